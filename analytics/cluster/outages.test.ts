import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Interval, outagesIn } from "./outages.ts";

const hour = 3_600_000;
const days = 30;
const window: Interval = { from: 0, to: days * 24 * hour };

/** Whole hours, some of them reaching over the window's edges. */
const entry = fc
  .record({ from: fc.integer({ min: -48, max: days * 24 + 24 }), length: fc.integer({ min: 1, max: 60 }) })
  .map(({ from, length }) => ({ from: from * hour, to: (from + length) * hour }));
const entries = fc.array(entry, { maxLength: 15 });

/** The same question answered hour by hour: which hours are dark, and where does the dark begin? */
function byHours(log: readonly Interval[]) {
  const isDark = (at: number) => log.some(({ from, to }) => from <= at * hour && at * hour < to);
  const inside = Array.from({ length: days * 24 }, (_, at) => at);
  const dark = inside.filter(isDark);
  return {
    hours: dark.length,
    times: dark.filter((at) => !isDark(at - 1)).length,
    days: new Set(dark.map((at) => Math.floor(at / 24))).size,
  };
}

describe("outages in a month", () => {
  it("are those that a look at every single hour finds", () => {
    fc.assert(
      fc.property(entries, (log) => {
        expect(outagesIn(log, window)).toEqual(byHours(log));
      }),
    );
  });

  it("don't grow by being logged twice, in pieces, or in another order", () => {
    fc.assert(
      fc.property(entries, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (log, share) => {
        const pieces = log.flatMap(({ from, to }) => {
          const cut = Math.round(from + share * (to - from));
          return [
            { from: cut, to },
            { from, to: cut },
          ];
        });
        expect(outagesIn([...pieces, ...log].reverse(), window)).toEqual(outagesIn(log, window));
      }),
    );
  });

  it("add up over months that follow each other", () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: days - 1 }), (log, after) => {
        const edge = after * 24 * hour;
        const parts = [outagesIn(log, { ...window, to: edge }), outagesIn(log, { ...window, from: edge })];
        const whole = outagesIn(log, window);
        for (const key of ["hours", "times", "days"] as const) expect(parts[0]![key] + parts[1]![key]).toBe(whole[key]);
      }),
    );
  });

  it("over midnight at a month's end, hours are split and the outage counts where it began", () => {
    const night = [{ from: window.to - 2 * hour, to: window.to + 3 * hour }];
    expect(outagesIn(night, window)).toEqual({ hours: 2, times: 1, days: 1 });
    expect(outagesIn(night, { from: window.to, to: 2 * window.to })).toEqual({ hours: 3, times: 0, days: 1 });
  });
});
