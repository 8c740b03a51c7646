import { ImportanceMap } from "~/charts/importance-map.tsx";
import { FigureText } from "~/components/figure.tsx";
import { formatList, formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { type FirstStep, wordingOf } from "~/models/first-step.ts";
import type { Importance } from "~/models/published-importance.server.ts";
import { IntervalWords } from "./interval-words.tsx";

interface FirstStepSectionProps {
  importance: Importance;
  step: FirstStep;
  nameOf: (construct: string) => string;
}

/** What to work at first, in words and as a map of what matters and how it stands. */
export function FirstStepSection({ importance, step, nameOf }: FirstStepSectionProps) {
  const t = useText();
  const language = useLanguage();
  const target = nameOf(importance.target);
  const { first, alsoLow, points } = step;
  const figure = (value: number) => formatNumber(value, language, "quantity");
  const score = (value: number) => formatNumber(value, language, "score");
  return (
    <>
      <p className="font-heading text-xl font-semibold">
        {t(`score.first.${wordingOf(step)}`, {
          name: first ? nameOf(first.construct) : "",
          score: first ? score(first.score) : "",
          target,
        })}
      </p>
      {first && alsoLow.length > 0 && (
        <p>{t("score.firstTied", { list: formatList(alsoLow.map(nameOf), language) })}</p>
      )}
      {first?.isSure === false && <p>{t("score.firstUnsure")}</p>}
      <p className="muted small">
        {t("score.firstRule", { target })}{" "}
        {t(importance.from === "own" ? "score.fromOwn" : "score.fromPool", { n: importance.respondents })}
      </p>
      <div className="grid items-start gap-4 md:grid-cols-2">
        <ImportanceMap
          gist={t("score.mapGist", {
            target,
            list: points
              .map((point) =>
                t("score.mapPoint", {
                  name: nameOf(point.construct),
                  importance: figure(point.importance),
                  score: score(point.score),
                }),
              )
              .join("; "),
          })}
          describedBy="peta"
          points={points.map((point) => ({ ...point, key: point.construct, isFirst: point === first }))}
          meanImportance={step.meanImportance}
          meanScore={step.meanScore}
          across={t("score.importanceAxis", { target })}
          up={t("score.scoreAxis")}
          formatImportance={figure}
        />
        <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="peta-judul">
          <table id="peta" className="data-table tight">
            <caption id="peta-judul">
              {t("score.mapTitle")}. {t("score.importanceHint", { target })}
            </caption>
            <thead>
              <tr>
                <th scope="col">{t("health.construct")}</th>
                <th scope="col" className="number">
                  {t("score.importance")}
                </th>
                <th scope="col" className="number">
                  {t("score.score")}
                </th>
                <th scope="col">{t("score.intervalColumn")}</th>
              </tr>
            </thead>
            <tbody>
              {points.map((point) => (
                <tr key={point.construct}>
                  <th scope="row">
                    {nameOf(point.construct)} ({point.construct})
                  </th>
                  <td className="number">
                    <FigureText value={point.importance} kind="quantity" />
                  </td>
                  <td className="number">
                    <FigureText value={point.score} kind="score" />
                  </td>
                  <td className="small">
                    <IntervalWords low={point.low} high={point.high} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </>
  );
}
