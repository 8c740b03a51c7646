import type { TFunction } from "i18next";
import { describe, expect, it } from "vitest";
import type { ImportCell } from "~/imports/table.ts";
import { planAnswers } from "./answer-import.server.ts";

const t = ((key: string, values?: object) =>
  [key.split(".").at(-1), ...Object.values(values ?? {})].join(" ")) as TFunction;
const definition = {
  scale: { min: 1, max: 5 },
  constructs: [
    { name: "KP", name_id: "", name_en: "", mode: "A" as const, items: [{ code: "KP1" }, { code: "KP2" }] },
    { name: "SIN", name_id: "", name_en: "", mode: "A" as const, items: [{ code: "SIN1" }] },
  ],
  paths: [{ from: "KP", to: "SIN" }],
  target: "SIN",
  smallest_path: 0.3,
};
const invitations = [1, 2, 3].map((number) => ({ number, hasAnswered: number === 3 }));
const answers = (KP1: number | null, KP2: number | null, SIN1: number | null) => ({ KP1, KP2, SIN1 });
const columns = ["Nomor undangan", "KP1", "KP2", "SIN1"];

const plan = (
  rows: ImportCell[][],
  responses: { invitation: number | null; answers: object }[] = [],
  heads = columns,
) =>
  planAnswers(
    { columns: heads, rows: rows.map((cells, index) => ({ line: index + 2, cells })) },
    { definition, invitations, responses: responses as never },
    t,
  );
const outcomes = (found: ReturnType<typeof plan>) => found.rows.map(({ outcome }) => outcome);

describe("a file of answers", () => {
  it("is read by its headings, in any order, and says what it does not read", () => {
    const found = plan([["catatan", 5, "2,0", 1, null]], [], ["Nama", "sin1", "kp 2", "KP-1", "KP1"]);
    expect(found.added).toEqual([{ invitation: undefined, objects: false, answers: answers(1, 2, 5) }]);
    expect([found.unknown, found.repeated, found.lacks]).toEqual([["Nama"], ["KP1"], []]);
  });

  it("needs a column for every question", () => {
    const found = plan([[1, 2, 3]], [], ["Undangan", "KP1", "Lain"]);
    expect([found.lacks, found.rows, found.added]).toEqual([["KP2", "SIN1"], [], []]);
  });

  it("names what is wrong by row and column", () => {
    const found = plan([
      [1, 4, "enam", 6],
      [9, 4, 4, 4],
      [3, 4, 4, 4],
      [null, null, null, null],
      [2, "1.5", 0, null],
      [2, 3, 3, 3],
    ]);
    expect(
      found.rows.map(({ line, errors }) => [line, ...errors.map((one) => `${one.column}: ${one.message}`)]),
    ).toEqual([
      [2, "KP2: value enam 1 5", "SIN1: value 6 1 5"],
      [3, "numberColumn: number 9"],
      [4, "numberColumn: taken"],
      [5, "KP1: empty"],
      [6, "KP1: value 1.5 1 5", "KP2: value 0 1 5"],
      [7, "numberColumn: twice 6"],
    ]);
    expect(found.added).toEqual([]);
  });

  it("leaves out what was not answered, which is no 0", () => {
    expect(plan([[1, 4, null, null]]).added[0]!.answers).toEqual(answers(4, null, null));
  });

  it("is recognised when it comes again, by number and by as many equal rows as came before", () => {
    const before = [
      { invitation: 3, answers: answers(4, 4, 4) },
      { invitation: null, answers: answers(5, 4, 3) },
    ];
    const rows = [
      [3, 4, 4, 4],
      [null, 5, 4, 3],
      [null, 5, 4, 3],
      [1, 5, 4, 3],
    ];
    const found = plan(rows, before);
    expect(outcomes(found)).toEqual(["same", "same", "new", "new"]);
    expect(found.repeats).toEqual([{ invitation: undefined, objects: false, answers: answers(5, 4, 3) }]);
    expect(outcomes(plan([[3, 4, 4, 5]], before))).toEqual(["error"]);
  });

  it("has another fingerprint once something else would be written", () => {
    const rows = [[null, 5, 4, 3]];
    const once = plan(rows).fingerprint;
    expect(plan(rows).fingerprint).toBe(once);
    expect(plan(rows, [{ invitation: null, answers: answers(5, 4, 3) }]).fingerprint).not.toBe(once);
    expect(plan([[null, 5, 4, 2]]).fingerprint).not.toBe(once);
  });
});
