import type { ColumnType, Generated } from "kysely";
import type { Pillar } from "./indicators.ts";

export type SheetState = "draft" | "submitted" | "verified" | "returned";

export interface SheetRow {
  sentra_id: number;
  pillar: Pillar;
  /** First day of the period, "YYYY-MM-DD". */
  period: string;
  state: Generated<SheetState>;
  return_reason: string | null;
  changed_at: Generated<Date>;
  changed_by: number | null;
}

export interface ObservationRow {
  sentra_id: number;
  indicator_id: number;
  /** First day of the period, "YYYY-MM-DD". */
  period: string;
  /** NUMERIC travels as text, so that what was typed is what is kept. */
  value: string;
  source_id: number | null;
  /** The book or list it was read from, in the words of who typed it. */
  source_text: Generated<string | null>;
  recorded_by: number | null;
  recorded_at: Generated<Date>;
}

export interface SentraFactRow {
  sentra_id: number;
  position: number;
  year_from: number | null;
  year_label: string;
  text_id: string;
  text_en: string;
  value: string | null;
  unit: string | null;
  indicator_id: number | null;
  source_id: number;
}

/** JSON columns are written as text and read parsed, by both drivers. */
export type Json<T> = ColumnType<T, string, string>;
