interface MonthFieldProps {
  id: string;
  name: string;
  label: string;
  value: string;
}

/** A month, "YYYY-MM". Where a browser has no month picker the same text is typed. */
export function MonthField({ id, name, label, value }: MonthFieldProps) {
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
      />
    </div>
  );
}
