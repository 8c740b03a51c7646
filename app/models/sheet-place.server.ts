import { isPillar, type Pillar } from "./indicators.server.ts";
import { notFound } from "./not-found.server.ts";
import { currentMonth, hasBegun, isPeriod, type Period } from "./periods.ts";

/**
 * The sheet that an address names.
 * @throws a 404 for what is none, and for a period that has not begun: it has no sheet yet
 */
export function readSheetPlace(params: { pillar?: string; period?: string }): { pillar: Pillar; period: Period } {
  const { pillar, period } = params;
  if (!isPillar(pillar) || !isPeriod(period) || !hasBegun(period, currentMonth(new Date()))) throw notFound();
  return { pillar, period };
}
