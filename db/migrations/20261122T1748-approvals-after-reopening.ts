import { type Kysely, sql } from "kysely";

/**
 * Where a sheet was reopened, which ends its region's approvals, while the region was approved, neither saw the other's
 * work before it was committed: the approval stood over a sheet that was back with its sentra. Now whoever comes second
 * waits until the first has committed, and sees it. Reopenings go side by side; an approval of their period goes alone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function region_approval_guard() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      missing int;
    begin
      -- Before the policies have their say: who may not approve is not told what is missing.
      if new.region_code is null or not new.region_code = any (overseen_region()) then
        raise exception 'not a region of one''s own' using errcode = 'insufficient_privilege';
      end if;
      perform pg_advisory_xact_lock(hashtext('region_approval ' || new.period_kind), new.period - date '2000-01-01');
      select count(distinct o.sentra_id),
             count(*) filter (where coalesce(o.state, '') not in ('verified', 'locked'))
        into new.sentra_count, missing
        from owed_sheets(new.region_code, new.period_kind, new.period) o;
      if new.sentra_count = 0 or missing > 0 then
        raise exception '% sheets of % are not verified', missing, new.region_code
          using errcode = 'object_not_in_prerequisite_state';
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`
    create or replace function sheet_reopened() returns trigger
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    begin
      perform pg_advisory_xact_lock_shared(hashtext('region_approval ' || new.period_kind), new.period - date '2000-01-01');
      delete from region_approval a using sentra s
       where s.id = new.sentra_id and region_holds(a.region_code, s.region_code)
         and a.period_kind = new.period_kind and a.period = new.period;
      return null;
    end $$
  `.execute(db);
}
