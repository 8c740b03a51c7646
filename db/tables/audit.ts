import type { ColumnType, Generated } from "kysely";

/** Written by the database alone (20261121T1640-audit-log). */
type Written<T> = ColumnType<T, never, never>;

/** What happened: ids only. */
export interface AuditEventRow {
  /** Whose chain it is in: a sentra's, or 0 for the platform and the offices. */
  sentra_id: Written<number>;
  id: Written<bigint>;
  at: Written<Date>;
  actor: Written<number | null>;
  /** As what the transaction was opened: actor, accounts, respondent, computation, system. */
  scope: Written<string>;
  region_code: Written<string | null>;
  /** The table that it happened to. */
  subject: Written<string>;
  act: Written<string>;
  record: Written<Record<string, unknown>>;
  /** What is said of it: a value, or before and after. */
  detail: Written<Record<string, unknown> | null>;
}

export interface AuditLinkRow {
  sentra_id: Written<number>;
  number: Written<bigint>;
  event_id: Written<bigint>;
  hash: Written<string>;
}

export interface AuditHeadRow {
  sentra_id: Written<number>;
  number: Written<bigint>;
  hash: Written<string>;
}

interface Leaving {
  id: Generated<number>;
  announced_by: number;
  announced_at: Generated<Date>;
  /** "YYYY-MM-DD": from this day on it is erased. */
  erase_on: string;
  called_back_at: Date | null;
  called_back_by: number | null;
  erased_at: ColumnType<Date | null, never, never>;
}

/** A sentra that leaves: announced, called back or erased. The row stays when the sentra is gone. */
export interface DepartureRow extends Leaving {
  sentra_id: number;
  region_code: Generated<string>;
}

/** The offices of a region that leave. */
export interface OfficeDepartureRow extends Leaving {
  region_code: string;
}
