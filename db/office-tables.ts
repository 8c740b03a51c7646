import { type RawBuilder, sql } from "kysely";
import type { Tx } from "./client.ts";
import { listReadableTables, type ReadableTable, readRows } from "./readable-tables.ts";

/** A table with rows of a region's offices: those of their region, or parts of such rows. */
export interface OfficeTable extends ReadableTable {
  part?: { columns: string[]; of: OfficeTable; target: string[] };
}

/** Questionnaires are between respondents and their sentra: an office has what is computed from them. */
const respondents = ["invitation", "survey_response"];

/** Every table with rows of offices that the asker may read at all, by name. What hangs on a sentra is the sentra's. */
export async function listOfficeTables(tx: Tx): Promise<OfficeTable[]> {
  const all = (await listReadableTables(tx)).filter(({ name }) => !respondents.includes(name));
  const isOfRegion = ({ columns }: ReadableTable) => columns.some(({ name }) => name === "region_code");
  const found = new Map<string, OfficeTable>(all.filter(isOfRegion).map((table) => [table.name, table]));
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const table of all) {
      const part = table.partOf.find((one) => one.table !== "sentra" && found.has(one.table));
      if (!part || found.has(table.name)) continue;
      const { columns, target } = part;
      found.set(table.name, { ...table, part: { columns, of: found.get(part.table)!, target } });
    }
  }
  return all.flatMap(({ name }) => found.get(name) ?? []);
}

/** The offices' rows of a table that the actor may read; those of no region within theirs. */
export function readOfficeRows(tx: Tx, table: OfficeTable, regionCode: string): Promise<(string | null)[][]> {
  return readRows(tx, table, belongs(table, regionCode));
}

function belongs({ part }: OfficeTable, regionCode: string): RawBuilder<unknown> {
  if (!part) return sql`region_code = ${regionCode}`;
  const list = (columns: string[]) => sql.join(columns.map((column) => sql.ref(column)));
  return sql`(${list(part.columns)}) in (select ${list(part.target)} from ${sql.table(part.of.name)}
    where ${belongs(part.of, regionCode)})`;
}
