import { cell, type Figure, printTable } from "../../../db/bench/timing.ts";
import type { Touched } from "./bare-sql.ts";

/** One page of one database: by one person, its SQL alone, and by many at once. */
export interface Measured {
  page: string;
  size: number;
  one: Figure;
  bare: Figure;
  /** The page that does nothing, asked for in turn with this one. */
  nothing: Figure;
  many: Figure;
}

const ratio = (value: number) => value.toFixed(2);

/** Each page beside its floor: its own SQL (a) and the page that does nothing (b), of the same run and database. */
export function printCosts(title: string, measured: readonly Measured[]): void {
  const rows = measured.map(({ page, size, one, bare, nothing }) => {
    const first = measured.find((other) => other.page === page)!.one;
    const floor = bare.p95 + nothing.p95;
    return [
      page,
      String(size),
      cell(one),
      cell(bare),
      cell(nothing),
      ratio(one.p95 / floor),
      ratio(one.median / (bare.median + nothing.median)),
      ratio(one.p95 / first.p95),
      ratio(one.median / first.median),
    ];
  });
  const head = ["page", "sentra", "page", "SQL alone (a)", "nothing (b)", "p95 / (a + b)", "p50 / (a + b)"];
  printTable(title, [...head, "p95 / first size", "p50 / first size"], rows);
}

export function printCrowd(title: string, measured: readonly Measured[], sizes: readonly number[]): void {
  const pages = [...new Set(measured.map(({ page }) => page))];
  const rows = pages.map((page) => {
    const of = sizes.map((size) => measured.find((one) => one.page === page && one.size === size)!.many);
    return [page, ...of.map(cell), ratio(of.at(-1)!.p95 / of[0]!.p95)];
  });
  printTable(title, ["page", ...sizes.map((size) => `${size} sentra`), "p95, last / first"], rows);
}

/** A few more pages of an index are its height, not other tenants. */
const slack = { factor: 1.5, rows: 50, buffers: 60 };

/**
 * The statements of a page that touch more in the last database than in the first, whose region is of the same size. Told
 * by their text: the worker's own may come between them, and one that the first did not need counts as nothing there.
 */
export function growing(page: string, touched: readonly Touched[][]): string[][] {
  const texts = [...new Set(touched.at(-1)!.map(({ text }) => text))];
  return texts.flatMap((text) => {
    const through = touched.map((all) => all.find((one) => one.text === text));
    const [before, now] = [through[0] ?? { rows: 0, buffers: 0 }, through.at(-1)!];
    const isMore = (key: "rows" | "buffers") => now[key] > slack.factor * before[key] + slack[key];
    if (!isMore("rows") && !isMore("buffers")) return [];
    const figures = (key: "rows" | "buffers") => through.map((one) => one?.[key] ?? "?").join(", ");
    return [[page, text.replace(/\s+/g, " ").slice(0, 110), figures("rows"), figures("buffers"), now.whole.join(", ")]];
  });
}
