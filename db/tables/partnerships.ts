import type { Generated } from "kysely";

export interface PartnershipPatternRow {
  code: string;
  position: number;
  is_core: boolean;
  name_id: string;
  name_en: string;
  large_party_id: string;
  large_party_en: string;
  small_party_id: string;
  small_party_en: string;
  legal_basis: string;
  /** What the law calls it today, where that differs. */
  current_name_id: string | null;
  current_name_en: string | null;
}

/** A duty of the large party: of one pattern, or of all (null). */
export interface PartnershipDutyRow {
  code: string;
  position: number;
  pattern_code: string | null;
  /** Guidance and development of the small party (pembinaan). */
  is_guidance: boolean;
  name_id: string;
  name_en: string;
  legal_basis: string;
}

/** A circumstance that asks for a second look. */
export interface PartnershipWarningRow {
  code: string;
  position: number;
  name_id: string;
  name_en: string;
  legal_basis: string;
}

/** Days are "YYYY-MM-DD". */
export interface PartnershipRow {
  sentra_id: number;
  id: Generated<number>;
  pattern_code: string;
  large_party: string;
  large_party_kind: "private" | "state" | "foreign" | "cooperative" | "other";
  large_party_nib: string | null;
  contact: string | null;
  stage: number;
  phase: number;
  alliance: "joint_venture" | "equity" | "non_equity" | "global" | null;
  small_role: "craft_shops" | "online_shops" | "goods" | "materials" | "market" | "information" | null;
  is_formal: boolean;
  contract_number: string | null;
  contract_from: string | null;
  contract_until: string | null;
  /** Of the whole term. */
  value: bigint | null;
  currency: Generated<string>;
  active_from: string | null;
  active_until: string | null;
  note: string | null;
  renewed_from: number | null;
  is_simulated: Generated<boolean>;
  changed_by: number | null;
  changed_at: Generated<Date>;
}

export interface PartnershipMemberRow {
  sentra_id: number;
  partnership_id: number;
  enterprise_id: number;
  recorded_by: number | null;
}

interface OfPartnership {
  sentra_id: number;
  partnership_id: number;
  recorded_by: number | null;
  recorded_at: Generated<Date>;
}

export interface PartnershipLinkageRow extends OfPartnership {
  id: Generated<number>;
  kind: "marketing" | "capital" | "production" | "raw_material" | "guidance";
  given_on: string;
  description: string;
  /** Whole rupiah. */
  amount: bigint | null;
}

export interface PartnershipEvidenceRow extends OfPartnership {
  id: Generated<number>;
  duty_code: string;
  fulfilled_on: string;
  evidence: string;
  document: string | null;
}

export interface PartnershipRatingRow extends OfPartnership {
  side: "small" | "large";
  rated_on: string;
  aspect: string;
  /** 1 to 5. */
  rating: number;
}

export interface PartnershipEvaluationRow extends OfPartnership {
  id: Generated<number>;
  evaluated_on: string;
  target: string;
  reached: "yes" | "partly" | "no";
  findings: string | null;
  next_step: string | null;
  subjects: Generated<string[]>;
}

export interface PartnershipFlagRow extends OfPartnership {
  id: Generated<number>;
  warning_code: string;
  raised_on: string;
  note: string;
  closed_on: string | null;
  closed_by: number | null;
  outcome: string | null;
}

export interface InstitutionRow {
  code: string;
  position: number;
  kind: string;
  name_id: string;
  name_en: string;
  role_id: string;
  role_en: string;
  source: string;
}
