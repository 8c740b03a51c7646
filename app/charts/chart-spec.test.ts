import { expect, it } from "vitest";
import { wrapText } from "./chart-spec.ts";

it("wraps between words and leaves a long word whole", () => {
  expect(wrapText("Sentra Tenun Ikat Bandar Kidul", 14)).toEqual(["Sentra Tenun", "Ikat Bandar", "Kidul"]);
  expect(wrapText("Telekomunikasi", 5)).toEqual(["Telekomunikasi"]);
  expect(wrapText("Sentra Tas (simulasi)", 11)).toEqual(["Sentra Tas", "(simulasi)"]);
});
