import type { Generated } from "kysely";

export type Pillar = "internal" | "external" | "infrastructure" | "partnership" | "performance";
export type ValueType = "count" | "currency" | "quantity" | "percent" | "rating";
export type PeriodKind = "month" | "quarter" | "year";

export interface IndicatorRow {
  /** Below 1000: the national catalogue's. */
  id: number;
  code: string;
  pillar: Pillar;
  group_code: string;
  name_id: string;
  name_en: string;
  unit: string;
  value_type: ValueType;
  period: PeriodKind;
  over_time: string;
  over_sentra: string;
  better: "higher" | "lower" | "none";
  formula: string | null;
  source: string;
  /** Of the office whose own it is; null: national. */
  region_code: string | null;
  /** "YYYY-MM-DD", the first month of an office's own. */
  asked_from: string | null;
  created_by: number | null;
  created_at: Date;
}

/** As written: an office's own indicator gets its id, and a code from it, from the database. */
export type IndicatorTable = {
  [Column in keyof IndicatorRow]: Column extends
    "id" | "code" | "region_code" | "asked_from" | "created_by" | "created_at"
    ? Generated<IndicatorRow[Column]>
    : IndicatorRow[Column];
};

/** For the region and those below it; the indicator is asked for until the month before. */
export interface IndicatorRetirementRow {
  indicator_id: number;
  region_code: string;
  /** "YYYY-MM-DD", the first of a month. */
  from_period: string;
  reason: string;
  retired_by: number;
  retired_at: Generated<Date>;
}

export interface TargetRow {
  sentra_id: number;
  indicator_id: number;
  year: number;
  /** Decimal text. */
  value: string;
  is_simulated: Generated<boolean>;
  set_by: number;
  set_at: Generated<Date>;
}

export interface DataSourceRow {
  id: number;
  code: string;
  title_id: string;
  title_en: string;
  is_simulated: boolean;
}
