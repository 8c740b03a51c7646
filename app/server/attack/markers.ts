import { sql } from "kysely";
import type { Tx } from "../../../db/client.ts";

/** Open to everybody by design (the matrix of db/tests/rights.test.ts says so): catalogues, deadlines, offices. */
const open = ["instrument", "instrument_version", "indicator", "indicator_retirement", "index_weights", "office"];
const alsoOpen = ["region_approval", "sheet_deadline", "factor_demand"];
/** Texts that programs read: to write into them would break the pages rather than mark them. */
const notForPeople =
  /hash|token|code|engine|_csv$|path|email|agent|address_of|prefix|version|state|kind|content|construct|key/;

/** Documents that stand in a text are for programs. */
const documents = String.raw`^\s*[\[{]`;

/** "zqs137000002xenterprisezq": of which tenant, in which table. Letters and digits alone pass every encoding. */
export const markerPattern = /zq([sru])(\d+)x([a-z]+)zq/gi;

/**
 * Writes into every text of every tenant's rows whose it is, by the catalogue: a new table is marked by itself. What a
 * check refuses (a fixed set of words) stays as it is.
 */
export async function plantMarkers(tx: Tx): Promise<void> {
  await sql`select set_config('session_replication_role', 'replica', true)`.execute(tx);
  const { rows } = await sql<{ table: string; column: string; type: string; owner: string }>`
    select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type,
           coalesce((select string_agg(o.attname, ',' order by o.attname desc) from pg_attribute o
              where o.attrelid = c.oid and o.attname in ('sentra_id', 'region_code', 'user_id')), '') as owner
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attgenerated = ''
       and a.atttypid in ('text'::regtype, 'text[]'::regtype)
       and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey))
     order by 1, 2`.execute(tx);
  for (const { table, column, type, owner } of rows) {
    if ([...open, ...alsoOpen].includes(table) || notForPeople.test(column) || table.startsWith("audit_")) continue;
    // Offices read which specialisations three or more members share, and nothing else that members typed.
    const mark = markOf(column === "specialisation" ? column : table, owner.split(","));
    if (!mark) continue;
    const name = sql.ref(column);
    const marked =
      type === "text"
        ? sql`${name} || ' ' || ${mark}`
        : sql`(select array_agg(l || ' ' || ${mark}) from unnest(${name}) l)`;
    const isForPeople = type === "text" ? sql`${name} !~ ${documents}` : sql`true`;
    await sql`savepoint planted`.execute(tx);
    await sql`update ${sql.table(table)} set ${name} = ${marked} where ${mark} is not null and ${name} is not null and ${isForPeople}`
      .execute(tx)
      .catch(() => sql`rollback to savepoint planted`.execute(tx));
  }
  await markIssuedReports(tx);
}

function markOf(table: string, owner: string[]) {
  const end = sql.lit(`x${table.replace(/_/g, "")}zq`);
  if (table === "sentra") return sql`('zqs' || id || ${end})`;
  if (table === "app_user") return sql`('zqu' || id || ${end})`;
  const region = sql`('zqr' || replace(region_code, '.', '') || ${end})`;
  const sentra = sql`('zqs' || sentra_id || ${end})`;
  if (owner.includes("sentra_id")) return owner.includes("region_code") ? sql`coalesce(${sentra}, ${region})` : sentra;
  if (owner.includes("region_code")) return region;
  return owner.includes("user_id") ? sql`('zqu' || user_id || ${end})` : undefined;
}

/** What was frozen holds the sentra's name as a text within a document, and the document's hash. */
async function markIssuedReports(tx: Tx): Promise<void> {
  await sql`
    with marked as (
      select r.id, replace(r.content, s.name_before, s.name) as content
        from yearly_report r
        join (select id, name, regexp_replace(name, ' zq[a-z0-9]+zq$', '') as name_before from sentra) s on s.id = r.sentra_id
       where r.content is not null)
    update yearly_report r set content = m.content, content_hash = encode(sha256(convert_to(m.content, 'UTF8')), 'hex')
      from marked m where m.id = r.id`.execute(tx);
}
