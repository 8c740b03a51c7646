import { holds } from "./effective-catalogue.ts";
import type { Month } from "./periods.ts";

/** Of which sentra and months something is exported: `?wilayah=35.71&dari=2025-11&sampai=2026-10`. */
export interface ExportScope {
  /** A code of Kemendagri; all that one sees where there is none. */
  region: string;
  /** A single sentra, where one is asked for (`sentra=12`). */
  sentra?: { id: number; name: string };
  months: Month[];
}

interface InRegion {
  region: { code: string };
}

/** What lies in a region, as codes say; everything for no region. */
export const inRegion = <T extends InRegion>(all: readonly T[], region: string): T[] =>
  region === "" ? [...all] : all.filter((one) => holds(region, one.region.code));

/** The regions that something lies in, with the provinces above them: what one can choose of. */
export function regionsAround(all: readonly InRegion[]): string[] {
  return [...new Set(all.flatMap(({ region: { code } }) => [code, code.slice(0, 2)]))].sort();
}

/** The licence that an office states for its data (`lisensi=CC BY 4.0`), as it is typed; none is ever supposed. */
export function readLicence(params: URLSearchParams): string | undefined {
  const text = (params.get("lisensi") ?? "").replace(/\s+/g, " ").trim().slice(0, longestLicence);
  return text || undefined;
}

export const longestLicence = 200;
