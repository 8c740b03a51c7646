import { type Kysely, sql } from "kysely";
import { protect } from "./protect.ts";

/**
 * A sentra that leaves: its board (or an administrator) announces the day from which it is erased, thirty days ahead at
 * least, and may call that back until then. From that day on the erasure takes the sentra with every row of its own,
 * and the accounts that belonged to nothing else. What stays is said in docs/decisions/2026-11-21-leaving.md.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table departure (
      sentra_id int not null,
      id int generated always as identity,
      region_code text collate "C" not null default '' references region,
      announced_by int not null references app_user,
      announced_at timestamptz not null default now(),
      erase_on date not null,
      called_back_at timestamptz,
      called_back_by int references app_user,
      erased_at timestamptz,
      primary key (sentra_id, id),
      check (erase_on between (announced_at at time zone 'Asia/Jakarta')::date + 30
                          and (announced_at at time zone 'Asia/Jakarta')::date + 366),
      check ((called_back_at is null) = (called_back_by is null)),
      check (called_back_at is null or erased_at is null)
    )
  `.execute(db);
  await sql`create unique index departure_open on departure (sentra_id)
    where called_back_at is null and erased_at is null`.execute(db);
  await protect(db, "departure");
  const isTheirs = sql`(select actor_is_admin()) or sentra_id = any ((select governed_sentra())::int[])`;
  await sql`create policy departure_select on departure for select using ((select actor_is_admin())
    or sentra_id in (select unnest((select readable_sentra())))
    or region_code = any ((select overseen_region())::text[]))`.execute(db);
  await sql`create policy departure_insert on departure for insert
    with check ((${isTheirs}) and announced_by = (select actor_id()))`.execute(db);
  await sql`create policy departure_update on departure for update using (${isTheirs})`.execute(db);
  await sql`grant select, insert (sentra_id, announced_by, erase_on), update (called_back_at) on departure to sentra_app`.execute(
    db,
  );
  await sql`create policy departure_definer on departure to current_user using (true)`.execute(db);

  await sql`
    create function erasing_sentra() returns int stable language sql as
    $$ select nullif(current_setting('app.erasing_sentra', true), '')::int $$
  `.execute(db);
  await sql`
    create function departure_guard() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if tg_op = 'INSERT' then
        select s.region_code into new.region_code from sentra s where s.id = new.sentra_id;
        if not found then
          raise exception 'no such sentra' using errcode = 'insufficient_privilege';
        end if;
        return new;
      end if;
      if old.sentra_id = erasing_sentra() then return new; end if;
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
  await sql`create trigger departure_guard before insert or update on departure
    for each row execute function departure_guard()`.execute(db);
  await sql`create trigger audit after insert or update on departure for each row
    execute function audit_row('id', 'erase_on,called_back_at,erased_at')`.execute(db);

  await letErasurePass(db);
  await createErasure(db);
}

/** What guards rows against everybody lets the erasure of their sentra pass. */
async function letErasurePass(db: Kysely<unknown>): Promise<void> {
  for (const guard of ["published_result_guard", "survey_response_guard", "observation_delete_history"]) {
    const { rows } = await sql<{ body: string; definer: boolean }>`
      select prosrc as body, prosecdef as definer from pg_proc
       where proname = ${guard} and pronamespace = 'public'::regnamespace`.execute(db);
    const { body, definer } = rows[0]!;
    const pass =
      guard === "observation_delete_history"
        ? "if erasing_sentra() is not null then return null; end if;"
        : "if tg_op = 'DELETE' and (to_jsonb(old) ->> 'sentra_id')::int = erasing_sentra() then return old; end if;";
    await sql`
      create or replace function ${sql.raw(guard)}() returns trigger language plpgsql
      ${sql.raw(definer ? "security definer set search_path = public, pg_temp" : "")} as $guard$
      ${sql.raw(body.replace(/begin/, `begin\n      ${pass}`))}$guard$`.execute(db);
  }
}

async function createErasure(db: Kysely<unknown>): Promise<void> {
  await sql`create policy sentra_erased on sentra for delete to current_user using (id = erasing_sentra())`.execute(db);
  await sql`create policy app_user_erased on app_user for update to current_user
    using (erasing_sentra() is not null)`.execute(db);
  for (const table of ["saved_view", "digest_choice"]) {
    await sql`create policy ${sql.ref(`${table}_erased`)} on ${sql.table(table)} for delete to current_user
      using (erasing_sentra() is not null)`.execute(db);
  }
  await sql`create policy saved_view_erased_seen on saved_view for select to current_user
    using (erasing_sentra() is not null)`.execute(db);
  // Whoever calls it, it erases what was announced and is due, and nothing else.
  await sql`
    create function erase_departed() returns table (erased_sentra int)
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      due departure;
      alone int[];
    begin
      for due in
        select * from departure d
         where d.called_back_at is null and d.erased_at is null
           and d.erase_on <= (now() at time zone 'Asia/Jakarta')::date
         order by d.sentra_id for update skip locked
      loop
        perform set_config('app.erasing_sentra', due.sentra_id::text, true);
        select coalesce(array_agg(distinct m.user_id), '{}') into alone from membership m
         where m.sentra_id = due.sentra_id and not exists (
           select from membership o where o.user_id = m.user_id and o.sentra_id is distinct from due.sentra_id);
        delete from sentra where id = due.sentra_id;
        delete from credential where user_id = any (alone);
        delete from saved_view where user_id = any (alone);
        delete from digest_choice where user_id = any (alone);
        update app_user set is_active = false, name = 'Akun ' || id, email = 'akun.' || id || '@dihapus.invalid'
         where id = any (alone);
        update departure set erased_at = now() where (sentra_id, id) = (due.sentra_id, due.id);
        perform set_config('app.erasing_sentra', '', true);
        erased_sentra := due.sentra_id;
        return next;
      end loop;
    end $$
  `.execute(db);
}
