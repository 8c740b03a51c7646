import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { ExportLogRow } from "db/tables/exports.ts";
import type { Tx } from "./database.server.ts";
import type { ExportColumnRule, Findings } from "./export-form.ts";
import { notFound } from "./not-found.server.ts";
import { firstDay, type Month, monthOf } from "./periods.ts";

export interface ExportForm {
  id: number;
  regionCode: string;
  name: string;
  columns: ExportColumnRule[];
  isRetired: boolean;
  /** Whether it was exported: then it has a log, and stays. */
  hasLog: boolean;
  /** Changes with its columns: who saves them says which ones they had before them. */
  stamp: string;
}

/** The forms of the regions that the actor oversees, by name. */
export function listExportForms(tx: Tx) {
  return tx
    .selectFrom("export_form as f")
    .innerJoin("region as r", "r.code", "f.region_code")
    .orderBy("f.name")
    .select((eb) => [
      "f.id",
      "f.name",
      eb("f.retired_at", "is not", null).as("isRetired"),
      "r.name as region",
      eb
        .selectFrom("export_column as c")
        .whereRef("c.region_code", "=", "f.region_code")
        .whereRef("c.form_id", "=", "f.id")
        .select(eb.fn.countAll<string>().as("n"))
        .as("columns"),
    ])
    .execute();
}

/** @throws 404 where there is none that the actor oversees */
export async function getExportForm(tx: Tx, id: string | undefined): Promise<ExportForm> {
  if (!/^[1-9]\d{0,8}$/.test(id ?? "")) throw notFound();
  const form = await tx.selectFrom("export_form").where("id", "=", Number(id)).selectAll().executeTakeFirst();
  if (!form) throw notFound();
  const columns = await tx
    .selectFrom("export_column")
    .where("region_code", "=", form.region_code)
    .where("form_id", "=", form.id)
    .orderBy("position")
    .selectAll()
    .execute();
  const log = await tx
    .selectFrom("export_log")
    .where("region_code", "=", form.region_code)
    .where("form_id", "=", form.id)
    .limit(1)
    .select("id")
    .executeTakeFirst();
  const rules = columns.map(({ heading, rule, source, codes, is_required }) => ({
    heading,
    rule,
    source,
    codes,
    isRequired: is_required,
  }));
  return {
    id: form.id,
    regionCode: form.region_code,
    name: form.name,
    isRetired: form.retired_at !== null,
    hasLog: log !== undefined,
    columns: rules,
    stamp: createHash("sha256").update(JSON.stringify(rules)).digest("hex"),
  };
}

/** @returns undefined where the region has one of that name */
export async function createExportForm(tx: Tx, actor: { userId: number }, input: { regionCode: string; name: string }) {
  const row = await tx
    .insertInto("export_form")
    .values({ region_code: input.regionCode, name: input.name, created_by: actor.userId })
    .onConflict((conflict) => conflict.columns(["region_code", "name"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

const ofForm = ({ regionCode, id }: Pick<ExportForm, "regionCode" | "id">) => ({ region_code: regionCode, id });

/** Fails with a duplicate where the form's region has another of that name. */
export async function renameExportForm(tx: Tx, form: ExportForm, name: string): Promise<void> {
  await tx
    .updateTable("export_form")
    .set({ name })
    .where((eb) => eb.and(ofForm(form)))
    .execute();
}

/** As it is once nobody else saves or exports it at the same time. @throws 404 where it is gone */
async function lockExportForm(tx: Tx, form: ExportForm): Promise<ExportForm> {
  await tx
    .selectFrom("export_form")
    .where((eb) => eb.and(ofForm(form)))
    .select("id")
    .forUpdate()
    .execute();
  return getExportForm(tx, String(form.id));
}

/** Deletes a form that was never exported, and retires one that was: its log says what went out. */
export async function removeExportForm(tx: Tx, form: ExportForm): Promise<"deleted" | "retired"> {
  if ((await lockExportForm(tx, form)).hasLog) {
    await setRetired(tx, form, true);
    return "retired";
  }
  await tx
    .deleteFrom("export_form")
    .where((eb) => eb.and(ofForm(form)))
    .execute();
  return "deleted";
}

export const restoreExportForm = (tx: Tx, form: ExportForm) => setRetired(tx, form, false);

async function setRetired(tx: Tx, form: ExportForm, isRetired: boolean): Promise<void> {
  await tx
    .updateTable("export_form")
    .set({ retired_at: isRetired ? sql<Date>`now()` : null })
    .where((eb) => eb.and(ofForm(form)))
    .execute();
}

/**
 * All columns of a form, in their order, instead of those that it had.
 * @param seen the stamp of those that the writer had
 * @returns whether they were written: not where somebody else saved others meanwhile
 */
export async function saveExportColumns(
  tx: Tx,
  form: ExportForm,
  seen: string,
  columns: readonly ExportColumnRule[],
): Promise<boolean> {
  const key = { region_code: form.regionCode, form_id: form.id };
  if ((await lockExportForm(tx, form)).stamp !== seen) return false;
  await tx
    .deleteFrom("export_column")
    .where((eb) => eb.and(key))
    .execute();
  if (columns.length === 0) return true;
  await tx
    .insertInto("export_column")
    .values(
      columns.map(({ heading, rule, source, codes, isRequired }, i) => ({
        ...key,
        position: i + 1,
        heading,
        rule,
        source,
        codes: JSON.stringify(codes),
        is_required: isRequired,
      })),
    )
    .execute();
  return true;
}

interface Filled {
  format: ExportLogRow["format"];
  months: readonly Month[];
  rows: number;
  findings: Findings;
}

/** Keeps what an export was: its columns as they were then, its rows, and what it found. */
export async function logExport(tx: Tx, actor: { userId: number }, form: ExportForm, filled: Filled): Promise<void> {
  await tx
    .insertInto("export_log")
    .values({
      region_code: form.regionCode,
      form_id: form.id,
      format: filled.format,
      from_period: firstDay(filled.months[0]!),
      to_period: firstDay(filled.months.at(-1)!),
      columns: JSON.stringify(form.columns),
      rows_out: filled.rows,
      findings: JSON.stringify(filled.findings),
      exported_by: actor.userId,
    })
    .execute();
}

/** The last exports of a form, the newest first. */
export async function listExportLogs(tx: Tx, form: ExportForm) {
  const rows = await tx
    .selectFrom("export_log as l")
    .leftJoin("app_user as u", "u.id", "l.exported_by")
    .where("l.region_code", "=", form.regionCode)
    .where("l.form_id", "=", form.id)
    .orderBy("l.id", "desc")
    .limit(20)
    .select(["l.id", "l.format", "l.from_period", "l.to_period", "l.rows_out", "l.findings", "l.exported_at", "u.name"])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    format: row.format,
    from: monthOf(row.from_period),
    to: monthOf(row.to_period),
    rows: row.rows_out,
    findings: row.findings as Findings,
    at: row.exported_at,
    by: row.name,
  }));
}
