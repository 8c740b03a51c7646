import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Undo } from "./undo.ts";

describe("undo", () => {
  it("takes a pasted block back in one step, and gives it again", () => {
    const undo = new Undo();
    undo.record([{ code: "KI01", from: "", to: "3" }]);
    undo.record([
      { code: "KI01", from: "3", to: "10" },
      { code: "KI02", from: "", to: "11" },
    ]);
    expect(Object.fromEntries(undo.undo()!)).toEqual({ KI01: "3", KI02: "" });
    expect(Object.fromEntries(undo.redo()!)).toEqual({ KI01: "10", KI02: "11" });
  });

  it("forgets what was taken back once something new is typed", () => {
    const undo = new Undo();
    undo.record([{ code: "KI01", from: "", to: "3" }]);
    undo.undo();
    undo.record([{ code: "KI01", from: "", to: "4" }]);
    expect(undo.redo()).toBeUndefined();
  });

  it("of everything is the sheet as it was, and redo of everything as it became", () => {
    const step = fc.dictionary(fc.constantFrom("KI01", "KI02", "KI03"), fc.constantFrom("", "1", "2", "3"));
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const undo = new Undo();
        const cells: Record<string, string> = { KI01: "", KI02: "7", KI03: "" };
        const first = { ...cells };
        const put = (values: Map<string, string>) => values.forEach((value, code) => (cells[code] = value));
        for (const typed of steps) {
          undo.record(Object.entries(typed).map(([code, to]) => ({ code, from: cells[code]!, to })));
          put(new Map(Object.entries(typed)));
        }
        const last = { ...cells };
        for (let values = undo.undo(); values; values = undo.undo()) put(values);
        expect(cells).toEqual(first);
        for (let values = undo.redo(); values; values = undo.redo()) put(values);
        expect(cells).toEqual(last);
      }),
    );
  });
});
