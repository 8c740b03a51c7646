import { drawTogether, type IndexIndicator, type IndexRule, pillarScores, placeRanges, placesOf } from "analytics";
import {
  indexParts,
  indexPillars,
  type IndexRow,
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

interface Input {
  sentra: readonly Sentra[];
  book: SeriesBook;
  catalogue: Catalogue;
  weights: Weights;
  other: Weights | undefined;
}

/** The highest first; those without an index last, by name. */
export function buildIndex({ sentra, book, catalogue, weights, other }: Input): {
  rows: IndexRow[];
  parts: ShownPart[];
} {
  const parts = indexParts.flatMap((part): ShownPart[] => {
    const indicator = catalogue.get(part.code);
    return indicator ? [{ ...part, indicator }] : [];
  });
  const indicators = parts.map(({ indicator, goalposts, perEnterprise }): IndexIndicator => ({
    pillar: indicator.pillar,
    better: indicator.better === "lower" ? "lower" : "higher",
    ...(goalposts && { goalposts }),
    values: sentra.map(({ id }) => {
      const { value, reported, of } = perEnterprise
        ? book.perEnterprise(id, indicator.code)
        : book.overTime(id, indicator.code);
      return reported >= leastReported * of ? value : undefined;
    }),
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
  const ranges = placeRanges(indicators, rule, { ...sensitivity, weights: listOf(weights) });
  const rows = sentra.map(({ id, name, product, region, isSimulated }, at): IndexRow => ({
    sentra: { id, name, product, region, isSimulated },
    pillars: scored[at] ?? [],
    index: indices[at],
    place: places[at],
    range: ranges[at],
    otherPlace: otherPlaces?.[at],
    isSimulated: parts.some(({ code }) => book.isSimulated(id, code)),
  }));
  const order = (row: IndexRow) => row.place ?? Infinity;
  return {
    parts,
    rows: rows.sort((a, b) => compare(order(a), order(b)) || a.sentra.name.localeCompare(b.sentra.name)),
  };
}

const compare = (a: number, b: number) => (a === b ? 0 : a - b);
const listOf = (weights: Weights) => indexPillars.map((pillar) => weights[pillar]);
