import { type Kysely, sql } from "kysely";
import { protect } from "./protect.ts";

/**
 * Invitations and what was answered.
 *
 * An invitation's link opens the questionnaire and nothing else, so the sentra's own people may print it as often as
 * they like. Whoever answers gets a receipt, of which only the hash is kept: it alone opens the answers again. Answers
 * that came by link are read by nobody but that respondent and the computation; those on paper also by the people of
 * the sentra who type them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table invitation (
      sentra_id int not null,
      wave_id int not null,
      number int not null check (number >= 1),
      -- Without a business: one of those handed out without a name.
      enterprise_id int,
      token text not null default replace(gen_random_uuid()::text, '-', ''),
      reminded_at timestamptz,
      primary key (sentra_id, wave_id, number),
      foreign key (sentra_id, wave_id) references wave_sentra on delete cascade,
      foreign key (sentra_id, enterprise_id) references enterprise on delete set null (enterprise_id),
      unique (sentra_id, wave_id, enterprise_id),
      unique (sentra_id, token)
    )
  `.execute(db);
  await sql`
    create table survey_response (
      sentra_id int not null,
      wave_id int not null,
      id int generated always as identity,
      invitation_number int,
      channel text not null check (channel in ('link', 'paper', 'import')),
      receipt_hash text,
      -- Which consent text was agreed to, and when; on paper the form says so.
      consent_version smallint not null,
      consented_at timestamptz not null default now(),
      -- Does not want to be part of automated profiling: left out of the computation, and counted.
      objects boolean not null default false,
      -- Taken back by the respondent: left out, and counted.
      withdrawn_at timestamptz,
      -- By item; null as a whole once erased.
      answers jsonb,
      seconds int check (seconds >= 0),
      typed_by int references app_user,
      created_at timestamptz not null default now(),
      changed_at timestamptz not null default now(),
      primary key (sentra_id, wave_id, id),
      foreign key (sentra_id, wave_id) references wave_sentra on delete cascade,
      foreign key (sentra_id, wave_id, invitation_number) references invitation,
      unique (sentra_id, wave_id, invitation_number),
      check (channel <> 'link' or typed_by is null),
      check (channel <> 'link' or (receipt_hash is not null and invitation_number is not null)),
      check (answers is not null or withdrawn_at is not null)
    )
  `.execute(db);
  await sql`
    create table response_exclusion (
      sentra_id int not null,
      wave_id int not null,
      response_id int not null,
      mark text not null check (mark in ('straight-lining', 'too-fast', 'duplicate', 'missing', 'other')),
      reason text not null check (length(reason) between 1 and 500),
      excluded_by int not null references app_user,
      excluded_at timestamptz not null default now(),
      primary key (sentra_id, wave_id, response_id),
      foreign key (sentra_id, wave_id, response_id) references survey_response on delete cascade
    )
  `.execute(db);
  for (const table of ["invitation", "survey_response", "response_exclusion"]) {
    await protect(db, table);
    await sql`create policy ${sql.ref(`${table}_definer`)} on ${sql.table(table)} to current_user
      using (true) with check (true)`.execute(db);
  }
  await createRespondent(db);
  await createRights(db);
  await createGuard(db);
  await createCounts(db);
  await moveOldResponses(db);
}

/** Opens a transaction as the holder of an invitation; nothing comes back, and nothing is visible, for a wrong token. */
async function createRespondent(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function begin_respondent(p_sentra int, p_token text, p_receipt_hash text default null)
    returns table (wave_id int, number int, wave_state text, has_answered boolean)
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    begin
      select i.wave_id, i.number, w.state,
             exists (select from survey_response r
                      where (r.sentra_id, r.wave_id, r.invitation_number) = (i.sentra_id, i.wave_id, i.number))
        into wave_id, number, wave_state, has_answered
        from invitation i join survey_wave w on w.id = i.wave_id
       where i.sentra_id = p_sentra and i.token = p_token and w.state <> 'draft';
      perform set_config('app.scope', 'respondent', true),
              set_config('timezone', 'UTC', true),
              set_config('app.respondent_sentra', case when found then p_sentra::text else '' end, true),
              set_config('app.respondent_wave', coalesce(wave_id::text, ''), true),
              set_config('app.respondent_number', coalesce(number::text, ''), true),
              set_config('app.respondent_receipt', coalesce(p_receipt_hash, ''), true);
      if wave_id is not null then return next; end if;
    end $$
  `.execute(db);
  await sql`
    create function respondent_number() returns int stable language sql as
    $$ select case when current_setting('app.scope', true) = 'respondent'
              then nullif(current_setting('app.respondent_number', true), '')::int end $$
  `.execute(db);
  await sql`
    create function respondent_receipt() returns text stable language sql as
    $$ select case when current_setting('app.scope', true) = 'respondent'
              then nullif(current_setting('app.respondent_receipt', true), '') end $$
  `.execute(db);
}

async function createRights(db: Kysely<unknown>): Promise<void> {
  const isEntered = sql`sentra_id = any ((select entered_sentra())::int[])`;
  await sql`create policy invitation_select on invitation for select using (${isEntered})`.execute(db);
  await sql`create policy invitation_update on invitation for update using (${isEntered})`.execute(db);
  await sql`grant select, update (reminded_at) on invitation to sentra_app`.execute(db);

  const isRespondent = sql`(sentra_id = (select respondent_sentra()) and wave_id = (select respondent_wave())
    and invitation_number = (select respondent_number()) and receipt_hash = (select respondent_receipt()))`;
  const isPaper = sql`(${isEntered} and channel in ('paper', 'import'))`;
  await sql`create policy survey_response_select on survey_response for select
    using (${isRespondent} or ${isPaper} or wave_id = (select computed_wave()))`.execute(db);
  await sql`create policy survey_response_insert on survey_response for insert
    with check ((${isRespondent} and channel = 'link') or (${isPaper} and typed_by = (select actor_id())))`.execute(db);
  await sql`create policy survey_response_update on survey_response for update
    using (${isRespondent} or ${isPaper})`.execute(db);
  await sql`create policy survey_response_delete on survey_response for delete using (${isPaper})`.execute(db);
  await sql`grant select, insert, delete, update (answers, objects, withdrawn_at, seconds, consent_version, consented_at)
    on survey_response to sentra_app`.execute(db);

  const isReviewer = sql`(sentra_id = any ((select governed_sentra())::int[])
    or sentra_id = any ((select overseen_sentra())::int[]))`;
  await sql`create policy response_exclusion_select on response_exclusion for select
    using (${isReviewer} or wave_id = (select computed_wave()))`.execute(db);
  const ofClosed = sql`owns_wave(wave_id) and wave_state(wave_id) in ('open', 'closed')`;
  await sql`create policy response_exclusion_insert on response_exclusion for insert
    with check (${isReviewer} and ${ofClosed} and excluded_by = (select actor_id()))`.execute(db);
  await sql`create policy response_exclusion_delete on response_exclusion for delete
    using (${isReviewer} and ${ofClosed})`.execute(db);
  await sql`grant select, insert, delete on response_exclusion to sentra_app`.execute(db);
}

/**
 * Answers come in, and change, while the wave is open; closing it waits for those on their way. Taking back, erasing
 * and objecting are the respondent's at any time, for answers on paper through the people who typed them: a wave that was computed with those answers has to be computed again
 * before it can be published, and what was published holds no trace of whose answers it was.
 */
async function createGuard(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function survey_response_guard() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      wave_is text;
    begin
      select state into wave_is from survey_wave where id = coalesce(new.wave_id, old.wave_id);
      if wave_is = 'computed' then
        select state into wave_is from survey_wave where id = coalesce(new.wave_id, old.wave_id) for update;
      else
        select state into wave_is from survey_wave where id = coalesce(new.wave_id, old.wave_id) for share;
      end if;
      if wave_is is null then return coalesce(new, old); end if; -- goes with its wave
      if tg_op = 'DELETE' then
        if wave_is = 'open' then return old; end if;
      else
        if wave_is = 'open' or (tg_op = 'UPDATE'
             and (new.answers is null or new.answers = old.answers)
             and (new.objects or not old.objects) and (new.withdrawn_at is not null or old.withdrawn_at is null)) then
          new.changed_at := now();
          if wave_is = 'computed' and (new.objects <> old.objects or new.withdrawn_at is distinct from old.withdrawn_at) then
            update survey_wave set state = 'closed' where id = new.wave_id;
          end if;
          return new;
        end if;
      end if;
      raise exception 'the wave is not open' using errcode = 'insufficient_privilege';
    end $$
  `.execute(db);
  await sql`create trigger survey_response_guard before insert or update or delete on survey_response
    for each row execute function survey_response_guard()`.execute(db);
}

