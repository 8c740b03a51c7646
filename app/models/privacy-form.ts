import type { TFunction } from "i18next";
import { z } from "zod";
import { fromJakartaTime } from "./jakarta-time.ts";
import { optionalText, typedDay } from "./plain-fields.ts";
import { dataSubjects, legalBases, rightNames } from "./privacy.ts";

/** Forms about personal data. Messages come in the reader's language. */

const needed = (t: TFunction, most: number) =>
  z
    .string({ error: t("privacy.problems.missing") })
    .trim()
    .min(1, t("privacy.problems.missing"))
    .max(most, t("privacy.problems.tooLong", { most }));

/** A line of an office's record of processing. */
export const activityForm = (t: TFunction) =>
  z.object({
    region: needed(t, 13),
    purpose: needed(t, 300),
    basis: z.enum(legalBases, { error: t("privacy.problems.missing") }),
    people: needed(t, 300),
    data: needed(t, 300),
    isSpecific: z.boolean().default(false),
    recipients: needed(t, 300),
    kept: needed(t, 300),
  });
export type ActivityInput = z.output<ReturnType<typeof activityForm>>;

type AskedPlace = { kind: "sentra"; id: number } | { kind: "region"; code: string } | { kind: "platform" };

/** "sentra:3", "region:35.71", "platform" */
export function readPlace(typed: string): AskedPlace | undefined {
  const [kind, name] = typed.split(":", 2);
  if (kind === "platform") return { kind };
  if (kind === "region" && /^\d\d(\.\d\d)?$/.test(name ?? "")) return { kind, code: name! };
  if (kind === "sentra" && /^[1-9]\d{0,8}$/.test(name ?? "")) return { kind, id: Number(name) };
  return undefined;
}

const askedPlace = (t: TFunction) =>
  z.string({ error: t("privacy.problems.missing") }).transform((typed, context) => {
    const place = readPlace(typed);
    if (place) return place;
    context.addIssue({ code: "custom", message: t("privacy.problems.missing") });
    return z.NEVER;
  });

/** A moment as a field of date and time gives it, read as Jakarta's; none that is still to come. */
const pastMoment = (t: TFunction, now: Date) =>
  z.string().transform((typed, context) => {
    const moment = fromJakartaTime(typed);
    const isRead = /^20\d\d-\d\d-\d\dT\d\d:\d\d$/.test(typed) && !Number.isNaN(moment.getTime());
    if (isRead && moment <= now) return moment;
    context.addIssue({ code: "custom", message: t(`privacy.problems.${isRead ? "future" : "moment"}`) });
    return z.NEVER;
  });

/** What somebody asks about their own data. */
export const dataRequestForm = (t: TFunction, now: Date) =>
  z.object({
    place: askedPlace(t),
    subject: z.enum(dataSubjects, { error: t("privacy.problems.missing") }),
    right: z.enum(rightNames, { error: t("privacy.problems.missing") }),
    person: needed(t, 200),
    detail: optionalText(1000, t("privacy.problems.tooLong", { most: 1000 })),
    receivedAt: pastMoment(t, now).optional(),
    enterpriseId: z.number().int().positive().optional(),
  });
export type DataRequestInput = z.output<ReturnType<typeof dataRequestForm>>;

/** How a request ends; refusing needs its reason. */
export const requestAnswerForm = (t: TFunction) =>
  z
    .object({
      state: z.enum(["done", "refused"]),
      answer: optionalText(1000, t("privacy.problems.tooLong", { most: 1000 })),
    })
    .check(({ value, issues }) => {
      if (value.state === "refused" && !value.answer) {
        issues.push({ code: "custom", path: ["answer"], message: t("privacy.problems.reason"), input: value.answer });
      }
    });

/** A failure of protection, as far as it is known. */
export const breachForm = (t: TFunction, now: Date) =>
  z.object({
    place: askedPlace(t),
    title: needed(t, 120),
    happened: needed(t, 2000),
    happenedOn: typedDay(t("privacy.problems.day")).optional(),
    foundAt: pastMoment(t, now).optional(),
    data: needed(t, 500),
    people: needed(t, 500),
    peopleCount: z
      .number({ error: t("privacy.problems.count") })
      .int(t("privacy.problems.count"))
      .min(0, t("privacy.problems.count"))
      .max(100_000_000, t("privacy.problems.count"))
      .optional(),
    measures: optionalText(2000, t("privacy.problems.tooLong", { most: 2000 })),
  });
export type BreachInput = z.output<ReturnType<typeof breachForm>>;
