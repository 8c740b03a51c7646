import { getFormProps } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { formatDay } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { PartnershipRecords } from "~/models/partnership-records.server.ts";
import { SelectInput, TextArea, TextInput } from "../inputs.tsx";
import { HiddenFields, type SectionProps } from "./hidden-fields.tsx";
import { Folded, RecordSection } from "./record-section.tsx";
import { recordFormId, useRecordForm } from "./use-record-form.ts";

interface FlagSectionProps extends SectionProps, Pick<PartnershipRecords, "flags"> {
  warnings: { code: string; nameId: string; nameEn: string }[];
}

/** Circumstances that ask for a second look: each opens a note, and is closed with what came of it. */
export function FlagSection({ flags, warnings, ...section }: FlagSectionProps) {
  const t = useText();
  const language = useLanguage();
  const named = warnings.map(({ code, nameId, nameEn }) => ({
    value: code,
    label: language === "id" ? nameId : nameEn,
  }));
  return (
    <RecordSection id="flag" title={t("partnership.warnings")} hint={t("partnership.warningsHint")}>
      {flags.length === 0 && <p className="muted">{t("partnership.empty")}</p>}
      <ul className="grid gap-3">
        {flags.map((flag) => {
          const name = named.find(({ value }) => value === flag.warning)!.label;
          return (
            <li key={flag.id} className="border-t border-line pt-2">
              <p>
                <strong>{name}</strong>{" "}
                <span className={`badge ${flag.closedOn ? "draft" : "submitted"}`}>
                  {flag.closedOn
                    ? t("partnership.closed", { day: formatDay(flag.closedOn, language) })
                    : t("partnership.stillOpen")}
                </span>
              </p>
              <p>
                {formatDay(flag.raisedOn, language)}: {flag.note}
              </p>
              {flag.outcome && (
                <p>
                  {t("partnership.outcome")}: {flag.outcome}
                </p>
              )}
              {section.mayEnter && (!flag.closedOn || section.answer?.form === recordFormId("closing", flag.id)) && (
                <ClosingForm flag={flag.id} name={name} {...section} />
              )}
            </li>
          );
        })}
      </ul>
      {section.mayEnter && <FlagForm options={named} {...section} />}
    </RecordSection>
  );
}

function FlagForm({ options, answer, today }: SectionProps & { options: { value: string; label: string }[] }) {
  const t = useText();
  const { form, fields, hidden, isSent } = useRecordForm<FlagFields>("flag", answer, {
    defaultValue: { raisedOn: today },
  });
  return (
    <Folded title={t("partnership.addFlag")} isOpen={isSent}>
      <Form method="post" {...getFormProps(form)} className="grid items-start gap-3 sm:grid-cols-2">
        <HiddenFields fields={hidden} />
        <SelectInput
          label={t("partnership.warning")}
          field={fields.warning}
          empty={t("partnership.choose")}
          options={options}
        />
        <TextInput type="date" label={t("partnership.date")} field={fields.raisedOn} />
        <TextArea label={t("partnership.note")} field={fields.note} />
        <button className="button self-end justify-self-start">{t("common.save")}</button>
      </Form>
    </Folded>
  );
}

function ClosingForm({ flag, name, answer, today }: SectionProps & { flag: number; name: string }) {
  const t = useText();
  const { form, fields, hidden, isSent } = useRecordForm<ClosingFields>("closing", answer, {
    subject: flag,
    defaultValue: { closedOn: today },
  });
  return (
    <Folded title={t("partnership.closeFlag")} name={name} isOpen={isSent}>
      <Form method="post" {...getFormProps(form)} className="grid items-start gap-3 sm:grid-cols-2">
        <HiddenFields fields={[...hidden, { name: "id", value: String(flag) }]} />
        <TextInput type="date" label={t("partnership.date")} field={fields.closedOn} />
        <TextArea label={t("partnership.outcome")} field={fields.outcome} />
        <button className="button justify-self-start">{t("common.save")}</button>
      </Form>
    </Folded>
  );
}

type FlagFields = Record<"warning" | "raisedOn" | "note", string>;
type ClosingFields = Record<"id" | "closedOn" | "outcome", string>;
