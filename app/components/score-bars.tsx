import type { HealthScore } from "analytics";
import { useTranslation } from "react-i18next";
import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";

interface ScoreBarsProps {
  scores: HealthScore[];
  target: string;
  nameOf: (construct: string) => string;
}

/** The scores as a table whose rows are drawn too: the target first, then what it rests on. */
export function ScoreBars({ scores, target, nameOf }: ScoreBarsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const ordered = [...scores].sort((a, b) => Number(b.construct === target) - Number(a.construct === target));
  const headline = scores.find(({ construct }) => construct === target);
  return (
    <section className="card" aria-labelledby="skor">
      <h3 id="skor">{t("health.scoreTitle")}</h3>
      {headline && (
        <p className="my-1 font-heading text-2xl font-bold">
          {t("health.headline", { name: nameOf(target), score: formatNumber(headline.score, language, "score") })}
        </p>
      )}
      <p className="muted small">{t("health.scoreHint")}</p>
      <table className="mt-3 w-full tabular-nums">
        <thead className="sr-only">
          <tr>
            <th scope="col">{t("health.construct")}</th>
            <th scope="col">{t("health.score")}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ construct, score }) => (
            <tr key={construct}>
              <th scope="row" className="w-1 py-1 pr-3 text-left font-normal whitespace-nowrap">
                {nameOf(construct)}
              </th>
              <td className="w-1 py-1 pr-3 text-right font-semibold">{formatNumber(score, language, "score")}</td>
              <td className="py-1" aria-hidden="true">
                <svg width="100%" height="14" className="block">
                  <rect width="100%" height="14" rx="2" fill="var(--surface-sunken)" />
                  <rect
                    width={`${score}%`}
                    height="14"
                    rx="2"
                    fill={construct === target ? "var(--indigo)" : "var(--series-1)"}
                    fillOpacity={construct === target ? 1 : 0.55}
                  />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
