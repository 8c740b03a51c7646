import type { TFunction } from "i18next";
import { z } from "zod";
import { typedDay } from "./typed-fields.ts";

const id = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

/** What is announced of a wave; may change while it is open. @param today "YYYY-MM-DD" */
export const announcementForm = (t: TFunction, today: string) =>
  z.object({
    title: z
      .string({ error: t("wave.errors.title") })
      .trim()
      .min(1, t("wave.errors.title"))
      .max(120, t("wave.errors.titleLong")),
    closesOn: typedDay(t("wave.errors.day"))
      .refine((day) => day >= today, t("wave.errors.past"))
      .optional()
      .transform((day) => day ?? null),
  });

/** A draft as it is typed in: who is asked what. */
export const waveForm = (t: TFunction, today: string) =>
  announcementForm(t, today).extend({
    /** "code:version" */
    instrument: z
      .string({ error: t("wave.errors.instrument") })
      .regex(/^[\w-]{1,60}:\d{1,4}$/, t("wave.errors.instrument"))
      .transform((value) => ({ code: value.split(":")[0]!, version: Number(value.split(":")[1]) })),
    renewsWeights: z.boolean().default(false),
    /** Those who take part in a region's wave; all of them where no list could be worked with. */
    sentra: z.array(id).default([]),
    all: z.boolean().default(false),
  });

export type WaveTyped = z.input<ReturnType<typeof waveForm>>;
