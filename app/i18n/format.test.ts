import { describe, expect, it } from "vitest";
import { formatList, formatNumber, formatShort } from "./format.ts";

describe("figures as short as an axis wants them", () => {
  it("says large ones in words", () => {
    expect(formatShort(1_234_000_000, "id", "currency")).toBe("1,2 miliar");
    expect(formatShort(460_000_000, "en", "currency")).toBe("460 million");
  });

  it("leaves small ones whole, in the reader's locale", () => {
    expect(formatShort(9_500, "id", "count")).toBe("9.500");
    expect(formatShort(9_500, "en", "count")).toBe("9,500");
    expect(formatShort(-0.25, "id", "quantity")).toBe("−0,25");
  });

  it("has a minus sign, and none at what rounds to nothing", () => {
    expect(formatShort(-1_200_000, "en", "currency")).toBe("−1.2 million");
    expect(formatNumber(-0.0004, "id", "fine")).toBe("−0,0004");
    expect(formatNumber(-0.0001, "id", "coefficient")).toBe("0,000");
  });

  it("says that a percentage is one", () => {
    expect(formatShort(45.26, "id", "percent")).toBe("45,3 %");
  });
});

it("lists names as the language does", () => {
  expect(formatList(["A", "B", "C"], "id")).toBe("A, B, dan C");
  expect(formatList(["A", "B"], "en")).toBe("A and B");
});
