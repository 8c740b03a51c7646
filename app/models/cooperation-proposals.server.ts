import { listCooperations } from "./cooperation.server.ts";
import { proposeFrom } from "./cooperation-proposals.ts";
import type { Tx } from "./database.server.ts";
import type { Month } from "./periods.ts";
import type { Proposal } from "./proposals.ts";

/** What the sentra's cooperation records say that a sheet of these months should hold. */
export async function proposeFromCooperations(tx: Tx, sentraId: number, months: readonly Month[]): Promise<Proposal[]> {
  return proposeFrom(await listCooperations(tx, sentraId), months);
}
