import { type FieldMetadata, getInputProps } from "@conform-to/react";
import { useState, useSyncExternalStore } from "react";
import { useText } from "~/i18n/use-text.ts";
import { Field } from "./field.tsx";

interface PasswordInputProps {
  label: string;
  field: FieldMetadata<string>;
  hint?: string;
  autoComplete: "current-password" | "new-password";
}

/** A password, which may be pasted, and looked at by whoever types it: where a program runs, as it takes one to show it. */
export function PasswordInput({ label, field, hint, autoComplete }: PasswordInputProps) {
  const t = useText();
  const [isShown, setShown] = useState(false);
  const hasScript = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  return (
    <Field label={label} field={field} hint={hint}>
      <div className="flex gap-2">
        <input
          className="input min-w-0 flex-1"
          {...getInputProps(field, {
            type: isShown ? "text" : "password",
            value: false,
            ariaDescribedBy: hint ? field.descriptionId : undefined,
          })}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
        />
        {hasScript && (
          <button type="button" className="button quiet" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
            {t("account.showPassword")}
            <span className="sr-only"> {label}</span>
          </button>
        )}
      </div>
    </Field>
  );
}
