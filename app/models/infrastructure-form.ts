import type { TFunction } from "i18next";
import { z } from "zod";
import type { Language } from "~/i18n/i18n.ts";
import { effects, infrastructureKinds, type InfrastructureKind, kinds } from "./infrastructure.ts";
import { fromJakartaTime } from "./jakarta-time.ts";
import { optionalText, typedDay, typedNumber } from "./typed-fields.ts";
import { rowId } from "./row-id.ts";

/** A facility of this kind. */
export function facilityForm(t: TFunction, language: Language, kind: InfrastructureKind) {
  const tooLong = t("cooperation.tooLong");
  const day = typedDay(t("cooperation.dayWrong")).optional();
  return z
    .object({
      name: z
        .string({ error: t("infrastructure.nameMissing") })
        .trim()
        .min(1, t("infrastructure.nameMissing"))
        .max(200, tooLong),
      providerCode: z.string().optional(),
      providerName: optionalText(200, tooLong),
      capacity: typedNumber(t, language, "quantity"),
      needed: typedNumber(t, language, "quantity"),
      serves: z.array(z.enum(infrastructureKinds[kind].serves)).default([]),
      usedFrom: day,
      usedUntil: day,
      note: optionalText(1000, tooLong),
    })
    .check(({ value: { usedFrom, usedUntil }, issues }) => {
      if (usedFrom && usedUntil && usedUntil < usedFrom) {
        issues.push({
          code: "custom",
          path: ["usedUntil"],
          message: t("cooperation.endsBeforeStart"),
          input: usedUntil,
        });
      }
    });
}

export type FacilityInput = z.output<ReturnType<typeof facilityForm>>;

/** A moment as a field of date and time gives it, read as Jakarta's. */
const typedMoment = (message: string) =>
  z
    .string()
    .regex(/^(19|20)\d\d-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/, message)
    .transform((typed, context) => {
      const moment = fromJakartaTime(typed);
      if (!Number.isNaN(moment.getTime())) return moment;
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    });

/** An entry of the log. @param now what hasn't happened yet is not logged */
export function disturbanceForm(t: TFunction, language: Language, now: Date) {
  return z
    .object({
      kind: z.enum(kinds, { error: t("infrastructure.kindMissing") }),
      facilityId: rowId.optional(),
      startedAt: z
        .string({ error: t("infrastructure.momentMissing") })
        .pipe(typedMoment(t("infrastructure.momentWrong"))),
      endedAt: typedMoment(t("infrastructure.momentWrong")).optional(),
      effect: z.enum(effects, { error: t("infrastructure.effectMissing") }),
      hoursLost: typedNumber(t, language, "quantity"),
      note: optionalText(1000, t("cooperation.tooLong")),
    })
    .check(({ value, issues }) => {
      const refuse = (path: "startedAt" | "endedAt", message: string) =>
        issues.push({ code: "custom", path: [path], message, input: value[path] });
      if (value.startedAt > now) refuse("startedAt", t("infrastructure.notYet"));
      if (value.endedAt && value.endedAt > now) refuse("endedAt", t("infrastructure.notYet"));
      if (value.endedAt && value.endedAt <= value.startedAt) refuse("endedAt", t("infrastructure.endsBeforeStart"));
    });
}

export type DisturbanceInput = z.output<ReturnType<typeof disturbanceForm>>;

const firstYear = 2000;

export function ratingForm(t: TFunction, thisYear: number) {
  const yearWrong = t("admin.yearWrong", { from: String(firstYear), to: String(thisYear) });
  return z.object({
    kind: z.enum(kinds, { error: t("infrastructure.kindMissing") }),
    year: z.number({ error: yearWrong }).int(yearWrong).min(firstYear, yearWrong).max(thisYear, yearWrong),
    rating: z
      .number({ error: t("infrastructure.ratingMissing") })
      .int()
      .min(1)
      .max(5),
    reason: optionalText(500, t("cooperation.tooLong")),
  });
}
