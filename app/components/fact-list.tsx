import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import type { Fact } from "~/models/facts.server.ts";

/** What the papers tell of a sentra, each with its year and source. */
export function FactList({ facts }: { facts: Fact[] }) {
  const t = useText();
  const language = useLanguage();
  const unitName = useUnit();
  if (facts.length === 0) return null;
  return (
    <section aria-labelledby="riwayat">
      <h2 id="riwayat">{t("sentra.historyTitle")}</h2>
      <p className="muted small mb-2">{t("sentra.historyHint")}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="riwayat">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t("sentra.historyYear")}</th>
              <th scope="col">{t("sentra.historyFact")}</th>
              <th scope="col" className="number">
                {t("sentra.historyValue")}
              </th>
              <th scope="col">{t("common.source")}</th>
            </tr>
          </thead>
          <tbody>
            {facts.map((fact, i) => (
              <tr key={i}>
                <td className="whitespace-nowrap">{fact.year}</td>
                <td className="wide">{language === "id" ? fact.textId : fact.textEn}</td>
                <td className="number">
                  {fact.value !== null &&
                    `${formatNumber(fact.value, language, "quantity")} ${fact.unit ? unitName(fact.unit) : ""}`}
                </td>
                <td>
                  <abbr title={language === "id" ? fact.source.titleId : fact.source.titleEn}>{fact.source.code}</abbr>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
