import { useLanguage } from "~/i18n/use-language.ts";
import { usePeriodName } from "~/i18n/use-period-text.ts";
import { useText } from "~/i18n/use-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import type { Cell } from "~/models/cells.server.ts";
import type { Indicator } from "~/models/indicators.server.ts";
import { shiftPeriod } from "~/models/periods.ts";
import type { Sheet, SheetState } from "~/models/sheets.server.ts";
import type { CellDetails } from "~/models/sheet-cells.server.ts";
import { Mark } from "./cell-mark.tsx";
import { CellRemarks } from "./cell-remarks.tsx";
import { ComputedFigures, type Computed } from "./computed-figures.tsx";
import { FigureText, SimulatedNotice } from "./figure.tsx";

interface SheetTableProps {
  sheet: Sheet;
  indicators: Indicator[];
  cells: Record<string, Cell>;
  previous: Record<string, Cell>;
  computed: Computed[];
  details: CellDetails;
}

const openStates: readonly SheetState[] = ["draft", "returned"];

/** A sheet's values to read, beside those of the period before. */
export function SheetTable({ sheet, indicators, cells, previous, computed, details }: SheetTableProps) {
  const t = useText();
  const language = useLanguage();
  const unitName = useUnit();
  const periodName = usePeriodName();
  if (indicators.length === 0) return <ComputedFigures computed={computed} />;
  const isClosed = sheet.state !== undefined && !openStates.includes(sheet.state);
  const filled = indicators.filter(({ code }) => cells[code]).length;
  return (
    <>
      {Object.values(cells).some((cell) => cell.isSimulated) && <SimulatedNotice />}
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t(`domain.pillars.${sheet.pillar}`)}>
        <table className="data-table">
          <caption>{t("sheet.filled", { filled, of: indicators.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("sheet.indicator")}</th>
              <th scope="col">{t("common.unit")}</th>
              <th scope="col" className="number">
                {periodName(sheet.period, "short")}
              </th>
              <th scope="col" className="number">
                {periodName(shiftPeriod(sheet.period, -1), "short")}
              </th>
              <th scope="col">{t("cell.remarks")}</th>
            </tr>
          </thead>
          <tbody>
            {indicators.map((indicator) => (
              <tr key={indicator.code}>
                <th scope="row">{language === "id" ? indicator.nameId : indicator.nameEn}</th>
                <td>{unitName(indicator.unit)}</td>
                {[cells, previous].map((values, i) => (
                  <td key={i} className="number">
                    <FigureText
                      value={values[indicator.code]?.value}
                      isSimulated={values[indicator.code]?.isSimulated}
                      kind={indicator.valueType}
                    />
                    {values === cells && isClosed && (
                      <span className="small ml-2">
                        <Mark sign="locked">
                          <span className="sr-only">{t("sheet.locked")}</span>
                        </Mark>
                      </span>
                    )}
                  </td>
                ))}
                <td className="small min-w-48">
                  <CellRemarks
                    code={indicator.code}
                    source={cells[indicator.code]?.source}
                    details={details}
                    indicators={[...indicators, ...details.wholes]}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ComputedFigures computed={computed} />
    </>
  );
}
