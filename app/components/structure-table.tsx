import { useText } from "~/i18n/use-text.ts";
import type { ShownEstimate, ShownInference } from "~/models/published-wave.ts";
import { FigureText } from "./figure.tsx";
import { GradedFigure } from "./graded-figure.tsx";
import { IntervalText } from "./interval-text.tsx";

interface StructureTableProps {
  result: ShownEstimate;
  inference: ShownInference | undefined;
  target: string;
  nameOf: (construct: string) => string;
}

/** The paths to the target, strongest first, how sure one may be of each, and how much they explain together. */
export function StructureTable({ result, inference, target, nameOf }: StructureTableProps) {
  const t = useText();
  const paths = [...result.paths].sort((a, b) => Math.abs(b.estimate) - Math.abs(a.estimate));
  const along = <Item extends { from: string; to: string }>(
    items: readonly Item[] | undefined,
    of: Item | (typeof paths)[number],
  ) => items?.find(({ from, to }) => from === of.from && to === of.to);
  return (
    <section aria-labelledby="jalur">
      <h3 id="jalur">{t("health.structureTitle", { target: nameOf(target) })}</h3>
      <p className="muted small mb-2">
        {t("health.structureHint", { target: nameOf(target) })} {t("health.intervalHint")}
      </p>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="jalur">
        <table className="data-table stacked">
          <thead>
            <tr>
              <th scope="col">{t("health.path")}</th>
              <th scope="col" className="number">
                {t("health.coefficient")}
              </th>
              <th scope="col" className="number">
                {t("health.interval")}
              </th>
              <th scope="col" className="number">
                {t("health.standardError")}
              </th>
              <th scope="col" className="number">
                f²
              </th>
              <th scope="col" className="number">
                VIF
              </th>
            </tr>
          </thead>
          <tbody>
            {paths.map((path) => {
              const sure = along(inference?.paths, path);
              return (
                <tr key={`${path.from} ${path.to}`}>
                  <th scope="row">
                    {nameOf(path.from)} → {nameOf(path.to)}
                  </th>
                  <td className="brief number font-semibold" data-label={t("health.coefficient")}>
                    <FigureText value={path.estimate} kind="coefficient" />
                  </td>
                  <td className="brief number" data-label={t("health.interval")}>
                    <IntervalText interval={sure?.percentile} isJudged />
                  </td>
                  <td className="brief number" data-label={t("health.standardError")}>
                    <FigureText value={sure?.se} kind="coefficient" />
                  </td>
                  <td className="brief number" data-label="f²">
                    <GradedFigure kind="f2" value={along(result.f2, path)?.value} />
                  </td>
                  <td className="brief number" data-label="VIF">
                    <GradedFigure kind="vif" value={along(result.innerVif, path)?.value} />
                  </td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            {Object.entries(result.r2).map(([construct, value]) => (
              <tr key={construct}>
                <th scope="row">
                  {t("health.r2", { target: nameOf(construct) })}
                  <span className="muted small block font-normal">
                    {t("health.r2Hint", { target: nameOf(construct) })}
                  </span>
                </th>
                <td className="brief number font-semibold" data-label={t("health.coefficient")}>
                  <FigureText value={value} kind="coefficient" />
                </td>
                <td className="brief number" data-label={t("health.interval")}>
                  <IntervalText interval={inference?.r2[construct]?.percentile} />
                </td>
                <td className="brief number" data-label={t("health.standardError")}>
                  <FigureText value={inference?.r2[construct]?.se} kind="coefficient" />
                </td>
                <td colSpan={2}></td>
              </tr>
            ))}
          </tfoot>
        </table>
      </div>
    </section>
  );
}
