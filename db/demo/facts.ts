import { readFileSync } from "node:fs";
import { z } from "zod";
import { type Database, withActor } from "../client.ts";

/** What a paper says of a sentra. `value` is text, as typed; a fact without a figure has neither value nor unit. */
const fact = z.strictObject({
  year_from: z.int().nullable(),
  year_label: z.string().min(1),
  text_id: z.string().min(1),
  text_en: z.string().min(1),
  value: z.string().regex(/^\d+$/).nullable(),
  unit: z.string().min(1).nullable(),
  indicator: z.string().nullable(),
  source: z.string().min(1),
});
const facts = z.strictObject({ "bandar-kidul": z.array(fact), tanggulangin: z.array(fact) });

export type FactsKey = keyof z.infer<typeof facts>;

export function readFacts(): z.infer<typeof facts> {
  return facts.parse(JSON.parse(readFileSync(new URL("facts.json", import.meta.url), "utf8")));
}

/** A sentra's facts, in the order of the file, entered by its board. */
export function loadFacts(database: Database, key: FactsKey, sentraId: number, board: number): Promise<void> {
  return withActor(database, board, async (tx) => {
    const indicators = await tx.selectFrom("indicator").select(["id", "code"]).execute();
    const sources = await tx.selectFrom("data_source").select(["id", "code"]).execute();
    const rows = readFacts()[key].map(({ indicator, source, ...row }, index) => ({
      ...row,
      sentra_id: sentraId,
      position: index + 1,
      indicator_id: indicator === null ? null : indicators.find(({ code }) => code === indicator)!.id,
      source_id: sources.find(({ code }) => code === source)!.id,
    }));
    await tx
      .insertInto("sentra_fact")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}
