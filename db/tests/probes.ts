import { sql } from "kysely";
import type { Tx } from "../client.ts";
import { attempt, forbidden } from "./database.ts";
import { type Fixture, type Person, regionOf, type SentraName, sentraNames } from "./fixture.ts";
import { type ProbedTable, probes } from "./probe-rows.ts";
import type { Action } from "./rights-matrix.ts";

/** The rows that are tried: every sentra's; one's own and two other users'; or the table as a whole. */
export function labelsOf(table: ProbedTable, self: Person | undefined): string[] {
  if (probes[table].of === "sentra" || probes[table].of === "region") return [...sentraNames];
  if (probes[table].of === "one") return ["any"];
  const others: Person[] = ["otherOfficer", "keeper"];
  return self ? [self, ...others] : others;
}

interface Trial {
  table: ProbedTable;
  action: Action;
  self: Person | undefined;
}

/** Of which everybody, or every region, has one and can have no other. */
const onePerKey: readonly ProbedTable[] = [
  "credential",
  "letterhead",
  "sheet_deadline",
  "digest_choice",
  "second_factor",
  "factor_demand",
  "departure",
  "office_departure",
  "ladder_assessment",
];

/** Tries the action on each row in turn, takes each back, and says for which it was allowed. */
export async function probe(tx: Tx, fixture: Fixture, { table, action, self }: Trial): Promise<string[]> {
  const { of, key, only, touch, signed, insert } = probes[table];
  const actor = sql`${self ? fixture.users[self] : null}::int`;
  const allowed: string[] = [];
  for (const label of labelsOf(table, self)) {
    const id = {
      sentra: fixture.sentra[label as SentraName],
      region: regionOf[label as SentraName],
      user: fixture.users[label as Person],
      one: 1,
    }[of];
    const name = sql.table(table);
    const where = sql`${of === "one" ? sql`1` : typeof key === "string" ? sql.ref(key) : key} = ${id} ${only ? sql`and ${only}` : sql``}`;
    const statement = {
      select: sql`select from ${name} where ${where}`,
      insert: sql`insert into ${name} ${insert(id, fixture, actor)}`,
      update: sql`update ${name} set ${sql.ref(touch)} = ${sql.ref(touch)}
        ${signed ? sql`, ${sql.ref(signed)} = ${actor}` : sql``} where ${where}`,
      delete: sql`delete from ${name} where ${where}`,
    }[action];
    const outcome = await attempt(tx, () => statement.execute(tx));
    if ("value" in outcome) {
      const { rows, numAffectedRows } = outcome.value;
      if (rows.length > 0 || (numAffectedRows ?? 0n) > 0n) allowed.push(label);
    } else if (outcome.code === "23505" && onePerKey.includes(table)) {
      allowed.push(label); // policies are checked before keys: there is one for everybody already
    } else if (outcome.code !== forbidden) {
      throw new Error(`${action} on ${table} of ${label}: ${outcome.code}`);
    }
  }
  return allowed;
}
