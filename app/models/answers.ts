import type { InstrumentDefinition } from "db/tables/surveys.ts";
import { z } from "zod";
import { fields } from "./consent.ts";
import { itemsOf } from "./instrument.ts";
import { readReceipt } from "./receipt.ts";

export type Answers = Record<string, number | null>;

const ofAnswer = fields.answer("");

/** Longer than anybody sits over a questionnaire: the page was left lying. */
const longestSeconds = 7 * 24 * 3600;

/** Answers to an instrument: whole numbers on its scale, nothing for a question left out, and no other question. */
export function answersSchema(definition: InstrumentDefinition) {
  const { min, max } = definition.scale;
  const answer = z
    .union([
      z.literal("").transform(() => null),
      z
        .string()
        .regex(/^-?\d{1,4}$/)
        .transform(Number)
        .pipe(z.number().min(min).max(max)),
    ])
    .optional()
    .transform((value) => value ?? null);
  return z
    .strictObject(Object.fromEntries(itemsOf(definition).map((code) => [code, answer])))
    .refine((answers) => Object.values(answers).some((value) => value !== null), "empty");
}

export interface Submission {
  /** By item, as typed. */
  typed: Record<string, string>;
  consent: number;
  objects: boolean;
  receipt: string | undefined;
  /** Given once more after having been taken back. */
  again: boolean;
  seconds: number | null;
}

/** What a questionnaire's form sent. @param now in milliseconds, for those who do not measure by themselves */
export function readSubmission(form: URLSearchParams, now: number): Submission {
  const typed = [...form].flatMap(([name, value]) =>
    name.startsWith(ofAnswer) ? [[name.slice(ofAnswer.length), value] as const] : [],
  );
  const measured = form.get(fields.seconds) || (now - Number(form.get(fields.began) || NaN)) / 1000;
  const seconds = Math.round(Number(measured));
  return {
    typed: Object.fromEntries(typed),
    consent: Number(form.get(fields.consent)),
    objects: form.get(fields.objects) !== null,
    receipt: readReceipt(form.get(fields.receipt)),
    again: form.get(fields.again) !== null,
    seconds: seconds >= 0 && seconds <= longestSeconds ? seconds : null,
  };
}
