import { type Kysely, sql } from "kysely";
import { protect } from "./protect.ts";

/**
 * The audit log: what was done, when and by which account, written by the database itself. The application's role may
 * read it and can neither add to it, change it nor take from it; to the owner, too, ordinary statements are refused.
 *
 *   audit_event   what happened; ids only, so that what is erased elsewhere stays erased while the log holds
 *   audit_link    its place in its chain: sha256 over the link before it and the event's own content
 *   audit_head    the last link of each chain, which shows that the end was cut off
 *
 * There is one chain for each sentra and one, number 0, for the platform and the offices: writers of different sentra
 * don't wait for each other. An event is put down at once, and linked when its transaction commits: the heads of all
 * the chains that it adds to are then locked in one order, for that moment only, so that no two wait for each other.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTables(db);
  await createWriters(db);
  await createVerification(db);
  for (const [table, events, arguments_] of audited) {
    await sql`create trigger audit after ${sql.raw(events)} on ${sql.table(table)} ${sql.raw(`for each row
      ${arguments_.when ? `when (${arguments_.when})` : ""}
      execute function audit_row('${arguments_.record}', '${arguments_.detail ?? ""}')`)}`.execute(db);
  }
  // A cascade is told by the event that it follows from: only what was taken out by itself is an event.
  for (const [table, arguments_] of removals) {
    await sql`create trigger audit_removal after delete on ${sql.table(table)} ${sql.raw(`for each row
      when (pg_trigger_depth() = 0)
      execute function audit_row('${arguments_.record}', '${arguments_.detail ?? ""}')`)}`.execute(db);
  }
}

interface Said {
  /** The columns that tell which row it was. */
  record: string;
  /** The columns that are said, before and after. Never one that holds anything of a person but an id. */
  detail?: string;
  when?: string;
}

const audited: readonly [table: string, events: string, said: Said][] = [
  ["user_session", "insert", { record: "user_id" }],
  ["app_user", "insert or update of is_active", { record: "id", detail: "is_active" }],
  [
    "credential",
    "update of password_hash",
    { record: "user_id", when: "old.password_hash is distinct from new.password_hash" },
  ],
  ["membership", "insert", { record: "user_id", detail: "role" }],
  ["personal_token", "insert or delete", { record: "id,user_id" }],
  ["sheet", "update of state", { record: "pillar,period_kind,period", detail: "state" }],
  ["region_approval", "insert or delete", { record: "period_kind,period" }],
  ["survey_wave", "insert or update of state", { record: "id", detail: "state" }],
  ["yearly_report", "update of state", { record: "id,year,edition", detail: "state,content_hash" }],
  ["export_log", "insert", { record: "form_id,id", detail: "format,rows_out" }],
  [
    "survey_response",
    "update of withdrawn_at, objects",
    {
      record: "wave_id",
      when: "old.withdrawn_at is distinct from new.withdrawn_at or old.objects <> new.objects",
    },
  ],
  ["index_weights", "insert", { record: "version", detail: "internal,external,infrastructure,partnership" }],
  ["indicator_retirement", "insert or delete", { record: "indicator_id", detail: "from_period" }],
  ["sheet_deadline", "insert or update", { record: "region_code", detail: "day" }],
  ["office", "insert or update", { record: "id", detail: "region_code" }],
  ["sentra", "insert or update", { record: "id", detail: "region_code" }],
];

const removals: readonly [table: string, said: Said][] = [
  ["membership", { record: "user_id", detail: "role" }],
  ["enterprise", { record: "id" }],
  ["survey_wave", { record: "id", detail: "state" }],
  ["survey_response", { record: "wave_id" }],
];

