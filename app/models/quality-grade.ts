/** How a figure of the measurement or of the structure stands against the thresholds of the field. */
export type Grade = "good" | "fair" | "poor";

export type GradedKind = "loading" | "reliability" | "ave" | "htmt" | "vif" | "f2" | "q2";

interface Thresholds {
  good: number;
  /** Where there is nothing between good and poor, the same as `good`. */
  fair: number;
  lessIsBetter?: true;
}

/**
 * Hair, Hult, Ringle & Sarstedt (2022), A Primer on PLS-SEM, 3rd ed.: loadings, alpha, rho_A, rho_C .7, AVE .5, VIF 3
 * and 5. Loadings from .5 are fair in early scale work: Chin (1998). HTMT .85 and .90: Henseler, Ringle & Sarstedt
 * (2015). f² .02 and .15: Cohen (1988). Q²predict above 0: Shmueli et al. (2019).
 */
const thresholds: Record<GradedKind, Thresholds> = {
  loading: { good: 0.7, fair: 0.5 },
  reliability: { good: 0.7, fair: 0.7 },
  ave: { good: 0.5, fair: 0.5 },
  htmt: { good: 0.85, fair: 0.9, lessIsBetter: true },
  vif: { good: 3, fair: 5, lessIsBetter: true },
  f2: { good: 0.15, fair: 0.02 },
  q2: { good: Number.MIN_VALUE, fair: Number.MIN_VALUE },
};

/** The value on a threshold is on its better side. */
export function gradeOf(kind: GradedKind, value: number): Grade {
  const { good, fair, lessIsBetter } = thresholds[kind];
  const meets = (threshold: number) => (lessIsBetter ? value <= threshold : value >= threshold);
  if (meets(good)) return "good";
  return meets(fair) ? "fair" : "poor";
}

/** Of a poor figure, whether the measurement or the model falls short. An effect near nothing is a finding, no fault. */
export const isFault = (kind: GradedKind): boolean => kind !== "f2";
