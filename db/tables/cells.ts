import type { Generated, GeneratedAlways } from "kysely";

/** A change of one value, written by the database itself; nobody changes it afterwards. */
export interface ObservationChangeRow {
  sentra_id: number;
  indicator_id: number;
  /** First day of the period, "YYYY-MM-DD". */
  period: string;
  id: GeneratedAlways<number>;
  before: string | null;
  after: string | null;
  source_id: number | null;
  changed_by: number | null;
  at: Generated<Date>;
}

export interface CellNoteRow {
  sentra_id: number;
  indicator_id: number;
  period: string;
  id: GeneratedAlways<number>;
  kind: "comment" | "explanation";
  /** For whom the person speaks who wrote it. */
  side: "sentra" | "office";
  text: string;
  /** Of an explanation: the check, and the value it explains. */
  answers: string | null;
  about: string | null;
  written_by: number;
  written_at: Generated<Date>;
}

/** The part is never more than the whole: another indicator of the same period, or its "days" or "hours". */
export interface CellRuleRow {
  code: string;
  part: string;
  whole: string;
  severity: "must" | "check";
}
