import type { Generated } from "kysely";

export type CooperationSide = "internal" | "external";
export type CooperationState = "planned" | "running" | "done" | "stopped";
export type CooperationLevel = "local" | "regional" | "national";
export type CooperationForm =
  | "joint_production"
  | "sub_production"
  | "joint_procurement"
  | "joint_marketing"
  | "joint_exhibition"
  | "joint_innovation"
  | "investment_credit"
  | "working_capital_credit"
  | "low_interest_credit"
  | "equipment_innovation"
  | "exhibition"
  | "training"
  | "study_visit"
  | "other_help";

export interface CooperationRow {
  sentra_id: number;
  id: Generated<number>;
  side: CooperationSide;
  form: CooperationForm;
  title: string;
  actors: string | null;
  input: string | null;
  process: string | null;
  output: string | null;
  impact: string | null;
  institution_code: string | null;
  institution_name: string | null;
  level: CooperationLevel | null;
  /** "YYYY-MM-DD". */
  starts_on: string | null;
  ends_on: string | null;
  /** Whole rupiah. */
  value: bigint | null;
  volume: string | null;
  volume_unit: string | null;
  occasions: Generated<number>;
  /** Of the occasions: finished on time, or approved. */
  successes: number | null;
  participants: number | null;
  documents: Generated<string[]>;
  state: Generated<CooperationState>;
  source_id: number | null;
  changed_by: number | null;
  changed_at: Generated<Date>;
}

export interface CooperationMemberRow {
  sentra_id: number;
  cooperation_id: number;
  enterprise_id: number;
}
