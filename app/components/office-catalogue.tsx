import { Link } from "@remix-run/react";
import { indicatorName, ruleWords, unitName } from "~/i18n/indicator-words.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Indicator, Pillar } from "~/models/indicators.server.ts";
import { OwnBadge } from "./own-badge.tsx";
import { RetiredNote } from "./retired-note.tsx";

interface OfficeCatalogueProps {
  pillar: Pillar;
  indicators: readonly Indicator[];
}

/** One pillar's indicators as an office sees them: which are its own, which it retired; each leads to its own page. */
export function OfficeCatalogue({ pillar, indicators }: OfficeCatalogueProps) {
  const t = useText();
  const language = useLanguage();
  return (
    <section className="stack gap-2">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 id={pillar}>{t(`domain.pillars.${pillar}`)}</h2>
        <span className="muted small">{t("reference.indicatorCount", { count: indicators.length })}</span>
      </div>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby={pillar}>
        <table className="data-table stacked lg:table-fixed">
          <thead>
            <tr>
              <th scope="col" className="md:w-[8%]">
                {t("reference.code")}
              </th>
              <th scope="col">{t("reference.indicator")}</th>
              <th scope="col" className="md:w-[12%]">
                {t("indicator.rhythm")}
              </th>
              <th scope="col" className="md:w-[18%]">
                {t("indicator.yearly")}
              </th>
              <th scope="col" className="md:w-[24%]">
                {t("indicator.standing")}
              </th>
            </tr>
          </thead>
          <tbody>
            {indicators.map((indicator) => (
              <tr key={indicator.code}>
                <td className="tag muted">{indicator.code}</td>
                <th scope="row">
                  <Link to={`/indikator/${indicator.code}`} className="inline-block py-1.5">
                    {indicatorName(indicator, language)}
                  </Link>{" "}
                  <span className="muted font-normal whitespace-nowrap">({unitName(indicator.unit, t)})</span>
                </th>
                <td className="brief" data-label={t("indicator.rhythm")}>
                  {t(`domain.periods.${indicator.period}`)}
                </td>
                <td className="brief" data-label={t("indicator.yearly")}>
                  {ruleWords(indicator, indicator.overTime, t)}
                </td>
                <td data-label={t("indicator.standing")}>
                  {indicator.region ? <OwnBadge region={indicator.region.name} /> : t("indicator.national")}
                  <RetiredNote retired={indicator.retired} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
