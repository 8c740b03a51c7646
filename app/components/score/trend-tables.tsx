import type { ReactNode } from "react";
import { FigureText, SimulatedStar } from "~/components/figure.tsx";
import { formatDay, formatMonth } from "~/i18n/format.ts";
import { useIndicatorText } from "~/i18n/use-indicator-text.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import type { HealthTrend } from "~/models/health-trend.server.ts";
import { IntervalWords } from "./interval-words.tsx";

interface ScoreTableProps {
  id: string;
  scores: HealthTrend["scores"];
  nameOf: (construct: string) => string;
}

/** Every score with its interval: a row for each construct, a column for each wave. */
export function ScoreTable({ id, scores, nameOf }: ScoreTableProps) {
  const t = useText();
  const language = useLanguage();
  const waves = [...new Map(scores.flatMap(({ points }) => points).map((point) => [point.waveId, point])).values()];
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("score.trendTitle")}>
      <table id={id} className="data-table sticky-first">
        <thead>
          <tr>
            <th scope="col" className="first">
              {t("health.construct")}
            </th>
            {waves.map(({ waveId, month, n }) => (
              <th key={waveId} scope="col" className="number">
                {formatMonth(month, language, "short")} <span className="muted font-normal">(n = {n})</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scores.map(({ construct, points }) => (
            <tr key={construct}>
              <th scope="row" className="first">
                {nameOf(construct)}
              </th>
              {waves.map(({ waveId }) => {
                const point = points.find((one) => one.waveId === waveId);
                return (
                  <td key={waveId} className="number">
                    <FigureText value={point?.score} isSimulated={point?.isSimulated} kind="score" />
                    {point && (
                      <span className="muted small block">
                        <IntervalWords {...point} />
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function EvaluationTable({ evaluations }: Pick<HealthTrend, "evaluations">) {
  const t = useText();
  const language = useLanguage();
  if (evaluations.length === 0) return <p className="muted small">{t("score.noEvaluations")}</p>;
  return (
    <Folded title={t("score.evaluations")}>
      <ul className="small ml-5 list-disc">
        {evaluations.map(({ id, day, partner, reached, isSimulated }) => (
          <li key={id}>
            {t("score.evaluationOf", {
              partner,
              day: formatDay(day, language),
              reached: t(`score.reached.${reached}`),
            })}
            {isSimulated && <SimulatedStar />}
          </li>
        ))}
      </ul>
    </Folded>
  );
}

export function IndicatorTable({ months, indicators }: Pick<HealthTrend, "months" | "indicators">) {
  const t = useText();
  const language = useLanguage();
  const { name } = useIndicatorText();
  const unitName = useUnit();
  return (
    <Folded title={t("score.indicators")}>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t("score.indicators")}>
        <table className="data-table sticky-first">
          <thead>
            <tr>
              <th scope="col" className="first">
                {t("score.month")}
              </th>
              {indicators.map(({ indicator }) => (
                <th key={indicator.code} scope="col" className="number min-w-28 whitespace-normal!">
                  {name(indicator)} ({unitName(indicator.unit)})
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((month, i) => (
              <tr key={month}>
                <th scope="row" className="first">
                  {formatMonth(month, language, "short")}
                </th>
                {indicators.map(({ indicator, values, isSimulated }) => (
                  <td key={indicator.code} className="number">
                    <FigureText value={values[i]} isSimulated={isSimulated} kind={indicator.valueType} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Folded>
  );
}

function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold text-indigo">{title}</summary>
      {children}
    </details>
  );
}
