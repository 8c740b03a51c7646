import { type Kysely, sql } from "kysely";
import { protect } from "./protect.ts";

/**
 * How long what is kept, and erasure of one person's data.
 *
 * Each rule is a row: its months, when it last ran and what it took. `apply_retention` deletes or empties what is older
 * than its rule and nothing else, whoever calls it. Figures that sheets and published results hold are no person's and
 * stay; so do numbers of accounts and members, by which rows refer to them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createRules(db);
  await createSight(db);
  await createErasures(db);
  await createRuns(db);
  // One job a day, however many processes look.
  await sql`select pgboss.create_queue('retention',
    '{"policy": "short", "retryLimit": 0, "expireInSeconds": 3600, "retentionMinutes": 1440}')`.execute(db);
}

/** In months. What each is about and why so long: app/i18n, `privacy.retention`. */
const rules = {
  session: 1,
  sign_in_notice: 12,
  known_device: 12,
  account_link: 3,
  personal_token: 3,
  invitation: 12,
  answers: 60,
  member: 60,
  request: 12,
  export_log: 60,
};

async function createRules(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table retention_rule (
      code text primary key,
      months smallint not null check (months > 0),
      last_run_at timestamptz,
      last_count int,
      total bigint not null default 0
    )
  `.execute(db);
  for (const [code, months] of Object.entries(rules)) {
    await sql`insert into retention_rule (code, months) values (${code}, ${months})`.execute(db);
  }
  await protect(db, "retention_rule");
  // The public notice reads it, before anybody is known.
  await sql`create policy retention_rule_select on retention_rule for select
    using ((select actor_id()) is not null or (select in_accounts_scope()))`.execute(db);
  await sql`create policy retention_rule_definer on retention_rule to current_user using (true)`.execute(db);
  await sql`grant select on retention_rule to sentra_app`.execute(db);
}

/** What the functions below may touch, which run as the owner (see 20261121T0600-accounts). */
async function createSight(db: Kysely<unknown>): Promise<void> {
  const touched = ["sign_in_notice", "known_device", "export_log", "saved_view", "digest_choice"];
  for (const table of touched) {
    await sql`create policy ${sql.ref(`${table}_forgotten`)} on ${sql.table(table)} to current_user using (true)`.execute(
      db,
    );
  }
  await sql`create policy membership_forgotten on membership for delete to current_user using (true)`.execute(db);
  await sql`create policy enterprise_forgotten on enterprise for update to current_user using (true)`.execute(db);

  // The answers go, and that somebody answered stays: how many did is part of the published result.
  await sql`alter table survey_response add column forgotten_at timestamptz`.execute(db);
  await sql`alter table survey_response drop constraint survey_response_check1`.execute(db);
  await sql`alter table survey_response drop constraint survey_response_check2`.execute(db);
  await sql`alter table survey_response add constraint survey_response_receipt check (channel <> 'link'
    or forgotten_at is not null or (receipt_hash is not null and invitation_number is not null)) not valid`.execute(db);
  await sql`alter table survey_response add constraint survey_response_answered check (answers is not null
    or withdrawn_at is not null or forgotten_at is not null) not valid`.execute(db);

  // What was erased is not written anew under its number.
  await sql`alter table enterprise add column erased_at timestamptz`.execute(db);
  await sql`alter policy enterprise_update on enterprise
    using (sentra_id = any ((select entered_sentra())::int[]) and erased_at is null)`.execute(db);
}

async function createErasures(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function forget_enterprise(p_sentra int, p_id int) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    begin
      update enterprise set
             name = 'Anggota #' || id, owner_name = null, specialisation = null, started_year = null, assets = null,
             capital = null, yearly_sales = null, workers = null, nib = null, kbli = null, phone = null, email = null,
             address = null, erased_at = now(), changed_at = now(), changed_by = actor_id(),
             active_until = greatest(active_from,
               least(coalesce(active_until, 'infinity'), (now() at time zone 'Asia/Jakarta')::date))
       where (sentra_id, id) = (p_sentra, p_id) and erased_at is null;
      if not found then return false; end if;
      update invitation set enterprise_id = null where (sentra_id, enterprise_id) = (p_sentra, p_id);
      perform audit_append(p_sentra, null, 'enterprise', 'erased', jsonb_build_object('id', p_id), null);
      return true;
    end $$
  `.execute(db);
  await sql`revoke execute on function forget_enterprise from public`.execute(db);
  await sql`
    create function erase_enterprise(p_sentra int, p_id int) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    begin
      if not coalesce(p_sentra = any (governed_sentra()), false) then
        raise exception 'its board alone erases a member' using errcode = 'insufficient_privilege';
      end if;
      return forget_enterprise(p_sentra, p_id);
    end $$
  `.execute(db);

  // The number stays, as other people's rows name it; that it was erased is told by the request that asked for it.
  await sql`
    create function erase_account(p_user int) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    begin
      if not actor_is_admin() or p_user = actor_id() then
        raise exception 'another administrator erases an account' using errcode = 'insufficient_privilege';
      end if;
      perform from app_user where id = p_user and email not like '%@dihapus.invalid' for update;
      if not found then return false; end if;
      update app_user set is_active = false where id = p_user;
      delete from membership where user_id = p_user;
      delete from credential where user_id = p_user;
      delete from user_session where user_id = p_user;
      delete from pending_sign_in where user_id = p_user;
      delete from personal_token where user_id = p_user;
      delete from account_link where user_id = p_user;
      delete from known_device where user_id = p_user;
      delete from sign_in_notice where user_id = p_user;
      delete from recovery_code where user_id = p_user;
      delete from second_factor where user_id = p_user;
      delete from factor_reset where user_id = p_user;
      delete from saved_view where user_id = p_user;
      delete from digest_choice where user_id = p_user;
      update app_user set name = 'Akun ' || id, email = 'akun.' || id || '@dihapus.invalid' where id = p_user;
      return true;
    end $$
  `.execute(db);
}

