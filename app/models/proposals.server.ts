import type { Tx } from "./database.server.ts";
import type { Indicator } from "./indicators.server.ts";
import { type Month, monthsOf } from "./periods.ts";
import type { Proposal } from "./proposals.ts";
import type { CellPlace } from "./sheets.server.ts";

/** What one register of a sentra proposes for the months of a period, both included. */
type Provider = (tx: Tx, sentraId: number, from: Month, to: Month) => Promise<Proposal[]>;

/** One line for each register. */
const providers: readonly Provider[] = [];

/** What the sentra's own registers propose for the cells of a sheet. */
export async function listProposals(
  tx: Tx,
  { sentraId, period }: CellPlace,
  indicators: readonly Indicator[],
): Promise<Proposal[]> {
  const months = monthsOf(period);
  const proposals: Proposal[] = [];
  for (const propose of providers) proposals.push(...(await propose(tx, sentraId, months[0]!, months.at(-1)!)));
  return proposals.filter(({ code }) => indicators.some((indicator) => indicator.code === code));
}
