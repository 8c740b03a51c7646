/** The words of the register of partnerships, as the database holds them. */
export const largePartyKinds = ["private", "state", "foreign", "cooperative", "other"] as const;
export const stages = ["1", "2", "3", "4", "5", "6", "7"] as const;
export const phases = ["1", "2", "3", "4", "5"] as const;
export const alliances = ["joint_venture", "equity", "non_equity", "global"] as const;
export const smallRoles = ["craft_shops", "online_shops", "goods", "materials", "market", "information"] as const;
export const linkageKinds = ["marketing", "capital", "production", "raw_material", "guidance"] as const;
export const sides = ["small", "large"] as const;
export const principles = ["needing", "strengthening", "profiting"] as const;
export const benefits = ["productivity", "efficiency", "continuity", "lower_risk", "social", "resilience"] as const;
export const aspects = [...principles, ...benefits] as const;
export const reachedLevels = ["yes", "partly", "no"] as const;
export const subjects = [
  "communication",
  "evaluation",
  "capacity",
  "product",
  "network",
  "conflict",
  "measurement",
] as const;

/** From this stage on a partnership runs; before it there are talks and trials. */
export const runningStage = 6;

/**
 * BPS, survey of small industries and home crafts, 1994, as told by JARINGAN (after Kuncoro 2002): of the small
 * industries with a large partner, the share in % that has each kind of linkage with it. Guidance: "less than 3 %".
 */
export const linkagesOf1994: Record<(typeof linkageKinds)[number], number> = {
  marketing: 55.02,
  capital: 44.42,
  production: 32,
  raw_material: 28,
  guidance: 3,
};

interface Course {
  activeFrom: string | null;
  activeUntil: string | null;
  contractUntil: string | null;
  /** The partnership that follows this one. */
  renewedAs: number | null;
}

export const partnershipStates = ["running", "soon", "expired", "candidate", "ended"] as const;
export type PartnershipState = (typeof partnershipStates)[number];

/** An end is coming up for this many days before it. */
const soonDays = 90;

/** How many days are left until the contract or the partnership ends; undefined where no end is set. */
export function daysLeft({ contractUntil, activeUntil }: Course, today: string): number | undefined {
  const ends = [contractUntil, activeUntil].filter((day) => day !== null).sort();
  return ends[0] === undefined ? undefined : (Date.parse(ends[0]) - Date.parse(today)) / 86_400_000;
}

/** @param today "YYYY-MM-DD" in Jakarta */
export function stateOf(course: Course, today: string): PartnershipState {
  if (course.activeFrom === null || course.activeFrom > today) return "candidate";
  if (course.activeUntil !== null && course.activeUntil < today) return "ended";
  const left = daysLeft(course, today);
  if (left === undefined || left > soonDays || course.renewedAs !== null) return "running";
  return left >= 0 ? "soon" : "expired";
}

export const isRunning = (state: PartnershipState) => state !== "candidate" && state !== "ended";
