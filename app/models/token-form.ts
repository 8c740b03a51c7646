import type { TFunction } from "i18next";
import { z } from "zod";

/** Days for which a token may hold. None holds for ever: what is forgotten ends by itself. */
export const tokenLifetimes = [30, 90, 365] as const;

export const tokenForm = (t: TFunction) =>
  z.object({
    name: z
      .string({ error: t("api.nameMissing") })
      .trim()
      .min(1, { error: t("api.nameMissing") })
      .max(80, { error: t("api.nameTooLong") }),
    days: z.coerce
      .number({ error: t("api.lifetimeWrong") })
      .refine((days) => (tokenLifetimes as readonly number[]).includes(days), { error: t("api.lifetimeWrong") }),
  });
