import { type Month, months } from "../calendar.ts";
import type { Profile } from "../profiles.ts";
import { RandomStream } from "../random.ts";
import type { Context, Values } from "./context.ts";
import { simulateExternal } from "./external.ts";
import { simulateInfrastructure } from "./infrastructure.ts";
import { simulateInternal } from "./internal.ts";
import { simulatePerformance } from "./performance.ts";

export interface SimulatedMonth {
  month: Month;
  /** NUMERIC as text, by indicator code. */
  values: Record<string, string>;
}

/** Digits after the point; counts, rupiah and ratings have none. */
const decimals: Record<string, number> = {
  KI11: 1,
  IN04: 1,
  IN06: 1,
  IN08: 1,
  IN11: 1,
  IN12: 1,
  IN13: 1,
  IN14: 1, // prettier-ignore
};

// Order matters: a pillar reads what the earlier ones left in `values`.
const pillars = [simulatePerformance, simulateExternal, simulateInternal, simulateInfrastructure];

/**
 * All 36 months of a sentra, complete: gaps are cut afterwards (gaps.ts). The same profile gives the same values always.
 * Partnerships are not simulated here: their sheets are counted from their register (partnerships.ts).
 * The rules that every month keeps are those of simulate.test.ts.
 */
export function simulate(profile: Profile): SimulatedMonth[] {
  const streams = new Map<string, RandomStream>();
  const draw = (code: string) => {
    if (!streams.has(code)) streams.set(code, new RandomStream(`${profile.key}/${code}`));
    return streams.get(code)!;
  };
  return months.map((month) => {
    const values: Values = {};
    const context: Context = { month, profile, draw, values };
    for (const pillar of pillars) Object.assign(values, pillar(context));
    return { month, values: toText(values) };
  });
}

function toText(values: Values): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([code, value]) => [code, value.toFixed(decimals[code] ?? 0)]));
}
