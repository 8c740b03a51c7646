import type { Indicator } from "./indicators.server.ts";

/** How far a sentra is on the way to a year's target. */
export interface TargetProgress {
  /** The value in percent of the target; undefined where there is no value, or the target is 0. */
  share: number | undefined;
  /** What is wanted high reaches its target (`below`, `met`); what is wanted low keeps to it (`within`, `over`). */
  state: "unknown" | "below" | "met" | "within" | "over";
}

/**
 * @param target what is to be reached; where less is better, what is not to be passed
 * @param value the year's so far, drawn together by the catalogue's rule: a total, a mean, or the last one
 */
export function progressTo(
  target: number,
  value: number | undefined,
  { better }: Pick<Indicator, "better">,
): TargetProgress {
  if (value === undefined) return { share: undefined, state: "unknown" };
  const share = target === 0 ? undefined : (100 * value) / target;
  if (better === "lower") return { share, state: value <= target ? "within" : "over" };
  return { share, state: value >= target ? "met" : "below" };
}
