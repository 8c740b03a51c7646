import { useText } from "~/i18n/use-text.ts";
import type { ShownEstimate, SurveyInstrument } from "~/models/published-wave.ts";
import { FigureText } from "./figure.tsx";
import { GradedFigure } from "./graded-figure.tsx";

interface MeasurementTableProps {
  result: ShownEstimate;
  model: SurveyInstrument["model"];
  nameOf: (construct: string) => string;
}

/** Four measures of how far the items of each construct belong together. */
export function ReliabilityTable({ result, model, nameOf }: MeasurementTableProps) {
  const t = useText();
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="keandalan">
      <table className="data-table tight">
        <thead>
          <tr>
            <th scope="col">{t("health.construct")}</th>
            {["Alpha", "rho_A", "rho_C", "AVE"].map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.constructs.map(({ name }) => (
            <tr key={name}>
              <th scope="row">{nameOf(name)}</th>
              {[result.alpha, result.rhoA, result.rhoC].map((values, i) => (
                <td key={i} className="number">
                  <GradedFigure kind="reliability" value={values[name]} />
                </td>
              ))}
              <td className="number">
                <GradedFigure kind="ave" value={result.ave[name]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Loading, weight and collinearity of every item, by construct. */
export function ItemTable({ result, model, nameOf }: MeasurementTableProps) {
  const t = useText();
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="butir">
      <table className="data-table tight">
        <thead>
          <tr>
            <th scope="col">{t("health.item")}</th>
            <th scope="col" className="number">
              {t("health.loading")}
            </th>
            <th scope="col" className="number">
              {t("health.weight")}
            </th>
            <th scope="col" className="number">
              VIF
            </th>
          </tr>
        </thead>
        {model.constructs.map(({ name, indicators }) => (
          <tbody key={name}>
            <tr>
              <th colSpan={4} scope="rowgroup">
                {nameOf(name)}
              </th>
            </tr>
            {indicators.map((item) => (
              <tr key={item}>
                <th scope="row" className="pl-6! font-normal!">
                  {item}
                </th>
                <td className="number">
                  <GradedFigure kind="loading" value={result.loadings[name]![item]} />
                </td>
                <td className="number">
                  <FigureText value={result.outerWeights[name]![item]} kind="coefficient" />
                </td>
                <td className="number">
                  <GradedFigure kind="vif" value={result.outerVif[name]?.[item]} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** HTMT of every pair of constructs: the lower triangle, as it is always printed. */
export function SeparationTable({ result, model, nameOf }: MeasurementTableProps) {
  const t = useText();
  const names = model.constructs.map(({ name }) => name);
  const ratios = new Map(
    result.htmt.flatMap(({ a, b, value }) => [[`${a} ${b}`, value] as const, [`${b} ${a}`, value]]),
  );
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="terpisah">
      <table className="data-table tight">
        <thead>
          <tr>
            <th scope="col">{t("health.construct")}</th>
            {names.slice(0, -1).map((name) => (
              <th key={name} scope="col" className="number">
                <abbr title={nameOf(name)}>{name}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.slice(1).map((row, i) => (
            <tr key={row}>
              <th scope="row">
                {nameOf(row)} ({row})
              </th>
              {names.slice(0, -1).map((column, j) => (
                <td key={column} className="number">
                  {j <= i && <GradedFigure kind="htmt" value={ratios.get(`${row} ${column}`)} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
