import { type Kysely, sql } from "kysely";
import { protect } from "./protect.ts";

/**
 * Offices that leave: what they work with is keyed by their region, so those of one region leave together. As with a
 * sentra (20261121T1645-departures), an officer of that very region or an administrator announces the day, thirty days
 * ahead at least, and may call that back until then. What stays is said in docs/decisions/2026-11-21-leaving.md.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function own_region() returns text[] stable language sql as $$
      select coalesce(array_agg(m.region_code), '{}') from membership m
       where m.user_id = actor_id() and m.role = 'officer' and m.region_code = any (overseen_region())
    $$
  `.execute(db);
  await createDepartures(db);
  await createGuards(db);
  await createExportNote(db);
  await createSight(db);
  await createErasure(db);
}

async function createDepartures(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table office_departure (
      region_code text collate "C" not null references region,
      id int not null generated always as identity,
      announced_by int not null references app_user,
      announced_at timestamptz not null default now(),
      erase_on date not null,
      called_back_at timestamptz,
      called_back_by int references app_user,
      erased_at timestamptz,
      primary key (region_code, id),
      check (erase_on between (announced_at at time zone 'Asia/Jakarta')::date + 30
                          and (announced_at at time zone 'Asia/Jakarta')::date + 366),
      check ((called_back_at is null) = (called_back_by is null)),
      check (called_back_at is null or erased_at is null)
    )
  `.execute(db);
  await sql`create unique index office_departure_open on office_departure (region_code)
    where called_back_at is null and erased_at is null`.execute(db);
  await protect(db, "office_departure");
  const isTheirs = sql`((select actor_is_admin()) or region_code = any ((select own_region())::text[]))`;
  await sql`create policy office_departure_select on office_departure for select using ((select actor_is_admin())
    or region_code = any ((select overseen_region())::text[]))`.execute(db);
  await sql`create policy office_departure_insert on office_departure for insert
    with check (${isTheirs} and announced_by = (select actor_id()))`.execute(db);
  await sql`create policy office_departure_update on office_departure for update using (${isTheirs})`.execute(db);
  await sql`create policy office_departure_definer on office_departure to current_user using (true)`.execute(db);
  await sql`grant select, insert (region_code, announced_by, erase_on), update (called_back_at)
    on office_departure to sentra_app`.execute(db);
  await sql`create trigger audit after insert or update on office_departure for each row
    execute function audit_row('id', 'erase_on,called_back_at,erased_at')`.execute(db);
}

async function createGuards(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function erasing_office() returns text stable language sql as
    $$ select nullif(current_setting('app.erasing_office', true), '') $$
  `.execute(db);
  // What the law wants answered within three days: whoever was to answer must not be gone.
  await sql`
    create function office_obligations(p_region text) returns table (id int, due_at timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
      select q.id, q.due_at from data_request q
       where q.sentra_id = 0 and q.region_code = p_region and q.state = 'open'
         and (actor_is_admin() or p_region = any (own_region()))
       order by q.due_at, q.id
    $$
  `.execute(db);
  await sql`
    create function office_departure_announced() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      -- Before the policies have their say: whose region it is not, is not told what waits there.
      if not coalesce(actor_is_admin() or new.region_code = any (own_region()), false) then
        raise exception 'not a region of one''s own' using errcode = 'insufficient_privilege';
      end if;
      if exists (select from office_obligations(new.region_code)) then
        raise exception 'requests to the offices of % wait for an answer', new.region_code
          using errcode = 'object_not_in_prerequisite_state';
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`create trigger office_departure_announced before insert on office_departure
    for each row execute function office_departure_announced()`.execute(db);
  // As it was for a sentra's; what comes after the announcement is the same for both.
  await sql`
    create or replace function departure_guard() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if tg_op = 'INSERT' then
        select s.region_code into new.region_code from sentra s where s.id = new.sentra_id;
        if not found then
          raise exception 'no such sentra' using errcode = 'insufficient_privilege';
        end if;
        return new;
      end if;
      if (case tg_table_name when 'departure' then (to_jsonb(old) ->> 'sentra_id')::int = erasing_sentra()
                             else old.region_code = erasing_office() end) then
        return new;
      end if;
      if old.erased_at is not null or old.called_back_at is not null then
        raise exception 'departure % is over', old.id using errcode = 'object_not_in_prerequisite_state';
      end if;
      if new.called_back_at is not null then
        new.called_back_at := now();
        new.called_back_by := actor_id();
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`create trigger departure_guard before update on office_departure
    for each row execute function departure_guard()`.execute(db);
}

async function createExportNote(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function audit_office_export(p_region text, p_rows int) returns void
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    begin
      if not coalesce(p_region = any (own_region()), false) then
        raise exception 'not theirs to export' using errcode = 'insufficient_privilege';
      end if;
      perform audit_append(0, p_region, 'office', 'exported', '{}', jsonb_build_object('rows', p_rows));
    end $$
  `.execute(db);
}

/** What the erasure may touch where the owner, as who it runs, saw nothing so far: rows of the region that leaves. */
async function createSight(db: Kysely<unknown>): Promise<void> {
  const touched = ["export_form", "factor_demand", "index_weights", "indicator_retirement", "letterhead", "office"];
  for (const table of [...touched, "processing_activity", "sheet_deadline", "signatory", "yearly_report"]) {
    await sql`create policy ${sql.ref(`${table}_erased`)} on ${sql.table(table)} to current_user
      using (region_code = erasing_office())`.execute(db);
  }
  // A version is a part of its instrument.
  await sql`alter table instrument_version drop constraint instrument_version_instrument_code_fkey,
    add constraint instrument_version_instrument_code_fkey foreign key (instrument_code) references instrument
      on delete cascade`.execute(db);
}

