import type { PillarScore, PlaceRange } from "analytics";
import type { Indicator } from "./indicators.server.ts";
import { isMonth, type Month } from "./periods.ts";
import type { Sentra } from "./sentra.server.ts";

/** docs/decisions/2026-11-21-development-index.md has the reasons for all that is fixed here. */
export const indexPillars = ["internal", "external", "infrastructure", "partnership"] as const;
export type IndexPillar = (typeof indexPillars)[number];

/** Percents that sum to 100. */
export type Weights = Record<IndexPillar, number>;
export const equalWeights: Weights = { internal: 25, external: 25, infrastructure: 25, partnership: 25 };

interface IndexPart {
  code: string;
  /** Ends that hold everywhere; without them the region's own range. */
  goalposts?: readonly [number, number];
  /** What grows with a sentra's size is counted for each enterprise, so that the index is none of size. */
  perEnterprise?: true;
}

const percent = { goalposts: [0, 100] } as const;
const each = { perEnterprise: true } as const;

/** A part's pillar and direction are the catalogue's. */
export const indexParts: readonly IndexPart[] = [
  { code: "KI15", ...percent },
  { code: "KI06", ...percent },
  { code: "KI11" },
  { code: "KI12" },
  { code: "KI13" },
  { code: "KE18", ...percent },
  { code: "KE04", ...percent },
  { code: "KE17" },
  { code: "KE14", ...each },
  { code: "KE15", ...each },
  { code: "IN03", ...percent },
  { code: "IN15", ...percent },
  { code: "IN10", ...percent },
  { code: "IN06", ...percent },
  { code: "IN04" },
  { code: "IN12" },
  { code: "IN16" },
  { code: "KM08", ...percent },
  { code: "KM09", ...percent },
  { code: "KM10", ...percent },
  { code: "KM06", ...each },
  { code: "KM11", ...each },
];

/** Of a pillar's indicators, and of an indicator's months, how much has to be known. */
export const leastKnown = 0.6;
export const leastReported = 0.5;
export const sensitivity = { seed: 1, spread: 0.5 };
/**
 * How often the judgements are drawn anew. A thousand times, and of more than a thousand sentra less often, so that a
 * million places are worked out at most; never less than 200 times, from where the ends of the range are still known
 * to 3 in 100 draws (the standard error of a share of 5 %: 1.5). The fewer draws are the first of the thousand.
 */
export const drawsFor = (sentra: number) => Math.max(200, Math.min(1000, Math.floor(1_000_000 / Math.max(1, sentra))));
/** So many lines of the table stand on one page; the places are always those among all. */
export const rowsPerPage = 100;

export interface IndexRow {
  sentra: Pick<Sentra, "id" | "name" | "product" | "region" | "isSimulated">;
  /** In the order of the pillars. */
  pillars: PillarScore[];
  index: number | undefined;
  /** By the weights in force; equal ones share the mean of their places. */
  place: number | undefined;
  range: PlaceRange | undefined;
  /** By the other weights: those that are tried, or those before; undefined where there are none. */
  otherPlace: number | undefined;
  isSimulated: boolean;
}

/** A region's sentra by the kabupaten and kota that they lie in. */
export interface IndexGroup {
  region: { code: string; name: string };
  sentra: number;
  /** Of them, how many have an index. */
  ranked: number;
  /** The middle one's index and place; undefined where none has one. */
  index: number | undefined;
  place: number | undefined;
  isSimulated: boolean;
}

/** How much places move when the weights do: the mean absolute shift (OECD/JRC 2008, section 7, uncertainty analysis). */
export interface IndexShift {
  mean: number;
  moved: number;
  of: number;
}

export interface ShownPart extends IndexPart {
  indicator: Pick<Indicator, "code" | "nameId" | "nameEn" | "unit" | "pillar" | "better">;
}

export interface IndexQuery {
  region: string;
  to: Month | undefined;
  /** Weights to try, as they stand in the address. */
  tried: Record<IndexPillar, string> | undefined;
  /** From 1. */
  page: number;
}

export function readIndexQuery(params: URLSearchParams): IndexQuery {
  const to = params.get("sampai");
  const page = params.get("halaman") ?? "";
  const typed = Object.fromEntries(indexPillars.map((pillar) => [pillar, params.get(pillar) ?? ""]));
  return {
    region: params.get("wilayah") ?? "",
    to: isMonth(to) ? to : undefined,
    tried: indexPillars.some((pillar) => params.has(pillar)) ? (typed as Record<IndexPillar, string>) : undefined,
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}
