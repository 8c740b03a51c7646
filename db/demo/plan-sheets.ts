import type { IndicatorRow, PeriodKind, Pillar } from "../tables/indicators.ts";
import type { SheetState } from "../tables/observations.ts";
import type { Profile } from "./profiles.ts";
import { isGap, pillars, plannedState, plannedYearState } from "./sheet-plan.ts";
import { simulate, type SimulatedMonth } from "./simulate/simulate.ts";

export interface PlannedSheet {
  pillar: Pillar;
  kind: PeriodKind;
  period: string;
  state: SheetState;
  cells: { indicatorId: number; code: string; value: string }[];
}

type KeptIndicator = Pick<IndicatorRow, "id" | "code" | "pillar" | "period">;

/** Every sheet of a sentra with what is typed into it: the simulation, less the gaps. */
export function planSheets(profile: Profile, indicators: KeptIndicator[]): PlannedSheet[] {
  return simulate(profile).flatMap((month) =>
    pillars.flatMap((pillar) => {
      const cellsOf = (kind: PeriodKind) => listCells(month, indicators, pillar, kind);
      const reported = (cells: PlannedSheet["cells"]) =>
        cells.filter(({ code }) => !isGap(profile.key, code, month.month.period));
      const { period } = month.month;
      const sheets: PlannedSheet[] = [];
      const state = plannedState(profile.key, pillar, period);
      if (state !== undefined) {
        const cells = cellsOf("month");
        const typed = state === "draft" ? cells.slice(0, Math.ceil(cells.length / 2)) : cells;
        sheets.push({ pillar, kind: "month", period, state, cells: reported(typed) });
      }
      // What is kept by the year is simulated with December, when the year is known.
      const yearly = reported(cellsOf("year"));
      if (yearly.length > 0) {
        const year = `${period.slice(0, 4)}-01-01`;
        sheets.push({ pillar, kind: "year", period: year, state: plannedYearState(year), cells: yearly });
      }
      return sheets;
    }),
  );
}

const listCells = ({ values }: SimulatedMonth, indicators: KeptIndicator[], pillar: Pillar, kind: PeriodKind) =>
  indicators
    .filter((indicator) => indicator.pillar === pillar && indicator.period === kind)
    .filter(({ code }) => values[code] !== undefined)
    .map(({ id, code }) => ({ indicatorId: id, code, value: values[code]! }));
