import { Fragment } from "react";
import { useIndicatorText } from "~/i18n/use-indicator-text.ts";
import { useText } from "~/i18n/use-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import type { ComparedSentra, ComparisonRadar } from "~/models/comparison.ts";
import { FigureText } from "./figure.tsx";

interface RadarTableProps extends Pick<ComparisonRadar, "axes"> {
  id: string;
  sentra: ComparedSentra[];
}

/** Beside every score the value that it comes from. */
export function RadarTable({ id, sentra, axes }: RadarTableProps) {
  const t = useText();
  const { name } = useIndicatorText();
  const unitName = useUnit();
  return (
    <table id={id} className="data-table sticky-first">
      <caption>{t("compare.radarTitle")}</caption>
      <thead>
        <tr>
          <th scope="col" className="first">
            {t("compare.indicator")}
          </th>
          {sentra.map(({ id: sentraId, name: sentraName }) => (
            <Fragment key={sentraId}>
              <th scope="col" className="number min-w-28 whitespace-normal!">
                {t("compare.scoreOf", { name: sentraName })}
              </th>
              <th scope="col" className="number min-w-28 whitespace-normal!">
                {t("compare.valueOf", { name: sentraName })}
              </th>
            </Fragment>
          ))}
        </tr>
      </thead>
      <tbody>
        {axes.map(({ indicator, scores, cells }) => (
          <tr key={indicator.code}>
            <th scope="row" className="first">
              {name(indicator)} <span className="muted font-normal">({unitName(indicator.unit)})</span>
            </th>
            {cells.map(({ value, isSimulated }, i) => (
              <Fragment key={sentra[i]!.id}>
                <td className="number">
                  <FigureText value={scores[i]} isSimulated={isSimulated} kind="score" />
                </td>
                <td className="number">
                  <FigureText value={value} isSimulated={isSimulated} kind={indicator.valueType} />
                </td>
              </Fragment>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
