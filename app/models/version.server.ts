import { sql } from "kysely";
import { z } from "zod";

/**
 * Which state of a record a form showed (its VersionField says so): what somebody else changed meanwhile is not
 * overwritten.
 * @throws 400 where the form does not say
 */
export function readVersion(form: FormData): Date {
  const seen = new Date(String(form.get("versi")));
  if (Number.isNaN(seen.getTime())) throw new Response(null, { status: 400 });
  return seen;
}

/** To the millisecond: a Date holds no more. */
export const isUnchangedSince = (seen: Date) =>
  sql<boolean>`date_trunc('milliseconds', changed_at) = ${seen.toISOString()}::timestamptz`;

/** `sejak` in the forms of a sheet's steps: when what they showed was last changed, in milliseconds. */
export const seenAt = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)
  .optional();
