import { z } from "zod";
import { viewedPaths } from "./saved-view.ts";

/** What is sent to keep a view. Beside the page that takes it, so that the lists do without a schema. */
export const viewSchema = z.object({
  nama: z.string({ error: "view.nameMissing" }).trim().min(1, "view.nameMissing").max(80, "view.nameTooLong"),
  jalur: z.enum(viewedPaths),
  kueri: z.string().max(4000).default(""),
  bagikan: z.literal("ya").optional(),
});
