import type { Actor } from "~/models/accounts.server.ts";
import { holds } from "~/models/effective-catalogue.ts";

/**
 * What a page offers to whom. The database holds the same rules and has the last word (db/migrations); these only keep
 * a person from being shown a button that would be refused.
 */
type WithMemberships = Pick<Actor, "memberships">;

export function isAdmin({ memberships }: WithMemberships): boolean {
  return memberships.some((m) => m.role === "admin");
}

export function readsAuditLog({ memberships }: WithMemberships): boolean {
  return memberships.some(({ role }) => role === "admin" || role === "officer" || role === "board");
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

/** The regions that somebody works for as an officer; what they set holds for those below, too. */
export function regionsOf({ memberships }: WithMemberships): string[] {
  return memberships.flatMap((m) => (m.role === "officer" && m.regionCode !== null ? [m.regionCode] : []));
}

/** An officer of that very region: who decides whether its offices stay. */
export function isOfficerOf(actor: WithMemberships, regionCode: string): boolean {
  return regionsOf(actor).includes(regionCode);
}

/** An officer of the region or of one above it. */
export function mayOversee(actor: WithMemberships, regionCode: string): boolean {
  return regionsOf(actor).some((region) => holds(region, regionCode));
}

/** The sentra's own people, and those who work for its region or one above it; administrators run the platform only. */
export function mayRead({ memberships }: WithMemberships, sentraId: number, regionCode: string): boolean {
  return memberships.some((m) => m.sentraId === sentraId || (m.regionCode !== null && holds(m.regionCode, regionCode)));
}

export function mayVerify(actor: WithMemberships, regionCode: string): boolean {
  return mayOversee(actor, regionCode);
}

type OfReport = { kind: "sentra"; sentra: { id: number } } | { kind: "region"; region: { code: string } };

/** Who types into a yearly report's draft, and who issues it and keeps its letterhead. */
export function reportRights(actor: WithMemberships, place: OfReport): { mayType: boolean; mayIssue: boolean } {
  if (place.kind === "sentra") {
    return { mayType: mayEnter(actor, place.sentra.id), mayIssue: maySubmit(actor, place.sentra.id) };
  }
  const isOfficer = mayOversee(actor, place.region.code);
  return { mayType: isOfficer, mayIssue: isOfficer };
}
