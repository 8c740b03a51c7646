import { type Kysely, sql } from "kysely";

/**
 * A sheet for another system that was exported has a log and stays: it is retired instead of deleted, and can be taken up
 * again. And a sentra's codes of KBLI, for the metadata of what is given away: like a specialisation
 * (20261121T1205-enterprise-counts), a code that fewer than three members have says whose it is, so it is left out.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table export_form add column retired_at timestamptz`.execute(db);
  await sql`grant update (retired_at) on export_form to sentra_app`.execute(db);
  await sql`
    create function enterprise_kbli(p_sentra int[]) returns table (sentra_id int, kbli text, members int)
    language sql stable security definer set search_path = public, pg_temp as $$
      select e.sentra_id, e.kbli, count(*)::int
        from enterprise e
       where e.sentra_id = any (p_sentra) and e.sentra_id = any (readable_sentra()) and e.kbli is not null
         and coalesce(e.active_until >= (now() at time zone 'Asia/Jakarta')::date, true)
       group by 1, 2 having count(*) >= 3
    $$
  `.execute(db);
}
