import type { Catalogue, Indicator } from "./indicators.server.ts";
import { firstDay, type Month, monthsBetween, type Period, periodOf } from "./periods.ts";

/** An office's word that an indicator is no longer asked for in its region and below, from a month on. */
export interface Retirement {
  indicatorId: number;
  region: { code: string; name: string };
  from: Month;
  reason: string;
  at: Date;
}

/** All that there is, everywhere: the national indicators, every office's own, and every retirement. */
export interface WholeCatalogue {
  catalogue: Catalogue;
  retirements: readonly Retirement[];
}

/** Whether a region is another or lies in it, as their codes say: "35" holds "35.71". */
export const holds = (region: string, inner: string) => `${inner}.`.startsWith(`${region}.`);

/**
 * The catalogue as it is in these regions: the national indicators, and those of the offices above. Retired ones stay in
 * it, because old values are read by it; they carry the retirements that hold in any of the regions.
 */
export function catalogueIn(regions: readonly string[], { catalogue, retirements }: WholeCatalogue): Catalogue {
  const reach = (code: string) => regions.some((region) => holds(code, region));
  const inReach = retirements.filter(({ region }) => reach(region.code));
  return new Map(
    [...catalogue]
      .filter(([, { region }]) => !region || reach(region.code))
      .map(([code, indicator]) => {
        const retired = inReach.filter(({ indicatorId }) => indicatorId === indicator.id);
        return [code, retired.length > 0 ? { ...indicator, retired } : indicator];
      }),
  );
}

type Asked = Pick<Indicator, "period" | "askedFrom" | "retired">;

/** Whether an indicator is asked for in a period, or in the quarter or year it lies in, where the catalogue is of one region. */
export function isAsked({ period: rhythm, askedFrom, retired = [] }: Asked, period: Period): boolean {
  const day = periodOf(period, rhythm);
  const hasBegun = askedFrom === undefined || day >= periodOf(askedFrom, rhythm);
  return hasBegun && retired.every(({ from }) => day < firstDay(from));
}

/** Whether it is asked for at any time of a year. */
export const isAskedIn = (indicator: Asked, year: number) =>
  monthsBetween(`${year}-01`, `${year}-12`).some((month) => isAsked(indicator, month));
