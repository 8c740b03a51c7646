import type { Comparison, ScoreInterval } from "analytics";
import { describe, expect, it } from "vitest";
import { groupScores, groupSentra } from "./score-groups.ts";
import type { FoundSentra } from "./wave-findings.server.ts";

const scoreOf = (score: number, error: number): ScoreInterval => ({
  construct: "overall",
  score,
  n: 50,
  error,
  low: score - 2 * error,
  high: score + 2 * error,
});
const place = (name: string, score: number, error = 1) => ({ name, score: scoreOf(score, error) });
const namesOf = (groups: { places: { name: string }[] }[]) =>
  groups.map(({ places }) => places.map(({ name }) => name));

describe("groups of scores", () => {
  it("hold what cannot be told apart by name, and stand from high to low", () => {
    // Errors of 1: a difference of 0.5 is far within them, one of 20 is fourteen times its own error.
    const groups = groupScores([place("Cempaka", 50.5), place("Anggrek", 70), place("Bakung", 50)]);
    expect(namesOf(groups)).toEqual([["Anggrek"], ["Bakung", "Cempaka"]]);
    expect(groups.flatMap(({ apart }) => apart)).toEqual([]);
  });

  it("say which of one group differ, where others between them join them", () => {
    // Neighbours differ by 2.5 with an error of the difference of 1.41 (p > 0.05); the ends by 5 (p < 0.001).
    const groups = groupScores([place("Bakung", 55), place("Anggrek", 50), place("Cempaka", 52.5)]);
    expect(namesOf(groups)).toEqual([["Anggrek", "Bakung", "Cempaka"]]);
    expect(groups[0]!.apart.map((pair) => pair.map(({ name }) => name))).toEqual([["Bakung", "Anggrek"]]);
  });

  it("put a score without an error with whatever it cannot be tested against", () => {
    const unknown = { name: "Dahlia", score: { ...scoreOf(90, 1), error: null, low: null, high: null } };
    expect(namesOf(groupScores([place("Anggrek", 50), unknown]))).toEqual([["Anggrek", "Dahlia"]]);
  });
});

describe("the sentra of a wave", () => {
  const compared = (comparable: boolean): Comparison => ({
    kind: "made",
    sizes: [50, 100],
    enough: true,
    permutations: 1000,
    failed: 0,
    constructs: ["MS", "KP"].map((construct) => ({
      construct,
      composition: { holds: comparable || construct === "MS", c: 1, quantile5: 0.9, p: 0.5 },
      mean: { equal: true, difference: 0, low: -1, high: 1, p: 1 },
      variance: { equal: true, difference: 0, low: -1, high: 1, p: 1 },
      invariance: "full",
      comparable: comparable || construct === "MS",
      reason: "same-composite",
    })),
    paths: [],
  });
  const found = (id: number, name: string, rest: Partial<FoundSentra> = {}): FoundSentra => ({
    id,
    name,
    turnout: { respondents: 50, invited: 60, withdrawn: 0, objecting: 0, excluded: {} },
    scores: ["MS", "KP", "overall"].map((construct) => ({ ...scoreOf(50, 1), construct })),
    withRest: compared(true),
    ...rest,
  });
  const sentra = [
    found(1, "Anggrek"),
    found(2, "Bakung", { withRest: compared(false) }),
    found(3, "Cempaka", { withRest: { kind: "not-made", code: "too-few-rows" } }),
    found(4, "Dahlia", { scores: undefined, withRest: undefined }),
  ];

  it.each([
    ["MS", ["Anggrek", "Bakung"], ["Cempaka"]],
    ["KP", ["Anggrek"], ["Bakung", "Cempaka"]],
    ["overall", ["Anggrek"], ["Bakung", "Cempaka"]],
  ])("on %s are grouped where their answers mean the same, and only there", (construct, grouped, notCompared) => {
    const { groups, ...others } = groupSentra(sentra, construct);
    expect(namesOf(groups).flat()).toEqual(grouped);
    expect(others.notCompared.map(({ name }) => name)).toEqual(notCompared);
    expect(others.withheld).toEqual([{ id: 4, name: "Dahlia" }]);
  });
});
