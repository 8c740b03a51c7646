import type { Generated } from "kysely";

export type InfrastructureKind = "electricity" | "transport" | "telecom" | "water";
export type DisturbanceEffect = "none" | "slowed" | "stopped";

interface Signed {
  source_id: number | null;
  changed_by: number | null;
  changed_at: Generated<Date>;
}

export interface FacilityRow extends Signed {
  sentra_id: number;
  id: Generated<number>;
  kind: InfrastructureKind;
  name: string;
  provider_code: string | null;
  provider_name: string | null;
  /** In the kind's own unit. */
  capacity: string | null;
  needed: string | null;
  serves: Generated<string[]>;
  /** "YYYY-MM-DD". */
  used_from: string | null;
  used_until: string | null;
  note: string | null;
}

export interface DisturbanceRow extends Signed {
  sentra_id: number;
  id: Generated<number>;
  kind: InfrastructureKind;
  facility_id: number | null;
  started_at: Date;
  /** null: it is going on. */
  ended_at: Date | null;
  effect: DisturbanceEffect;
  hours_lost: string | null;
  note: string | null;
}

export interface AdequacyRatingRow extends Signed {
  sentra_id: number;
  kind: InfrastructureKind;
  year: number;
  rating: number;
  reason: string | null;
}
