import { TimePanels } from "~/charts/time-panels.tsx";
import { SimulatedNotice } from "~/components/figure.tsx";
import { formatDay, formatMonth, formatShort } from "~/i18n/format.ts";
import { useIndicatorText } from "~/i18n/use-indicator-text.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import type { HealthTrend } from "~/models/health-trend.server.ts";
import { scoreRange } from "~/models/health-trend.ts";
import { EvaluationTable, IndicatorTable, ScoreTable } from "./trend-tables.tsx";

interface TrendSectionProps {
  trend: HealthTrend;
  nameOf: (construct: string) => string;
}

/** Scores over the waves, and on the same months what happened around them. */
export function TrendSection({ trend, nameOf }: TrendSectionProps) {
  const t = useText();
  const language = useLanguage();
  const { name } = useIndicatorText();
  const unitName = useUnit();
  const { months, scores, evaluations, indicators } = trend;
  const month = (at: number) => formatMonth(months.at(at)!, language, "short");
  const points = scores.flatMap((one) => one.points);
  const ends = { from: month(0), to: month(-1) };
  const known = indicators.filter(({ values }) => values.some((value) => value !== undefined));
  const hasOneWave = scores[0]!.points.length < 2;
  // The one wave's scores stand above already.
  if (hasOneWave && evaluations.length === 0 && known.length === 0) {
    return (
      <section className="stack gap-3" aria-labelledby="perjalanan">
        <h2 id="perjalanan">{t("score.trendTitle")}</h2>
        <p>{t("score.trendOne")}</p>
      </section>
    );
  }
  const isSimulated = [...points, ...evaluations, ...indicators].some((one) => one.isSimulated);
  return (
    <section className="stack gap-3" aria-labelledby="perjalanan">
      <h2 id="perjalanan">{t("score.trendTitle")}</h2>
      <p className="muted small">
        {t("score.trendHint")} {t("score.evaluationMarks")}.
      </p>
      {hasOneWave && <p>{t("score.trendOne")}</p>}
      {isSimulated && <SimulatedNotice />}
      <TimePanels
        gist={t("score.trendGist", ends)}
        describedBy="perjalanan-skor"
        range={scoreRange(points)}
        span={{ count: months.length, first: ends.from, last: ends.to }}
        scores={scores.map(({ construct, points: row }) => ({
          name: nameOf(construct),
          points: row.map(({ score, low, high, hasOtherWeights, month: at }) => ({
            at: months.indexOf(at),
            value: score,
            low,
            high,
            isHollow: hasOtherWeights,
          })),
        }))}
        events={{
          name: t("score.evaluations"),
          marks: evaluations.map(({ day, reached, partner }) => ({
            at: placeOf(day, months),
            kind: reached,
            title: t("score.evaluationOf", {
              partner,
              day: formatDay(day, language),
              reached: t(`score.reached.${reached}`),
            }),
          })),
        }}
        courses={known.map(({ indicator, values }) => {
          const figures = values.filter((value) => value !== undefined);
          const text = (value: number) => formatShort(value, language, indicator.valueType);
          const unit = indicator.unit === "%" ? "" : ` (${unitName(indicator.unit)})`;
          return {
            name: name(indicator) + unit,
            values,
            least: text(Math.min(...figures)),
            most: text(Math.max(...figures)),
          };
        })}
      />
      {points.some(({ hasOtherWeights }) => hasOtherWeights) && <p className="small">{t("score.trendOther")}</p>}
      <ScoreTable id="perjalanan-skor" scores={scores} nameOf={nameOf} />
      <EvaluationTable evaluations={evaluations} />
      <IndicatorTable months={months} indicators={indicators} />
    </section>
  );
}

/** A day among the months, as a part of its own. */
function placeOf(day: string, months: readonly string[]): number {
  return Math.min(months.length - 1, months.indexOf(day.slice(0, 7)) + (Number(day.slice(8)) - 1) / 31);
}