async function createRuns(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function apply_retention(p_code text) returns int
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    declare
      since timestamptz;
      touched int := 0;
      member record;
    begin
      -- Of two who call it at once one waits, and then finds nothing left to do.
      select now() - make_interval(months => months) into since from retention_rule where code = p_code for update;
      if not found then return null; end if;
      if p_code = 'session' then
        delete from user_session where expires_at < since;
      elsif p_code = 'sign_in_notice' then
        delete from sign_in_notice where at < since;
      elsif p_code = 'known_device' then
        delete from known_device where last_used_at < since;
      elsif p_code = 'account_link' then
        delete from account_link where expires_at < since;
      elsif p_code = 'personal_token' then
        delete from personal_token where expires_at < since;
      elsif p_code = 'invitation' then
        update invitation i set enterprise_id = null, reminded_at = null from survey_wave w
         where w.id = i.wave_id and w.published_at < since and (i.enterprise_id is not null or i.reminded_at is not null);
      elsif p_code = 'answers' then
        update survey_response r
           set answers = null, receipt_hash = null, seconds = null, typed_by = null, forgotten_at = now()
          from survey_wave w
         where w.id = r.wave_id and w.published_at < since and r.forgotten_at is null;
      elsif p_code = 'member' then
        for member in select e.sentra_id, e.id from enterprise e where e.erased_at is null and e.active_until < since::date
        loop
          touched := touched + forget_enterprise(member.sentra_id, member.id)::int;
        end loop;
      elsif p_code = 'request' then
        update data_request set person = null, detail = null
         where closed_at < since and (person is not null or detail is not null);
      elsif p_code = 'export_log' then
        delete from export_log where exported_at < since;
      end if;
      if p_code <> 'member' then get diagnostics touched = row_count; end if;
      update retention_rule set last_run_at = now(), last_count = touched, total = total + touched where code = p_code;
      return touched;
    end $$
  `.execute(db);
}
