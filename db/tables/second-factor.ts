import type { ColumnType, Generated } from "kysely";

export interface SecondFactorRow {
  user_id: number;
  sealed_secret: string;
  last_step: ColumnType<bigint, number, number>;
  created_at: Generated<Date>;
}

export interface RecoveryCodeRow {
  user_id: number;
  code_hash: string;
  used_at: Date | null;
}

export interface PendingSignInRow {
  id_hash: string;
  user_id: number;
  created_at: Generated<Date>;
  expires_at: Date;
}

export interface FactorDemandRow {
  region_code: string;
  of_offices: boolean;
  of_sentra: boolean;
  set_by: number;
  set_at: Generated<Date>;
}

export interface FactorResetRow {
  id: Generated<number>;
  user_id: number;
  reset_by: number;
  reset_at: Generated<Date>;
  seen_at: Date | null;
}

export interface RateLimitRow {
  key: string;
  count: number;
  open_at: Date;
  expires_at: Date;
}
