import { type Kysely, sql } from "kysely";

/**
 * What a region owes in a quarter or a year: a sheet of a pillar only while something is asked for in it. All pillars of
 * months have national indicators, which are always asked for; what is kept by the quarter is an office's own, asked for
 * from a month on. And views of all of the office's lists with filters can be kept.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop function kept_pillars(text, text)`.execute(db);
  // From the first period that an indicator is asked for in, until before the one in which it no longer is.
  await sql`
    create function kept_pillars(p_region text, p_kind text) returns table (pillar text, since date, until date)
    stable language sql as $$
      select distinct i.pillar,
             coalesce(date_trunc(i.period, i.asked_from::timestamp)::date, '-infinity'),
             coalesce((select min(r.from_period) from indicator_retirement r
                        where r.indicator_id = i.id and region_holds(r.region_code, p_region)), 'infinity')
        from indicator i
       where i.period = p_kind and (i.over_time <> 'derived' or i.formula = 'from_register')
         and (i.region_code is null or region_holds(i.region_code, p_region))
    $$
  `.execute(db);
  await sql`
    create or replace function owed_sheets(p_region text, p_kind text, p_period date)
    returns table (sentra_id int, pillar text, state text)
    stable language sql as $$
      with place as materialized (
        select * from sentra s
         where s.region_code = p_region or (s.region_code > p_region || '.' and s.region_code < p_region || '/')
      ), kept as materialized (
        select distinct r.region_code, k.pillar
          from (select distinct region_code from place) r
         cross join lateral kept_pillars(r.region_code, p_kind) k
         where k.since <= p_period and p_period < k.until
      )
      select s.id, k.pillar, h.state
        from place s join kept k on k.region_code = s.region_code
        left join sheet h on h.sentra_id = s.id and h.pillar = k.pillar
         and h.period_kind = p_kind and h.period = p_period
       where s.created_at < (p_period + case p_kind when 'quarter' then interval '3 months'
                                                    else ('1 ' || p_kind)::interval end) at time zone 'Asia/Jakarta'
          or exists (select from sheet x where x.sentra_id = s.id and x.period_kind = p_kind and x.period <= p_period)
    $$
  `.execute(db);
  await sql`alter table saved_view drop constraint saved_view_path_check`.execute(db);
  await sql`alter table saved_view add constraint saved_view_path_check
    check (path in ('/dinas', '/sentra', '/banding', '/verifikasi', '/indeks', '/bantuan', '/program'))`.execute(db);
}
