import { z } from "zod";
import { seenAt } from "./version.server.ts";

/** What is typed for a step that needs a reason. */
export const reasonForm = z.object({
  alasan: z.string({ error: "sheet.reasonMissing" }).trim().min(1).max(1000),
  sejak: seenAt,
});
