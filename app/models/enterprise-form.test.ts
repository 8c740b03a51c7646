import { parseWithZod } from "@conform-to/zod/v4";
import type { TFunction } from "i18next";
import { describe, expect, it } from "vitest";
import { enterpriseForm, typedEnterprise } from "./enterprise-form.ts";

const t = ((key: string) => key) as TFunction;
const read = (fields: Record<string, string>, language: "id" | "en" = "id") => {
  const submission = parseWithZod(new URLSearchParams({ name: "Tenun", activeFrom: "2020-01-01", ...fields }), {
    schema: enterpriseForm({ t, language, thisYear: 2026 }),
  });
  return submission.status === "success" ? submission.value : submission.error;
};
const good = { name: "Tenun", activeFrom: "2020-01-01" };

describe("a member as typed", () => {
  it("needs a name and a day; what is left empty is not known", () => {
    expect(read({ ownerName: "", assets: "", workers: "", nib: "", activeUntil: "" })).toEqual(good);
    expect(read({ name: " ", activeFrom: "" })).toEqual({
      name: ["member.problems.nameMissing"],
      activeFrom: ["member.problems.fromMissing"],
    });
  });

  it("reads money as the reader's language writes it, to the last rupiah", () => {
    expect(read({ assets: "Rp 999.999.999.999.999" })).toEqual({ ...good, assets: "999999999999999" });
    expect(read({ assets: "1,000,000" }, "en")).toEqual({ ...good, assets: "1000000" });
    expect(read({ assets: "25.000.000,00" })).toEqual({ ...good, assets: "25000000" });
    expect(read({ assets: "0" })).toEqual({ ...good, assets: "0" });
  });

  it("reads numbers with the spaces that people put into them", () => {
    expect(read({ nib: "1234 5678 90123", kbli: "13.122", startedYear: " 1999 ", workers: "12" })).toEqual({
      ...good,
      nib: "1234567890123",
      kbli: "13122",
      startedYear: 1999,
      workers: 12,
    });
  });

  it("comes back from what is typed back", () => {
    const all = {
      assets: "35.000.000",
      workers: "1.200",
      nib: "0001234567890",
      activeUntil: "2021-12-31",
      email: "a@b.id",
    };
    const value = read(all) as Parameters<typeof typedEnterprise>[0];
    for (const language of ["id", "en"] as const)
      expect(read(typedEnterprise(value, language), language)).toEqual(value);
  });
});
