import type { Pillar } from "../tables/indicators.ts";
import type { SheetState } from "../tables/observations.ts";
import type { SentraKey } from "./profiles.ts";
import { RandomStream } from "./random.ts";

export const pillars: Pillar[] = ["internal", "external", "infrastructure", "partnership", "performance"];

const lastLocked = { month: "2025-12-01", year: "2024-01-01" };
const lastVerified = "2026-08-01";
const submitted = "2026-09-01";

/** Sheets of September that the office sent back, and the value whose absence is the reason. */
export const returned: { sentra: SentraKey; pillar: Pillar; gap: string; reason: string }[] = [
  {
    sentra: "bandar-kidul",
    pillar: "internal",
    gap: "KI03",
    reason: "Nilai pesanan bersama belum diisi, padahal jumlah pesanannya sudah ada. Mohon dilengkapi.",
  },
  {
    sentra: "tanggulangin",
    pillar: "performance",
    gap: "KN05",
    reason: "Jumlah tenaga kerja belum diisi. Mohon dilengkapi sebelum diajukan kembali.",
  },
  {
    sentra: "mebel",
    pillar: "infrastructure",
    gap: "IN04",
    reason: "Lama padam listrik belum diisi. Mohon disesuaikan dengan catatan frekuensinya.",
  },
];

/** October is being filled in: these sheets are open, with the first half of their values. */
const drafts: Record<SentraKey, Pillar[]> = {
  "bandar-kidul": ["internal", "infrastructure", "performance"],
  tanggulangin: pillars,
  batik: ["external", "performance"],
  mebel: [],
};

/** How far a sheet has come, or undefined where there is none. */
export function plannedState(sentra: SentraKey, pillar: Pillar, period: string): SheetState | undefined {
  if (sentra === "batik" && pillar === "infrastructure" && period === "2025-05-01") return undefined;
  if (period <= lastLocked.month) return "locked";
  if (period <= lastVerified) return "verified";
  if (period === submitted) {
    return returned.some((sheet) => sheet.sentra === sentra && sheet.pillar === pillar) ? "returned" : "submitted";
  }
  return drafts[sentra].includes(pillar) ? "draft" : undefined;
}

/** The sheets of years, where the pillar has something that is kept by the year. The running year has none yet. */
export const plannedYearState = (period: string): SheetState => (period <= lastLocked.year ? "locked" : "verified");

/** Whether a value was never reported: about 4 in 100, and those for which a sheet was sent back. */
export function isGap(sentra: SentraKey, code: string, period: string): boolean {
  if (period === submitted && returned.some((sheet) => sheet.sentra === sentra && sheet.gap === code)) return true;
  return new RandomStream(`gap/${sentra}/${code}/${period}`).uniform() < 0.04;
}
