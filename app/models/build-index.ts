import { createHash } from "node:crypto";
import {
  drawTogether,
  type IndexIndicator,
  type IndexRule,
  pillarScores,
  placeRanges,
  placesOf,
  type SensitivitySettings,
} from "analytics";
import {
  drawsFor,
  type IndexGroup,
  indexParts,
  indexPillars,
  type IndexRow,
  type IndexShift,
  leastKnown,
  leastReported,
  sensitivity,
  type ShownPart,
  type Weights,
} from "./development-index.ts";
import type { Catalogue } from "./indicators.server.ts";
import type { Sentra } from "./sentra.server.ts";
import type { SeriesBook } from "./series.ts";

const rule: IndexRule = { pillars: indexPillars, leastKnown };

/** What is known of one sentra: a value for each part that the catalogue knows. */
export interface KnownParts {
  values: (number | undefined)[];
  isSimulated: boolean;
}

interface Input {
  sentra: readonly Sentra[];
  /** In the order of the sentra. */
  known: readonly KnownParts[];
  catalogue: Catalogue;
  weights: Weights;
  other: Weights | undefined;
}

/** What the index is made of, as far as the catalogue knows it. */
export const partsIn = (catalogue: Catalogue) =>
  indexParts.flatMap((part): ShownPart[] => {
    const indicator = catalogue.get(part.code);
    return indicator ? [{ ...part, indicator }] : [];
  });

/** @param book of the twelve months, with nothing in it that the index does not use */
export function readParts(book: SeriesBook, sentraId: number, parts: readonly ShownPart[]): KnownParts {
  const values = parts.map(({ code, perEnterprise }) => {
    const { value, reported, of } = perEnterprise ? book.perEnterprise(sentraId, code) : book.overTime(sentraId, code);
    return reported >= leastReported * of ? value : undefined;
  });
  return { values, isSimulated: book.hasSimulated(sentraId) };
}

/** The highest first; those without an index last, by name. */
export function buildIndex({ sentra, known, catalogue, weights, other }: Input): {
  rows: IndexRow[];
  parts: ShownPart[];
} {
  const parts = partsIn(catalogue);
  const indicators = parts.map(({ indicator, goalposts }, part): IndexIndicator => ({
    pillar: indicator.pillar,
    better: indicator.better === "lower" ? "lower" : "higher",
    ...(goalposts && { goalposts }),
    values: known.map(({ values }) => values[part]),
  }));
  const scored = pillarScores(indicators, rule);
  const indicesBy = (by: Weights) =>
    scored.map((pillars) =>
      drawTogether(
        pillars.map(({ score }) => score),
        listOf(by),
        "geometric",
      ),
    );
  const indices = indicesBy(weights);
  const places = placesOf(indices);
  const otherPlaces = other && placesOf(indicesBy(other));
  const ranges = rangesOf(indicators, { ...sensitivity, draws: drawsFor(sentra.length), weights: listOf(weights) });
  const rows = sentra.map(({ id, name, product, region, isSimulated }, at): IndexRow => ({
    sentra: { id, name, product, region, isSimulated },
    pillars: scored[at] ?? [],
    index: indices[at],
    place: places[at],
    range: ranges[at],
    otherPlace: otherPlaces?.[at],
    isSimulated: known[at]!.isSimulated,
  }));
  const order = (row: IndexRow) => row.place ?? Infinity;
  return {
    parts,
    rows: rows.sort((a, b) => compare(order(a), order(b)) || a.sentra.name.localeCompare(b.sentra.name)),
  };
}

type Ranges = ReturnType<typeof placeRanges>;
const knownRanges = new Map<string, Ranges>();
const mostRanges = 20;

/**
 * The same values and weights have the same ranges, whoever asks. Drawing them takes longer than all else on the page,
 * and officers of one region ask for the same ones until a sheet is verified.
 */
function rangesOf(indicators: readonly IndexIndicator[], settings: SensitivitySettings): Ranges {
  const key = createHash("sha256")
    .update(JSON.stringify([indicators, settings]))
    .digest("hex");
  const ranges = knownRanges.get(key) ?? placeRanges(indicators, rule, settings);
  // The one asked for last stands last, and the first goes.
  knownRanges.delete(key);
  knownRanges.set(key, ranges);
  for (const oldest of knownRanges.keys()) if (knownRanges.size > mostRanges) knownRanges.delete(oldest);
  return ranges;
}

/** undefined without other weights. */
export function shiftOf(rows: readonly IndexRow[]): IndexShift | undefined {
  const shifts = rows.flatMap(({ place, otherPlace }) =>
    place === undefined || otherPlace === undefined ? [] : [Math.abs(place - otherPlace)],
  );
  if (shifts.length === 0) return undefined;
  const mean = shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length;
  return { mean, moved: shifts.filter((shift) => shift > 0).length, of: shifts.length };
}

/** The same by kabupaten and kota, the one whose middle sentra is highest first. */
export function groupIndex(rows: readonly IndexRow[]): IndexGroup[] {
  const groups = new Map<string, IndexRow[]>();
  for (const row of rows) {
    const { code } = row.sentra.region;
    const own = groups.get(code);
    if (own) own.push(row);
    else groups.set(code, [row]);
  }
  return [...groups.values()]
    .map((own): IndexGroup => {
      // The rows come by place, and so do these.
      const ranked = own.filter(({ place }) => place !== undefined);
      return {
        region: own[0]!.sentra.region,
        sentra: own.length,
        ranked: ranked.length,
        index: middleOf(ranked.map(({ index }) => index!)),
        place: middleOf(ranked.map(({ place }) => place!)),
        isSimulated: ranked.some(({ isSimulated }) => isSimulated),
      };
    })
    .sort((a, b) => compare(a.place ?? Infinity, b.place ?? Infinity) || a.region.name.localeCompare(b.region.name));
}

/** Of values in order. */
function middleOf(sorted: readonly number[]): number | undefined {
  const half = (sorted.length - 1) / 2;
  if (sorted.length === 0) return undefined;
  return (sorted[Math.floor(half)]! + sorted[Math.ceil(half)]!) / 2;
}

const compare = (a: number, b: number) => (a === b ? 0 : a - b);
const listOf = (weights: Weights) => indexPillars.map((pillar) => weights[pillar]);
