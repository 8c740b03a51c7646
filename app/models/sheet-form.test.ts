import { describe, expect, it } from "vitest";
import { cellSchema, sheetSchema } from "./sheet-form.ts";

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
