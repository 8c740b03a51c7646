import { sql } from "kysely";
import type { Tx } from "../client.ts";

/**
 * Tables with a sentra_id whose rows belong to a sentra or to a region: few rows, joined by id from everywhere. Distributed
 * by sentra (Citus), each node would hold a copy of them.
 */
export const copied: Record<string, string> = {
  membership: "a person's roles, at a region, a sentra or the platform: what begin_actor reads of all",
  survey_wave: "a wave is one sentra's or a region's, and then of many sentra",
  letterhead: "one of a sentra or of a region",
  signatory: "of a sentra's letterhead or of a region's",
  yearly_report: "of a sentra or of a region, one a year",
};

/**
 * What stands in the way of distributing the tenants' tables by sentra_id: a key or a unique index without it (no node
 * could tell by itself), a foreign key between tenants' tables that does not carry it along. By the catalogue.
 */
export async function findUndistributable(tx: Tx): Promise<string[]> {
  const names = Object.keys(copied);
  const { rows } = await sql<{ problem: string }>`
    with tenant as (
      select c.oid, c.relname, a.attnum from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'sentra_id'
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> all (${names}::text[])
    )
    select t.relname || ': no primary key' as problem from tenant t
     where not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary)
    union all
    select t.relname || ': ' || i.indexrelid::regclass || ' is unique without sentra_id'
      from tenant t join pg_index i on i.indrelid = t.oid and i.indisunique
     where not t.attnum = any (i.indkey::int2[])
    union all
    select t.relname || ': ' || k.conname || ' leads to ' || f.relname || ' without sentra_id'
      from tenant t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f' join tenant f on f.oid = k.confrelid
     where not exists (select from unnest(k.conkey, k.confkey) as pair (own, foreign_one)
                        where pair.own = t.attnum and pair.foreign_one = f.attnum)
    union all
    select c.relname || ': ' || k.conname || ' leads to ' || t.relname || ', and ' || c.relname || ' has no sentra_id'
      from pg_constraint k join tenant t on t.oid = k.confrelid join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and k.conrelid not in (select oid from tenant)
    order by problem`.execute(tx);
  return rows.map(({ problem }) => problem);
}

/** The tables that would be distributed. */
export async function listDistributed(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'sentra_id'
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and c.relname <> all (${Object.keys(copied)}::text[]) order by 1`.execute(tx);
  return rows.map(({ name }) => name);
}
