import { describe, expect, test } from "vitest";
import { PlsInputError } from "../pls/errors.ts";
import { parseDesign } from "./parse-design.ts";
import { equalWeights } from "./comparable-score.ts";
import { assessWave } from "./wave-assessment.ts";
import { itemsOf, type WaveDesign } from "./wave-design.ts";
import { design, wave } from "./wave-examples.ts";
import { readWaveCsv, writeDesign, writeWaveCsv, writeWaveResult } from "./wave-files.ts";

const items = itemsOf(design.model);

describe("answers.csv", () => {
  test("brings back every answer, gaps and odd names with it", () => {
    const odd = [
      {
        sentra: 'Tas "Intako", Tanggulangin',
        round: "now" as const,
        answers: items.map((_, i) => (i % 3 ? 4.5 : null)),
      },
      ...wave,
    ];
    const text = writeWaveCsv(items, odd);
    expect(text.split("\r\n")[0]).toBe(["sentra", "round", ...items].join(","));
    const read = readWaveCsv(items, text);
    expect(read).toHaveLength(odd.length);
    for (const answer of odd) expect(read).toContainEqual(answer);
  });

  test("is the same in whatever order people answered", () => {
    expect(writeWaveCsv(items, wave.toReversed())).toBe(writeWaveCsv(items, wave));
  });

  test("is refused without a column", () => {
    const refused = () => readWaveCsv(items, "sentra,MS1\nA,3\n");
    expect(refused).toThrow(PlsInputError);
    expect(refused).toThrow(/no column round/);
  });
});

describe("model.json", () => {
  const frozen: WaveDesign = {
    ...design,
    weights: { kind: "frozen", version: "2026-1", weights: equalWeights(design.model) },
  };

  test("brings back the design: with it, the result is the same", () => {
    for (const one of [design, frozen]) {
      const read = parseDesign(writeDesign(one));
      expect(writeWaveResult(assessWave(read, wave))).toBe(writeWaveResult(assessWave(one, wave)));
    }
  });

  test.each<[string, (raw: Record<string, never>) => unknown, RegExp]>([
    ["no object", () => [], /the design must be an object/],
    ["an unknown key", (raw) => ({ ...raw, seed: 1 }), /the design has no key "seed"/],
    ["an unknown setting", (raw) => ({ ...raw, settings: { resample: 1 } }), /settings has no key "resample"/],
    ["a missing setting", (raw) => ({ ...raw, settings: {} }), /settings.resamples must be a number/],
    ["text for a number", (raw) => ({ ...raw, smallestPath: "0.2" }), /smallestPath must be a number/],
    ["no target", (raw) => ({ ...raw, target: "" }), /target must be a text/],
    ["no scale", ({ scale: _, ...raw }) => raw, /scale must be an object/],
    ["unknown weights", (raw) => ({ ...raw, weights: { kind: "chance" } }), /weights.kind must be/],
    [
      "frozen weights of no version",
      (raw) => ({ ...raw, weights: { kind: "frozen" } }),
      /weights.version must be a text/,
    ],
    [
      "a weight that is no number",
      (raw) => ({ ...raw, weights: { kind: "frozen", version: "1", weights: { MS: { MS1: null } } } }),
      /weights.weights.MS.MS1 must be a number/,
    ],
    ["a model that is none", (raw) => ({ ...raw, model: {} }), /the model needs the lists/],
    ["what a design may not say", (raw) => ({ ...raw, target: "MS" }), /no path leads to MS/],
  ])("%s is refused by name", (_, change, expected) => {
    const text = JSON.stringify(change(JSON.parse(writeDesign(design)) as Record<string, never>));
    expect(() => parseDesign(text)).toThrow(PlsInputError);
    expect(() => parseDesign(text)).toThrow(expected);
  });
});

test("a result that was kept with its keys in another order is written as it was", () => {
  const result = assessWave(design, wave);
  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reversed);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, one]) => [key, reversed(one)]),
    );
  };
  const kept = reversed(result) as typeof result;
  expect(JSON.stringify(kept)).not.toBe(JSON.stringify(result));
  expect(writeWaveResult(kept)).toBe(writeWaveResult(result));
});
