/** A stretch of time, in milliseconds since the epoch, `from` before `to`. */
export interface Interval {
  from: number;
  to: number;
}

/** What a log of outages comes to within a stretch of time. */
export interface OutageTotals {
  hours: number;
  /** Outages that began in it. */
  times: number;
  /** Its days on which there was one, for however short a time. */
  days: number;
}

const hour = 3_600_000;
const day = 24 * hour;

/**
 * Outages within a window. Entries that overlap or touch are one outage: two people who log the same one, or one that
 * was logged in two pieces, don't make it longer. What reaches over the window's edge counts with the part inside, and
 * as one of its outages only if it began there, so that windows that follow each other add up.
 *
 * @param entries in any order
 * @param window whole days from its beginning on; for a month from local midnight on these are the calendar's days
 *   (where no clock is ever turned)
 */
export function outagesIn(entries: readonly Interval[], window: Interval): OutageTotals {
  const touched = new Set<number>();
  let [time, times] = [0, 0];
  for (const { from, to } of mergeIntervals(entries)) {
    if (from >= window.from && from < window.to) times++;
    const [start, end] = [Math.max(from, window.from), Math.min(to, window.to)];
    if (start >= end) continue;
    time += end - start;
    const first = Math.floor((start - window.from) / day);
    for (let index = first; window.from + index * day < end; index++) touched.add(index);
  }
  return { hours: time / hour, times, days: touched.size };
}

/** Their union, in order. */
function mergeIntervals(entries: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  for (const { from, to } of [...entries].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}
