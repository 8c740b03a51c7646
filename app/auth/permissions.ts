import type { Actor } from "~/models/accounts.server.ts";

/**
 * What a page offers to whom. The database holds the same rules and has the last word (db/migrations); these only keep
 * a person from being shown a button that would be refused.
 */
type WithMemberships = Pick<Actor, "memberships">;

export function isAdmin({ memberships }: WithMemberships): boolean {
  return memberships.some((m) => m.role === "admin");
}

/** Works for a region: an officer, or a reader of one. */
export function worksForRegion({ memberships }: WithMemberships): boolean {
  return memberships.some((m) => m.regionCode !== null);
}

export function mayEnter({ memberships }: WithMemberships, sentraId: number): boolean {
  return memberships.some((m) => m.sentraId === sentraId && (m.role === "board" || m.role === "operator"));
}

export function maySubmit({ memberships }: WithMemberships, sentraId: number): boolean {
  return memberships.some((m) => m.sentraId === sentraId && m.role === "board");
}

export function mayVerify({ memberships }: WithMemberships, regionCode: string): boolean {
  return memberships.some(
    (m) => m.role === "officer" && (m.regionCode === regionCode || regionCode.startsWith(`${m.regionCode}.`)),
  );
}
