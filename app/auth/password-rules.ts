import type { TFunction } from "i18next";
import { z } from "zod";

const shortest = 12;
const longest = 1000;
/** What such a one may take as a browser sends it, where a letter is up to four units of text. */
export const mostUnits = 4 * longest;

/**
 * Length is what makes a password hard to guess; a rule of signs and digits would only make it hard to remember. What
 * is long and guessed all the same is told afterwards (weak-password.server.ts).
 */
function newPassword(t: TFunction) {
  return {
    next: z
      .string({ error: t("account.newMissing") })
      .refine((text) => lengthOf(text) >= shortest, {
        error: ({ input }) => t("account.tooShort", { count: lengthOf(input as string) }),
        abort: true,
      })
      .refine((text) => lengthOf(text) <= longest, { error: t("account.tooLong") }),
    repeat: z.string({ error: t("account.repeatMissing") }),
  };
}

const isRepeated = ({ next, repeat }: { next: string; repeat: string }) => next === repeat;

export function passwordChange(t: TFunction) {
  return z
    .object({
      current: z.string({ error: t("account.currentMissing") }).max(mostUnits, { error: t("account.currentWrong") }),
      ...newPassword(t),
    })
    .refine(isRepeated, { path: ["repeat"], error: t("account.notTheSame") })
    .refine(({ current, next }) => next !== current, { path: ["next"], error: t("account.sameAsBefore") });
}

/** What whoever opens an account by a link types: an invited person also how they are called. */
export function passwordChoice(t: TFunction, purpose: "invitation" | "recovery") {
  const name = z
    .string({ error: t("account.nameMissing") })
    .trim()
    .min(1, t("account.nameMissing"))
    .max(200, t("account.nameTooLong"));
  return z
    .object({ name: purpose === "invitation" ? name : z.undefined().optional(), ...newPassword(t) })
    .refine(isRepeated, { path: ["repeat"], error: t("account.notTheSame") });
}

/** As people count: a letter with its accent is one. */
const lengthOf = (text: string) => [...text.normalize("NFKC")].length;
