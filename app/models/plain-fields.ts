import { z } from "zod";

/** Fields of a form that need no words but those they are given. */

/** "YYYY-MM-DD", a day that exists, of this or the last century. */
export const typedDay = (message: string) =>
  z
    .string()
    .regex(/^(19|20)\d\d-\d\d-\d\d$/, message)
    .refine((day) => isDay(day), message);

function isDay(day: string): boolean {
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
}

export const optionalText = (most: number, tooLong: string) =>
  z
    .string()
    .trim()
    .max(most, tooLong)
    .transform((text) => text || undefined)
    .optional();
