import { getFormProps, getTextareaProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import { needsReason, type SheetStep } from "~/models/sheet-steps.ts";
import { Field } from "./field.tsx";
import { SubmitButton } from "./submit-button.tsx";

interface SheetReviewProps {
  steps: SheetStep[];
  /** When what the page shows was last changed, in milliseconds. */
  seen: number | undefined;
  lastResult: SubmissionResult<string[]> | undefined;
}

/** What this person can do with a sheet that is not open. Giving it back to the sentra needs a reason that helps. */
export function SheetReview({ steps, seen, lastResult }: SheetReviewProps) {
  const t = useText();
  const [form, fields] = useForm<{ alasan: string }>({ lastResult });
  const reasoned = steps.find(needsReason);
  return (
    <section className="card no-print grid gap-4" aria-labelledby="langkah">
      <h3 id="langkah">{t("sheet.review")}</h3>
      {steps
        .filter((step) => !needsReason(step))
        .map((step) => (
          <Form key={step} method="post" className="grid gap-2">
            <input type="hidden" name="sejak" value={seen} />
            {(step === "lock" || step === "withdraw") && <p className="muted small">{t(`sheet.stepHints.${step}`)}</p>}
            <div>
              <SubmitButton className={`button ${step === "withdraw" ? "quiet" : ""}`} name="langkah" value={step}>
                {t(`sheet.steps.${step}`)}
              </SubmitButton>
            </div>
          </Form>
        ))}
      {reasoned && (
        <Form method="post" {...getFormProps(form)} className="grid gap-3">
          <input type="hidden" name="sejak" value={seen} />
          <Field label={t(`sheet.reasons.${reasoned}`)} hint={t("sheet.reasonHint")} field={fields.alasan}>
            <textarea
              className="input"
              rows={3}
              maxLength={1000}
              {...getTextareaProps(fields.alasan, { ariaDescribedBy: fields.alasan.descriptionId })}
            />
          </Field>
          <div>
            <SubmitButton className="button quiet" name="langkah" value={reasoned}>
              {t(`sheet.steps.${reasoned}`)}
            </SubmitButton>
          </div>
        </Form>
      )}
    </section>
  );
}
