import type { Generated } from "kysely";
import type { CooperationForm } from "./cooperation.ts";
import type { Json } from "./observations.ts";

/** What is given to a sentra from outside: the forms of external cooperation. */
export type HelpKind = Extract<
  CooperationForm,
  | "investment_credit"
  | "working_capital_credit"
  | "low_interest_credit"
  | "equipment_innovation"
  | "exhibition"
  | "training"
  | "study_visit"
  | "other_help"
>;

export interface ProgrammeRow {
  id: Generated<number>;
  region_code: string;
  kind: HelpKind;
  title: string;
  institution_code: string;
  institution_name: string | null;
  /** "YYYY-MM-DD". */
  starts_on: string;
  ends_on: string | null;
  /** Whole rupiah. */
  cost: bigint | null;
  indicator_id: number | null;
  instrument_code: string | null;
  construct: string | null;
  is_simulated: Generated<boolean>;
  created_by: number;
  changed_by: number;
  changed_at: Generated<Date>;
}

export interface ProgrammeSentraRow {
  sentra_id: number;
  programme_id: number;
}

export type LadderLevel = "none" | "bronze" | "silver" | "gold";
export type LadderOutcome = "yes" | "partly" | "no";

/** What the data said of a criterion: a number, or a day, as text. */
export interface LadderMeasure {
  met: boolean;
  value: string;
  needed?: string;
  isSimulated: boolean;
}

export interface LadderAssessmentRow {
  sentra_id: number;
  id: Generated<number>;
  /** "YYYY-MM-DD". */
  assessed_on: string;
  due_on: string;
  level: LadderLevel;
  met: string[];
  /** What was measured of which criterion; null where nothing was. */
  measures: Json<Record<string, LadderMeasure>> | null;
  /** Three of them, and what came of each. */
  improvements: string[];
  outcomes: LadderOutcome[] | null;
  checked_on: string | null;
  checked_by: number | null;
  is_simulated: Generated<boolean>;
  assessed_by: number;
  assessed_at: Generated<Date>;
}
