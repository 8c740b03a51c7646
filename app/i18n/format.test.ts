import { describe, expect, it } from "vitest";
import { formatChange, formatList, formatNumber, formatShort } from "./format.ts";

describe("figures as short as an axis wants them", () => {
  it("says large ones in words", () => {
    expect(formatShort(1_234_000_000, "id", "currency")).toBe("1,2 miliar");
    expect(formatShort(460_000_000, "en", "currency")).toBe("460 million");
  });

  it("leaves small ones whole, in the reader's locale", () => {
    expect(formatShort(9_500, "id", "count")).toBe("9.500");
    expect(formatShort(9_500, "en", "count")).toBe("9,500");
    expect(formatShort(-0.25, "id", "quantity")).toBe("\u22120,25");
  });

  it("says that a percentage is one", () => {
    expect(formatShort(45.26, "id", "percent")).toBe("45,3 %");
  });
});

describe("figures below nothing", () => {
  it.each([
    ["id", "-1234.5", "\u22121.234,5"],
    ["en", "-1234.5", "\u22121,234.5"],
  ] as const)("have a minus sign, no hyphen (%s)", (language, value, written) => {
    expect(formatNumber(value, language, "quantity")).toBe(written);
  });

  it("have it in large ones, too", () => {
    expect(formatShort(-1_234_000_000, "id", "currency")).toBe("\u22121,2 miliar");
  });

  it("are nothing where they round to it", () => {
    expect(formatNumber(-0.04, "id", "score")).toBe("0,0");
    expect(formatChange(-0.04, "id", "score")).toBe("0,0");
    expect(formatChange(0.04, "id", "score")).toBe("0,0");
  });

  it("stand against changes upwards, which say so", () => {
    expect(formatChange(4.25, "en", "score")).toBe("+4.3");
    expect(formatChange(-3, "id", "percent")).toBe("\u22123");
  });
});

it("lists names as the language does", () => {
  expect(formatList(["A", "B", "C"], "id")).toBe("A, B, dan C");
  expect(formatList(["A", "B"], "en")).toBe("A and B");
});
