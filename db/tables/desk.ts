import type { Generated } from "kysely";
import type { PeriodKind } from "./indicators.ts";

/** By which day of the following month a region's sheets are due; 10 where none is set. */
export interface SheetDeadlineRow {
  region_code: string;
  day: number;
  set_by: number;
  set_at: Generated<Date>;
}

/** A region's word that all its sheets of a period are verified. */
export interface RegionApprovalRow {
  region_code: string;
  period_kind: PeriodKind;
  period: string;
  sentra_count: Generated<number>;
  approved_by: number;
  approved_at: Generated<Date>;
}

export interface SavedViewRow {
  id: Generated<number>;
  user_id: number;
  name: string;
  path: "/dinas" | "/sentra" | "/banding" | "/verifikasi" | "/indeks" | "/bantuan" | "/program";
  /** Of the address, without its question mark. */
  query: Generated<string>;
  /** The region whose officers see it, too. */
  region_code: string | null;
  created_at: Generated<Date>;
}

export interface DigestChoiceRow {
  user_id: number;
  rhythm: "daily" | "weekly";
  language: "id" | "en";
  sent_on: string;
  claimed_until: Date | null;
}
