import { sql } from "kysely";
import type { Tx } from "../client.ts";

/** A table with policies, as the database's catalogue says it. */
export interface AttackedTable {
  name: string;
  columns: { name: string; isIdentity: boolean; mayInsert: boolean; mayUpdate: boolean }[];
  /** Of whom a row is, as an expression: 's12' of a sentra, 'r35.15' of a region's office, 'u3' of a person. */
  tenant: string;
  /** The columns that say so. */
  owners: string[];
  references: { columns: string[]; table: string; target: string[] }[];
  uniques: { name: string; columns: string[] }[];
}

const mayOwn = ["sentra_id", "region_code", "wave_id", "user_id"];

/** Every table that has a policy for the application's role: a new one is attacked without anybody adding it. */
export async function listAttackedTables(tx: Tx): Promise<AttackedTable[]> {
  const { rows } = await sql<Omit<AttackedTable, "tenant" | "owners">>`
    select c.relname as name,
           (select jsonb_agg(jsonb_build_object('name', a.attname, 'isIdentity', a.attidentity <> '',
                     'mayInsert', a.attgenerated = '' and has_column_privilege('sentra_app', c.oid, a.attnum, 'insert'),
                     'mayUpdate', a.attgenerated = '' and has_column_privilege('sentra_app', c.oid, a.attnum, 'update'))
                     order by a.attnum)
              from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
           coalesce((select jsonb_agg(jsonb_build_object('table', k.confrelid::regclass::text, 'columns', ${names("k.conrelid", "k.conkey")},
                       'target', ${names("k.confrelid", "k.confkey")}) order by k.conname)
              from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'), '[]') as "references",
           coalesce((select jsonb_agg(jsonb_build_object('name', i.indexrelid::regclass::text,
                       'columns', ${names("c.oid", "i.indkey::int2[]")}) order by i.indexrelid)
              from pg_index i where i.indrelid = c.oid and i.indisunique), '[]') as uniques
      from pg_class c
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
       and exists (select from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname
                    and p.roles && array['sentra_app', 'public']::name[])
     order by c.relname`.execute(tx);
  return rows.map((table) => {
    const owners = mayOwn.filter((column) => table.columns.some(({ name }) => name === column));
    return { ...table, owners: ownersOf(table.name, owners), tenant: tenantOf(table.name, owners) };
  });
}

function names(relation: string, numbers: string) {
  return sql.raw(`(select coalesce(jsonb_agg(n.attname order by array_position(${numbers}, n.attnum)), '[]')
    from pg_attribute n where n.attrelid = ${relation} and n.attnum = any (${numbers}))`);
}

const ownersOf = (table: string, owners: string[]) =>
  table === "sentra" || table === "app_user" ? ["id", ...owners] : owners;

function tenantOf(table: string, owners: string[]): string {
  if (table === "sentra") return "'s' || t.id";
  if (table === "app_user") return "'u' || t.id";
  const parts = {
    sentra_id: "'s' || nullif(t.sentra_id, 0)",
    region_code: "'r' || nullif(t.region_code, '')",
    wave_id: "(select coalesce('s' || w.sentra_id, 'r' || w.region_code) from survey_wave w where w.id = t.wave_id)",
    user_id: "'u' || t.user_id",
  };
  const own = owners.map((column) => parts[column as keyof typeof parts]);
  // A version of an office's instrument is the office's.
  if (table === "instrument_version")
    own.push("(select 'r' || i.region_code from instrument i where i.code = t.instrument_code)");
  return own.length > 0 ? `coalesce(${own.join(", ")})` : "null";
}
