import { getFormProps } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { formatDay, formatList } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { reachedLevels, subjects } from "~/models/partnership.ts";
import type { PartnershipRecords } from "~/models/partnership-records.server.ts";
import { SelectInput, TextArea, TextInput } from "../inputs.tsx";
import { HiddenFields, type SectionProps } from "./hidden-fields.tsx";
import { DeleteButton, Folded, RecordSection } from "./record-section.tsx";
import { useRecordForm } from "./use-record-form.ts";

const badgeOf = { yes: "verified", partly: "submitted", no: "draft" } as const;

/** Whether what both sides set out to reach was reached, and what comes next. */
export function EvaluationSection({ evaluations, ...section }: SectionProps & Pick<PartnershipRecords, "evaluations">) {
  const t = useText();
  const language = useLanguage();
  const subjectNames = (list: string[]) =>
    formatList(
      list.map((subject) => t(`partnership.subjectsOf.${subject as (typeof subjects)[number]}`)),
      language,
    );
  return (
    <RecordSection id="evaluation" title={t("partnership.evaluations")}>
      {evaluations.length === 0 && <p className="muted">{t("partnership.empty")}</p>}
      <ul className="grid gap-3">
        {evaluations.map((one) => (
          <li key={one.id} className="border-t border-line pt-2">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span>
                <strong>{formatDay(one.evaluatedOn, language)}</strong>: {one.target}{" "}
                <span className={`badge ${badgeOf[one.reached]}`}>{t(`partnership.reachedIs.${one.reached}`)}</span>
              </span>
            </p>
            {one.findings && <p>{one.findings}</p>}
            {one.nextStep && (
              <p>
                {t("partnership.nextStep")}: {one.nextStep}
              </p>
            )}
            {one.subjects.length > 0 && <p className="muted small">{subjectNames(one.subjects)}</p>}
            {section.mayDelete && <DeleteButton kind="evaluation" id={one.id} name={one.target} />}
          </li>
        ))}
      </ul>
      {section.mayEnter && <EvaluationForm {...section} />}
    </RecordSection>
  );
}

function EvaluationForm({ answer, today }: SectionProps) {
  const t = useText();
  const { form, fields, hidden, isSent } = useRecordForm<EvaluationFields>("evaluation", answer, {
    defaultValue: { evaluatedOn: today },
  });
  const ticked = [fields.subjects.initialValue].flat();
  return (
    <Folded title={t("partnership.addEvaluation")} isOpen={isSent}>
      <Form method="post" {...getFormProps(form)} className="grid items-start gap-3 sm:grid-cols-2">
        <HiddenFields fields={hidden} />
        <TextInput type="date" label={t("partnership.date")} field={fields.evaluatedOn} />
        <SelectInput
          label={t("partnership.reached")}
          field={fields.reached}
          empty={t("partnership.choose")}
          options={reachedLevels.map((level) => ({ value: level, label: t(`partnership.reachedIs.${level}`) }))}
        />
        <TextArea label={t("partnership.target")} field={fields.target} />
        <TextArea label={t("partnership.findings")} field={fields.findings} hint={t("partnership.optional")} />
        <TextArea label={t("partnership.nextStep")} field={fields.nextStep} hint={t("partnership.optional")} />
        <fieldset>
          <legend className="field-label">{t("partnership.subjects")}</legend>
          {subjects.map((subject) => (
            <label key={subject} className="flex min-h-11 items-center gap-3">
              <input
                type="checkbox"
                className="size-5"
                name={fields.subjects.name}
                value={subject}
                defaultChecked={ticked.includes(subject)}
              />
              {t(`partnership.subjectsOf.${subject}`)}
            </label>
          ))}
        </fieldset>
        <button className="button justify-self-start">{t("common.save")}</button>
      </Form>
    </Folded>
  );
}

interface EvaluationFields extends Record<string, unknown> {
  evaluatedOn: string;
  reached: string;
  target: string;
  findings: string;
  nextStep: string;
  subjects: string[];
}
