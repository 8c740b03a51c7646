import type { ChangeSinceBefore, ScoreInterval } from "analytics";
import { FigureText } from "~/components/figure.tsx";
import { formatChange, formatList } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { overall } from "~/models/published-wave.ts";
import { changesOf, type ChangeVerdict, type ScoreChange } from "~/models/score-change.ts";

interface ChangeTableProps {
  scores: readonly ScoreInterval[];
  withBefore: ChangeSinceBefore;
  nameOf: (construct: string) => string;
}

const colours: Record<ChangeVerdict, string> = {
  up: "text-good font-semibold",
  down: "text-bad font-semibold",
  same: "",
  "not-compared": "muted",
};
const arrows: Record<ChangeVerdict, string> = { up: "▲ ", down: "▼ ", same: "", "not-compared": "" };

/** How each score moved since the wave before, as far as the two may be compared. */
export function ChangeTable({ scores, withBefore, nameOf }: ChangeTableProps) {
  const t = useText();
  const { comparison, n } = withBefore;
  return (
    <section className="stack gap-2" aria-labelledby="perubahan">
      <h3 id="perubahan">{t("score.changeTitle")}</h3>
      {comparison.kind === "not-made" ? (
        <p>{comparison.code === "withheld" ? t("score.changeWithheld", { n }) : t("score.changeNotMade")}</p>
      ) : (
        <Compared rows={changesOf(scores, withBefore)} nameOf={nameOf} isFew={!comparison.enough} />
      )}
    </section>
  );
}

interface ComparedProps {
  rows: ScoreChange[];
  nameOf: (construct: string) => string;
  isFew: boolean;
}

function Compared({ rows, nameOf, isFew }: ComparedProps) {
  const t = useText();
  const language = useLanguage();
  const constructs = rows.filter(({ construct }) => construct !== overall);
  const names = (isCompared: boolean) =>
    constructs
      .filter(({ verdict }) => (verdict !== "not-compared") === isCompared)
      .map(({ construct }) => nameOf(construct));
  const [kept, failed] = [names(true), names(false)];
  return (
    <>
      <p className="muted small">{t("score.changeHint")}</p>
      {failed.length > 0 && (
        <p className="notice small">
          {t("score.changeFails", { list: formatList(failed, language) })}{" "}
          {kept.length > 0 ? t("score.changeRest", { list: formatList(kept, language) }) : t("score.changeNothing")}{" "}
          {t("score.changeOverall")}
        </p>
      )}
      {isFew && <p className="notice small">{t("score.changeFew")}</p>}
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="perubahan">
        <table className="data-table stacked">
          <thead>
            <tr>
              <th scope="col">{t("health.construct")}</th>
              {(["before", "now", "difference", "intervalColumn"] as const).map((key) => (
                <th key={key} scope="col" className="number">
                  {t(`score.${key}`)}
                </th>
              ))}
              <th scope="col">{t("score.verdictColumn")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ChangeRow key={row.construct} {...row} name={nameOf(row.construct)} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function ChangeRow({ name, before, now, difference, low, high, verdict }: ScoreChange & { name: string }) {
  const t = useText();
  const language = useLanguage();
  const signed = (value: number) => formatChange(value, language, "score");
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="brief number" data-label={t("score.before")}>
        <FigureText value={before?.score} kind="score" />
      </td>
      <td className="brief number" data-label={t("score.now")}>
        <FigureText value={now.score} kind="score" />
      </td>
      <td className="brief number" data-label={t("score.difference")}>
        {difference === undefined ? <FigureText value={undefined} kind="score" /> : signed(difference)}
      </td>
      <td className="brief number" data-label={t("score.intervalColumn")}>
        {low === null || high === null ? (
          <FigureText value={undefined} kind="score" />
        ) : (
          <span className="whitespace-nowrap">{t("health.fromTo", { low: signed(low), high: signed(high) })}</span>
        )}
      </td>
      <td data-label={t("score.verdictColumn")} className={colours[verdict]}>
        <span aria-hidden="true">{arrows[verdict]}</span>
        {t(`score.verdict.${verdict}`)}
      </td>
    </tr>
  );
}
