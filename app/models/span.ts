import { isMonth, type Month, monthsBetween, shiftMonth } from "./periods.ts";

/** A run of months and one pillar or all of them, as an address says it. */
export interface SpanQuery {
  months: Month[];
  pillar: string | undefined;
}

const longest = 60;

/**
 * `?dari=2025-11&sampai=2026-10&pilar=performance`. Without a beginning it is the twelve months up to the end; without
 * an end, up to the latest month reported. The two may stand the wrong way round; at most five years are given.
 */
export function readSpan(params: URLSearchParams, latest: Month): SpanQuery {
  const [dari, sampai] = [params.get("dari"), params.get("sampai")];
  let to = isMonth(sampai) ? sampai : latest;
  let from = isMonth(dari) ? dari : shiftMonth(to, -11);
  if (from > to) [from, to] = [to, from];
  const earliest = shiftMonth(to, 1 - longest);
  return { months: monthsBetween(from < earliest ? earliest : from, to), pillar: params.get("pilar") ?? undefined };
}

/** Months that follow each other with the same value, drawn together: [["2025-11", "2026-01", "verified"], …]. */
export function runsOf<T>(months: readonly Month[], valueOf: (month: Month) => T): [Month, Month, T][] {
  const runs: [Month, Month, T][] = [];
  for (const month of months) {
    const last = runs.at(-1);
    if (last && last[2] === valueOf(month)) last[1] = month;
    else runs.push([month, month, valueOf(month)]);
  }
  return runs;
}
