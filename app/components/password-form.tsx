import { type FieldMetadata, getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import { TextInput } from "./inputs.tsx";
import { PasswordInput } from "./password-input.tsx";
import { SubmitButton } from "./submit-button.tsx";

interface PasswordFormProps {
  lastResult: SubmissionResult | undefined;
  /** For those who keep passwords for people: whose password it is. */
  email: string;
}

/** What was typed may still stand in the fields; an answer of the server never carries a password. */
export function PasswordForm({ lastResult, email }: PasswordFormProps) {
  const t = useText();
  const [form, fields] = useForm<{ current: string; next: string; repeat: string }>({
    id: "password",
    lastResult,
    shouldValidate: "onSubmit",
  });
  return (
    <Form method="post" {...getFormProps(form)} className="mt-4 grid max-w-md gap-4">
      <input type="text" className="hidden" value={email} autoComplete="username" readOnly />
      <PasswordInput label={t("account.currentPassword")} field={fields.current} autoComplete="current-password" />
      <NewPasswordInputs next={fields.next} repeat={fields.repeat} />
      <div>
        <SubmitButton name="aksi" value="sandi">
          {t("account.changePassword")}
        </SubmitButton>
      </div>
    </Form>
  );
}

interface PasswordChoiceFormProps {
  lastResult: SubmissionResult | null | undefined;
  email: string;
  /** As who was invited is called so far; undefined where nobody is asked. */
  name: string | undefined;
}

/** A first password, or a new one, for who holds a link. */
export function PasswordChoiceForm({ lastResult, email, name }: PasswordChoiceFormProps) {
  const t = useText();
  const [form, fields] = useForm<{ name: string; next: string; repeat: string }>({
    id: "password",
    lastResult,
    defaultValue: { name },
    shouldValidate: "onSubmit",
  });
  return (
    <Form method="post" {...getFormProps(form)} className="mt-4 grid gap-4">
      <input type="text" className="hidden" value={email} autoComplete="username" readOnly />
      {name !== undefined && <TextInput label={t("account.name")} field={fields.name} />}
      <NewPasswordInputs next={fields.next} repeat={fields.repeat} />
      <div>
        <SubmitButton>{t("account.link.save")}</SubmitButton>
      </div>
    </Form>
  );
}

/** A new password, twice, with what is asked of it. */
export function NewPasswordInputs({ next, repeat }: { next: FieldMetadata<string>; repeat: FieldMetadata<string> }) {
  const t = useText();
  return (
    <>
      <PasswordInput
        label={t("account.newPassword")}
        field={next}
        hint={t("account.newPasswordHint")}
        autoComplete="new-password"
      />
      <PasswordInput label={t("account.repeatPassword")} field={repeat} autoComplete="new-password" />
    </>
  );
}
