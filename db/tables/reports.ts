import type { Generated } from "kysely";

/** A region's or a sentra's: one of the two. */
interface Owned {
  id: Generated<number>;
  region_code: string | null;
  sentra_id: number | null;
  changed_by: number;
  changed_at: Generated<Date>;
}

export interface LetterheadRow extends Owned {
  lines: string[];
  address: string | null;
  contact: string | null;
  /** A PNG. */
  logo: Uint8Array | null;
}

export interface SignatoryRow extends Owned {
  position: number;
  role: string;
  name: string;
  number: string | null;
}

export interface YearlyReportRow extends Owned {
  year: number;
  edition: number;
  state: Generated<"draft" | "issued">;
  letter_number: string | null;
  foreword: string | null;
  balance_notes: string | null;
  result_notes: string | null;
  business_state: string | null;
  results: string | null;
  closing: string | null;
  changes: string | null;
  reason: string | null;
  /** JSON, byte by byte as it was issued, and its SHA-256, hexadecimal. */
  content: string | null;
  content_hash: string | null;
  issued_at: Date | null;
  issued_by: number | null;
}

export type AccountSection =
  | "current_assets"
  | "fixed_assets"
  | "other_assets"
  | "current_liabilities"
  | "long_liabilities"
  | "equity"
  | "member_income"
  | "other_income"
  | "business_expenses"
  | "cooperative_expenses"
  | "tax";

export interface AccountLineRow {
  sentra_id: number;
  report_id: number;
  section: AccountSection;
  position: number;
  name: string;
  /** Whole rupiah. */
  amount: bigint | null;
  before: bigint | null;
  is_result: Generated<boolean>;
  is_simulated: Generated<boolean>;
  recorded_by: number;
}
