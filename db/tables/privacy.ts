import type { ColumnType, Generated } from "kysely";

/** Set by the database alone. */
type Written<T> = ColumnType<T, never, never>;

/** Of UU 27/2022, art. 20 (2). */
export type LegalBasis = "consent" | "contract" | "law" | "vital" | "public" | "interest";

/** An office's own line of the record of processing. */
export interface ProcessingActivityRow {
  region_code: string;
  id: Generated<number>;
  purpose: string;
  basis: LegalBasis;
  people: string;
  data: string;
  /** Specific data, as of money: art. 4 (2). */
  is_specific: Generated<boolean>;
  recipients: string;
  /** How long. */
  kept: string;
  changed_by: number;
  changed_at: Generated<Date>;
}

export type DataRight = "access" | "correction" | "withdrawal" | "restriction" | "erasure" | "objection";
export type DataSubject = "member" | "respondent" | "account";

/** What somebody asks about their own data. */
export interface DataRequestRow {
  /** 0 where an office or the platform was asked. */
  sentra_id: Generated<number>;
  id: Generated<number>;
  region_code: string | null;
  right_asked: DataRight;
  subject: DataSubject;
  user_id: number | null;
  enterprise_id: number | null;
  person: string | null;
  detail: string | null;
  received_at: Generated<Date>;
  due_at: Written<Date>;
  state: Generated<"open" | "done" | "refused">;
  answer: string | null;
  recorded_by: number | null;
  closed_by: Written<number | null>;
  closed_at: Written<Date | null>;
}

export interface DataBreachRow {
  id: Generated<number>;
  /** Null: the platform's. */
  region_code: string | null;
  title: string;
  happened: string;
  /** "YYYY-MM-DD" */
  happened_on: string | null;
  found_at: Date;
  due_at: Written<Date>;
  data: string;
  people: string;
  people_count: number | null;
  measures: string | null;
  authority_told_at: Date | null;
  people_told_at: Date | null;
  is_unfounded: Generated<boolean>;
  closed_at: Date | null;
  recorded_by: number;
  recorded_at: Generated<Date>;
}

/** How long something is kept, and what came of it when it was last looked at. */
export interface RetentionRuleRow {
  code: Written<string>;
  months: Written<number>;
  last_run_at: Written<Date | null>;
  last_count: Written<number | null>;
  total: Written<bigint>;
}
