import { type Kysely, sql } from "kysely";

/**
 * What those who oversee a sentra may know of its members: how many there are, how many of each size class, and how
 * many of each specialisation. Names, figures and rows stay with the sentra (20261121T1200-enterprises).
 *
 * A specialisation is free text, and one that a single business has says whose it is: those of fewer than three
 * members are counted together. Size classes are not crossed with anything, so that no cell tells more than its rule.
 * The classes are those of analytics/enterprise/size-class.ts, which says why; both are tested against the laws' table.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create policy enterprise_definer on enterprise for select to current_user using (true)`.execute(db);

  // 1 micro, 2 small, 3 medium, 4 large; a value on a limit belongs below it.
  await sql`
    create function size_class(p_value bigint, p_limits bigint[]) returns int
    language sql immutable as $$
      select case when p_value is not null
        then 1 + (select count(*)::int from unnest(p_limits) as limits (most) where p_value > most) end
    $$
  `.execute(db);

  await sql`
    create function enterprise_counts(p_sentra int) returns table (kind text, name text, members int)
    language sql stable security definer set search_path = public, pg_temp as $$
      with clock as (
        select (now() at time zone 'Asia/Jakarta')::date as today
      ), member as (
        select e.*, coalesce(e.active_until >= today, true) as is_active,
               e.started_year >= extract(year from today) as is_new
          from enterprise e cross join clock
         where e.sentra_id = p_sentra and p_sentra = any (readable_sentra())
      ), active as (
        select * from member where is_active
      ), classed as (
        select 'pp7_2021' as rule, case when is_new
                 then size_class(capital, '{1000000000,5000000000,10000000000}')
                 else size_class(yearly_sales, '{2000000000,15000000000,50000000000}') end as class
          from active
        union all
        select 'uu20_2008', least(size_class(assets, '{50000000,500000000,10000000000}'),
                                  size_class(yearly_sales, '{300000000,2500000000,50000000000}'))
          from active
        union all
        select 'bps', size_class(nullif(workers, 0), '{4,19,99}') from active
      ), trade as (
        select lower(specialisation) as name, count(*) as members from active group by 1
      )
      select 'standing', case when is_active then 'active' else 'ended' end, count(*)::int from member group by 1, 2
      union all
      select 'simulated', 'simulated', count(*)::int from member where is_simulated having count(*) > 0
      union all
      select rule, (array['micro', 'small', 'medium', 'large'])[class], count(*)::int from classed group by 1, 2
      union all
      select case when trade.name is null then 'unspecialised'
                  when trade.members < 3 then 'rare' else 'specialisation' end,
             case when trade.members >= 3 then trade.name end, sum(trade.members)::int
        from trade group by 1, 2
    $$
  `.execute(db);
}
