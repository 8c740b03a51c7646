import type { TFunction } from "i18next";
import { z } from "zod";
import type { Language } from "~/i18n/i18n.ts";
import { NumberFormatError, parseTypedNumber, toTyped } from "~/i18n/numbers.ts";
import { parseTypedDay } from "~/i18n/typed-day.ts";

/** What is kept of a member, in the order of forms and files. */
export const enterpriseFields = [
  "name",
  "ownerName",
  "specialisation",
  "startedYear",
  "assets",
  "capital",
  "yearlySales",
  "workers",
  "nib",
  "kbli",
  "phone",
  "email",
  "address",
  "activeFrom",
  "activeUntil",
] as const;
export type EnterpriseField = (typeof enterpriseFields)[number];

export const moneyFields = ["assets", "capital", "yearlySales"] as const;
export const dayFields = ["activeFrom", "activeUntil"] as const;
export const isMoney = (field: EnterpriseField) => (moneyFields as readonly string[]).includes(field);
export const isDay = (field: EnterpriseField) => (dayFields as readonly string[]).includes(field);

export type EnterpriseInput = z.output<ReturnType<typeof enterpriseForm>>;

/** The largest sum that is taken: a thousand trillion rupiah. */
const mostMoney = 10n ** 15n;
const mostWorkers = 100_000n;
const firstYear = 1800;

interface Reader {
  t: TFunction;
  /** In which the numbers were typed. */
  language: Language;
  thisYear: number;
}

/** A member as typed, in a form or a row of a file: texts, of which an empty one is left out. */
export function enterpriseForm({ t, language, thisYear }: Reader) {
  const tidy = (typed: string) => typed.trim().replace(/\s+/g, " ");
  const short = (most = 200, error?: string) =>
    z.string({ error }).overwrite(tidy).max(most, t("member.problems.tooLong", { most }));
  const read = <T>(parse: (typed: string) => T | { problem: string }) =>
    z.string().transform((typed, context): T => {
      const found = parse(typed.trim());
      if (!isProblem(found)) return found;
      context.addIssue({ code: "custom", message: found.problem });
      return z.NEVER;
    });
  const digits = (count: number, otherwise: (digits: string) => string) =>
    read((typed) => {
      const plain = typed.replace(/[\s.-]/g, "");
      return new RegExp(`^\\d{${count}}$`).test(plain) ? plain : { problem: otherwise(plain) };
    });
  const zeroLost = (plain: string, count: number) =>
    /^\d+$/.test(plain) && plain.length < count ? ` ${t("member.problems.zeroLost")}` : "";
  const whole = (most: bigint) => read((typed) => readWhole(typed, language, most, t));
  const day = () => read((typed) => parseTypedDay(typed) ?? { problem: t("member.problems.day") });
  const yearWrong = t("member.problems.year", { from: String(firstYear), to: String(thisYear) });

  return z
    .object({
      name: short(200, t("member.problems.nameMissing")).min(1, t("member.problems.nameMissing")),
      ownerName: short().optional(),
      specialisation: short().optional(),
      startedYear: read((typed) => {
        const year = /^\d{4}$/.test(typed) ? Number(typed) : 0;
        return year >= firstYear && year <= thisYear ? year : { problem: yearWrong };
      }).optional(),
      assets: whole(mostMoney).optional(),
      capital: whole(mostMoney).optional(),
      yearlySales: whole(mostMoney).optional(),
      workers: whole(mostWorkers).transform(Number).optional(),
      nib: digits(13, (plain) =>
        /\D/.test(plain)
          ? t("member.problems.nibLetters")
          : t("member.problems.nib", { digits: plain.length }) + zeroLost(plain, 13),
      ).optional(),
      kbli: digits(5, (plain) => t("member.problems.kbli") + zeroLost(plain, 5)).optional(),
      phone: short(40)
        .regex(/^\+?[\d\s()./-]{6,}$/, t("member.problems.phone"))
        .optional(),
      email: short(320).regex(z.regexes.email, t("member.problems.email")).optional(),
      address: short(500).optional(),
      activeFrom: z.string({ error: t("member.problems.fromMissing") }).pipe(day()),
      activeUntil: day().optional(),
    })
    .check(({ value: { activeFrom, activeUntil }, issues }) => {
      if (activeUntil === undefined || activeUntil >= activeFrom) return;
      const message = t("member.problems.untilBeforeFrom");
      issues.push({ code: "custom", path: ["activeUntil"], message, input: activeUntil });
    });
}

/** What is kept of a member as somebody would type it back: what the form's fields hold. */
export function typedEnterprise(input: EnterpriseInput, language: Language): Partial<Record<EnterpriseField, string>> {
  const fields = enterpriseFields.flatMap((field) => {
    const value = input[field];
    return value === undefined ? [] : [[field, isMoney(field) ? toTyped(String(value), language) : String(value)]];
  });
  return Object.fromEntries(fields);
}

const isProblem = (found: unknown): found is { problem: string } => typeof found === "object" && found !== null;

/** A whole number of 0 or more, to plain digits. */
function readWhole(typed: string, language: Language, most: bigint, t: TFunction): string | { problem: string } {
  let plain: string;
  try {
    plain = parseTypedNumber(typed, language);
  } catch (error) {
    if (error instanceof NumberFormatError) return { problem: t(`member.problems.${error.reason}`) };
    throw error;
  }
  if (/\.\d*[1-9]/.test(plain)) return { problem: t("member.problems.notWhole") };
  const digits = plain.split(".")[0]!;
  if (digits.startsWith("-")) return { problem: t("member.problems.negative") };
  return BigInt(digits) > most ? { problem: t("member.problems.tooLarge") } : digits;
}
