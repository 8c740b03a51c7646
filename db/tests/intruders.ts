import { sql } from "kysely";
import type { Tx } from "../client.ts";
import { type AttackedTable, listAttackedTables } from "./attacked-tables.ts";
import type { Fixture, Person } from "./fixture.ts";
import type { Doer } from "./prepared.ts";

/** Whose rows each may see: sentra and regions by what is told in fixture.ts. */
const actors = {
  operator: { sentra: ["tas"], regions: ["35.15", "35"] },
  board: { sentra: ["tas"], regions: ["35.15", "35"] },
  sentraViewer: { sentra: ["tas"], regions: ["35.15", "35"] },
  kabupatenOfficer: { sentra: ["tas", "kulit"], regions: ["35.15", "35"] },
  regionViewer: { sentra: ["tas", "kulit"], regions: ["35.15", "35"] },
  otherOfficer: { sentra: ["lumpia"], regions: ["33", "33.74"] },
  stranger: { sentra: [], regions: [] },
} as const satisfies Partial<Record<Person, { sentra: readonly string[]; regions: readonly string[] }>>;
export type Intruder = keyof typeof actors;
export const intruders = Object.keys(actors) as Intruder[];

export interface Row {
  tenant: string;
  row: Record<string, unknown>;
}

/** What is there, past every policy. */
export interface Target extends AttackedTable {
  rows: Row[];
}

export const readTargets = (asSuperuser: Doer): Promise<Target[]> =>
  asSuperuser(async (tx) => {
    const targets: Target[] = [];
    for (const table of await listAttackedTables(tx)) {
      const found =
        await sql<Row>`select ${sql.raw(table.tenant)} as tenant, to_jsonb(t) as row from ${sql.table(table.name)} t`.execute(
          tx,
        );
      targets.push({ ...table, rows: found.rows.filter(({ tenant }) => tenant !== null) });
    }
    return targets;
  });

export const seenBy = (fixture: Fixture, name: Intruder): Set<string> => {
  const { sentra, regions } = actors[name];
  const ids = sentra.map((one) => `s${fixture.sentra[one]}`);
  return new Set([...ids, ...regions.map((code) => `r${code}`), `u${fixture.users[name]}`]);
};

/** What came of a statement, as its sender learns it; taken back. */
export async function send(tx: Tx, statement: string): Promise<{ told: string; touched: number; rows: unknown[] }> {
  await sql`savepoint sent`.execute(tx);
  try {
    const { rows, numAffectedRows } = await sql.raw(statement).execute(tx);
    return { told: "done", touched: Number(numAffectedRows ?? 0), rows };
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    return { told: [code, constraint].filter(Boolean).join(" "), touched: 0, rows: [] };
  } finally {
    await sql`rollback to savepoint sent`.execute(tx);
  }
}
