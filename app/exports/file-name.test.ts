import { expect, test } from "vitest";
import { fileName } from "./file-name.ts";

const named = (title: string, periodCode: string) =>
  fileName({ title, about: { periodCode, asOf: new Date("2026-11-21T20:05:00Z") } as never }, "xlsx");

test("title, period and the moment in WIB", () => {
  expect(named("Daftar sentra", "2026-10")).toBe("daftar-sentra_2026-10_20261122-0305.xlsx");
  expect(named("Katalog indikator", "")).toBe("katalog-indikator_20261122-0305.xlsx");
  expect(named("Sentra Tas", "2025-11_2026-10")).toBe("sentra-tas_2025-11_2026-10_20261122-0305.xlsx");
});

test("nothing of a title gets into the header or out of the folder", () => {
  expect(named('../Séntra "A"\r\nX: y; 印', "")).toBe("sentra-a-x-y_20261122-0305.xlsx");
  expect(named("x".repeat(200), "")).toHaveLength(60 + "_20261122-0305.xlsx".length);
});
