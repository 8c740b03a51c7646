import type { TFunction } from "i18next";
import { z } from "zod";
import { itemsOf } from "./instrument.ts";
import type { WaveInFull } from "./waves.server.ts";

type Definition = WaveInFull["definition"];

/** An item's field, by its place: codes are anybody's who made the instrument. */
export const itemField = (position: number) => `j${position + 1}`;

export interface PaperInput {
  invitation: number | undefined;
  objects: boolean;
  /** By item; null where it was left out. */
  answers: Record<string, number | null>;
}

/** A questionnaire on paper as it is typed: every answer may be missing, the signed consent may not. */
export function paperForm(t: TFunction, definition: Definition) {
  const { min, max } = definition.scale;
  const wrong = t("collect.paper.problems.value", { min, max });
  const items = itemsOf(definition);
  const answer = z.int(wrong).min(min, wrong).max(max, wrong).optional();
  const noNumber = t("collect.paper.problems.number");
  return z
    .object({
      invitation: z.int(noNumber).min(1, noNumber).max(1_000_000, noNumber).optional(),
      consent: z.literal("ya", t("collect.paper.problems.consent")),
      objects: z.literal("ya").optional(),
      answers: z.object(Object.fromEntries(items.map((_, position) => [itemField(position), answer]))).default({}),
    })
    .transform(({ invitation, objects, answers }, context): PaperInput => {
      if (Object.values(answers).every((value) => value === undefined)) {
        context.issues.push({ code: "custom", path: [], message: t("collect.paper.problems.empty"), input: answers });
      }
      return {
        invitation,
        objects: objects === "ya",
        answers: Object.fromEntries(items.map((code, position) => [code, answers[itemField(position)] ?? null])),
      };
    });
}
