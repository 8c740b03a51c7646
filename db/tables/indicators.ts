export type Pillar = "internal" | "external" | "infrastructure" | "partnership" | "performance";
export type ValueType = "count" | "currency" | "quantity" | "percent" | "rating";
export type PeriodKind = "month" | "quarter" | "year";

export interface IndicatorRow {
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
}

export interface DataSourceRow {
  id: number;
  code: string;
  title_id: string;
  title_en: string;
  is_simulated: boolean;
}
