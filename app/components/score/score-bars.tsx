import type { ScoreInterval } from "analytics";
import { IntervalMark } from "~/charts/interval-mark.tsx";
import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { IntervalWords } from "./interval-words.tsx";

interface ScoreBarsProps {
  /** Without the whole's. */
  scores: readonly ScoreInterval[];
  target: string;
  nameOf: (construct: string) => string;
}

/** The scores as a table whose rows are drawn too: the target first, then what it rests on. */
export function ScoreBars({ scores, target, nameOf }: ScoreBarsProps) {
  const t = useText();
  const language = useLanguage();
  const ordered = [...scores].sort((a, b) => Number(b.construct === target) - Number(a.construct === target));
  return (
    <section aria-labelledby="skor">
      <h3 id="skor">{t("score.scoresTitle")}</h3>
      <p className="muted small">{t("score.scoresHint")}</p>
      <table className="mt-3 w-full tabular-nums">
        <thead className="small text-left">
          <tr>
            <th scope="col" className="font-semibold">
              {t("health.construct")}
            </th>
            <th scope="col" className="pr-3 text-right font-semibold">
              {t("score.score")}
            </th>
            <td className="hidden sm:table-cell" />
            <th scope="col" className="font-semibold">
              {t("score.intervalColumn")}
            </th>
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ construct, score, low, high }) => {
            const mark = { score, low, high, isHeadline: construct === target };
            return (
              <tr key={construct}>
                <th scope="row" className="py-1 pr-3 text-left font-normal">
                  {nameOf(construct)}
                  <span className="mt-1 block pr-1 sm:hidden">
                    <IntervalMark {...mark} shape="bar" />
                  </span>
                </th>
                <td className="w-1 py-1 pr-3 text-right align-top font-semibold">
                  {formatNumber(score, language, "score")}
                </td>
                <td className="hidden w-1/2 py-1 pr-3 sm:table-cell">
                  <IntervalMark {...mark} shape="bar" />
                </td>
                <td className="small w-1 py-1 align-top">
                  <IntervalWords low={low} high={high} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
