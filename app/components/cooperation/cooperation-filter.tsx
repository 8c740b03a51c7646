import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import { type CooperationFilter as Filter, cooperationStates, formsOf, sides } from "~/models/cooperation.ts";

/** Which records to show; it all goes into the address. */
export function CooperationFilter({ filter, years }: { filter: Filter; years: readonly number[] }) {
  const t = useText();
  return (
    <Form
      method="get"
      role="search"
      className="card no-print grid grid-cols-2 gap-4 lg:grid-cols-5"
      key={JSON.stringify(filter)}
    >
      <Choice name="sisi" label={t("cooperation.side")} value={filter.side}>
        {sides.map((side) => (
          <option key={side} value={side}>
            {t(`cooperation.sides.${side}`)}
          </option>
        ))}
      </Choice>
      <Choice name="bentuk" label={t("cooperation.form")} value={filter.form}>
        {sides.map((side) => (
          <optgroup key={side} label={t(`cooperation.sides.${side}`)}>
            {formsOf(side).map((form) => (
              <option key={form} value={form}>
                {t(`cooperation.forms.${form}`)}
              </option>
            ))}
          </optgroup>
        ))}
      </Choice>
      <Choice name="keadaan" label={t("cooperation.state")} value={filter.state}>
        {cooperationStates.map((state) => (
          <option key={state} value={state}>
            {t(`cooperation.states.${state}`)}
          </option>
        ))}
      </Choice>
      <YearChoice years={years} year={filter.year} />
      <div className="flex items-end">
        <button className="button quiet w-full">{t("common.apply")}</button>
      </div>
    </Form>
  );
}

export function YearChoice({ years, year }: { years: readonly number[]; year: number | undefined }) {
  const t = useText();
  return (
    <Choice name="tahun" label={t("cooperation.year")} value={year}>
      {years.map((one) => (
        <option key={one}>{one}</option>
      ))}
    </Choice>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  value: string | number | undefined;
  children: React.ReactNode;
}

function Choice({ name, label, value, children }: ChoiceProps) {
  const t = useText();
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} className="input" defaultValue={value ?? ""}>
        <option value="">{t("cooperation.all")}</option>
        {children}
      </select>
    </div>
  );
}
