import type { DataRight, DataSubject, LegalBasis } from "db/tables/privacy.ts";

export type { DataRight, DataSubject, LegalBasis } from "db/tables/privacy.ts";

/** UU 27/2022 art. 20 (2), in its order. */
export const legalBases = [
  "consent",
  "contract",
  "law",
  "vital",
  "public",
  "interest",
] as const satisfies readonly LegalBasis[];

export const dataSubjects = ["member", "respondent", "account"] as const satisfies readonly DataSubject[];

/**
 * The articles of UU 27/2022 that give a right and the 3 x 24 hours for it. Where the law names no hours we take the
 * same ones, and say that they are ours.
 */
export const dataRights = {
  access: { article: "7", term: "32 (2)" },
  correction: { article: "6", term: "30 (1)" },
  withdrawal: { article: "9", term: "40 (2)" },
  restriction: { article: "11", term: "41 (1)" },
  erasure: { article: "8", term: undefined },
  objection: { article: "10", term: undefined },
} as const satisfies Record<DataRight, { article: string; term: string | undefined }>;

export const rightNames = Object.keys(dataRights) as DataRight[];

/** The record of processing of the program itself (art. 31): what each is about is said in `privacy.activities`. */
export const ownActivities = [
  { code: "accounts", basis: "public", isSpecific: false },
  { code: "members", basis: "contract", isSpecific: true },
  { code: "survey", basis: "consent", isSpecific: false },
  { code: "entries", basis: "public", isSpecific: false },
  { code: "reports", basis: "law", isSpecific: true },
  { code: "security", basis: "law", isSpecific: false },
] as const satisfies readonly { code: string; basis: LegalBasis; isSpecific: boolean }[];

/** In the order in which they are told; the database has the months (db/migrations/20261121T1705-retention.ts). */
export const retentionCodes = [
  "session",
  "sign_in_notice",
  "known_device",
  "account_link",
  "personal_token",
  "invitation",
  "answers",
  "member",
  "request",
  "export_log",
] as const;
export type RetentionCode = (typeof retentionCodes)[number];

interface BreachProgress {
  authorityToldAt: unknown;
  peopleToldAt: unknown;
  isUnfounded: boolean;
  closedAt: unknown;
}

export function breachState(breach: BreachProgress): "untold" | "told" | "unfounded" | "closed" {
  if (breach.closedAt) return "closed";
  if (breach.isUnfounded) return "unfounded";
  return breach.authorityToldAt && breach.peopleToldAt ? "told" : "untold";
}

/** Once it is handled and, unless it proved unfounded, both were told; the database holds to the same. */
export const mayClose = (breach: BreachProgress & { measures: string | null }): boolean =>
  breach.measures !== null && ["told", "unfounded"].includes(breachState(breach));
