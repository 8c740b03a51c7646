import { z } from "zod";

/** As many cells as no sheet has, and longer than any number is typed: what is beyond is no answer to a sheet. */
const mostChanges = 500;
const longestTyped = 1000;

/** What a sheet that saves as one types sends: each cell with what it believes to be stored, in plain decimal text. */
export const cellChangesSchema = z.object({
  /** Who typed: by the time that it arrives, somebody else may be signed in on the same device. */
  userId: z.number().int().optional(),
  language: z.enum(["id", "en"]),
  changes: z
    .array(
      z.object({
        code: z.string().min(1).max(40),
        before: z.string().regex(/^(-?\d{1,20}(\.\d{1,20})?)?$/),
        typed: z.string().max(longestTyped),
      }),
    )
    .min(1)
    .max(mostChanges)
    .refine((changes) => new Set(changes.map(({ code }) => code)).size === changes.length),
});
