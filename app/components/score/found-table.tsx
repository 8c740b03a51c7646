import { FigureText } from "~/components/figure.tsx";
import { useText } from "~/i18n/use-text.ts";
import { scoreOf } from "~/models/published-wave.ts";
import type { FoundSentra } from "~/models/wave-findings.server.ts";
import { IntervalWords } from "./interval-words.tsx";

interface FoundTableProps {
  /** Each with the constructs on which it is not compared. */
  sentra: (Pick<FoundSentra, "id" | "name" | "turnout" | "scores"> & { notCompared: string[] })[];
  /** The whole first. */
  constructs: { code: string; name: string }[];
}

/** Every score of every sentra with its interval, by name of the sentra. */
export function FoundTable({ sentra, constructs }: FoundTableProps) {
  const t = useText();
  return (
    <section className="stack gap-2" aria-labelledby="semua">
      <h2 id="semua">{t("score.allTitle")}</h2>
      <p className="muted small">{t("score.allHint")}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="semua">
        <table className="data-table sticky-first">
          <thead>
            <tr>
              <th scope="col" className="first">
                {t("score.sentra")}
              </th>
              <th scope="col" className="number">
                {t("score.answered")}
              </th>
              {constructs.map(({ code, name }) => (
                <th key={code} scope="col" className="number min-w-24 whitespace-normal!">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sentra.map(({ id, name, turnout, scores, notCompared }) => (
              <tr key={id}>
                <th scope="row" className="first">
                  {name}
                </th>
                <td className="number">
                  {turnout.respondents} / {turnout.invited || "–"}
                </td>
                {constructs.map(({ code }) => {
                  const score = scores && scoreOf(scores, code);
                  return (
                    <td key={code} className="number">
                      <FigureText value={score?.score} kind="score" />
                      {score && notCompared.includes(code) && (
                        <span title={t("score.notComparable")}>
                          *<span className="sr-only"> ({t("score.notComparable")})</span>
                        </span>
                      )}
                      {score && (
                        <span className="muted small block">
                          <IntervalWords {...score} />
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
    </section>
  );
}
