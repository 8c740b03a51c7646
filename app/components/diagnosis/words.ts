import type { Factor } from "~/models/diagnosis.ts";

/** The text of a factor: its code names it. */
export const factorKey = (factor: Factor) => `diagnosis.factors.${factor}` as const;
