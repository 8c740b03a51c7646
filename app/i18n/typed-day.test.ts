import { expect, it } from "vitest";
import { parseTypedDay } from "./typed-day.ts";

it.each([
  ["31/12/2025", "2025-12-31"],
  [" 1-2-2024 ", "2024-02-01"],
  ["01.02.2024", "2024-02-01"],
  ["2024-02-29", "2024-02-29"],
  ["2024-02-29T00:00:00.000Z", "2024-02-29"],
])("reads %s", (typed, day) => expect(parseTypedDay(typed)).toBe(day));

it.each(["", "31/02/2025", "29/02/2023", "12/31/2025", "31/12/25", "45000", "2024-13-01", "kemarin", "01/01/1800"])(
  "does not take “%s” for a day",
  (typed) => expect(parseTypedDay(typed)).toBeUndefined(),
);
