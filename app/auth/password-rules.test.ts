import { parseWithZod } from "@conform-to/zod/v4";
import type { TFunction } from "i18next";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { passwordChange, passwordChoice } from "./password-rules.ts";

/** Keys stand for the texts; what is put into a text is shown after it. */
const t = ((key: string, values?: { count: number }) => (values ? `${key} ${values.count}` : key)) as TFunction;

function errorsOf(fields: Record<string, string>, schema: z.ZodType = passwordChange(t)) {
  const submission = parseWithZod(new URLSearchParams(fields), { schema });
  return submission.status === "success" ? {} : submission.error;
}

const good = { current: "yang-diberikan-dulu", next: "kopi senja di alun-alun", repeat: "kopi senja di alun-alun" };

describe("passwordChange", () => {
  it("takes a long new password that was repeated", () => {
    expect(errorsOf(good)).toEqual({});
    expect(errorsOf({ ...good, next: "x".repeat(12), repeat: "x".repeat(12) })).toEqual({});
    expect(errorsOf({ ...good, next: "é".repeat(1000), repeat: "é".repeat(1000) })).toEqual({});
  });

  it("says how long a short one is, as people count", () => {
    expect(errorsOf({ ...good, next: "sebelas-tan", repeat: "sebelas-tan" })).toEqual({
      next: ["account.tooShort 11"],
    });
    expect(errorsOf({ ...good, next: "🧵🧵", repeat: "🧵🧵" })).toEqual({ next: ["account.tooShort 2"] });
  });

  it("refuses what is too long, what was repeated otherwise, and what is in use already", () => {
    expect(errorsOf({ ...good, next: "x".repeat(1001), repeat: "x".repeat(1001) })).toEqual({
      next: ["account.tooLong"],
    });
    expect(errorsOf({ ...good, repeat: "kopi senja di alun alun" })).toEqual({ repeat: ["account.notTheSame"] });
    expect(errorsOf({ current: good.next, next: good.next, repeat: good.next })).toEqual({
      next: ["account.sameAsBefore"],
    });
  });

  it("asks for each field that is empty", () => {
    expect(errorsOf({ current: "", next: "", repeat: "" })).toEqual({
      current: ["account.currentMissing"],
      next: ["account.newMissing"],
      repeat: ["account.repeatMissing"],
    });
  });
});

describe("passwordChoice", () => {
  const { next, repeat } = good;

  it("asks who is invited for a name, and nobody else", () => {
    expect(errorsOf({ name: "Siti", next, repeat }, passwordChoice(t, "invitation"))).toEqual({});
    expect(errorsOf({ name: " ", next, repeat }, passwordChoice(t, "invitation"))).toEqual({
      name: ["account.nameMissing"],
    });
    expect(errorsOf({ next, repeat }, passwordChoice(t, "recovery"))).toEqual({});
  });

  it("has the same rules for the password", () => {
    expect(errorsOf({ next: "pendek", repeat }, passwordChoice(t, "recovery"))).toEqual({
      next: ["account.tooShort 6"],
    });
    expect(errorsOf({ next, repeat: `${next}.` }, passwordChoice(t, "recovery"))).toEqual({
      repeat: ["account.notTheSame"],
    });
  });
});
