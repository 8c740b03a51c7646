import { getFormProps, getTextareaProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import { DoneNotice } from "./done-notice.tsx";
import { Field } from "./field.tsx";
import { SubmitButton } from "./submit-button.tsx";

/** A question to, or an answer by, those on the other side. */
export function CommentForm({ lastResult }: { lastResult: SubmissionResult<string[]> | undefined }) {
  const t = useText();
  const [form, fields] = useForm<{ komentar: string }>({ lastResult });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-3">
      <DoneNotice messages={{ komentar: t("cell.written") }} />
      <Field label={t("cell.newComment")} field={fields.komentar}>
        <textarea className="input" rows={3} maxLength={1000} {...getTextareaProps(fields.komentar)} />
      </Field>
      <div>
        <SubmitButton>{t("cell.writeComment")}</SubmitButton>
      </div>
    </Form>
  );
}
