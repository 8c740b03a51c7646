import { parseWithZod } from "@conform-to/zod/v4";
import type { TFunction } from "i18next";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { accountForm, membershipForm, officeForm, sentraForm, toMembership } from "./admin-forms.ts";

const t = ((key: string) => key) as TFunction;

function read(schema: z.ZodType, fields: Record<string, string>) {
  const submission = parseWithZod(new URLSearchParams(fields), { schema });
  return submission.status === "success" ? submission.value : { errors: submission.error };
}

describe("membershipForm", () => {
  it.each([
    ["admin", undefined],
    ["officer", "wilayah:35.71"],
    ["viewer", "wilayah:35"],
    ["viewer", "sentra:2"],
    ["board", "sentra:2"],
    ["operator", "sentra:2"],
  ])("gives %s for %s", (role, place) => {
    expect(read(membershipForm(t), { role, place: place ?? "" })).toEqual({ role, place });
  });

  it.each([
    ["admin", "wilayah:35"],
    ["officer", ""],
    ["officer", "sentra:2"],
    ["viewer", ""],
    ["board", "wilayah:35.71"],
    ["board", ""],
    ["operator", "wilayah:35"],
  ])("does not give %s for %j, and says so beside the place", (role, place) => {
    expect(read(membershipForm(t), { role, place })).toEqual({ errors: { place: [`admin.placeOf.${role}`] } });
  });

  it("refuses roles and places that no form offers", () => {
    expect(read(membershipForm(t), { role: "owner", place: "" })).toEqual({ errors: { role: ["admin.roleMissing"] } });
    for (const place of ["sentra:0", "sentra:x", "sentra:1 or 1=1", "wilayah:", "desa:1", "sentra:99999999999"]) {
      expect(read(membershipForm(t), { role: "viewer", place })).toEqual({ errors: { place: ["admin.placeUnknown"] } });
    }
  });

  it("is written as the database keeps it", () => {
    expect(toMembership({ role: "officer", place: "wilayah:35.71" })).toEqual({
      role: "officer",
      regionCode: "35.71",
      sentraId: null,
    });
    expect(toMembership({ role: "board", place: "sentra:12" })).toEqual({
      role: "board",
      regionCode: null,
      sentraId: 12,
    });
    expect(toMembership({ role: "admin" })).toEqual({ role: "admin", regionCode: null, sentraId: null });
  });
});

describe("accountForm", () => {
  const good = { name: " Siti Aminah ", email: " Siti@Contoh.ID ", role: "board", place: "sentra:1" };

  it("takes the space off and writes an e-mail small", () => {
    expect(read(accountForm(t), good)).toEqual({
      name: "Siti Aminah",
      email: "siti@contoh.id",
      role: "board",
      place: "sentra:1",
    });
  });

  it("says what is missing or is no e-mail", () => {
    expect(read(accountForm(t), { name: " ", email: "", role: "", place: "" })).toEqual({
      errors: { name: ["admin.nameMissing"], email: ["account.emailMissing"], role: ["admin.roleMissing"] },
    });
    expect(read(accountForm(t), { ...good, email: "siti@contoh" })).toEqual({
      errors: { email: ["admin.emailWrong"] },
    });
  });
});

describe("sentraForm", () => {
  const good = { regionCode: "35.15", name: "Sentra Sepatu", product: "Sepatu" };
  const schema = sentraForm(t, 2026);

  it("needs a region, a name and a product; the rest may be unknown", () => {
    expect(read(schema, { ...good, village: "", cooperative: "", startedYear: "" })).toEqual(good);
    expect(read(schema, { ...good, village: "Kedensari", cooperative: "Intako", startedYear: "1939" })).toEqual({
      ...good,
      village: "Kedensari",
      cooperative: "Intako",
      startedYear: 1939,
    });
    expect(read(schema, { regionCode: "", name: "", product: "" })).toEqual({
      errors: { regionCode: ["admin.regionMissing"], name: ["admin.nameMissing"], product: ["admin.productMissing"] },
    });
  });

  it.each(["19a9", "1939,5", "1939.5", "999", "2027", "-1"])("does not take %s for a year", (startedYear) => {
    expect(read(schema, { ...good, startedYear })).toEqual({ errors: { startedYear: ["admin.yearWrong"] } });
  });
});

it("officeForm needs a region and a name", () => {
  expect(read(officeForm(t), { regionCode: "35.71", name: "Dinas" })).toEqual({ regionCode: "35.71", name: "Dinas" });
  expect(read(officeForm(t), { name: "x".repeat(201) })).toEqual({
    errors: { regionCode: ["admin.regionMissing"], name: ["admin.tooLong"] },
  });
});
