import type { ColumnType, Generated } from "kysely";

/** JSON columns are written as text and read parsed, by both drivers. */
type Json<T> = ColumnType<T, string, string>;

export type ExportRule = "field" | "region" | "period" | "indicator" | "constant";

/** A sheet that another system wants of an office. */
export interface ExportFormRow {
  region_code: string;
  id: Generated<number>;
  name: string;
  created_by: number;
  created_at: Generated<Date>;
  /** Since when it is not used any more; one with a log is never deleted. */
  retired_at: Generated<Date | null>;
}

export interface ExportColumnRow {
  region_code: string;
  form_id: number;
  position: number;
  heading: string;
  rule: ExportRule;
  /** Which field, indicator or way of writing; or the constant itself. */
  source: string;
  /** The other system's code by our value. */
  codes: Json<Record<string, string>>;
  is_required: Generated<boolean>;
}

/** One time that a form was filled, kept as it was. */
export interface ExportLogRow {
  region_code: string;
  id: Generated<number>;
  form_id: number;
  format: "xlsx" | "csv";
  /** "YYYY-MM-DD", the first of a month. */
  from_period: string;
  to_period: string;
  columns: Json<unknown>;
  rows_out: number;
  findings: Json<unknown>;
  exported_by: number;
  exported_at: Generated<Date>;
}
