import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { fieldSources, periodSources, regionSources } from "~/models/export-form.ts";
import type { TypedColumn } from "~/models/typed-columns.ts";

interface ExportColumnFieldsProps {
  row: TypedColumn;
  position: number;
  indicators: readonly { code: string; nameId: string; nameEn: string }[];
}

/** One column of an office's sheet: its heading, what fills it, the other system's codes. */
export function ExportColumnFields({ row, position, indicators }: ExportColumnFieldsProps) {
  const t = useText();
  const language = useLanguage();
  const id = (name: string) => `${name}-${position}`;
  const groups = {
    field: fieldSources.map((one) => ({ value: `field:${one}`, name: t(`exchange.fields.${one}`) })),
    region: regionSources.map((one) => ({ value: `region:${one}`, name: t(`exchange.regions.${one}`) })),
    period: periodSources.map((one) => ({ value: `period:${one}`, name: t(`exchange.periods.${one}`) })),
    indicator: indicators.map(({ code, nameId, nameEn }) => ({
      value: `indicator:${code}`,
      name: `${code} ${language === "id" ? nameId : nameEn}`,
    })),
  };
  return (
    <fieldset className="card grid gap-4 sm:grid-cols-2" aria-describedby={row.error ? id("error") : undefined}>
      <legend className="font-semibold">{t("exchange.column", { position: position + 1 })}</legend>
      {row.error && (
        <p id={id("error")} className="error sm:col-span-2" role="alert">
          {row.error}
        </p>
      )}
      <div className="field">
        <label htmlFor={id("heading")}>{t("exchange.heading")}</label>
        <input id={id("heading")} name="heading" className="input" maxLength={100} defaultValue={row.heading} />
      </div>
      <div className="field">
        <label htmlFor={id("source")}>{t("exchange.source")}</label>
        <select id={id("source")} name="source" className="input" defaultValue={row.source}>
          {(["field", "region", "period", "indicator"] as const).map((group) => (
            <optgroup key={group} label={t(`exchange.groups.${group}`)}>
              {groups[group].map(({ value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
          <option value="constant">{t("exchange.constant")}</option>
        </select>
      </div>
      <div className="field">
        <label htmlFor={id("constant")}>{t("exchange.constant")}</label>
        <input
          id={id("constant")}
          name="constant"
          className="input"
          maxLength={200}
          defaultValue={row.constant}
          aria-describedby={id("constant-hint")}
        />
        <p id={id("constant-hint")} className="muted small">
          {t("exchange.constantHint")}
        </p>
      </div>
      <div className="field">
        <label htmlFor={id("codes")}>{t("exchange.codes")}</label>
        <textarea
          id={id("codes")}
          name="codes"
          className="input"
          rows={2}
          defaultValue={row.codes}
          aria-describedby={id("codes-hint")}
        />
        <p id={id("codes-hint")} className="muted small">
          {t("exchange.codesHint")}
        </p>
      </div>
      <label className="flex min-h-11 items-center gap-2">
        <input type="checkbox" className="size-5" name="required" value={position} defaultChecked={row.isRequired} />
        {t("exchange.required")}
      </label>
    </fieldset>
  );
}
