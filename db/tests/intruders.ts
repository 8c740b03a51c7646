import { sql } from "kysely";
import type { Tx } from "../client.ts";
import { type AttackedTable, listAttackedTables } from "./attacked-tables.ts";
import type { Actor } from "./database.ts";
import type { Fixture, Person } from "./fixture.ts";
import type { Doer } from "./prepared.ts";
import { type Action, rights } from "./rights-matrix.ts";

/** Whose rows each member may see: sentra and regions by what is told in fixture.ts. */
const members = {
  operator: { sentra: ["tas"], regions: ["35.15", "35"] },
  board: { sentra: ["tas"], regions: ["35.15", "35"] },
  sentraViewer: { sentra: ["tas"], regions: ["35.15", "35"] },
  kabupatenOfficer: { sentra: ["tas", "kulit"], regions: ["35.15", "35"] },
  regionViewer: { sentra: ["tas", "kulit"], regions: ["35.15", "35"] },
  otherOfficer: { sentra: ["lumpia"], regions: ["33", "33.74"] },
  stranger: { sentra: [], regions: [] },
} as const satisfies Partial<Record<Person, { sentra: readonly string[]; regions: readonly string[] }>>;
type Member = keyof typeof members;
const memberNames = Object.keys(members) as Member[];
const isMember = (name: Intruder): name is Member => name in members;

/** Of no tenant. Their business is, table by table, what the matrix of rights says, and no more. */
const outsiders = ["admin", "respondent", "nobody"] as const;

export type Intruder = Member | (typeof outsiders)[number];
export const intruders: Intruder[] = [...memberNames, ...outsiders];
/** Those who have rows of their own to name others' in; a respondent's are in respondent.test.ts. */
export const owners: Intruder[] = [...memberNames, "admin"];

export function actorOf(fixture: Fixture, name: Intruder): Actor {
  if (name === "nobody") return name;
  return name === "respondent" ? fixture.invitation : fixture.users[name];
}

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

/** Whose rows of a table are the actor's business: a member's by membership, an outsider's by the matrix of rights. */
export function businessOf(fixture: Fixture, name: Intruder, table: string, action: Action): Set<string> | "all" {
  const cells = rights.find((one) => one.table === table && one.action === action)!.cells;
  const cell = cells[isMember(name) ? "stranger" : name]!;
  // What all who are signed in may do: catalogues, deadlines, what the offices set.
  if (cell === "all") return cell;
  if (isMember(name)) return tenantsOf(fixture, name);
  // The wave of the link.
  if (name === "respondent" && table === "survey_wave" && action === "select")
    return new Set([`s${fixture.sentra.tas}`]);
  const named: Record<string, string[]> = {
    "-": [],
    own: [`u${fixture.users.admin}`],
    tas: [`s${fixture.sentra.tas}`],
  };
  return new Set(named[cell]);
}

function tenantsOf(fixture: Fixture, name: Member): Set<string> {
  const { sentra, regions } = members[name];
  const ids = sentra.map((one) => `s${fixture.sentra[one]}`);
  return new Set([...ids, ...regions.map((code) => `r${code}`), `u${fixture.users[name]}`]);
}

/** Tenants whose rows no function has to tell the actor of. */
export const seenBy = (fixture: Fixture, name: Intruder): Set<string> =>
  isMember(name) ? tenantsOf(fixture, name) : new Set(name === "admin" ? [`u${fixture.users.admin}`] : []);

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
