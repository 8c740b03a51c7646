import { IntervalMark } from "~/charts/interval-mark.tsx";
import { formatMonth, formatNumber } from "~/i18n/format.ts";
import { placesText } from "~/i18n/places-words.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { ComparedScores, ScoreTable } from "~/models/compared-scores.ts";
import type { ComparedSentra } from "~/models/comparison.ts";
import { constructName, overall } from "~/models/published-wave.ts";
import { SimulatedBadge } from "./figure.tsx";
import { IntervalWords } from "./score/interval-words.tsx";

interface CompareScoresProps {
  scores: ComparedScores;
  sentra: ComparedSentra[];
}

/** Published scores of partnership health side by side, each with the places that it may have. */
export function CompareScores({ scores: { instrument, tables }, sentra }: CompareScoresProps) {
  const t = useText();
  const language = useLanguage();
  return (
    <section className="stack gap-3" aria-labelledby="kesehatan">
      <h2 id="kesehatan">{t("compare.scores")}</h2>
      <p className="muted small max-w-3xl">{t("compare.scoresHint")}</p>
      <p className="notice small">{t("health.notRating")}</p>
      {tables.map((table) => (
        <Construct
          key={table.construct}
          name={table.construct === overall ? t("score.overall") : constructName(instrument, table.construct, language)}
          table={table}
          sentra={sentra}
        />
      ))}
    </section>
  );
}

function Construct({
  name,
  table: { compared, left },
  sentra,
}: {
  name: string;
  table: ScoreTable;
  sentra: ComparedSentra[];
}) {
  const t = useText();
  const language = useLanguage();
  const nameOf = (id: number) => sentra.find((one) => one.id === id)!.name;
  return (
    <article className="card stack gap-3" aria-label={name}>
      <h3>{name}</h3>
      {compared.length > 0 && (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={`${t("compare.scores")}: ${name}`}>
          <table className="data-table stacked">
            <thead>
              <tr>
                <th scope="col">{t("sentra.columns.name")}</th>
                <th scope="col" className="number">
                  {t("score.score")}
                </th>
                <th scope="col">{t("score.intervalColumn")}</th>
                {compared.length > 1 && <th scope="col">{t("compare.possiblePlaces")}</th>}
              </tr>
            </thead>
            <tbody>
              {compared.map(({ sentraId, month, isSimulated, score, places }) => (
                <tr key={sentraId}>
                  <th scope="row">
                    {nameOf(sentraId)} {isSimulated && <SimulatedBadge />}
                    <span className="muted block text-[0.8125rem] font-normal">{formatMonth(month, language)}</span>
                  </th>
                  <td className="brief number font-semibold" data-label={t("score.score")}>
                    {formatNumber(score.score, language, "score")}
                  </td>
                  <td className="min-w-44" data-label={t("score.intervalColumn")}>
                    <IntervalMark score={score.score} low={score.low} high={score.high} shape="dot" />
                    <span className="small">
                      <IntervalWords low={score.low} high={score.high} />
                    </span>
                  </td>
                  {compared.length > 1 && (
                    <td data-label={t("compare.possiblePlaces")}>
                      {placesText({ ...places, of: compared.length }, t)}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {compared.length === 1 && <p className="small">{t("compare.oneScore")}</p>}
      {left.length > 0 && (
        <div className="small">
          <p>{t("compare.notCompared")}</p>
          <ul className="list-disc pl-5">
            {left.map(({ sentraId, reason }) => (
              <li key={sentraId}>
                {nameOf(sentraId)}: {t(`compare.whyNot.${reason}`)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </article>
  );
}
