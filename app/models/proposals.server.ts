import type { Tx } from "./database.server.ts";
import type { Indicator } from "./indicators.server.ts";
import { proposeFromMembers } from "./enterprise-proposals.server.ts";
import { type Month, monthsOf } from "./periods.ts";
import type { Proposal } from "./proposals.ts";
import type { CellPlace } from "./sheets.server.ts";

/** What one register of a sentra proposes for the months of a period, oldest first. */
type Provider = (tx: Tx, sentraId: number, months: readonly Month[]) => Promise<Proposal[]>;

/** One line for each register. */
const providers: readonly Provider[] = [
  // How many members there are is what holds at the end of the period.
  async (tx, sentraId, months) => (await proposeFromMembers(tx, sentraId, months)).get(months.at(-1)!) ?? [],
];

/** What the sentra's own registers propose for the cells of a sheet. */
export async function listProposals(
  tx: Tx,
  { sentraId, period }: CellPlace,
  indicators: readonly Indicator[],
): Promise<Proposal[]> {
  const months = monthsOf(period);
  const proposals: Proposal[] = [];
  for (const propose of providers) proposals.push(...(await propose(tx, sentraId, months)));
  return proposals.filter(({ code }) => indicators.some((indicator) => indicator.code === code));
}
