import type { TFunction } from "i18next";
import { z } from "zod";

/** Days for which a token may hold. None holds for ever: what is forgotten ends by itself. */
export const tokenLifetimes = [30, 90, 365] as const;

/** Of one person; the database holds to it. */
export const mostTokens = 10;

export const tokenForm = (t: TFunction) =>
  z.object({
    name: z
      .string({ error: t("api.nameMissing") })
      .trim()
      .min(1, { error: t("api.nameMissing") })
      .max(80, { error: t("api.nameTooLong") }),
    // A token outlives the session that made it: whoever finds a browser open must not get one.
    password: z.string({ error: t("api.passwordMissing") }).max(1000, { error: t("api.passwordWrong") }),
    days: z.coerce
      .number({ error: t("api.lifetimeWrong") })
      .refine((days) => (tokenLifetimes as readonly number[]).includes(days), { error: t("api.lifetimeWrong") }),
  });
