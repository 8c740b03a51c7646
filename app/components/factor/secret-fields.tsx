import { getInputProps, type FieldMetadata } from "@conform-to/react";
import { useText } from "~/i18n/use-text.ts";
import { Field } from "../field.tsx";

interface FactorFieldProps {
  field: FieldMetadata<string>;
  hint?: string;
}

/** The account's password, asked again. */
export function PasswordField({ field }: FactorFieldProps) {
  const t = useText();
  return (
    <Field label={t("factor.password")} field={field}>
      <input
        className="input"
        {...getInputProps(field, { type: "password", value: false })}
        autoComplete="current-password"
      />
    </Field>
  );
}

export function CodeField({ field, hint }: FactorFieldProps) {
  const t = useText();
  return (
    <Field label={t("factor.code")} field={field} hint={hint ?? t("factor.codeHint")}>
      <input
        className="input"
        {...getInputProps(field, { type: "text", value: false, ariaDescribedBy: field.descriptionId })}
        autoComplete="one-time-code"
        autoCapitalize="none"
      />
    </Field>
  );
}
