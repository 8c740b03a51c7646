import type { TFunction } from "i18next";
import { z } from "zod";
import type { Language } from "~/i18n/i18n.ts";
import {
  type Cooperation,
  type CooperationForm,
  cooperationForms,
  cooperationLevels,
  type CooperationSide,
  type CooperationState,
  cooperationStates,
} from "./cooperation.ts";
import { optionalText, typedDay, typedNumber } from "./typed-fields.ts";
import { rowId } from "./row-id.ts";

/** A record may begin as any of these: what is over already is recorded as done. */
export const beginnings = ["planned", "running", "done"] as const;

interface Asked {
  t: TFunction;
  language: Language;
  form: CooperationForm;
  /** The state of a record that is there already: what has begun keeps its dates. A new one says its state itself. */
  state: CooperationState | undefined;
}

/** What is asked of a cooperation of this form. */
export function cooperationForm({ t, language, form, state }: Asked) {
  const rule = cooperationForms[form];
  const tooLong = t("cooperation.tooLong");
  const count = typedNumber(t, language, "count");
  const part = optionalText(2000, tooLong);
  return z
    .object({
      title: z
        .string({ error: t("cooperation.titleMissing") })
        .trim()
        .min(1, t("cooperation.titleMissing"))
        .max(200, tooLong),
      state: state ? z.enum(beginnings).optional() : z.enum(beginnings, { error: t("cooperation.stateMissing") }),
      startsOn: typedDay(t("cooperation.dayWrong")).optional(),
      endsOn: typedDay(t("cooperation.dayWrong")).optional(),
      institutionCode:
        rule.side === "external" ? z.string({ error: t("cooperation.institutionMissing") }) : z.string().optional(),
      institutionName: optionalText(200, tooLong),
      level:
        form === "exhibition"
          ? z.enum(cooperationLevels, { error: t("cooperation.levelMissing") })
          : z.enum(cooperationLevels).optional(),
      actors: part,
      input: part,
      process: part,
      output: part,
      impact: part,
      members: z.array(rowId).default([]),
      occasions: count,
      successes: count,
      participants: count,
      value: typedNumber(t, language, "currency"),
      volume: typedNumber(t, language, "quantity"),
      volumeUnit: optionalText(40, tooLong),
      documents: optionalText(4000, tooLong).transform((text) => splitLines(text)),
    })
    .check(({ value, issues }) => {
      const refuse = (path: keyof typeof value, message: string) =>
        issues.push({ code: "custom", path: [path], message, input: value[path] });
      const now = state ?? value.state!;
      if (now !== "planned" && !value.startsOn) refuse("startsOn", t("cooperation.startMissing"));
      if ((now === "done" || now === "stopped") && !value.endsOn) refuse("endsOn", t("cooperation.endMissing"));
      if (value.startsOn && value.endsOn && value.endsOn < value.startsOn) {
        refuse("endsOn", t("cooperation.endsBeforeStart"));
      }
      if (value.occasions === "0") refuse("occasions", t("cooperation.atLeastOne"));
      if (Number(value.successes ?? 0) > Number(value.occasions ?? 1)) {
        refuse("successes", t("cooperation.moreThanAll"));
      }
      if (value.volume !== null && !value.volumeUnit) refuse("volumeUnit", t("cooperation.unitMissing"));
    })
    .transform((value) => ({ ...value, form, side: rule.side as CooperationSide }));
}

export type CooperationInput = Omit<z.output<ReturnType<typeof cooperationForm>>, "state">;

const splitLines = (text = "") =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** What a step to another state asks for: the day of beginning or ending, and how much of it succeeded. */
export function stepForm(t: TFunction, language: Language, from: Cooperation) {
  return z
    .object({
      step: z.enum(cooperationStates),
      day: typedDay(t("cooperation.dayWrong")).optional(),
      successes: typedNumber(t, language, "count"),
    })
    .check(({ value: { step, day, successes }, issues }) => {
      const refuse = (path: "day" | "successes", message: string) =>
        issues.push({ code: "custom", path: [path], message, input: day });
      if (asksDay(from.state, step)) {
        if (!day) refuse("day", t(step === "running" ? "cooperation.startMissing" : "cooperation.endMissing"));
        else if (step !== "running" && from.startsOn && day < from.startsOn) {
          refuse("day", t("cooperation.endsBeforeStart"));
        }
      }
      if (step === "done" && Number(successes ?? 0) > from.occasions) {
        refuse("successes", t("cooperation.moreThanAll"));
      }
    });
}

/** What never began has no day on which it stopped, and what is taken up again keeps the day on which it began. */
export const asksDay = (from: CooperationState, to: CooperationState) =>
  from === "running" || (from === "planned" && to === "running");
