import { describe, expect, it } from "vitest";
import { scoreRange, trendMonths, trendOf } from "./health-trend.ts";
import type { PublishedScores, WeightsShown } from "./published-wave.ts";

const version = (id: number): WeightsShown => ({ kind: "version", id, respondents: 128, month: undefined });

const wave = (waveId: number, month: string, score: number | undefined, weights = version(1)): PublishedScores => ({
  waveId,
  title: `Gelombang ${waveId}`,
  month,
  isPublished: true,
  source: undefined,
  instrument: {
    code: "partnership-health",
    version: 1,
    nameId: "",
    nameEn: "",
    model: { constructs: [], paths: [] },
    target: "KB",
  },
  turnout: { respondents: 12, invited: 20, withdrawn: 0, objecting: 0, excluded: {} },
  weights,
  scores: score === undefined ? [] : [{ construct: "KP", score, n: 12, error: 1, low: score - 2, high: score + 2 }],
});

describe("the course of a score", () => {
  it("goes from the oldest wave to the newest, and passes over waves that show nothing", () => {
    const waves = [wave(3, "2026-05-01", 62), wave(2, "2025-11-01", undefined), wave(1, "2025-05-01", 55)];
    expect(trendOf(waves, "KP").map(({ month, score }) => [month, score])).toEqual([
      ["2025-05", 55],
      ["2026-05", 62],
    ]);
    expect(trendOf(waves, "MS")).toEqual([]);
  });

  it("marks what was read by other weights than the newest wave", () => {
    const equal: WeightsShown = { kind: "equal", reason: "chosen", weights: {} };
    const waves = [
      wave(4, "2026-11-01", 60, version(2)),
      wave(3, "2026-05-01", 60, version(2)),
      wave(2, "2025-11-01", 60, version(1)),
      wave(1, "2025-05-01", 60, equal),
    ];
    expect(trendOf(waves, "KP").map(({ hasOtherWeights }) => hasOtherWeights)).toEqual([true, true, false, false]);
  });

  it("leaves out waves of another instrument: their scores are other things", () => {
    const other = wave(1, "2025-05-01", 20);
    const waves = [wave(2, "2026-05-01", 60), { ...other, instrument: { ...other.instrument, code: "mutu" } }];
    expect(trendOf(waves, "KP").map(({ waveId }) => waveId)).toEqual([2]);
  });

  it("looks back a year before the first wave, and goes on to the last month that is known", () => {
    const months = trendMonths(["2026-05", "2025-11"], "2026-09");
    expect([months[0], months.at(-1), months.length]).toEqual(["2024-11", "2026-09", 23]);
    expect(trendMonths(["2026-05"], undefined).at(-1)).toBe("2026-05");
  });

  it("is drawn on the tens that hold every interval", () => {
    const point = (score: number, low: number | null, high: number | null) => ({ score, low, high });
    expect(scoreRange([point(60, 51, 68), point(72, null, null)])).toEqual([50, 80]);
    expect(scoreRange([point(0, null, null), point(100, null, null)])).toEqual([0, 100]);
    expect(scoreRange([point(100, null, null)])).toEqual([90, 100]);
  });
});
