import type { Generated } from "kysely";

export interface IndexWeightsRow {
  region_code: string;
  /** Counted by the database, from 1, for each region. */
  version: Generated<number>;
  /** Percents that sum to 100. */
  internal: number;
  external: number;
  infrastructure: number;
  partnership: number;
  reason: string;
  set_by: number;
  set_at: Generated<Date>;
}

export interface DiagnosisRow {
  sentra_id: number;
  year: number;
  /** "rosenfeld.skills", "porter.demand", "obstacle.packaging" */
  factor: string;
  /** 1 to 5, of a factor. */
  rating: number | null;
  /** Of an obstacle. */
  is_present: boolean | null;
  note: string | null;
  evidence: string | null;
  is_simulated: Generated<boolean>;
  changed_by: number;
  changed_at: Generated<Date>;
}

export interface DiagnosisCommentRow {
  sentra_id: number;
  year: number;
  comment: string;
  written_by: number;
  written_at: Generated<Date>;
}

export type NationalTopic = "units" | "workers" | "gdp" | "exports";
export type NationalClass = "micro" | "small" | "medium" | "msme" | "large";

export interface NationalFigureRow {
  code: string;
  position: number;
  topic: NationalTopic;
  size_class: NationalClass;
  year: number;
  /** Decimal text: units, people, or billions of rupiah. */
  value: string;
  /** Percent of the whole. */
  share: string;
  source: string;
}
