import type { Tx } from "./database.server.ts";
import type { Month } from "./periods.ts";
import type { Proposal } from "./proposals.ts";

/** What one register proposes for the months of a period, both included. */
type Provider = (tx: Tx, sentraId: number, from: Month, to: Month) => Promise<Proposal[]>;

/** One line for each register. */
const providers: readonly Provider[] = [];

/** What the sentra's own registers propose for these indicators. */
export async function listProposals(
  tx: Tx,
  sentraId: number,
  codes: readonly string[],
  from: Month,
  to: Month,
): Promise<Proposal[]> {
  const proposals: Proposal[] = [];
  for (const propose of providers) proposals.push(...(await propose(tx, sentraId, from, to)));
  return proposals.filter(({ code }) => codes.includes(code));
}
