import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { NationalFigure } from "~/models/national.server.ts";

const topics = ["units", "workers", "gdp", "exports"] as const;
const classes = ["micro", "small", "medium", "msme", "large"] as const;

/** The country's enterprises by size, year by year, with the share of each class. */
export function NationalTable({ figures }: { figures: readonly NationalFigure[] }) {
  const t = useText();
  const language = useLanguage();
  const years = [...new Set(figures.map(({ year }) => year))];
  const find = (topic: string, sizeClass: string, year: number) =>
    figures.find((one) => one.topic === topic && one.sizeClass === sizeClass && one.year === year);
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="nasional">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{t("reference.kind")}</th>
            {years.map((year) => (
              <th key={year} scope="col" className="number">
                {year}
              </th>
            ))}
            <th scope="col">{t("common.source")}</th>
          </tr>
        </thead>
        {topics.map((topic) => (
          <tbody key={topic}>
            <tr>
              <th scope="rowgroup" colSpan={years.length + 2} className="bg-sunken text-ink-soft">
                {t(`reference.nationalTopics.${topic}`)}
              </th>
            </tr>
            {classes.map((sizeClass) => (
              <tr key={sizeClass}>
                <th scope="row">{t(`reference.nationalClasses.${sizeClass}`)}</th>
                {years.map((year) => {
                  const figure = find(topic, sizeClass, year);
                  return (
                    <td key={year} className="number whitespace-nowrap">
                      {figure && (
                        <>
                          {formatNumber(figure.value, language, "quantity")}{" "}
                          <span className="muted">({formatNumber(figure.share, language, "quantity")} %)</span>
                        </>
                      )}
                    </td>
                  );
                })}
                <td>
                  <a href="#JARINGAN">{find(topic, sizeClass, years[0]!)?.source}</a>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
