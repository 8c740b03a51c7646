import { formulaWords, indicatorName, originWords, ruleWords, unitName } from "~/i18n/indicator-words.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Indicator, Pillar } from "~/models/indicators.server.ts";
import { RetiredNote } from "./retired-note.tsx";

interface IndicatorCatalogueProps {
  pillar: Pillar;
  indicators: readonly Indicator[];
  /** All codes on the page: a formula leads to those it is made of. */
  codes: ReadonlySet<string>;
}

/** One pillar's indicators: what each is, its rhythm, and how it is drawn together. */
export function IndicatorCatalogue({ pillar, indicators, codes }: IndicatorCatalogueProps) {
  const t = useText();
  const language = useLanguage();
  return (
    <section className="grid gap-2">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 id={pillar}>{t(`domain.pillars.${pillar}`)}</h3>
        <span className="muted small">{t("reference.indicatorCount", { count: indicators.length })}</span>
      </div>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby={pillar}>
        <table className="data-table stacked lg:table-fixed">
          <thead>
            <tr>
              <th scope="col" className="md:w-[6%]">
                {t("reference.code")}
              </th>
              <th scope="col" className="md:w-[30%]">
                {t("reference.indicator")}
              </th>
              <th scope="col" className="md:w-[9%]">
                {t("common.period")}
              </th>
              <th scope="col" className="md:w-[15%]">
                {t("reference.overTime")}
              </th>
              <th scope="col" className="md:w-[15%]">
                {t("reference.overSentra")}
              </th>
              <th scope="col" className="md:w-[14%]">
                {t("reference.formula")}
              </th>
              <th scope="col" className="md:w-[11%]">
                {t("common.source")}
              </th>
            </tr>
          </thead>
          <tbody>
            {indicators.map((indicator) => (
              <tr key={indicator.code} id={indicator.code}>
                <td className="tag muted">{indicator.code}</td>
                <th scope="row">
                  {indicatorName(indicator, language)}{" "}
                  <span className="muted font-normal whitespace-nowrap">({unitName(indicator.unit, t)})</span>
                  <RetiredNote retired={indicator.retired} />
                </th>
                <td className="brief" data-label={t("common.period")}>
                  {t(`domain.periods.${indicator.period}`)}
                </td>
                <td className="brief" data-label={t("reference.overTime")}>
                  {ruleWords(indicator, indicator.overTime, t)}
                </td>
                <td className="brief" data-label={t("reference.overSentra")}>
                  {ruleWords(indicator, indicator.overSentra, t)}
                </td>
                <td className="brief" data-label={t("reference.formula")}>
                  <Formula text={formulaWords(indicator, t)} codes={codes} />
                </td>
                <td className="brief" data-label={t("common.source")}>
                  {indicator.region ? (
                    originWords(indicator, t)
                  ) : (
                    <a href={`#${indicator.source}`}>{indicator.source}</a>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** A formula whose codes lead to their own rows. */
function Formula({ text, codes }: { text: string | undefined; codes: ReadonlySet<string> }) {
  return text?.split(" ").map((part, i) => (
    <span key={i}>
      {i > 0 && " "}
      {codes.has(part) ? <a href={`#${part}`}>{part}</a> : part}
    </span>
  ));
}