async function createTables(db: Kysely<unknown>): Promise<void> {
  // No reference to the sentra, nor to the account: the log outlives both.
  await sql`
    create table audit_event (
      sentra_id int not null check (sentra_id >= 0),
      id bigint generated always as identity,
      at timestamptz not null default clock_timestamp(),
      actor int,
      scope text not null check (scope ~ '^[a-z_]+$'),
      region_code text collate "C",
      subject text not null check (subject ~ '^[a-z_]+$'),
      act text not null check (act ~ '^[a-z_]+$'),
      record jsonb not null,
      detail jsonb,
      primary key (sentra_id, id)
    )
  `.execute(db);
  // The newest first, whoever's they are.
  await sql`create index audit_event_newest on audit_event (id)`.execute(db);
  await sql`create index audit_event_region on audit_event (region_code, id) where sentra_id = 0`.execute(db);
  await sql`
    create table audit_link (
      sentra_id int not null,
      number bigint not null check (number >= 1),
      event_id bigint not null,
      hash text not null check (hash ~ '^[0-9a-f]{64}$'),
      primary key (sentra_id, number),
      unique (sentra_id, event_id),
      foreign key (sentra_id, event_id) references audit_event
    )
  `.execute(db);
  await sql`
    create table audit_head (
      sentra_id int primary key,
      number bigint not null default 0,
      hash text not null default repeat('0', 64) check (hash ~ '^[0-9a-f]{64}$')
    )
  `.execute(db);
  for (const table of ["audit_event", "audit_link", "audit_head"]) {
    await protect(db, table);
    await sql`grant select on ${sql.table(table)} to sentra_app`.execute(db);
    // For the functions below alone, which run as the owner (see 20261121T0600-accounts).
    await sql`create policy ${sql.ref(`${table}_definer`)} on ${sql.table(table)} to current_user using (true)`.execute(
      db,
    );
  }
  await sql`create policy audit_event_select on audit_event for select using ((select actor_is_admin())
    or sentra_id in (select unnest((select governed_sentra())))
    or sentra_id in (select unnest((select overseen_sentra())))
    or (sentra_id = 0 and region_code = any ((select overseen_region())::text[])))`.execute(db);
  await sql`create policy audit_link_select on audit_link for select using ((select actor_is_admin()))`.execute(db);
  await sql`create policy audit_head_select on audit_head for select using ((select actor_is_admin()))`.execute(db);

  await sql`
    create function audit_stays() returns trigger language plpgsql as $$
    begin
      -- The linking of an event is a trigger itself: whatever comes from elsewhere is somebody's statement.
      if tg_table_name <> 'audit_event' and tg_op in ('INSERT', 'UPDATE') and pg_trigger_depth() > 1 then return null; end if;
      raise exception 'the audit log is only ever added to, by the database itself' using errcode = 'insufficient_privilege';
    end $$
  `.execute(db);
  for (const [table, refused] of [
    ["audit_event", "update or delete or truncate"],
    ["audit_link", "insert or update or delete or truncate"],
    ["audit_head", "insert or update or delete or truncate"],
  ] as const) {
    await sql`create trigger audit_stays before ${sql.raw(refused)} on ${sql.table(table)}
      for each statement execute function audit_stays()`.execute(db);
  }
}

