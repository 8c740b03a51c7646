import { describe, expect, it } from "vitest";
import { criteria, levelOf, metBy, seen, yearsAfter } from "./ladder.ts";

describe("the ladder", () => {
  it("is climbed step by step: what is missing below is missing above", () => {
    const all = [...criteria.bronze, ...criteria.silver, ...criteria.gold];
    expect(levelOf([])).toBe("none");
    expect(levelOf(criteria.bronze)).toBe("bronze");
    expect(levelOf([...criteria.bronze, ...criteria.silver])).toBe("silver");
    expect(levelOf(all)).toBe("gold");
    expect(levelOf(all.filter((one) => one !== "register"))).toBe("none");
    expect(levelOf(all.filter((one) => one !== "contract"))).toBe("bronze");
    expect(levelOf(all.filter((one) => one !== "growth"))).toBe("silver");
  });

  it("a first assessment comes to bronze at most, however good the sentra is", () => {
    expect(levelOf(metBy(seen, null))).toBe("bronze");
  });

  it("silver asks for two promises kept, gold for all three; partly is not kept", () => {
    expect(levelOf(metBy(seen, ["yes", "partly", "partly"]))).toBe("bronze");
    expect(levelOf(metBy(seen, ["yes", "no", "yes"]))).toBe("silver");
    expect(levelOf(metBy(seen, ["yes", "yes", "yes"]))).toBe("gold");
  });

  it("what was measured counts, whatever was ticked; what was not measured has to be seen", () => {
    const measure = (met: boolean) => ({ met, value: "1", isSimulated: false });
    const measures = { register: measure(false), contract: measure(true) };
    expect(metBy(["register", "agreed"], null, measures)).toEqual(["agreed", "contract"]);
    expect(metBy(["register", "agreed"], null)).toEqual(["register", "agreed"]);
  });

  it("promises that were kept cannot be ticked", () => {
    expect(metBy(["kept", "keptAll", "measured"], null)).toEqual(["measured"]);
  });
});

it("is climbed again on the same day of a later year", () => {
  expect(yearsAfter("2026-11-21", 2)).toBe("2028-11-21");
  expect(yearsAfter("2024-02-29", 1)).toBe("2025-03-01");
  expect(yearsAfter("2024-02-29", 4)).toBe("2028-02-29");
});