async function createErasure(db: Kysely<unknown>): Promise<void> {
  // What other people's figures still name stays: the foreign keys say which, whatever table they are of.
  await sql`
    create function erase_unused(p_region text, p_by int) returns void
    language plpgsql volatile as $$
    declare
      one record;
    begin
      for one in select code from instrument where region_code = p_region loop
        begin
          delete from instrument where code = one.code;
        exception when foreign_key_violation or insufficient_privilege then null;
        end;
      end loop;
      delete from indicator_retirement r using indicator i
       where i.id = r.indicator_id and r.region_code = p_region and i.region_code is distinct from p_region;
      for one in select id, code from indicator where region_code = p_region order by formula is null, id loop
        begin
          if exists (select from indicator i where i.formula ~ ('\\m' || one.code || '\\M')) then
            raise foreign_key_violation;
          end if;
          delete from indicator_retirement where region_code = p_region and indicator_id = one.id;
          delete from indicator where id = one.id;
        exception when foreign_key_violation then
          -- There are values of it; nobody is asked for more.
          insert into indicator_retirement (indicator_id, region_code, from_period, reason, retired_by)
          values (one.id, p_region, date_trunc('month', now() at time zone 'Asia/Jakarta') + interval '1 month',
                  'Kantor wilayah ini berhenti memakai Sentra.', p_by)
          on conflict do nothing;
        end;
      end loop;
    end $$
  `.execute(db);
  await sql`revoke execute on function erase_unused from public`.execute(db);
  // Whoever calls it, it erases what was announced and is due, and nothing else.
  await sql`
    create function erase_departed_offices() returns table (erased_region text)
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      due office_departure;
      alone int[];
      unpublished int[];
      held text;
    begin
      for due in
        select * from office_departure d
         where d.called_back_at is null and d.erased_at is null
           and d.erase_on <= (now() at time zone 'Asia/Jakarta')::date
           and not exists (select from data_request q
                            where q.sentra_id = 0 and q.region_code = d.region_code and q.state = 'open')
         order by d.region_code for update skip locked
      loop
        perform set_config('app.erasing_office', due.region_code, true);
        select coalesce(array_agg(distinct m.user_id), '{}') into alone from membership m
         where m.region_code = due.region_code and not exists (
           select from membership o where o.user_id = m.user_id and o.region_code is distinct from due.region_code);
        unpublished := array(select w.id from survey_wave w
                              where w.region_code = due.region_code and w.state <> 'published');
        delete from sentra_result where wave_id = any (unpublished);
        delete from wave_result where wave_id = any (unpublished);
        delete from weights_version where wave_id = any (unpublished);
        delete from survey_wave where id = any (unpublished);
        foreach held in array array['programme', 'export_log', 'export_form', 'yearly_report', 'letterhead', 'signatory',
          'processing_activity', 'region_approval', 'sheet_deadline', 'factor_demand', 'index_weights', 'saved_view',
          'office', 'membership']
        loop
          execute format('delete from %I where region_code = $1', held) using due.region_code;
        end loop;
        perform erase_unused(due.region_code, due.announced_by);
        perform close_accounts(alone);
        update office_departure set erased_at = now() where (region_code, id) = (due.region_code, due.id);
        perform set_config('app.erasing_office', '', true);
        erased_region := due.region_code;
        return next;
      end loop;
    end $$
  `.execute(db);
}
