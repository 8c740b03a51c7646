import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import type { Places } from "~/models/places.ts";
import { TextInput } from "../inputs.tsx";
import { MembershipInputs } from "./membership-inputs.tsx";

interface AccountFormProps {
  places: Places;
  lastResult: SubmissionResult | undefined;
}

export function AccountForm({ places, lastResult }: AccountFormProps) {
  const t = useText();
  const [form, fields] = useForm<{ name: string; email: string; role: string; place?: string }>({
    id: "account",
    lastResult,
    shouldValidate: "onSubmit",
  });
  return (
    <Form method="post" {...getFormProps(form)} className="mt-3 grid gap-4">
      <TextInput label={t("admin.name")} field={fields.name} />
      <TextInput label={t("admin.email")} field={fields.email} type="email" />
      <MembershipInputs role={fields.role} place={fields.place} places={places} />
      <p className="muted small">{t("admin.createAccountHint")}</p>
      <div>
        <button className="button">{t("admin.createAccount")}</button>
      </div>
    </Form>
  );
}
