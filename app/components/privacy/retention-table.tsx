import { formatMoment, formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { RetentionCode } from "~/models/privacy.ts";

interface RetentionTableProps {
  rules: {
    code: RetentionCode;
    months: number;
    lastRunAt: Date | string | null;
    lastCount: number | null;
    total: number;
  }[];
}

/** How long what is kept, why, and what the last run took. */
export function RetentionTable({ rules }: RetentionTableProps) {
  const t = useText();
  const language = useLanguage();
  const span = (months: number) =>
    months % 12 === 0 ? t("privacy.years", { count: months / 12 }) : t("privacy.months", { count: months });
  const count = (value: number) => formatNumber(value, language, "count");
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("privacy.retentionCaption")}>
      <table className="data-table">
        <caption>{t("privacy.retentionCaption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("privacy.what")}</th>
            <th scope="col">{t("privacy.period")}</th>
            <th scope="col">{t("privacy.why")}</th>
            <th scope="col">{t("privacy.lastRun")}</th>
            <th scope="col" className="number">
              {t("privacy.taken")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map(({ code, months, lastRunAt, lastCount, total }) => (
            <tr key={code}>
              <th scope="row" className="wide">
                {t(`privacy.retention.${code}.what`)}
              </th>
              <td className="whitespace-nowrap">{span(months)}</td>
              <td className="wide">{t(`privacy.retention.${code}.why`)}</td>
              <td className="whitespace-nowrap">
                {lastRunAt ? formatMoment(lastRunAt, language) : t("privacy.neverRun")}
              </td>
              <td className="number">
                {lastCount === null ? t("common.missing") : `${count(lastCount)} / ${count(total)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
