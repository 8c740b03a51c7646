import type { TFunction } from "i18next";
import { z } from "zod";
import type { LadderLevel, LadderMeasure, LadderOutcome } from "db/tables/programmes.ts";
import { typedDay } from "./typed-fields.ts";

export type { LadderLevel, LadderMeasure, LadderOutcome } from "db/tables/programmes.ts";

/**
 * The ladder, in the manner of the labels of European clusters: bronze for a sentra that measures itself and names three
 * improvements, silver and gold for one that is measured again and kept what it promised. Each step asks for what the
 * steps below it ask, too.
 */
export const criteria = {
  bronze: ["measured", "register", "agreed"],
  silver: ["kept", "internal", "contract"],
  gold: ["keptAll", "external", "health", "growth"],
} as const;
export type Criterion = (typeof criteria)[keyof typeof criteria][number];
export const steps = ["bronze", "silver", "gold"] as const;

/** What is asked for, in months, percent of the members, contracts, institutions and waves. */
export const needs = { measured: 9, internal: 50, contract: 1, external: 3, health: 2 } as const;

/** These the data can tell. */
const measurable = ["measured", "register", "internal", "contract", "external", "health", "growth"] as const;

export const isMeasured = (criterion: Criterion): criterion is (typeof measurable)[number] =>
  (measurable as readonly Criterion[]).includes(criterion);

/** What the data say, by criterion. */
export type Measures = Partial<Record<Criterion, LadderMeasure>>;

/** These follow from the check of what was promised the last time; the others are measured, or else seen by the office. */
const followed = ["kept", "keptAll"] as const satisfies Criterion[];
export const seen = steps.flatMap((step): Criterion[] => criteria[step].filter((one) => !isFollowed(one)));

function isFollowed(criterion: Criterion): boolean {
  return (followed as readonly Criterion[]).includes(criterion);
}

export const outcomes = ["yes", "partly", "no"] as const satisfies LadderOutcome[];

export interface Assessment {
  id: number;
  /** "YYYY-MM-DD". */
  assessedOn: string;
  dueOn: string;
  level: LadderLevel;
  met: string[];
  measures: Measures | null;
  improvements: string[];
  outcomes: LadderOutcome[] | null;
  checkedOn: string | null;
  isSimulated: boolean;
}

/**
 * All criteria that are met, with those that follow from the promises of the assessment before. What was measured is
 * not a matter of what was ticked.
 */
export function metBy(
  ticked: readonly Criterion[],
  before: readonly LadderOutcome[] | null,
  measures: Measures = {},
): Criterion[] {
  const kept = (before ?? []).filter((outcome) => outcome === "yes").length;
  return [
    ...seen.filter((one) => measures[one]?.met ?? ticked.includes(one)),
    ...(kept >= 2 ? (["kept"] as const) : []),
    ...(kept === 3 ? (["keptAll"] as const) : []),
  ];
}

/** The highest step of which it and all below are met. */
export function levelOf(met: readonly Criterion[]): LadderLevel {
  let level: LadderLevel = "none";
  for (const step of steps) {
    if (!criteria[step].every((criterion) => met.includes(criterion))) break;
    level = step;
  }
  return level;
}

/** The same day some years on; 29 February is followed by 1 March where there is none. */
export function yearsAfter(day: string, years: number): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10);
}

export const usualYears = 2;

/** @param latest the day of the assessment before: a later one comes after it */
export function assessmentForm(t: TFunction, today: string, latest: string | undefined) {
  const improvement = z
    .string({ error: t("ladder.errors.improvement") })
    .trim()
    .min(1, t("ladder.errors.improvement"))
    .max(300, t("ladder.errors.tooLong"));
  return z.object({
    assessedOn: z
      .string({ error: t("ladder.errors.day") })
      .pipe(typedDay(t("ladder.errors.day")))
      .refine((day) => day <= today, t("ladder.errors.future"))
      .refine((day) => latest === undefined || day > latest, t("ladder.errors.order")),
    years: z.coerce.number({ error: t("ladder.errors.years") }).pipe(z.literal([1, 2, 3], t("ladder.errors.years"))),
    met: z.array(z.enum(seen)).default([]),
    first: improvement,
    second: improvement,
    third: improvement,
  });
}

export function checkForm(t: TFunction) {
  const outcome = z.enum(outcomes, { error: t("ladder.errors.outcome") });
  return z.object({ first: outcome, second: outcome, third: outcome });
}
