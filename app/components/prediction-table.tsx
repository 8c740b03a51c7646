import type { PredictionResult } from "analytics";
import { useText } from "~/i18n/use-text.ts";
import { FigureText } from "./figure.tsx";
import { GradedFigure } from "./graded-figure.tsx";

/** How well each item of what the model explains is foretold from other people's answers. */
export function PredictionTable({ prediction }: { prediction: PredictionResult }) {
  const t = useText();
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="ramalan">
      <table className="data-table tight">
        <thead>
          <tr>
            <th scope="col">{t("health.item")}</th>
            {[t("health.q2"), "RMSE", t("health.linear")].map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.entries(prediction.indicators).map(([item, { q2, rmse, rmseLm }]) => (
            <tr key={item}>
              <th scope="row" className="font-normal!">
                {item}
              </th>
              <td className="number">
                <GradedFigure kind="q2" value={q2} />
              </td>
              <td className="number">
                <FigureText value={rmse} kind="coefficient" />
              </td>
              <td className="number">
                <FigureText value={rmseLm} kind="coefficient" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
