import type { Generated } from "kysely";
import type { Json } from "./observations.ts";
import type { QualityMark } from "./surveys.ts";

export type ComputationState = "waiting" | "running" | "done" | "failed" | "cancelled";

export interface WaveComputationRow {
  id: Generated<number>;
  wave_id: number;
  state: Generated<ComputationState>;
  step: string | null;
  done: Generated<number>;
  total: number | null;
  attempt: Generated<number>;
  leased_until: Date | null;
  /** A code that the pages have words for. */
  failure: string | null;
  requested_by: number;
  requested_at: Generated<Date>;
  started_at: Date | null;
  finished_at: Date | null;
}

/** By construct and item. */
export type Weights = Record<string, Record<string, number>>;

export interface WeightsVersionRow {
  id: Generated<number>;
  wave_id: number;
  region_code: string;
  instrument_code: string;
  instrument_version: number;
  weights: Json<Weights>;
  respondents: number;
  created_at: Generated<Date>;
}

/** The engine's own document (`WaveDesign`), which the database keeps and does not read. */
type Design = Json<Record<string, unknown>>;

export interface WaveResultRow {
  wave_id: number;
  computation_id: number;
  weights_id: number | null;
  design: Design;
  /** JSON, byte by byte as the engine wrote it. */
  result: string;
  answers_csv: string;
  /** SHA-256 of the answers' text, hexadecimal. */
  answers_hash: string;
  engine: string;
  respondents: number;
  computed_at: Generated<Date>;
}

export interface SentraResultRow {
  sentra_id: number;
  wave_id: number;
  design: Design;
  result: string;
  answers_hash: string;
  engine: string;
  weights_id: number | null;
  respondents: number;
  invited: number;
  withdrawn: number;
  objecting: number;
  excluded: Json<Partial<Record<QualityMark, number>>>;
  computed_at: Generated<Date>;
}

/** That a sentra's answers were tested against the rest of its published wave; no row where they could not be. */
export interface SentraComparabilityRow {
  sentra_id: number;
  wave_id: number;
  /** Constructs on which they mean something else. */
  not_alike: string[];
}

export interface SentraSnapshotRow {
  sentra_id: number;
  wave_id: number;
  answers_csv: string;
}
