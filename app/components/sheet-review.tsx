import { getFormProps, getTextareaProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Field } from "./field.tsx";
import { FormErrors } from "./form-errors.tsx";

/** What an officer decides on a submitted sheet. Returning it needs a reason that helps. */
export function SheetReview({ lastResult }: { lastResult: SubmissionResult<string[]> | undefined }) {
  const { t } = useTranslation();
  const isBusy = useNavigation().state !== "idle";
  const [form, fields] = useForm<{ alasan: string }>({ lastResult });
  return (
    <section className="card grid gap-4">
      <h3>{t("sheet.review")}</h3>
      <FormErrors form={form} />
      <Form method="post">
        <button className="button" name="langkah" value="verify" aria-disabled={isBusy}>
          {t("sheet.verify")}
        </button>
      </Form>
      <Form method="post" {...getFormProps(form)} className="grid gap-3">
        <Field label={t("sheet.reason")} hint={t("sheet.reasonHint")} field={fields.alasan}>
          <textarea className="input" rows={3} {...getTextareaProps(fields.alasan)} />
        </Field>
        <div>
          <button className="button quiet" name="langkah" value="return" aria-disabled={isBusy}>
            {t("sheet.return")}
          </button>
        </div>
      </Form>
    </section>
  );
}
