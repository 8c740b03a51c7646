interface MonthFieldProps {
  id: string;
  name: string;
  label: string;
  value: string;
  /** What is wrong with it, in the reader's words. */
  error?: string;
}

/** A month, "YYYY-MM". Where a browser has no month picker the same text is typed. */
export function MonthField({ id, name, label, value, error }: MonthFieldProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type="month"
        className="input"
        key={value}
        defaultValue={value}
        pattern="\d{4}-\d{2}"
        placeholder="2026-10"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      {error && (
        <p id={`${id}-error`} className="error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
