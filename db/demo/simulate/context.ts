import type { Month } from "../calendar.ts";
import type { Profile, Trend } from "../profiles.ts";
import type { RandomStream } from "../random.ts";

/** Values of one sentra in one month, by indicator code. A code that is not there was not observed. */
export type Values = Record<string, number>;

/** What a pillar's simulation may use: the month, the sentra, a random stream per indicator, and what came before it. */
export interface Context {
  month: Month;
  profile: Profile;
  /** The stream of an indicator, running on from month to month. */
  draw(code: string): RandomStream;
  /** The month's values so far: performance first, then external, internal, infrastructure. */
  values: Values;
}

export const trendAt = ({ month }: Context, [first, last]: Trend) => first + (last - first) * month.progress;

/** Rupiah are typed in whole thousands. */
export const rupiah = (amount: number) => Math.round(amount / 1000) * 1000;

export const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** A number of members: near `share` of them all, never more than there are. */
export function membersOf(context: Context, code: string, share: number): number {
  const all = context.values.KN01!;
  return clamp(Math.round(all * share * context.draw(code).factor(0.04)), 0, all);
}
