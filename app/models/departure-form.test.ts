import { parseWithZod } from "@conform-to/zod/v4";
import type { TFunction } from "i18next";
import { expect, it } from "vitest";
import { departureForm, erasureSpan } from "./departure-form.ts";

const t = ((key: string) => key) as TFunction;
const schema = departureForm(t, { name: "Sentra Tas", today: "2026-11-21", formatDay: (day) => day });
const read = (fields: Record<string, string>) => {
  const submission = parseWithZod(new URLSearchParams(fields), { schema });
  return submission.status === "success" ? submission.value : submission.error;
};

it("thirty days later at the earliest, also over the end of a year, and a year later at the latest", () => {
  expect(erasureSpan("2026-11-21")).toEqual({ from: "2026-12-21", until: "2027-11-22" });
  expect(erasureSpan("2027-12-15").from).toBe("2028-01-14");
});

it("takes a day of that span and the very name", () => {
  const good = { eraseOn: "2026-12-21", name: " Sentra Tas " };
  expect(read(good)).toEqual({ eraseOn: "2026-12-21", name: "Sentra Tas" });
  for (const eraseOn of ["2026-12-20", "2027-11-23", "besok", "2027-02-30", "2026-13-01"]) {
    expect(read({ ...good, eraseOn })).toEqual({ eraseOn: ["audit.leaving.dayWrong"] });
  }
  expect(read({ eraseOn: "", name: "sentra tas" })).toEqual({
    eraseOn: ["audit.leaving.dayMissing"],
    name: ["audit.leaving.nameWrong"],
  });
});
