import type { CooperationForm } from "./cooperation.ts";
import type { aspects, linkageKinds, subjects } from "./partnership.ts";

/** What of a sentra's records works on a construct. */
export interface ConstructLink {
  forms: readonly CooperationForm[];
  linkages: readonly (typeof linkageKinds)[number][];
  /** What partners rate each other by. */
  aspects: readonly (typeof aspects)[number][];
  /** What an evaluation may have been about. */
  subjects: readonly (typeof subjects)[number][];
  /** Whether promises kept or broken work on it: duties with evidence, and flags. */
  duties: boolean;
}

/**
 * Which records touch which construct of the partnership-health instrument. Nothing measured says so: it is read off
 * what the constructs hold (TANGGULANGIN) and what the forms of cooperation and the benefits of a partnership are for
 * (KEDIRI, JARINGAN). Each entry's reason stands on the page, under `score.reasons`.
 */
const partnershipHealth: Record<string, ConstructLink> = {
  // Dealings and talk that have piled up, and the duty to help one's neighbours: occasions where members meet.
  MS: {
    forms: ["joint_marketing", "joint_exhibition", "study_visit"],
    linkages: [],
    aspects: ["needing", "social"],
    subjects: ["communication", "conflict"],
    duties: false,
  },
  // Each does what it does best: orders shared by competence, skills and tools that make one better at it.
  SP: {
    forms: ["sub_production", "joint_production", "training", "equipment_innovation"],
    linkages: ["production", "guidance"],
    aspects: ["productivity", "efficiency"],
    subjects: ["capacity", "product"],
    duties: false,
  },
  // The same aims: turnover, wider markets, competing by working together.
  KV: {
    forms: ["joint_innovation", "joint_marketing", "exhibition"],
    linkages: ["marketing"],
    aspects: ["strengthening"],
    subjects: ["network", "measurement"],
    duties: false,
  },
  // Commitment on product, quality, delivery and payment, tested by time: promises that were kept.
  KP: {
    forms: ["joint_production", "joint_procurement"],
    linkages: [],
    aspects: ["continuity", "lower_risk"],
    subjects: ["evaluation", "conflict"],
    duties: true,
  },
  // Both sides gain and complete each other: every linkage that a partner gives.
  SIN: {
    forms: ["joint_procurement", "joint_production", "joint_innovation"],
    linkages: ["marketing", "capital", "production", "raw_material", "guidance"],
    aspects: ["profiting", "strengthening"],
    subjects: ["product", "network"],
    duties: false,
  },
};

/** None for a construct of another instrument: nobody has said what works on it. */
export function linkOf(instrument: string, construct: string): ConstructLink | undefined {
  return instrument === "partnership-health" ? partnershipHealth[construct] : undefined;
}
