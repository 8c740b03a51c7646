import type { Catalogue, Indicator } from "./indicators.server.ts";
import type { SeriesBook } from "./series.ts";

/** The figures that a region is watched by: size, earnings, and one or two of each pillar. */
export const watched = ["KN01", "KN02", "KN05", "KN11", "KI15", "KE18", "IN03", "KM08"] as const;

/** One indicator against an earlier month, over the sentra that reported it in both. */
export interface RegionChange {
  indicator: Indicator;
  against: "monthBefore" | "yearBefore";
  before: number;
  now: number;
  /** In per cent of the value before. */
  change: number;
  sentra: number;
  isSimulated: boolean;
}

interface Compared {
  catalogue: Catalogue;
  sentraIds: readonly number[];
  /** Each of one month. */
  now: SeriesBook;
  monthBefore: SeriesBook;
  yearBefore: SeriesBook;
}

const mostShown = 5;

/**
 * The largest changes, first. Sentra are drawn together by the catalogue's rule over sentra; what may not be drawn
 * together, and what was nothing before, has no change. Each indicator is named once, against the month or the year
 * before, whichever differs more.
 */
export function findChanges({ catalogue, sentraIds, now, ...before }: Compared): RegionChange[] {
  const changes = watched.flatMap((code): RegionChange[] => {
    const indicator = catalogue.get(code);
    if (!indicator || indicator.overSentra === "none") return [];
    const knownNow = sentraIds.filter((id) => now.overTime(id, code).value !== undefined);
    const candidates = (["monthBefore", "yearBefore"] as const).flatMap((against): RegionChange[] => {
      // What is kept by the year stands the same in every month of it.
      if (indicator.period !== "month" && against === "monthBefore") return [];
      const earlier = before[against];
      const both = knownNow.filter((id) => earlier.overTime(id, code).value !== undefined);
      const [a, b] = [earlier.overSentra(both, code).value, now.overSentra(both, code).value];
      if (a === undefined || b === undefined || a === 0 || a === b) return [];
      const isSimulated = both.some((id) => now.isSimulated(id, code) || earlier.isSimulated(id, code));
      const change = (100 * (b - a)) / Math.abs(a);
      return [{ indicator, against, before: a, now: b, change, sentra: both.length, isSimulated }];
    });
    return candidates.sort(byChange).slice(0, 1);
  });
  return changes.sort(byChange).slice(0, mostShown);
}

const byChange = (a: RegionChange, b: RegionChange) => Math.abs(b.change) - Math.abs(a.change);
