import { sql } from "kysely";
import type { Tx } from "../client.ts";

/** Read by everybody, written by the owner's loader only. */
export const referenceTables = [
  "cell_rule",
  "data_source",
  "institution",
  "national_figure",
  "partnership_pattern",
  "partnership_duty",
  "partnership_warning",
  "region",
];

/** The migrator's own. */
const bookkeeping = ["kysely_migration", "kysely_migration_lock"];

/**
 * What is not as safe as it has to be, in words, over every table, view and function of the schema. It looks at the
 * database's catalogue, not at the migrations: a new table that forgets something is found by itself.
 */
export async function findUnprotected(tx: Tx): Promise<string[]> {
  return [
    ...(await findUnprotectedTables(tx)),
    ...(await findOpenPolicies(tx)),
    ...(await findTooWideGrants(tx)),
    ...(await findOpenViews(tx)),
    ...(await findLooseFunctions(tx)),
  ];
}

async function findUnprotectedTables(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{
    name: string;
    enabled: boolean;
    forced: boolean;
    policies: number;
    has_sentra: boolean;
    keyed: boolean;
  }>`
    select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
           (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polroles <> array[c.relowner]) as policies,
           s.attnum is not null as has_sentra,
           exists (select from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u')
                    and s.attnum = any (k.conkey)) as keyed
      from pg_class c
      left join pg_attribute s on s.attrelid = c.oid and s.attname = 'sentra_id'
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
     order by c.relname`.execute(tx);
  return rows
    .filter(({ name }) => !bookkeeping.includes(name))
    .flatMap(({ name, enabled, forced, policies, has_sentra, keyed }) => {
      if (referenceTables.includes(name)) return has_sentra ? [`${name}: reference data with a sentra_id`] : [];
      return [
        ...(enabled ? [] : [`${name}: row-level security is not enabled`]),
        ...(forced ? [] : [`${name}: row-level security is not forced`]),
        ...(policies > 0 ? [] : [`${name}: no policy`]),
        ...(has_sentra && !keyed ? [`${name}: sentra_id is in no key`] : []),
      ];
    });
}

/** Only the owner's functions, which do the checking, may look past a condition. */
async function findOpenPolicies(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string; policy: string }>`
    select c.relname as name, p.polname as policy from pg_policy p join pg_class c on c.oid = p.polrelid
     where p.polroles <> array[c.relowner] and p.polpermissive
       and 'true' in (pg_get_expr(p.polqual, c.oid), pg_get_expr(p.polwithcheck, c.oid))
     order by 1, 2`.execute(tx);
  return rows.map(({ name, policy }) => `${name}: the policy ${policy} has no condition`);
}

/** Reference tables are for reading, and nobody at all is given what the application's role is given by name. */
async function findTooWideGrants(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string; grantee: string; privilege: string }>`
    select c.relname as name, case when a.grantee = 0 then 'public' else r.rolname end as grantee,
           lower(a.privilege_type) as privilege
      from pg_class c
     cross join lateral aclexplode(c.relacl) a
      left join pg_roles r on r.oid = a.grantee
     where c.relnamespace = 'public'::regnamespace and a.grantee <> c.relowner
     order by 1, 2, 3`.execute(tx);
  const readOnly = [...referenceTables, ...bookkeeping];
  return rows.flatMap(({ name, grantee, privilege }) => {
    if (grantee !== "sentra_app") return [`${name}: ${privilege} granted to ${grantee}`];
    if (readOnly.includes(name) && privilege !== "select") return [`${name}: ${privilege} granted on reference data`];
    return ["select", "insert", "update", "delete"].includes(privilege) ? [] : [`${name}: ${privilege} granted`];
  });
}

/** A view runs as its owner, past the policies, unless it says otherwise; a materialised one always does. */
async function findOpenViews(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string; kind: string; invoker: boolean; granted: boolean }>`
    select c.relname as name, c.relkind::text as kind,
           coalesce('security_invoker=true' = any (c.reloptions), false) as invoker,
           has_table_privilege('sentra_app', c.oid, 'select') as granted
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm')`.execute(tx);
  return rows.flatMap(({ name, kind, invoker, granted }) => {
    if (kind === "m") return granted ? [`${name}: a materialised view granted to the application`] : [];
    return invoker ? [] : [`${name}: a view without security_invoker`];
  });
}

/** A function with its owner's rights and the caller's search path runs what the caller puts there. */
async function findLooseFunctions(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select p.proname as name from pg_proc p
     where p.pronamespace = 'public'::regnamespace and p.prosecdef
       and not exists (select from unnest(p.proconfig) setting where setting like 'search_path=%')`.execute(tx);
  return rows.map(({ name }) => `${name}(): security definer without a search_path of its own`);
}
