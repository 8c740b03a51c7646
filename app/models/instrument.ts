import type { InstrumentDefinition } from "db/tables/surveys.ts";

/** A definition as the PLS engine reads it, with the constructs' names beside. */
export interface InstrumentModel {
  constructs: { name: string; name_id: string; name_en: string; indicators: string[]; mode: "A" | "B" }[];
  paths: { from: string; to: string }[];
}

export function modelOf({ constructs, paths }: InstrumentDefinition): InstrumentModel {
  return {
    constructs: constructs.map(({ items, ...construct }) => ({
      ...construct,
      indicators: items.map(({ code }) => code),
    })),
    paths,
  };
}

/** Codes of all questions, in the order in which they are asked. */
export function itemsOf({ constructs }: InstrumentDefinition): string[] {
  return constructs.flatMap(({ items }) => items.map(({ code }) => code));
}
