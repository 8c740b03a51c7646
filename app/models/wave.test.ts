import { describe, expect, it } from "vitest";
import { addUp, nextStates, responseRate, taskOf, usable, warningsOf, waveStates } from "./wave.ts";

const place = (name: string, invited: number, answered: number, withdrawn = 0, objecting = 0) => ({
  name,
  invited,
  answered,
  withdrawn,
  objecting,
  onPaper: 0,
});

describe("the way of a wave", () => {
  it("goes forward one state at a time and never back to a draft; nothing leaves a published one", () => {
    for (const [i, state] of waveStates.entries()) {
      for (const next of nextStates[state]) {
        expect(Math.abs(waveStates.indexOf(next) - i)).toBe(1);
        expect(next).not.toBe("draft");
      }
    }
    expect(nextStates.published).toEqual([]);
  });

  it("is computed by the computation alone", () => {
    expect(nextStates.closed).not.toContain("computed");
  });
});

describe("counts", () => {
  it("leave out of what is usable who withdrew and who objects", () => {
    expect(usable(place("A", 10, 9, 2, 1))).toBe(6);
  });

  it("give no rate where answers came without invitations", () => {
    expect(responseRate(place("A", 8, 2))).toBe(25);
    expect(responseRate(place("A", 0, 0))).toBeUndefined();
    expect(responseRate(place("A", 5, 6))).toBeUndefined();
  });

  it("add up", () => {
    expect(addUp([place("A", 3, 2, 1, 0), place("B", 4, 4, 0, 2)])).toEqual({
      invited: 7,
      answered: 6,
      withdrawn: 1,
      objecting: 2,
      onPaper: 0,
    });
  });
});

describe("warnings", () => {
  const asked = (...sentra: ReturnType<typeof place>[]) => ({
    sentra,
    ownModelNeeds: 69,
    definition: { constructs: [{ items: [{ code: "X1", text_id: "Ya?" }, { code: "X2" }] }] },
  });

  it("tell apart nothing shown, an interval only, and a model of one's own", () => {
    const places = [place("four", 10, 5, 1), place("five", 10, 6, 0, 1), place("most", 80, 68), place("all", 80, 69)];
    const { tooFew, intervalOnly } = warningsOf(asked(...places));
    expect(tooFew).toEqual(["four"]);
    expect(intervalOnly).toEqual(["five", "most"]);
  });

  it("name items without wording and sentra without invitations; answers beyond invitations hide no silence", () => {
    const { unworded, uninvited, silent } = warningsOf(asked(place("A", 10, 4), place("B", 0, 7)));
    expect(unworded).toEqual(["X2"]);
    expect(uninvited).toEqual(["B"]);
    expect(silent).toBe(6);
  });
});

describe("what is to be done", () => {
  it("is closing from the day after the announced one", () => {
    const open = { state: "open" as const, closesOn: "2026-06-30" };
    expect(taskOf(open, "2026-06-30")).toBe("watch");
    expect(taskOf(open, "2026-07-01")).toBe("close");
    expect(taskOf({ ...open, state: "closed" }, "2026-07-01")).toBe("compute");
  });
});
