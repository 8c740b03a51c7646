import { getFormProps, getInputProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import { ErrorCount, FormErrors } from "~/components/form-errors.tsx";
import { TextArea, TextInput } from "~/components/inputs.tsx";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { ReportTyped } from "~/models/report-form.ts";
import { AccountInputs, type TypedLine, withSpareLines } from "./account-inputs.tsx";

interface PartsFormProps {
  isOfSentra: boolean;
  year: number;
  edition: number;
  lines: TypedLine[];
  defaultValue: { changedAt: string } & Partial<Record<Part | "changes" | "reason" | "letterNumber", string | null>>;
  lastResult: SubmissionResult | undefined;
  back: string;
}

const ofSentra = ["foreword", "balanceNotes", "resultNotes", "businessState", "results", "closing"] as const;
const ofRegion = ["foreword", "closing"] as const;
type Part = (typeof ofSentra)[number];

/** Everything of a yearly report that people type. */
export function PartsForm({ isOfSentra, year, edition, lines, defaultValue, lastResult, back }: PartsFormProps) {
  const t = useText();
  const language = useLanguage();
  const shown = isOfSentra ? withSpareLines(lines) : [];
  const [form, fields] = useForm<ReportTyped>({
    id: "laporan",
    lastResult,
    defaultValue: {
      ...defaultValue,
      lines: shown.map(({ isSimulated: _, isResult, ...line }) => ({ ...line, isResult: isResult ? "ya" : "" })),
    } as Partial<ReportTyped>,
  });
  const errors = Object.keys(form.allErrors).filter((name) => name !== "").length;
  return (
    <Form method="post" {...getFormProps(form)} className="stack max-w-4xl gap-5">
      {/* Enter saves; it never does anything else. */}
      <input {...getInputProps(fields.changedAt, { type: "hidden" })} />
      <input type="hidden" name="bahasa" value={language} />
      <ErrorCount count={errors} />
      <FormErrors form={form} />
      {edition > 1 && (
        <fieldset className="card stack gap-4">
          <legend className="float-left w-full font-heading font-bold">{t("report.correction")}</legend>
          <TextArea label={t("report.parts.changes")} field={fields.changes} rows={3} />
          <TextArea label={t("report.parts.reason")} field={fields.reason} rows={3} />
        </fieldset>
      )}
      {isOfSentra && <AccountInputs year={year} lines={shown} fields={fields.lines.getFieldList()} />}
      <fieldset className="card stack gap-4">
        <legend className="float-left w-full font-heading font-bold">{t("report.texts")}</legend>
        {(isOfSentra ? ofSentra : ofRegion).map((part) => (
          <TextArea key={part} label={t(`report.parts.${part}`)} field={fields[part]} rows={5} />
        ))}
        <TextInput label={t("report.parts.letterNumber")} field={fields.letterNumber} hint={t("report.optional")} />
      </fieldset>
      <div className="flex flex-wrap gap-2">
        <button className="button">{t("common.save")}</button>
        <Link className="button quiet" to={back}>
          {t("common.back")}
        </Link>
      </div>
    </Form>
  );
}
