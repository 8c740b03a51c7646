import type { ReactNode } from "react";

interface ChoiceFieldProps {
  name: string;
  label: string;
  value: string | undefined;
  /** Its options. */
  children: ReactNode;
}

/** One of a list's filters. */
export function ChoiceField({ name, label, value, children }: ChoiceFieldProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} className="input" defaultValue={value ?? ""}>
        {children}
      </select>
    </div>
  );
}
