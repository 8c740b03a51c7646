import { z } from "zod";

/** `sejak` in the forms of a sheet's steps: when what they showed was last changed, in milliseconds. */
export const seenAt = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)
  .optional();

/** What is typed for a step that needs a reason. */
export const reasonForm = z.object({
  alasan: z.string({ error: "sheet.reasonMissing" }).trim().min(1).max(1000),
  sejak: seenAt,
});
