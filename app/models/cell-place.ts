import type { Indicator } from "./indicators.server.ts";
import { type Month, periodOf } from "./periods.ts";

/** What names the cells of a sheet. */
export interface CellPlace {
  sentraId: number;
  month: Month;
}

/** The first day of the period under which the value of an indicator stands. */
export const periodIn = ({ month }: CellPlace, indicator: Pick<Indicator, "period">) =>
  periodOf(month, indicator.period);

export const periodsIn = (place: CellPlace, indicators: readonly Pick<Indicator, "period">[]) => [
  ...new Set(indicators.map((indicator) => periodIn(place, indicator))),
];
