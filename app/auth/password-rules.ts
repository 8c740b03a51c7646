import type { TFunction } from "i18next";
import { z } from "zod";

const shortest = 12;
const longest = 200;

/** Length is what makes a password hard to guess; a rule of signs and digits would only make it hard to remember. */
export function passwordChange(t: TFunction) {
  return z
    .object({
      current: z.string({ error: t("account.currentMissing") }).max(1000, { error: t("account.currentWrong") }),
      next: z
        .string({ error: t("account.newMissing") })
        .refine((text) => lengthOf(text) >= shortest, {
          error: ({ input }) => t("account.tooShort", { count: lengthOf(input as string) }),
          abort: true,
        })
        .refine((text) => lengthOf(text) <= longest, { error: t("account.tooLong") }),
      repeat: z.string({ error: t("account.repeatMissing") }),
    })
    .refine(({ next, repeat }) => next === repeat, { path: ["repeat"], error: t("account.notTheSame") })
    .refine(({ current, next }) => next !== current, { path: ["next"], error: t("account.sameAsBefore") });
}

/** As people count: a letter with its accent is one. */
const lengthOf = (text: string) => [...text.normalize("NFKC")].length;
