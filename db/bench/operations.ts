import type { QueryConfig } from "pg";
import { INDICATORS, MONTHS, PILLARS, SENTRA } from "./settings.ts";
import type { Region, Shape } from "./shapes.ts";
import { KABUPATEN, PROVINCE } from "./visibility.ts";

/** The same sequence in every run, so that shapes answer the same questions. */
export function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export interface Operation {
  title: string;
  query: (shape: Shape, pick: (below: number) => number, known: number[]) => QueryConfig;
}

const kabupaten: Region = { column: "kabupaten_id", id: KABUPATEN };
const province: Region = { column: "province_id", id: PROVINCE };

const six = (pick: (below: number) => number) => {
  const first = pick(INDICATORS);
  return Array.from({ length: 6 }, (_, i) => ((first + i * 7) % INDICATORS) + 1);
};
const lateMonth = (pick: (below: number) => number) => 12 + pick(MONTHS - 12);
const someOf = (known: number[], pick: (below: number) => number) => known[pick(known.length)] ?? 1;

/** `known` are the sentra the pages ask for: some of the kabupaten's, or the board's only one. */
export const operations: Record<string, Operation> = {
  sheet: {
    title: "sheet and its 12 months before (20 × 13)",
    query: (shape, pick, known) =>
      shape.sheet({ sentra: someOf(known, pick), pillar: pick(PILLARS), month: lateMonth(pick) }),
  },
  compare: {
    title: "compare 5 sentra × 60 × 12 months",
    query: (shape, pick, known) => {
      const to = lateMonth(pick);
      return shape.compare(
        Array.from({ length: 5 }, () => someOf(known, pick)),
        to - 11,
        to,
      );
    },
  },
  kabupaten: {
    title: "kabupaten of 260, 6 indicators, 1 month",
    query: (shape, pick) => {
      const month = lateMonth(pick);
      return shape.region(kabupaten, six(pick), month, month);
    },
  },
  kabupatenList: {
    title: "the same, sentra given as a list",
    query: (shape, pick) => {
      const month = lateMonth(pick);
      return shape.regionByList(kabupaten, six(pick), month, month);
    },
  },
  kabupatenTrend: {
    title: "the same by join, trend of 12 months",
    query: (shape, pick) => {
      const to = lateMonth(pick);
      return shape.region(kabupaten, six(pick), to - 11, to);
    },
  },
  province: {
    title: "province of 1,000, 6 indicators, 1 month",
    query: (shape, pick) => {
      const month = lateMonth(pick);
      return shape.region(province, six(pick), month, month);
    },
  },
  provinceTrend: {
    title: "the same, trend of 12 months",
    query: (shape, pick) => {
      const to = lateMonth(pick);
      return shape.region(province, six(pick), to - 11, to);
    },
  },
  year: {
    title: "province, a year, all 60 indicators",
    query: (shape, pick) => {
      const to = lateMonth(pick);
      return shape.year(province, to - 11, to);
    },
  },
  unnamed: {
    title: "all that is visible, 6 indicators, 1 month, no sentra named",
    query: (shape, pick) => shape.unnamed(six(pick), lateMonth(pick)),
  },
};

export const pickSentra = (pick: (below: number) => number) => 1 + pick(SENTRA);
