import type { InstrumentDraft } from "~/models/instrument-form.ts";

/** The form of an instrument as it is typed. */
export type InstrumentFields = InstrumentDraft & {
  regionCode: string | undefined;
  nameId: string;
  nameEn: string;
  /** What is wrong with the paths as a whole stands under this name. */
  paths?: string;
};

/** As the browser has it: a text or several, or nothing yet. */
export const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === "string" ? [value] : [];
