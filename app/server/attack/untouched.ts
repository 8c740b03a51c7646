import type { Tenant } from "./ids.ts";
import type { Place } from "./place.ts";

/** What a request moves although it is refused, and what the program notes of its visitors. */
const passing = ["user_session", "known_device", "sign_in_notice", "personal_token", "pending_sign_in", "credential"];

/** Of each tenant's rows in each table: how many, and a sum of their hashes. */
export type Sums = Map<`${string} ${Tenant}`, string>;

/** Every table with rows of tenants, by the catalogue; jobs by the wave that they name. */
export async function readSums(place: Place): Promise<Sums> {
  const tables = (await place.look([
    `select c.relname as name, string_agg(a.attname, ',') as columns from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and (a.attname in ('sentra_id', 'region_code', 'user_id', 'wave_id') or c.relname in ('sentra', 'app_user') and a.attname = 'id')
      group by c.relname order by 1`,
  ])) as { name: string; columns: string }[];
  const sums: Sums = new Map();
  for (const { name, columns } of tables.filter((table) => !passing.includes(table.name))) {
    const rows = await place.look([
      `select ${tenantOf(name, columns.split(","))} as tenant, count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as sum
         from ${name} t group by 1`,
    ]);
    for (const { tenant, sum } of rows) sums.set(`${name} ${tenant as Tenant}`, sum as string);
  }
  return sums;
}

function tenantOf(table: string, columns: string[]): string {
  if (table === "sentra") return "'s' || t.id";
  if (table === "app_user") return "'u' || t.id";
  const parts = [
    columns.includes("sentra_id") && "'s' || nullif(t.sentra_id, 0)",
    columns.includes("region_code") && "'r' || nullif(t.region_code, '')",
    columns.includes("wave_id") &&
      "(select coalesce('s' || w.sentra_id, 'r' || w.region_code) from survey_wave w where w.id = t.wave_id)",
    columns.includes("user_id") && "'u' || t.user_id",
  ];
  return `coalesce(${parts.filter(Boolean).join(", ")}, 'none')`;
}

/** What the database notes of whoever may look at a place: that they took a file of it. */
const notes = ["audit_event", "audit_link", "audit_head", "export_log"];

/** @returns tables of tenants that are not `writable`, where they changed; notes of those whom the actor sees don't count */
export function findTouched(
  before: Sums,
  after: Sums,
  { writable, seen }: { writable: ReadonlySet<Tenant>; seen: ReadonlySet<Tenant> },
): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => {
    const [table, tenant] = key.split(" ") as [string, Tenant | "none"];
    const isNote = tenant !== "none" && notes.includes(table) && seen.has(tenant);
    const isAllowed = tenant === "none" || writable.has(tenant) || isNote;
    return before.get(key) !== after.get(key) && !isAllowed;
  });
}
