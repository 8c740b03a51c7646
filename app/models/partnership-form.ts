import type { TFunction } from "i18next";
import { z } from "zod";
import type { Language } from "~/i18n/i18n.ts";
import * as words from "./partnership.ts";
import { optionalText, typedDay, typedNumber } from "./typed-fields.ts";
import { typedRowId } from "./row-id.ts";

/** What is typed into the register of partnerships, checked. The database's checks say the same. */
interface Reader {
  t: TFunction;
  language: Language;
}

const some = (t: TFunction, most: number) =>
  z
    .string({ error: t("partnership.errors.missing") })
    .trim()
    .min(1, t("partnership.errors.missing"))
    .max(most, t("partnership.errors.tooLong"));
const maybe = (t: TFunction, most: number) => optionalText(most, t("partnership.errors.tooLong"));
const day = (t: TFunction) =>
  z.string({ error: t("partnership.errors.missing") }).pipe(typedDay(t("partnership.errors.day")));
const maybeDay = (t: TFunction) => typedDay(t("partnership.errors.day")).optional();
const oneOf = <const T extends readonly [string, ...string[]]>(t: TFunction, list: T) =>
  z.enum(list, { error: t("partnership.errors.missing") });

export function partnershipForm({ t, language }: Reader) {
  return z
    .object({
      patternCode: some(t, 40),
      largeParty: some(t, 200),
      largePartyKind: oneOf(t, words.largePartyKinds),
      largePartyNib: z
        .string()
        .trim()
        .regex(/^\d{13}$/, t("partnership.errors.nib"))
        .optional(),
      contact: maybe(t, 200),
      stage: oneOf(t, words.stages),
      phase: oneOf(t, words.phases),
      alliance: z.enum(words.alliances).optional(),
      smallRole: z.enum(words.smallRoles).optional(),
      isFormal: z.boolean().default(false),
      contractNumber: maybe(t, 100),
      contractFrom: maybeDay(t),
      contractUntil: maybeDay(t),
      value: typedNumber(t, language, "currency"),
      currency: z
        .string()
        .trim()
        .toUpperCase()
        .regex(/^[A-Z]{3}$/, t("partnership.errors.currency"))
        .default("IDR"),
      activeFrom: maybeDay(t),
      activeUntil: maybeDay(t),
      members: z
        .array(
          z
            .string()
            .regex(/^[1-9]\d{0,8}$/)
            .transform(Number),
        )
        .default([]),
      note: maybe(t, 2000),
    })
    .check(({ value, issues }) => {
      const refuse = (
        path: keyof typeof value,
        error: "order" | "startMissing" | "notYet" | "notWritten" | "endMissing",
      ) => issues.push({ code: "custom", path: [path], message: t(`partnership.errors.${error}`), input: value[path] });
      const runs = Number(value.stage) >= words.runningStage;
      if (runs && !value.activeFrom) refuse("activeFrom", "startMissing");
      if (!runs && value.activeFrom) refuse("activeFrom", "notYet");
      if (!runs && value.activeUntil) refuse("activeUntil", "notYet");
      if (!value.isFormal) {
        for (const field of ["contractNumber", "contractFrom", "contractUntil"] as const) {
          if (value[field]) refuse(field, "notWritten");
        }
      }
      if (isBefore(value.contractUntil, value.contractFrom)) refuse("contractUntil", "order");
      if (isBefore(value.activeUntil, value.activeFrom)) refuse("activeUntil", "order");
      if (value.value !== null && !(value.contractFrom ?? value.activeFrom)) refuse("contractFrom", "startMissing");
      if (value.value !== null && !(value.contractUntil ?? value.activeUntil)) refuse("contractUntil", "endMissing");
    });
}

export type PartnershipInput = z.output<ReturnType<typeof partnershipForm>>;
export type PartnershipTyped = z.input<ReturnType<typeof partnershipForm>>;

/** One schema per kind of record that a partnership's page takes in. */
export const recordForms = {
  linkage: ({ t, language }: Reader) =>
    z.object({
      kind: oneOf(t, words.linkageKinds),
      givenOn: day(t),
      description: some(t, 500),
      amount: typedNumber(t, language, "currency"),
    }),
  evidence: ({ t }: Reader) =>
    z.object({ duty: some(t, 40), fulfilledOn: day(t), evidence: some(t, 1000), document: maybe(t, 300) }),
  rating: ({ t }: Reader) =>
    z
      .object({
        side: oneOf(t, words.sides),
        ratedOn: day(t),
        ratings: z.partialRecord(z.enum(words.aspects), z.coerce.number().int().min(1).max(5)).default({}),
      })
      .refine(({ ratings }) => Object.keys(ratings).length > 0, {
        error: t("partnership.errors.rating"),
        path: ["side"],
      }),
  evaluation: ({ t }: Reader) =>
    z.object({
      evaluatedOn: day(t),
      target: some(t, 1000),
      reached: oneOf(t, words.reachedLevels),
      findings: maybe(t, 2000),
      nextStep: maybe(t, 1000),
      subjects: z.array(z.enum(words.subjects)).default([]),
    }),
  flag: ({ t }: Reader) => z.object({ warning: some(t, 40), raisedOn: day(t), note: some(t, 2000) }),
  closing: ({ t }: Reader) => z.object({ id: typedRowId, closedOn: day(t), outcome: some(t, 2000) }),
};

export type RecordKind = keyof typeof recordForms;
export type RecordInput<Kind extends RecordKind> = z.output<ReturnType<(typeof recordForms)[Kind]>>;

export const isRecordKind = (value: unknown): value is RecordKind => Object.hasOwn(recordForms, String(value));

const isBefore = (day: string | undefined, other: string | undefined) =>
  day !== undefined && other !== undefined && day < other;
