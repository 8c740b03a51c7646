import { getFormProps, getTextareaProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { toTyped } from "~/i18n/numbers.ts";
import type { CooperationExample } from "~/i18n/cooperation-examples.server.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import {
  type Cooperation,
  type CooperationForm as FormCode,
  cooperationForms,
  cooperationLevels,
  fiveParts,
} from "~/models/cooperation.ts";
import { beginnings } from "~/models/cooperation-form.ts";
import type { Institution } from "~/models/reference.server.ts";
import { Field } from "../field.tsx";
import { FormErrors } from "../form-errors.tsx";
import { SelectInput, TextInput } from "../inputs.tsx";
import { MemberChoice } from "./member-choice.tsx";
import { FormButtons } from "../form-buttons.tsx";
import { VersionField } from "../version-field.tsx";

interface CooperationFormProps {
  form: FormCode;
  /** The record to change; undefined for a new one. */
  cooperation: Cooperation | undefined;
  example: CooperationExample;
  institutions: Institution[];
  members: { id: number; name: string }[];
  cancelTo: string;
  lastResult: SubmissionResult | undefined;
}

/** One form for a new record and for changing one; it asks what this form of cooperation has. */
export function CooperationForm({ cooperation, example, institutions, members, ...props }: CooperationFormProps) {
  const t = useText();
  const language = useLanguage();
  const unitName = useUnit();
  const rule = cooperationForms[props.form];
  const [form, fields] = useForm<Fields>({
    id: "kerja-sama",
    lastResult: props.lastResult,
    defaultValue: cooperation
      ? {
          ...cooperation,
          ...cooperation.parts,
          institutionCode: cooperation.institution?.code,
          institutionName: cooperation.institution?.ownName,
          value: toTyped(cooperation.value, language),
          volume: toTyped(cooperation.volume, language),
          documents: cooperation.documents.join("\n"),
        }
      : { institutionCode: rule.institution },
  });
  const counted = unitName(rule.counted);
  const numeric = { inputMode: "numeric" } as const;
  return (
    <Form method="post" {...getFormProps(form)} className="stack max-w-3xl gap-4" noValidate>
      <input type="hidden" name="bahasa" value={language} />
      {cooperation && <VersionField version={cooperation.changedAt} lastResult={props.lastResult} />}
      <FormErrors form={form} />
      <div className="card">
        <TextInput
          label={t("cooperation.name")}
          field={fields.title}
          hint={t("cooperation.nameHint", { example: example.title })}
        />
      </div>

      <Part legend={t("cooperation.when")}>
        {!cooperation && (
          <SelectInput
            label={t("cooperation.stateNow")}
            field={fields.state}
            empty="–"
            options={beginnings.map((state) => ({ value: state, label: t(`cooperation.states.${state}`) }))}
          />
        )}
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <TextInput type="date" label={t("cooperation.startsOn")} field={fields.startsOn} />
          <TextInput
            type="date"
            label={t("cooperation.endsOn")}
            field={fields.endsOn}
            hint={t("cooperation.endsHint")}
          />
        </div>
      </Part>

      <Part legend={t("cooperation.withWhom")}>
        <SelectInput
          label={t(rule.side === "external" ? "cooperation.institution" : "cooperation.institutionOptional")}
          field={fields.institutionCode}
          empty={t(rule.side === "external" ? "cooperation.chooseInstitution" : "cooperation.noInstitution")}
          options={institutions.map(({ code, nameId, nameEn }) => ({
            value: code,
            label: language === "id" ? nameId : nameEn,
          }))}
        />
        <TextInput
          label={t("cooperation.institutionName")}
          field={fields.institutionName}
          hint={t("cooperation.institutionNameHint")}
        />
        {rule.hasLevel && (
          <SelectInput
            label={t("cooperation.level")}
            field={fields.level}
            empty={t("cooperation.chooseLevel")}
            options={cooperationLevels.map((level) => ({ value: level, label: t(`cooperation.levels.${level}`) }))}
          />
        )}
        <MemberChoice members={members} chosen={cooperation?.memberIds ?? []} field={fields.members} />
      </Part>

      <Part legend={t("cooperation.fiveTitle")} hint={t("cooperation.fiveHint")}>
        {fiveParts.map((part) => (
          <Field
            key={part}
            label={`${t(`cooperation.parts.${part}`)}: ${t(`cooperation.questions.${part}`)}`}
            field={fields[part]}
            hint={t("cooperation.example", { text: example[part] })}
          >
            <textarea
              rows={2}
              className="input"
              {...getTextareaProps(fields[part], { ariaDescribedBy: fields[part].descriptionId })}
            />
          </Field>
        ))}
      </Part>

      <Part legend={t("cooperation.figures")} hint={t("cooperation.figuresHint")}>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextInput
            {...numeric}
            label={t("cooperation.occasions", { unit: counted })}
            field={fields.occasions}
            hint={t("cooperation.occasionsHint")}
          />
          {rule.successes && (
            <TextInput
              {...numeric}
              label={t(`cooperation.successes.${rule.successes}`)}
              field={fields.successes}
              hint={t("cooperation.successesHint", { unit: counted })}
            />
          )}
          {rule.hasParticipants && (
            <TextInput {...numeric} label={t("cooperation.participants")} field={fields.participants} />
          )}
          <TextInput {...numeric} label={t("cooperation.value")} field={fields.value} />
          {rule.hasVolume && (
            <>
              <TextInput inputMode="decimal" label={t("cooperation.volume")} field={fields.volume} />
              <TextInput
                label={t("cooperation.volumeUnit")}
                field={fields.volumeUnit}
                hint={t("cooperation.volumeUnitHint")}
              />
            </>
          )}
        </div>
      </Part>

      <div className="card">
        <Field label={t("cooperation.documents")} field={fields.documents} hint={t("cooperation.documentsHint")}>
          <textarea
            rows={2}
            className="input"
            {...getTextareaProps(fields.documents, { ariaDescribedBy: fields.documents.descriptionId })}
          />
        </Field>
      </div>
      <FormButtons save={cooperation ? t("common.save") : t("cooperation.create")} back={props.cancelTo} />
    </Form>
  );
}

/** As typed: every field a text, members a list. */
type Fields = Record<
  | "title"
  | "state"
  | "startsOn"
  | "endsOn"
  | "institutionCode"
  | "institutionName"
  | "level"
  | (typeof fiveParts)[number]
  | "occasions"
  | "successes"
  | "participants"
  | "value"
  | "volume"
  | "volumeUnit"
  | "documents",
  string | number | null | undefined
> & { members?: string[] };

interface PartProps {
  legend: string;
  hint?: string;
  children: ReactNode;
}

const Part = ({ legend, hint, children }: PartProps) => (
  <fieldset className="card grid gap-4">
    <legend className="float-left w-full font-heading font-bold">{legend}</legend>
    {hint && <p className="muted small clear-both">{hint}</p>}
    {children}
  </fieldset>
);
