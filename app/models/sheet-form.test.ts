import { describe, expect, it } from "vitest";
import { cellSchema, readChange, sheetSchema } from "./sheet-form.ts";

const read = (valueType: "count" | "currency" | "quantity" | "percent" | "rating", typed: string) => {
  const result = cellSchema({ code: "X", valueType }, "id").safeParse(typed);
  return result.success ? result.data : { problem: result.error.issues[0]!.message };
};

describe("a cell of a sheet", () => {
  it.each([
    ["quantity", "1.234,5", "1234.5"],
    ["currency", "Rp 12.500.000", "12500000"],
    ["count", "", ""],
    ["count", "0", "0"],
    ["count", "12,0", "12.0"],
    ["percent", "100", "100"],
    ["percent", "99,9 %", "99.9"],
    ["rating", "5", "5"],
  ] as const)("takes a %s typed as %j", (valueType, typed, stored) => {
    expect(read(valueType, typed)).toBe(stored);
  });

  it.each([
    ["count", "2,5", "notWhole"],
    ["currency", "1.000,50", "notWhole"],
    ["count", "-1", "negative"],
    ["percent", "101", "percentRange"],
    ["percent", "-1", "percentRange"],
    ["rating", "0", "ratingRange"],
    ["rating", "4,5", "ratingRange"],
    ["quantity", "dua", "notANumber"],
    ["quantity", "1.5", "grouping"],
    ["currency", "9999999999999999", "tooLarge"],
  ] as const)("refuses a %s typed as %j and says why: %s", (valueType, typed, problem) => {
    expect(read(valueType, typed)).toEqual({ problem });
  });

  it("names the cell that is wrong and takes no other", () => {
    const schema = sheetSchema(
      [
        { code: "KI01", valueType: "count" },
        { code: "KI03", valueType: "currency" },
      ],
      "id",
    );
    const result = schema.safeParse({ nilai: { KI01: "3", KI03: "banyak" }, awal: {} });
    expect(result.error?.issues.map((issue) => issue.path)).toEqual([["nilai", "KI03"]]);
  });
});

describe("what becomes of a cell", () => {
  const schema = sheetSchema([{ code: "KI01", valueType: "count" }], "id");
  const change = (sent: object, proposed?: string) => readChange(schema.parse(sent), "KI01", proposed);

  it("is what was typed instead of what was shown", () => {
    expect(change({ nilai: { KI01: "1.500" }, awal: { KI01: "3" } })).toEqual({ before: "3", after: "1500" });
    expect(change({ awal: { KI01: "3" } })).toEqual({ before: "3", after: "" });
  });

  it("is the proposal where that is taken, and there is one", () => {
    const taken = { nilai: { KI01: "2" }, pakai: ["KI01"] };
    expect(change(taken, "5").after).toBe("5");
    expect(change(taken).after).toBe("2");
    expect(change({ nilai: { KI01: "2" }, pakai: ["KI02"] }, "5").after).toBe("2");
  });

  it("is one's own over what somebody else put there, or stays as it is, by choice only", () => {
    const sent = { nilai: { KI01: "15" }, awal: { KI01: "3" }, kini: { KI01: "14" } };
    expect(change({ ...sent, pilih: { KI01: "saya" } })).toEqual({ before: "14", after: "15" });
    expect(change({ ...sent, pilih: { KI01: "sekarang" } })).toEqual({ before: "3", after: "3" });
    expect(change(sent)).toEqual({ before: "3", after: "15" });
  });

  it("has a source only where that was changed", () => {
    const sent = { nilai: { KI01: "2" }, sumberAwal: { KI01: "nota" } };
    expect(change({ ...sent, sumber: { KI01: "nota" } })).not.toHaveProperty("source");
    expect(change({ ...sent, sumber: { KI01: " buku kas " } }).source).toBe("buku kas");
    expect(change(sent).source).toBe("");
  });
});
