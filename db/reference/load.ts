import { expressionBuilder, type Kysely, sql, type Transaction } from "kysely";
import type { Tables } from "../tables/index.ts";
import type { Instrument } from "./read.ts";
import * as read from "./read.ts";

/**
 * Brings the reference tables to what the files beside this one say, as the tables' owner. Repeatable: a row is added
 * or updated by its key and never deleted, because observations and facts may point at it.
 * @throws ReferenceFileError when a file breaks its rules; nothing is written then
 */
export async function loadReference(owner: Kysely<Tables>): Promise<void> {
  const regions = read.readRegions();
  const indicators = read.readIndicators();
  const rules = read.readCellRules();
  const sources = read.readSources();
  const institutions = read.readInstitutions();
  const nationalFigures = read.readNationalFigures();
  const patterns = read.readPatterns().map((pattern) => ({
    ...pattern,
    current_name_id: pattern.current_name_id ?? null,
    current_name_en: pattern.current_name_en ?? null,
  }));
  const duties = read.readDuties();
  const warnings = read.readWarnings();
  const instrument = read.readInstrument();

  await owner.transaction().execute(async (tx) => {
    await upsert(tx, "region", "code", regions);
    await upsert(tx, "indicator", "id", indicators);
    await upsert(tx, "cell_rule", "code", rules);
    await upsert(tx, "data_source", "id", sources);
    await upsert(tx, "institution", "code", institutions);
    await upsert(tx, "national_figure", "code", nationalFigures);
    await upsert(tx, "partnership_pattern", "code", patterns);
    await upsert(tx, "partnership_duty", "code", duties);
    await upsert(tx, "partnership_warning", "code", warnings);
    await loadInstrument(tx, instrument);
  });
}

/**
 * A version that was used stays as it is. One that was asked before wording was kept has none, and never gets any:
 * there the file's is the next version.
 */
async function loadInstrument(tx: Transaction<Tables>, { code, version: first, definition, ...names }: Instrument) {
  await upsert(tx, "instrument", "code", [{ code, ...names }]);
  const wordless = await tx
    .selectFrom("instrument_version")
    .where("instrument_code", "=", code)
    .where("version", "=", first)
    .where(sql`definition #> '{constructs,0,items,0,text_id}'`, "is", null)
    .where((eb) => eb.exists(waveOf(code, first)))
    .select("version")
    .executeTakeFirst();
  const version = wordless ? first + 1 : first;
  await tx
    .insertInto("instrument_version")
    .values({ instrument_code: code, version, definition: JSON.stringify(definition) })
    .onConflict((conflict) =>
      conflict
        .columns(["instrument_code", "version"])
        .doUpdateSet((eb) => ({ definition: eb.ref("excluded.definition") }))
        .where((eb) => eb.not(eb.exists(waveOf(code, version)))),
    )
    .execute();
}

const waveOf = (code: string, version: number) =>
  expressionBuilder<Tables, never>()
    .selectFrom("survey_wave")
    .where("instrument_code", "=", code)
    .where("instrument_version", "=", version)
    .where("state", "<>", "draft")
    .select("id");

type Row = Record<string, unknown>;

async function upsert(tx: Transaction<Tables>, table: keyof Tables, key: string, rows: Row[]): Promise<void> {
  const columns = Object.keys(rows[0]!).filter((column) => column !== key);
  // The table is a parameter here, so the row's type cannot follow from it: the files' schemas have checked the rows.
  await (tx as unknown as Transaction<Record<string, Row>>)
    .insertInto(table)
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column(key)
        .doUpdateSet((eb) => Object.fromEntries(columns.map((column) => [column, eb.ref(`excluded.${column}`)]))),
    )
    .execute();
}
