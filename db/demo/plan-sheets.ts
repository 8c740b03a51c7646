import type { IndicatorRow, Pillar } from "../tables/indicators.ts";
import type { SheetState } from "../tables/observations.ts";
import type { Profile } from "./profiles.ts";
import { isGap, pillars, plannedState } from "./sheet-plan.ts";
import { simulate } from "./simulate/simulate.ts";

export interface PlannedSheet {
  pillar: Pillar;
  period: string;
  state: SheetState;
  /** A value that is kept once a year has the first day of the year as its period. */
  cells: { indicatorId: number; code: string; period: string; value: string }[];
}

/** Every sheet of a sentra with what is typed into it: the simulation, less the gaps. */
export function planSheets(
  profile: Profile,
  indicators: Pick<IndicatorRow, "id" | "code" | "pillar" | "period">[],
): PlannedSheet[] {
  return simulate(profile).flatMap(({ month: { period }, values }) =>
    pillars.flatMap((pillar) => {
      const state = plannedState(profile.key, pillar, period);
      if (state === undefined) return [];
      const cells = indicators
        .filter(({ code }) => values[code] !== undefined)
        .filter((indicator) => indicator.pillar === pillar)
        .map(({ id, code, period: rhythm }) => ({
          indicatorId: id,
          code,
          period: rhythm === "year" ? `${period.slice(0, 4)}-01-01` : period,
          value: values[code]!,
        }));
      const typed = state === "draft" ? cells.slice(0, Math.ceil(cells.length / 2)) : cells;
      return [{ pillar, period, state, cells: typed.filter(({ code }) => !isGap(profile.key, code, period)) }];
    }),
  );
}
