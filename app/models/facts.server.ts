import type { Tx } from "./database.server.ts";

/** Something that a source tells of a sentra. */
export interface Fact {
  year: string;
  textId: string;
  textEn: string;
  value: string | null;
  unit: string | null;
  source: { code: string; titleId: string; titleEn: string };
}

/** In the order in which they are told. */
export async function listFacts(tx: Tx, sentraId: number): Promise<Fact[]> {
  const rows = await tx
    .selectFrom("sentra_fact as f")
    .innerJoin("data_source as d", "d.id", "f.source_id")
    .where("f.sentra_id", "=", sentraId)
    .orderBy("f.position")
    .select(["f.year_label", "f.text_id", "f.text_en", "f.value", "f.unit", "d.code", "d.title_id", "d.title_en"])
    .execute();
  return rows.map((row) => ({
    year: row.year_label,
    textId: row.text_id,
    textEn: row.text_en,
    value: row.value,
    unit: row.unit,
    source: { code: row.code, titleId: row.title_id, titleEn: row.title_en },
  }));
}
