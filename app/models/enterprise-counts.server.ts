import { sql } from "kysely";
import { type SizeClass, sizeClasses, type SizeRule, sizeRules } from "analytics";
import type { Tx } from "./database.server.ts";

/** How many members a sentra has: all that those who oversee it may know of them. */
export interface EnterpriseCounts {
  active: number;
  ended: number;
  /** Active ones by rule and class. */
  classes: Record<SizeRule, Record<SizeClass | "unknown", number>>;
  /** Active ones, most first, of specialisations that at least three have. */
  specialisations: { name: string; members: number }[];
  /** Active ones of the other specialisations, together. */
  rare: number;
  unspecialised: number;
  hasSimulated: boolean;
}

/** All zero where there are none, or where the actor may not see the sentra. */
export async function countEnterprises(tx: Tx, sentraId: number): Promise<EnterpriseCounts> {
  const { rows } = await sql<{
    kind: string;
    name: string | null;
    members: number;
  }>`select kind, name, members from enterprise_counts(${sentraId})`.execute(tx);
  const find = (kind: string, name: string | null) =>
    rows.find((row) => row.kind === kind && row.name === name)?.members ?? 0;
  const byClass = (rule: SizeRule) => ({
    ...(Object.fromEntries(sizeClasses.map((one) => [one, find(rule, one)])) as Record<SizeClass, number>),
    unknown: find(rule, null),
  });
  return {
    active: find("standing", "active"),
    ended: find("standing", "ended"),
    classes: Object.fromEntries(sizeRules.map((rule) => [rule, byClass(rule)])) as EnterpriseCounts["classes"],
    specialisations: rows
      .filter(({ kind }) => kind === "specialisation")
      .map(({ name, members }) => ({ name: name!, members }))
      .sort((a, b) => b.members - a.members || (a.name < b.name ? -1 : 1)),
    rare: find("rare", null),
    unspecialised: find("unspecialised", null),
    hasSimulated: find("simulated", "simulated") > 0,
  };
}
