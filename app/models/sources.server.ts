import type { Tx } from "./database.server.ts";

/** Where values come from: a paper, a simulation. */
export interface DataSource {
  code: string;
  titleId: string;
  titleEn: string;
  isSimulated: boolean;
}

export async function listSources(tx: Tx): Promise<DataSource[]> {
  const rows = await tx.selectFrom("data_source").selectAll().orderBy("id").execute();
  return rows.map((row) => ({
    code: row.code,
    titleId: row.title_id,
    titleEn: row.title_en,
    isSimulated: row.is_simulated,
  }));
}