/** What owners and the sentra's own people may do and know without seeing answers. */
async function createCounts(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function may_invite(p_wave int, p_sentra int) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
      select wave_state(p_wave) in ('draft', 'open') and (owns_wave(p_wave) or p_sentra = any (entered_sentra()))
         and exists (select from wave_sentra where (sentra_id, wave_id) = (p_sentra, p_wave))
    $$
  `.execute(db);
  // Active members who have no invitation yet, in every sentra of the wave that the actor may invite for.
  await sql`
    create function invite_members(p_wave int, p_sentra int default null) returns int
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    declare
      invited int;
    begin
      perform from wave_sentra ws where ws.wave_id = p_wave order by ws.sentra_id for update;
      insert into invitation (sentra_id, wave_id, number, enterprise_id)
      select e.sentra_id, p_wave,
             row_number() over (partition by e.sentra_id order by e.id)
               + coalesce((select max(i.number) from invitation i where (i.sentra_id, i.wave_id) = (e.sentra_id, p_wave)), 0),
             e.id
        from enterprise e join wave_sentra ws on ws.sentra_id = e.sentra_id and ws.wave_id = p_wave
       where (p_sentra is null or e.sentra_id = p_sentra) and may_invite(p_wave, e.sentra_id)
         and coalesce(e.active_until >= (now() at time zone 'Asia/Jakarta')::date, true)
         and not exists (select from invitation i where (i.sentra_id, i.wave_id, i.enterprise_id) = (e.sentra_id, p_wave, e.id));
      get diagnostics invited = row_count;
      return invited;
    end $$
  `.execute(db);
  await sql`
    create function invite_unnamed(p_wave int, p_sentra int, p_count int) returns int
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    begin
      if p_count not between 1 and 500 or not may_invite(p_wave, p_sentra) then return 0; end if;
      perform from wave_sentra ws where (ws.sentra_id, ws.wave_id) = (p_sentra, p_wave) for update;
      insert into invitation (sentra_id, wave_id, number)
      select p_sentra, p_wave, n + coalesce((select max(i.number) from invitation i where (i.sentra_id, i.wave_id) = (p_sentra, p_wave)), 0)
        from generate_series(1, p_count) n;
      return p_count;
    end $$
  `.execute(db);
  // Who answered, for reminders: without the response it points to.
  await sql`
    create function invitations_answered(p_sentra int, p_wave int) returns table (number int)
    language sql stable security definer set search_path = public, pg_temp as $$
      select r.invitation_number from survey_response r
       where (r.sentra_id, r.wave_id) = (p_sentra, p_wave) and p_sentra = any (entered_sentra())
         and r.invitation_number is not null
    $$
  `.execute(db);
  await sql`
    create function wave_counts(p_wave int)
    returns table (sentra_id int, invited int, answered int, withdrawn int, objecting int, on_paper int, last_answer_at timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
      select ws.sentra_id,
             (select count(*)::int from invitation i where (i.sentra_id, i.wave_id) = (ws.sentra_id, p_wave)),
             count(r.id)::int,
             (count(r.id) filter (where r.withdrawn_at is not null))::int,
             (count(r.id) filter (where r.objects and r.withdrawn_at is null))::int,
             (count(r.id) filter (where r.channel <> 'link'))::int,
             max(r.created_at)
        from wave_sentra ws
        left join survey_response r on (r.sentra_id, r.wave_id) = (ws.sentra_id, ws.wave_id)
       where ws.wave_id = p_wave and ws.sentra_id = any (readable_sentra())
       group by ws.sentra_id
    $$
  `.execute(db);
}

async function moveOldResponses(db: Kysely<unknown>): Promise<void> {
  await sql`alter table old_survey_response no force row level security`.execute(db);
  await sql`alter table survey_response disable trigger survey_response_guard`.execute(db);
  await sql`
    insert into survey_response (sentra_id, wave_id, channel, consent_version, answers)
    select r.sentra_id, w.id, 'import', 1, r.answers
      from old_survey_response r
      join survey_wave w on w.sentra_id = r.sentra_id and w.title = 'Gelombang ' || r.wave
     order by r.sentra_id, r.wave, r.respondent
  `.execute(db);
  await sql`alter table survey_response enable trigger survey_response_guard`.execute(db);
  await sql`drop table old_survey_response, old_survey_wave`.execute(db);
}
