import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { TextArea, TextInput } from "~/components/inputs.tsx";
import { useText } from "~/i18n/use-text.ts";
import { type LetterheadTyped, mostSignatories } from "~/models/report-form.ts";
import type { Letterhead, Signatory } from "~/reports/document.ts";
import { ErrorCount } from "~/components/form-errors.tsx";
import { FormButtons } from "~/components/form-buttons.tsx";

interface LetterheadFormProps {
  letterhead: Letterhead | undefined;
  signatories: Signatory[];
  lastResult: SubmissionResult | undefined;
  logoProblem: string | undefined;
  back: string;
}

/** What stands at the head of a report, and who signs it. */
export function LetterheadForm({ letterhead, signatories, lastResult, logoProblem, back }: LetterheadFormProps) {
  const t = useText();
  const [form, fields] = useForm<LetterheadTyped>({
    id: "kop",
    lastResult,
    defaultValue: {
      lines: letterhead?.lines.join("\n"),
      address: letterhead?.address,
      contact: letterhead?.contact,
      signatories: Array.from(
        { length: mostSignatories },
        (_, index) => signatories[index] ?? { role: "", name: "", number: "" },
      ),
    },
  });
  const errors = Object.keys(form.allErrors).length + (logoProblem ? 1 : 0);
  return (
    <Form method="post" encType="multipart/form-data" {...getFormProps(form)} className="stack max-w-3xl gap-4">
      <ErrorCount count={errors} />
      <TextArea label={t("report.nameLines")} field={fields.lines} hint={t("report.nameLinesHint")} rows={4} />
      <TextInput label={t("report.address")} field={fields.address} />
      <TextInput label={t("report.contact")} field={fields.contact} />
      <div className="field">
        <label htmlFor="logo">{t("report.logo")}</label>
        <input
          id="logo"
          name="logo"
          type="file"
          accept="image/png"
          className="input"
          aria-invalid={logoProblem ? true : undefined}
          aria-describedby={logoProblem ? "logo-salah" : undefined}
        />
        {logoProblem && (
          <p id="logo-salah" className="error">
            {logoProblem}
          </p>
        )}
      </div>
      {letterhead?.logo && (
        <div className="flex flex-wrap items-center gap-4">
          <img
            src={`data:image/png;base64,${letterhead.logo}`}
            alt={t("report.logoNow")}
            className="max-h-16 max-w-32 bg-white p-1"
          />
          <label className="flex min-h-11 items-center gap-3">
            <input type="checkbox" name={fields.removeLogo.name} className="size-5" />
            {t("report.removeLogo")}
          </label>
        </div>
      )}
      <h3>{t("report.signatories")}</h3>
      <p className="muted small">{t("report.signatoriesHint")}</p>
      {fields.signatories.getFieldList().map((field, index) => {
        const of = field.getFieldset();
        return (
          <fieldset key={field.key} className="card grid items-start gap-3 sm:grid-cols-3">
            <legend className="float-left w-full font-semibold sm:col-span-3">
              {t("report.signer", { number: index + 1 })}
            </legend>
            <TextInput label={t("report.role")} field={of.role} />
            <TextInput label={t("report.name")} field={of.name} />
            <TextInput label={t("report.number")} field={of.number} />
          </fieldset>
        );
      })}
      <FormButtons back={back} />
    </Form>
  );
}