async function createWriters(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function audit_append(p_sentra int, p_region text, p_subject text, p_act text, p_record jsonb, p_detail jsonb)
    returns void language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      chains text := coalesce(current_setting('app.audit_chains', true), '');
    begin
      if not p_sentra::text = any (string_to_array(chains, ',')) then
        perform set_config('app.audit_chains', concat_ws(',', nullif(chains, ''), p_sentra), true);
      end if;
      insert into audit_event (sentra_id, actor, scope, region_code, subject, act, record, detail)
      values (p_sentra, actor_id(), coalesce(nullif(current_setting('app.scope', true), ''), 'system'),
              p_region, p_subject, p_act, p_record, p_detail);
    end $$
  `.execute(db);
  await sql`revoke execute on function audit_append from public`.execute(db);

  // The one way in for every table: which columns tell the row, and which are said of it.
  await sql`
    create function audit_row() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
      after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
      one jsonb := coalesce(after, before);
      said text[] := string_to_array(nullif(tg_argv[1], ''), ',');
      detail jsonb;
    begin
      if tg_op = 'UPDATE' and said is not null then
        if not exists (select from unnest(said) c where before -> c is distinct from after -> c) then return null; end if;
        select jsonb_object_agg(c, jsonb_build_array(before -> c, after -> c)) into detail from unnest(said) c;
      else
        select jsonb_object_agg(c, one -> c) into detail from unnest(said) c;
      end if;
      perform audit_append(
        coalesce((case tg_table_name when 'sentra' then one ->> 'id' else one ->> 'sentra_id' end)::int, 0),
        one ->> 'region_code', tg_table_name,
        case tg_op when 'INSERT' then 'added' when 'UPDATE' then 'changed' else 'removed' end,
        (select jsonb_object_agg(c, one -> c) from unnest(string_to_array(tg_argv[0], ',')) c), detail);
      return null;
    end $$
  `.execute(db);

  await sql`
    create function audit_hash(p_before text, p_number bigint, e audit_event) returns text language sql stable as $$
      select encode(sha256(convert_to(jsonb_build_array(
        p_before, p_number, e.sentra_id, e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        e.actor, e.scope, e.region_code, e.subject, e.act, e.record, e.detail)::text, 'UTF8')), 'hex')
    $$
  `.execute(db);
  await sql`
    create function audit_link_event() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      chains int[] := string_to_array(nullif(current_setting('app.audit_chains', true), ''), ',')::int[];
      last audit_head;
    begin
      if chains is not null then
        insert into audit_head (sentra_id) select c from unnest(chains) c order by c on conflict do nothing;
        perform from audit_head where sentra_id = any (chains) order by sentra_id for update;
        perform set_config('app.audit_chains', '', true);
      end if;
      select * into last from audit_head where sentra_id = new.sentra_id for update;
      last.number := last.number + 1;
      last.hash := audit_hash(last.hash, last.number, new);
      insert into audit_link (sentra_id, number, event_id, hash)
      values (new.sentra_id, last.number, new.id, last.hash);
      update audit_head set number = last.number, hash = last.hash where sentra_id = new.sentra_id;
      return null;
    end $$
  `.execute(db);
  await sql`create constraint trigger audit_linked after insert on audit_event deferrable initially deferred
    for each row execute function audit_link_event()`.execute(db);

  // What leaves no row behind. The account of a failed sign-in is named where there is one.
  await sql`
    create function audit_failed_sign_in(p_user int) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if not in_accounts_scope() then
        raise exception 'only while signing in' using errcode = 'insufficient_privilege';
      end if;
      perform audit_append(0, null, 'user_session', 'refused', jsonb_build_object('user_id', p_user), null);
    end $$
  `.execute(db);
  await sql`
    create function audit_export(p_sentra int, p_what text, p_rows int) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if not coalesce(p_sentra = any (entered_sentra()), false) or p_what not in ('enterprise', 'invitation', 'sentra') then
        raise exception 'not theirs to export' using errcode = 'insufficient_privilege';
      end if;
      perform audit_append(p_sentra, null, p_what, 'exported', '{}', jsonb_build_object('rows', p_rows));
    end $$
  `.execute(db);
  // A session that ran out by itself was not ended by anybody.
  await sql`create trigger audit_removal after delete on user_session for each row when (old.expires_at > now())
    execute function audit_row('user_id', '')`.execute(db);
}

async function createVerification(db: Kysely<unknown>): Promise<void> {
  // With the rights of who asks: the owner and an administrator see all chains.
  await sql`
    create function audit_broken() returns table (sentra_id int, number bigint, problem text) language sql stable as $$
      with link as (
        select l.sentra_id, l.number, l.hash, row_number() over chain as place, e.id as found, e as event,
               coalesce(lag(l.hash) over chain, repeat('0', 64)) as before
          from audit_link l left join audit_event e on (e.sentra_id, e.id) = (l.sentra_id, l.event_id)
        window chain as (partition by l.sentra_id order by l.number)
      ), tail as (
        select distinct on (l.sentra_id) l.sentra_id, l.number, l.hash from audit_link l
         order by l.sentra_id, l.number desc
      ), wrong as (
        select sentra_id, place as number,
               case when number <> place then 'missing' when found is null then 'missing_event'
                    when hash <> audit_hash(before, number, event) then 'changed' end as problem
          from link
        union all
        select coalesce(h.sentra_id, t.sentra_id), coalesce(t.number, 0) + 1, 'cut'
          from audit_head h full join tail t on t.sentra_id = h.sentra_id
         where (coalesce(h.number, 0), h.hash) is distinct from (coalesce(t.number, 0), coalesce(t.hash, repeat('0', 64)))
        union all
        select e.sentra_id, (select coalesce(max(l.number), 0) + 1 from audit_link l where l.sentra_id = e.sentra_id), 'not_linked'
          from audit_event e
         where not exists (select from audit_link l where (l.sentra_id, l.event_id) = (e.sentra_id, e.id))
      )
      select distinct on (w.sentra_id) w.sentra_id, w.number, w.problem from wrong w
       where w.problem is not null order by w.sentra_id, w.number
    $$
  `.execute(db);

  // A head that was kept elsewhere and that its chain no longer has: the end was cut off, or all of it written anew.
  await sql`
    create function audit_lost(p_heads jsonb) returns table (sentra_id int, number bigint) language sql stable as $$
      select h.sentra_id, h.number
        from jsonb_to_recordset(p_heads) as h (sentra_id int, number bigint, hash text)
        left join audit_link l on (l.sentra_id, l.number) = (h.sentra_id, h.number)
       where h.number > 0 and l.hash is distinct from h.hash
       order by 1, 2
    $$
  `.execute(db);

  // Who it was, for those who read the log: an administrator everybody, others the people of their own side.
  await sql`
    create function audit_names(p_users int[]) returns table (user_id int, name text)
    language sql stable security definer set search_path = public, pg_temp as $$
      select u.id, u.name from app_user u
       where u.id = any (p_users)
         and (actor_is_admin() or u.id = actor_id() or exists (
           select from membership m where m.user_id = u.id
              and (m.sentra_id = any (governed_sentra()) or m.region_code = any (overseen_region()))))
    $$
  `.execute(db);
}
