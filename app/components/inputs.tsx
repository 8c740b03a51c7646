import { type FieldMetadata, getInputProps, getSelectProps, getTextareaProps } from "@conform-to/react";
import { Field } from "./field.tsx";

interface InputProps {
  label: string;
  field: FieldMetadata<string | number | undefined>;
  hint?: string;
}

interface TextInputProps extends InputProps {
  type?: "text" | "email" | "tel" | "date";
  inputMode?: "numeric";
}

/** A line of text with its label, hint and error. */
export function TextInput({ label, field, hint, type = "text", inputMode }: TextInputProps) {
  return (
    <Field label={label} field={field} hint={hint}>
      <input
        className="input"
        {...getInputProps(field, { type, ariaDescribedBy: hint ? field.descriptionId : undefined })}
        inputMode={inputMode}
        autoComplete="off"
      />
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({ label, field, hint, rows = 2 }: InputProps & { rows?: number }) {
  return (
    <Field label={label} field={field} hint={hint}>
      <textarea
        className="input"
        rows={rows}
        {...getTextareaProps(field, { ariaDescribedBy: hint ? field.descriptionId : undefined })}
      />
    </Field>
  );
}

export interface Option {
  value: string;
  label: string;
}

interface SelectInputProps extends InputProps {
  /** What stands for "nothing chosen". */
  empty: string;
  options?: Option[];
  groups?: { label: string; options: Option[] }[];
}

/** A choice from a list, which may be in groups. */
export function SelectInput({ label, field, hint, empty, options = [], groups = [] }: SelectInputProps) {
  return (
    <Field label={label} field={field} hint={hint}>
      <select className="input" {...getSelectProps(field, { ariaDescribedBy: hint ? field.descriptionId : undefined })}>
        <option value="">{empty}</option>
        <Options options={options} />
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Options options={group.options} />
          </optgroup>
        ))}
      </select>
    </Field>
  );
}

const Options = ({ options }: { options: Option[] }) =>
  options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
