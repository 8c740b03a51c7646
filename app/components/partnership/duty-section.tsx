import { getFormProps } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { formatDay } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Duty, PartnershipRecords } from "~/models/partnership-records.server.ts";
import { TextArea, TextInput } from "../inputs.tsx";
import { HiddenFields, type SectionProps } from "./hidden-fields.tsx";
import { DeleteButton, Folded, RecordSection } from "./record-section.tsx";
import { useRecordForm } from "./use-record-form.ts";

interface DutySectionProps extends SectionProps, Pick<PartnershipRecords, "evidence"> {
  duties: Duty[];
}

/** The large party's duties under the pattern as a checklist; one is ticked by its evidence. */
export function DutySection({ duties, evidence, ...section }: DutySectionProps) {
  const t = useText();
  const done = duties.filter(({ code }) => evidence.some(({ duty }) => duty === code)).length;
  return (
    <RecordSection
      id="evidence"
      title={t("partnership.duties")}
      hint={t("partnership.dutiesHint", { done, of: duties.length })}
    >
      <ul className="grid gap-3">
        {duties.map((duty) => (
          <DutyItem
            key={duty.code}
            duty={duty}
            evidence={evidence.filter((one) => one.duty === duty.code)}
            {...section}
          />
        ))}
      </ul>
    </RecordSection>
  );
}

interface DutyItemProps extends SectionProps, Pick<PartnershipRecords, "evidence"> {
  duty: Duty;
}

function DutyItem({ duty, evidence, ...section }: DutyItemProps) {
  const t = useText();
  const language = useLanguage();
  const name = language === "id" ? duty.nameId : duty.nameEn;
  const isDone = evidence.length > 0;
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-2 border-t border-line pt-2">
      <span aria-hidden="true" className={isDone ? "font-bold text-good" : "text-ink-soft"}>
        {isDone ? "✓" : "○"}
      </span>
      <div>
        <p>
          {name} {duty.isGuidance && <span className="badge submitted">{t("partnership.guidance")}</span>}
        </p>
        <p className="muted small">
          {t(isDone ? "partnership.charts.fulfilled" : "partnership.dutyOpen")} · {duty.legalBasis}
        </p>
        <EvidenceList evidence={evidence.slice(0, 1)} mayDelete={section.mayDelete} />
        {evidence.length > 1 && (
          <Folded title={t("partnership.olderEvidence", { count: evidence.length - 1 })} name={name} isOpen={false}>
            <EvidenceList evidence={evidence.slice(1)} mayDelete={section.mayDelete} />
          </Folded>
        )}
        {section.mayEnter && <EvidenceForm duty={duty.code} name={name} {...section} />}
      </div>
    </li>
  );
}

function EvidenceList({ evidence, mayDelete }: Pick<DutyItemProps, "evidence" | "mayDelete">) {
  const language = useLanguage();
  return (
    <ul className="grid gap-1">
      {evidence.map(({ id, fulfilledOn, evidence: text, document }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-x-4">
          <span className="wrap-anywhere">
            {formatDay(fulfilledOn, language)}: {text}
            {document && <span className="muted small"> ({document})</span>}
          </span>
          {mayDelete && <DeleteButton kind="evidence" id={id} name={text} />}
        </li>
      ))}
    </ul>
  );
}

function EvidenceForm({ duty, name, answer, today }: SectionProps & { duty: string; name: string }) {
  const t = useText();
  const { form, fields, hidden, isSent } = useRecordForm<EvidenceFields>("evidence", answer, {
    subject: duty,
    defaultValue: { fulfilledOn: today },
  });
  return (
    <Folded title={t("partnership.addEvidence")} name={name} isOpen={isSent}>
      <Form method="post" {...getFormProps(form)} className="grid items-start gap-3 sm:grid-cols-2">
        <HiddenFields fields={[...hidden, { name: "duty", value: duty }]} />
        <TextInput type="date" label={t("partnership.date")} field={fields.fulfilledOn} />
        <TextInput label={t("partnership.document")} field={fields.document} hint={t("partnership.optional")} />
        <TextArea label={t("partnership.evidence")} field={fields.evidence} />
        <button className="button self-end justify-self-start">{t("common.save")}</button>
      </Form>
    </Folded>
  );
}

type EvidenceFields = Record<"duty" | "fulfilledOn" | "evidence" | "document", string>;
