import { expect, test } from "vitest";
import { readSpan, runsOf } from "./span.ts";

const read = (query: string) => {
  const { months, pillar } = readSpan(new URLSearchParams(query), "2026-10");
  return [months[0], months.at(-1), months.length, pillar];
};

test("a span is what the address says, else the twelve months up to the latest", () => {
  expect(read("")).toEqual(["2025-11", "2026-10", 12, undefined]);
  expect(read("dari=2026-08&sampai=2026-09&pilar=internal")).toEqual(["2026-08", "2026-09", 2, "internal"]);
  expect(read("sampai=2025-12")).toEqual(["2025-01", "2025-12", 12, undefined]);
  expect(read("dari=2026-10&sampai=2026-10")).toEqual(["2026-10", "2026-10", 1, undefined]);
});

test("the wrong way round is turned, nonsense is passed over, five years are the most", () => {
  expect(read("dari=2026-09&sampai=2026-08")).toEqual(["2026-08", "2026-09", 2, undefined]);
  expect(read("dari=kemarin&sampai=2026-13")).toEqual(["2025-11", "2026-10", 12, undefined]);
  expect(read("dari=1900-01&sampai=2026-10")).toEqual(["2021-11", "2026-10", 60, undefined]);
});

test("months with the same value are drawn together", () => {
  const values: Record<string, string> = { "2026-01": "a", "2026-02": "a", "2026-03": "b", "2026-04": "a" };
  expect(runsOf(Object.keys(values), (month) => values[month])).toEqual([
    ["2026-01", "2026-02", "a"],
    ["2026-03", "2026-03", "b"],
    ["2026-04", "2026-04", "a"],
  ]);
});
