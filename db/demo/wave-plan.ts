import type { SentraKey } from "./profiles.ts";
import type { SimulatedAnswers } from "./survey.ts";

/** A wave of the demo. Those without an end are open, and their answers are few yet. */
export interface WavePlan {
  title: string;
  /** First day of the month in which it is said to have been held. */
  heldIn: string;
  closesOn?: string;
  renewsWeights?: boolean;
  isOpen?: boolean;
  answers: Partial<Record<SentraKey, SimulatedAnswers>>;
}

/** The survey of Tanggulangin as it is in the file, its board's own wave. */
export const ownWave = { title: "Gelombang 1", heldIn: "2025-05-01" };

/**
 * The waves of Jawa Timur. The four sentra answer in numbers that show what a number allows: a model of their own (76),
 * scores with intervals (40, 12), and nothing at all (4).
 */
export const regionWaves: WavePlan[] = [
  {
    title: "Gelombang percontohan 2025",
    heldIn: "2025-11-01",
    renewsWeights: true,
    answers: {
      tanggulangin: { count: 76 },
      mebel: { count: 40, shifts: { KV: -0.4, KP: -0.6, KB: -0.3 } },
      "bandar-kidul": { count: 12, shifts: { MS: 0.5, KP: 0.4 } },
      batik: { count: 4 },
    },
  },
  {
    title: "Gelombang 2026",
    heldIn: "2026-05-01",
    answers: {
      tanggulangin: { count: 78, shifts: { KP: 0.5, SIN: 0.2 } },
      mebel: { count: 42, shifts: { KV: -0.4, KP: -0.2, KB: -0.2 } },
      "bandar-kidul": { count: 13, shifts: { MS: 0.5, KP: 0.4, KB: 0.3 } },
      batik: { count: 4 },
    },
  },
  {
    title: "Gelombang akhir 2026",
    heldIn: "2026-11-01",
    closesOn: "2026-12-15",
    isOpen: true,
    answers: {
      tanggulangin: { count: 21 },
      mebel: { count: 9 },
      "bandar-kidul": { count: 6 },
      batik: { count: 3 },
    },
  },
];
