import type { CellRule } from "./cell-checks.ts";
import type { Tx } from "./database.server.ts";

/** Reference data like the catalogue: the same for everybody, changed only by a start of the program. */
let kept: readonly CellRule[] | undefined;

export async function getCellRules(tx: Tx): Promise<readonly CellRule[]> {
  return (kept ??= await tx.selectFrom("cell_rule").selectAll().orderBy("code").execute());
}
