import { type Kysely, sql } from "kysely";
import { protect } from "./protect.ts";

/**
 * What UU 27/2022 asks of who keeps personal data:
 *
 *   processing_activity  an office's own lines of the record of processing (art. 31), beside those of the program
 *   data_request         what people ask about their own data, each with its deadline; a sentra's, an office's, or,
 *                        with neither, the platform's (sentra 0)
 *   data_breach          a failure of protection, and that the authority and the people were told (art. 46)
 *
 * Whose data a request is about is personal data itself: an office knows how many are open in the sentra that it
 * oversees and how many are late (data_request_counts), and reads those that came to itself.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createActivities(db);
  await createRequests(db);
  await createBreaches(db);
}

const actor = sql`(select actor_id())`;
const isOverseen = sql`region_code = any ((select overseen_region())::text[])`;

async function createActivities(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table processing_activity (
      region_code text collate "C" not null references region,
      id int generated always as identity,
      purpose text not null check (length(purpose) between 1 and 300),
      -- Of art. 20 (2), in its order.
      basis text not null check (basis in ('consent', 'contract', 'law', 'vital', 'public', 'interest')),
      people text not null check (length(people) between 1 and 300),
      data text not null check (length(data) between 1 and 300),
      is_specific boolean not null default false,
      recipients text not null check (length(recipients) between 1 and 300),
      kept text not null check (length(kept) between 1 and 300),
      changed_by int not null references app_user,
      changed_at timestamptz not null default now(),
      primary key (region_code, id)
    )
  `.execute(db);
  await protect(db, "processing_activity");
  const underOnesName = sql`${isOverseen} and changed_by = ${actor}`;
  // Nothing of a person is in it: whoever has an account may know what is done with people's data.
  await sql`create policy processing_activity_select on processing_activity for select using (${actor} is not null)`.execute(
    db,
  );
  await sql`create policy processing_activity_insert on processing_activity for insert with check (${underOnesName})`.execute(
    db,
  );
  await sql`create policy processing_activity_update on processing_activity for update
    using (${isOverseen}) with check (${underOnesName})`.execute(db);
  await sql`create policy processing_activity_delete on processing_activity for delete using (${isOverseen})`.execute(
    db,
  );
  await sql`grant select, insert, update, delete on processing_activity to sentra_app`.execute(db);
}

async function createRequests(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table data_request (
      sentra_id int not null default 0 check (sentra_id >= 0),
      id int generated always as identity,
      region_code text collate "C" references region,
      right_asked text not null check (right_asked in
        ('access', 'correction', 'withdrawal', 'restriction', 'erasure', 'objection')),
      subject text not null check (subject in ('member', 'respondent', 'account')),
      -- The holder of an account, who asked here, or a member of the register.
      user_id int references app_user,
      enterprise_id int,
      -- Who asked and how to reach them; empty again once it is no longer needed.
      person text check (length(person) between 1 and 200),
      detail text check (length(detail) between 1 and 1000),
      received_at timestamptz not null default now(),
      due_at timestamptz not null,
      state text not null default 'open' check (state in ('open', 'done', 'refused')),
      answer text check (length(answer) between 1 and 1000),
      recorded_by int references app_user,
      closed_by int references app_user,
      closed_at timestamptz,
      primary key (sentra_id, id),
      foreign key (sentra_id, enterprise_id) references enterprise on delete set null (enterprise_id),
      check (sentra_id = 0 or (region_code is null and user_id is null)),
      check (sentra_id > 0 or enterprise_id is null),
      check ((state = 'open') = (closed_at is null)),
      check (state <> 'refused' or answer is not null)
    )
  `.execute(db);
  await sql`create index data_request_open on data_request (sentra_id, due_at) where state = 'open'`.execute(db);
  await protect(db, "data_request");
  await sql`create policy data_request_definer on data_request to current_user using (true)`.execute(db);

  const isTheirs = sql`(sentra_id in (select unnest((select governed_sentra())))
    or (sentra_id = 0 and ${isOverseen})
    or (sentra_id = 0 and region_code is null and (select actor_is_admin())))`;
  const isOwn = sql`(sentra_id = 0 and region_code is null and subject = 'account' and user_id = ${actor})`;
  await sql`create policy data_request_select on data_request for select using (${isTheirs} or ${isOwn})`.execute(db);
  await sql`create policy data_request_insert on data_request for insert
    with check ((${isOwn} or (${isTheirs} and user_id is null)) and recorded_by = ${actor})`.execute(db);
  await sql`create policy data_request_update on data_request for update using (${isTheirs})`.execute(db);
  await sql`grant select, insert (sentra_id, region_code, right_asked, subject, user_id, enterprise_id, person, detail,
    received_at, recorded_by), update (state, answer) on data_request to sentra_app`.execute(db);

  // 3 x 24 hours from its receipt: art. 30 (1), 32 (2), 40 (2) and 41 (1); ours for what the law gives no hours.
  await sql`
    create function data_request_guard() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if tg_op = 'INSERT' then
        new.received_at := least(new.received_at, now());
        new.due_at := new.received_at + interval '72 hours';
        return new;
      end if;
      if old.state <> 'open' then
        raise exception 'request % is closed', old.id using errcode = 'object_not_in_prerequisite_state';
      end if;
      if new.state <> 'open' then
        new.closed_at := now();
        new.closed_by := actor_id();
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`create trigger data_request_guard before insert or update of state, answer on data_request
    for each row execute function data_request_guard()`.execute(db);
  await sql`create trigger audit after insert or update of state on data_request for each row
    execute function audit_row('id', 'state,right_asked')`.execute(db);

  // There is no sentra 0, so no key leads to the sentra: a request goes with it all the same.
  await sql`
    create function data_request_leaves() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      delete from data_request where sentra_id = old.id;
      return null;
    end $$
  `.execute(db);
  await sql`create trigger data_request_leaves after delete on sentra
    for each row execute function data_request_leaves()`.execute(db);

  await sql`
    create function data_request_counts()
    returns table (sentra_id int, region_code text, open int, late int)
    language sql stable security definer set search_path = public, pg_temp as $$
      select r.sentra_id, r.region_code, count(*)::int, count(*) filter (where r.due_at < now())::int
        from data_request r
       where r.state = 'open'
         and (r.sentra_id = any (governed_sentra()) or r.sentra_id = any (overseen_sentra())
           or (r.sentra_id = 0 and r.region_code = any (overseen_region()))
           or (r.sentra_id = 0 and r.region_code is null and actor_is_admin()))
       group by 1, 2 order by 1, 2
    $$
  `.execute(db);
}

async function createBreaches(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table data_breach (
      id int generated always as identity primary key,
      -- None: the platform's.
      region_code text collate "C" references region,
      title text not null check (length(title) between 1 and 120),
      happened text not null check (length(happened) between 1 and 2000),
      happened_on date,
      found_at timestamptz not null,
      due_at timestamptz not null,
      data text not null check (length(data) between 1 and 500),
      people text not null check (length(people) between 1 and 500),
      people_count int check (people_count >= 0),
      measures text check (length(measures) between 1 and 2000),
      authority_told_at timestamptz,
      people_told_at timestamptz,
      -- Looked into, and nobody's personal data failed to be protected: nobody has to be told.
      is_unfounded boolean not null default false,
      closed_at timestamptz,
      recorded_by int not null references app_user,
      recorded_at timestamptz not null default now(),
      check (closed_at is null or (measures is not null
        and (is_unfounded or (authority_told_at is not null and people_told_at is not null))))
    )
  `.execute(db);
  await protect(db, "data_breach");
  const isTheirs = sql`((select actor_is_admin()) or ${isOverseen})`;
  await sql`create policy data_breach_select on data_breach for select using (${isTheirs})`.execute(db);
  await sql`create policy data_breach_insert on data_breach for insert
    with check (${isTheirs} and recorded_by = ${actor})`.execute(db);
  await sql`create policy data_breach_update on data_breach for update using (${isTheirs})`.execute(db);
  await sql`grant select, insert (region_code, title, happened, happened_on, found_at, data, people, people_count,
    measures, recorded_by), update (title, happened, happened_on, data, people, people_count, measures,
    authority_told_at, people_told_at, is_unfounded, closed_at) on data_breach to sentra_app`.execute(db);
  await sql`
    create function data_breach_guard() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if tg_op = 'INSERT' then
        new.found_at := least(new.found_at, now());
        new.due_at := new.found_at + interval '72 hours';
      elsif old.closed_at is not null then
        raise exception 'breach % is closed', old.id using errcode = 'object_not_in_prerequisite_state';
      elsif (old.authority_told_at is not null and new.authority_told_at is null)
         or (old.people_told_at is not null and new.people_told_at is null) then
        raise exception 'who was told stays told' using errcode = 'object_not_in_prerequisite_state';
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`create trigger data_breach_guard before insert or update on data_breach
    for each row execute function data_breach_guard()`.execute(db);
  await sql`create trigger audit after insert or update on data_breach for each row
    execute function audit_row('id', 'authority_told_at,people_told_at,closed_at')`.execute(db);
}
