import type { FieldMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { useText } from "~/i18n/use-text.ts";

interface FieldProps {
  label: string;
  field: FieldMetadata<unknown>;
  hint?: string;
  children: ReactNode;
}

/**
 * A label, its control, and what is wrong with it, tied together for those who hear the page (Conform's ids).
 * A control with a hint names it: `getInputProps(field, { type, ariaDescribedBy: field.descriptionId })`.
 */
export function Field({ label, field, hint, children }: FieldProps) {
  const t = useText();
  return (
    <div className="field">
      <label htmlFor={field.id}>{label}</label>
      {hint && (
        <p id={field.descriptionId} className="hint">
          {hint}
        </p>
      )}
      {children}
      {field.errors && (
        <p id={field.errorId} className="error">
          {/* A message's key, or a sentence that was already put into the reader's language. */}
          {t(field.errors[0] as "common.missing", { defaultValue: field.errors[0] })}
        </p>
      )}
    </div>
  );
}
