import type { TFunction } from "i18next";
import { z } from "zod";
import type { Language } from "~/i18n/i18n.ts";
import { NumberFormatError, parseTypedNumber } from "~/i18n/numbers.ts";
import { accountSections } from "./yearly-accounts.ts";

/** What is typed into a yearly report and its letterhead, checked. The database's checks say the same. */
interface Reader {
  t: TFunction;
  language: Language;
}

const mostText = 20_000;
const mostDigits = 15;

/** A text that may be left out: then it is null. */
const text = (t: TFunction, most: number) =>
  z
    .string()
    .optional()
    .transform((typed) => typed?.replaceAll("\r\n", "\n").trim() || null)
    .refine((typed) => typed === null || typed.length <= most, t("report.errors.tooLong", { most }));

/** Whole rupiah, which may be negative: a minus or a pair of brackets says so. */
const rupiah = ({ t, language }: Reader) =>
  z
    .string()
    .optional()
    .transform((typed, context) => {
      const plain = (typed ?? "").trim().replace(/^\((.*)\)$/, "-$1");
      try {
        const digits = parseTypedNumber(plain, language);
        if (digits === "") return null;
        if (!/^-?\d+$/.test(digits)) refuse("notWhole");
        else if (digits.length > mostDigits) refuse("tooLarge");
        else return BigInt(digits);
      } catch (error) {
        if (!(error instanceof NumberFormatError)) throw error;
        refuse(error.reason);
      }
      return z.NEVER;
      function refuse(problem: "notWhole" | "tooLarge" | "notANumber" | "grouping") {
        context.addIssue({ code: "custom", message: t(`report.errors.${problem}`) });
      }
    });

const lineForm = (reader: Reader) =>
  z.object({
    section: z.enum(accountSections),
    name: text(reader.t, 120),
    amount: rupiah(reader),
    before: rupiah(reader),
    isResult: z
      .string()
      .optional()
      .transform((value) => value === "ya"),
  });

/** The parts of a report, and for a sentra the lines of its accounts; empty lines are passed over. */
export function reportForm(reader: Reader) {
  const { t } = reader;
  return z.object({
    changedAt: z.iso.datetime(),
    foreword: text(t, mostText),
    balanceNotes: text(t, mostText),
    resultNotes: text(t, mostText),
    businessState: text(t, mostText),
    results: text(t, mostText),
    closing: text(t, mostText),
    changes: text(t, mostText),
    reason: text(t, mostText),
    letterNumber: text(t, 80),
    lines: z
      .array(lineForm(reader))
      .max(440)
      .default([])
      .check(({ value, issues }) => {
        value.forEach(({ name, amount, before }, index) => {
          if (name === null && (amount !== null || before !== null)) {
            issues.push({
              code: "custom",
              path: [index, "name"],
              message: t("report.errors.lineName"),
              input: name,
            });
          }
        });
      })
      .transform((lines) => lines.flatMap(({ name, ...line }) => (name === null ? [] : [{ ...line, name }]))),
  });
}

export type ReportTyped = z.input<ReturnType<typeof reportForm>>;

export const mostSignatories = 4;

export function letterheadForm({ t }: Pick<Reader, "t">) {
  return z.object({
    lines: z
      .string({ error: t("report.errors.nameLines") })
      .transform((typed) => typed.split("\n").flatMap((line) => line.trim() || []))
      .refine((lines) => lines.length >= 1 && lines.length <= 4, t("report.errors.nameLines"))
      .refine((lines) => lines.every((line) => line.length <= 120), t("report.errors.tooLong", { most: 120 })),
    address: text(t, 200),
    contact: text(t, 200),
    removeLogo: z
      .string()
      .optional()
      .transform((value) => value === "on"),
    signatories: z
      .array(z.object({ role: text(t, 100), name: text(t, 100), number: text(t, 40) }))
      .max(mostSignatories)
      .default([])
      .check(({ value, issues }) => {
        value.forEach(({ role, name, number }, index) => {
          if ((role === null) === (name === null) && !(number !== null && name === null)) return;
          const path = [index, role === null ? "role" : "name"];
          issues.push({ code: "custom", path, message: t("report.errors.signatory"), input: null });
        });
      })
      .transform((all) =>
        all.flatMap(({ role, name, number }) => (role === null || name === null ? [] : [{ role, name, number }])),
      ),
  });
}

export type LetterheadInput = z.output<ReturnType<typeof letterheadForm>>;
export type LetterheadTyped = z.input<ReturnType<typeof letterheadForm>>;
