import { getFormProps, getInputProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import { Field } from "./field.tsx";

interface PasswordFormProps {
  lastResult: SubmissionResult | undefined;
  /** For those who keep passwords for people: whose password it is. */
  email: string;
}

/** What was typed may still stand in the fields; an answer of the server never carries a password. */
export function PasswordForm({ lastResult, email }: PasswordFormProps) {
  const t = useText();
  const isBusy = useNavigation().state !== "idle";
  const [form, fields] = useForm<{ current: string; next: string; repeat: string }>({
    id: "password",
    lastResult,
    shouldValidate: "onSubmit",
  });
  return (
    <Form method="post" {...getFormProps(form)} className="mt-4 grid max-w-md gap-4">
      <input type="text" className="hidden" value={email} autoComplete="username" readOnly />
      <Field label={t("account.currentPassword")} field={fields.current}>
        <input
          className="input"
          {...getInputProps(fields.current, { type: "password", value: false })}
          autoComplete="current-password"
        />
      </Field>
      <Field label={t("account.newPassword")} field={fields.next} hint={t("account.newPasswordHint")}>
        <input
          className="input"
          {...getInputProps(fields.next, {
            type: "password",
            value: false,
            ariaDescribedBy: fields.next.descriptionId,
          })}
          autoComplete="new-password"
        />
      </Field>
      <Field label={t("account.repeatPassword")} field={fields.repeat}>
        <input
          className="input"
          {...getInputProps(fields.repeat, { type: "password", value: false })}
          autoComplete="new-password"
        />
      </Field>
      <div>
        <button className="button" name="aksi" value="sandi" aria-disabled={isBusy}>
          {t("account.changePassword")}
        </button>
      </div>
    </Form>
  );
}
