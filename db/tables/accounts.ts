import type { Generated } from "kysely";

export type Role = "admin" | "officer" | "board" | "operator" | "viewer";

export interface AppUserRow {
  id: Generated<number>;
  email: string;
  name: string;
  is_active: Generated<boolean>;
  created_at: Generated<Date>;
}

export interface CredentialRow {
  user_id: number;
  password_hash: string;
  must_change: Generated<boolean>;
  changed_at: Generated<Date>;
}

export interface UserSessionRow {
  id_hash: string;
  user_id: number;
  created_at: Generated<Date>;
  expires_at: Date;
  user_agent: Generated<string>;
}

export interface PersonalTokenRow {
  id: Generated<number>;
  user_id: number;
  name: string;
  /** SHA-256, hexadecimal: the token itself is shown once and kept nowhere. */
  token_hash: string;
  /** Its first letters, by which its owner tells it from others. */
  prefix: string;
  created_at: Generated<Date>;
  expires_at: Date;
  last_used_at: Date | null;
}

export interface MembershipRow {
  id: Generated<number>;
  user_id: number;
  role: Role;
  region_code: string | null;
  sentra_id: number | null;
  created_at: Generated<Date>;
}
