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
  last_seen_at: Generated<Date>;
  /** Shortened: enough to tell places apart, too little to follow a person. */
  address: Generated<string>;
}

/** By which a person opens an account or gets back into it, once. */
export interface AccountLinkRow {
  id: Generated<number>;
  user_id: number;
  purpose: "invitation" | "recovery";
  /** SHA-256, hexadecimal. */
  token_hash: string;
  /** Null where it was asked for by e-mail. */
  created_by: number | null;
  created_at: Generated<Date>;
  expires_at: Date;
  used_at: Date | null;
  withdrawn_at: Date | null;
}

export interface KnownDeviceRow {
  user_id: number;
  /** SHA-256, hexadecimal, of what its cookie carries. */
  device_hash: string;
  last_used_at: Generated<Date>;
}

/** A sign-in from a device that the account had not seen. */
export interface SignInNoticeRow {
  id: Generated<number>;
  user_id: number;
  /** The session that began then: it isn't told of itself. */
  session_hash: string;
  at: Generated<Date>;
  user_agent: string;
  address: string;
  seen_at: Date | null;
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
