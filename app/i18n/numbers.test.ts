import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NumberFormatError, parseTypedNumber, toTyped } from "./numbers.ts";

const reasonOf = (typed: string, language: "id" | "en" = "id") => {
  try {
    return parseTypedNumber(typed, language);
  } catch (error) {
    return (error as NumberFormatError).reason;
  }
};

describe("numbers as people type them", () => {
  it.each([
    ["1.234,5", "id", "1234.5"],
    ["1234,5", "id", "1234.5"],
    ["1.234.567", "id", "1234567"],
    ["Rp 2.500.000", "id", "2500000"],
    ["Rp. 2.500", "id", "2500"],
    ["  12 ", "id", "12"],
    ["12\u00a0000", "id", "12000"],
    ["45,5 %", "id", "45.5"],
    ["-3", "id", "-3"],
    ["\u22123", "id", "-3"],
    ["007", "id", "7"],
    ["0,50", "id", "0.50"],
    ["1,234.5", "en", "1234.5"],
    ["", "id", ""],
  ] as const)("reads %j in %s as %s", (typed, language, plain) => {
    expect(parseTypedNumber(typed, language)).toBe(plain);
  });

  it.each(["1.5", "1.23.456", "12345.678", ".5", "1..000"])("does not guess what %j means", (typed) => {
    expect(reasonOf(typed)).toBe("grouping");
  });

  it.each(["abc", "1,2,3", "1,", ",", "1e5", "12a", "--3", "Infinity", "NaN", "0x10"])("refuses %j", (typed) => {
    expect(reasonOf(typed)).toBe("notANumber");
  });

  it("keeps every digit: what is shown for editing reads back as what is stored", () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.stringMatching(/^\d{0,6}[1-9]$/))
      .map(([whole, fraction]) => `${whole}.${fraction}`);
    fc.assert(
      fc.property(fc.oneof(decimal, fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }).map(String)), (plain) => {
        for (const language of ["id", "en"] as const) {
          expect(parseTypedNumber(toTyped(plain, language), language)).toBe(plain);
        }
      }),
    );
  });
});
