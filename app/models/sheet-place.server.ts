import { isPillar, type Pillar } from "./indicators.server.ts";
import { notFound } from "./not-found.server.ts";
import { currentMonth, isMonth, type Month } from "./periods.ts";

/**
 * The sheet that an address names.
 * @throws a 404 for what is none, and for a month that has not begun: it has no sheet yet
 */
export function readSheetPlace(params: { pillar?: string; period?: string }): { pillar: Pillar; month: Month } {
  const { pillar, period } = params;
  if (!isPillar(pillar) || !isMonth(period) || period > currentMonth(new Date())) throw notFound();
  return { pillar, month: period };
}
