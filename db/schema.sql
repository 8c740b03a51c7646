-- The schema that the migrations make: for reading, and for seeing in a diff what a migration changes.
-- Written by `npm run db:schema`; the database tests compare it with the migrated database.

CREATE SCHEMA pgboss;

CREATE TYPE pgboss.job_state AS ENUM (
    'created',
    'retry',
    'active',
    'completed',
    'cancelled',
    'failed'
);

CREATE FUNCTION pgboss.create_queue(queue_name text, options json) RETURNS void
    LANGUAGE plpgsql
    AS $_$
    DECLARE
      table_name varchar := 'j' || encode(sha224(queue_name::bytea), 'hex');
      queue_created_on timestamptz;
    BEGIN

      WITH q as (
      INSERT INTO pgboss.queue (
        name,
        policy,
        retry_limit,
        retry_delay,
        retry_backoff,
        expire_seconds,
        retention_minutes,
        dead_letter,
        partition_name
      )
      VALUES (
        queue_name,
        options->>'policy',
        (options->>'retryLimit')::int,
        (options->>'retryDelay')::int,
        (options->>'retryBackoff')::bool,
        (options->>'expireInSeconds')::int,
        (options->>'retentionMinutes')::int,
        options->>'deadLetter',
        table_name
      )
      ON CONFLICT DO NOTHING
      RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;

      IF queue_created_on IS NULL THEN
        RETURN;
      END IF;

      EXECUTE format('CREATE TABLE pgboss.%I (LIKE pgboss.job INCLUDING DEFAULTS)', table_name);

      EXECUTE format('ALTER TABLE pgboss.%1$I ADD PRIMARY KEY (name, id)', table_name);
      EXECUTE format('ALTER TABLE pgboss.%1$I ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', table_name);
      EXECUTE format('ALTER TABLE pgboss.%1$I ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', table_name);
      EXECUTE format('CREATE UNIQUE INDEX %1$s_i1 ON pgboss.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''created'' AND policy = ''short''', table_name);
      EXECUTE format('CREATE UNIQUE INDEX %1$s_i2 ON pgboss.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''active'' AND policy = ''singleton''', table_name);
      EXECUTE format('CREATE UNIQUE INDEX %1$s_i3 ON pgboss.%1$I (name, state, COALESCE(singleton_key, '''')) WHERE state <= ''active'' AND policy = ''stately''', table_name);
      EXECUTE format('CREATE UNIQUE INDEX %1$s_i4 ON pgboss.%1$I (name, singleton_on, COALESCE(singleton_key, '''')) WHERE state <> ''cancelled'' AND singleton_on IS NOT NULL', table_name);
      EXECUTE format('CREATE INDEX %1$s_i5 ON pgboss.%1$I (name, start_after) INCLUDE (priority, created_on, id) WHERE state < ''active''', table_name);

      EXECUTE format('ALTER TABLE pgboss.%I ADD CONSTRAINT cjc CHECK (name=%L)', table_name, queue_name);
      EXECUTE format('ALTER TABLE pgboss.job ATTACH PARTITION pgboss.%I FOR VALUES IN (%L)', table_name, queue_name);
    END;
    $_$;

CREATE FUNCTION pgboss.delete_queue(queue_name text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    DECLARE
      table_name varchar;
    BEGIN
      WITH deleted as (
        DELETE FROM pgboss.queue
        WHERE name = queue_name
        RETURNING partition_name
      )
      SELECT partition_name from deleted INTO table_name;

      EXECUTE format('DROP TABLE IF EXISTS pgboss.%I', table_name);
    END;
    $$;

CREATE FUNCTION public.account_activity_guard() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    begin
      if not new.is_active then
        if exists (select from membership where user_id = new.id and role = 'admin') then
          perform require_other_admin(new.id);
        end if;
        delete from user_session where user_id = new.id;
      end if;
      return new;
    end $$;

CREATE FUNCTION public.actor_id() RETURNS integer
    LANGUAGE sql STABLE
    AS $$ select nullif(current_setting('app.actor_id', true), '')::int $$;

CREATE FUNCTION public.actor_is_admin() RETURNS boolean
    LANGUAGE sql STABLE
    AS $$ select coalesce(current_setting('app.is_admin', true), '') = 'on' $$;

CREATE TABLE public.account_link (
    id integer NOT NULL,
    user_id integer NOT NULL,
    purpose text NOT NULL,
    token_hash text NOT NULL,
    created_by integer,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    CONSTRAINT account_link_check CHECK ((expires_at <= (created_at +
CASE purpose
    WHEN 'invitation'::text THEN '72:00:00'::interval
    ELSE '24:00:00'::interval
END))),
    CONSTRAINT account_link_purpose_check CHECK ((purpose = ANY (ARRAY['invitation'::text, 'recovery'::text]))),
    CONSTRAINT account_link_token_hash_check CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text))
);

ALTER TABLE ONLY public.account_link FORCE ROW LEVEL SECURITY;

CREATE FUNCTION public.add_account_link(p_user integer, p_hash text, p_by integer) RETURNS public.account_link
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    declare
      made account_link;
      what text := case when exists (select from credential where user_id = p_user) then 'recovery' else 'invitation' end;
    begin
      update account_link set withdrawn_at = now()
       where user_id = p_user and used_at is null and withdrawn_at is null and (p_by is not null or created_by is null);
      insert into account_link (user_id, purpose, token_hash, created_by, expires_at)
      values (p_user, what, p_hash, p_by,
        now() + case what when 'invitation' then interval '72 hours' else interval '24 hours' end)
      returning * into made;
      return made;
    end $$;

CREATE FUNCTION public.admin_exists() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$ select exists (select from membership where role = 'admin') $$;

CREATE FUNCTION public.apply_retention(p_code text) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
    end $$;

CREATE FUNCTION public.audit_append(p_sentra integer, p_region text, p_subject text, p_act text, p_record jsonb, p_detail jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    declare
      chains text := coalesce(current_setting('app.audit_chains', true), '');
    begin
      if not p_sentra::text = any (string_to_array(chains, ',')) then
        perform set_config('app.audit_chains', concat_ws(',', nullif(chains, ''), p_sentra), true);
      end if;
      insert into audit_event (sentra_id, actor, scope, region_code, subject, act, record, detail)
      values (p_sentra, actor_id(), coalesce(nullif(current_setting('app.scope', true), ''), 'system'),
              p_region, p_subject, p_act, p_record, p_detail);
    end $$;

CREATE FUNCTION public.audit_broken() RETURNS TABLE(sentra_id integer, number bigint, problem text)
    LANGUAGE sql STABLE
    AS $$
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
    $$;

CREATE FUNCTION public.audit_export(p_sentra integer, p_what text, p_rows integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    begin
      if not coalesce(p_sentra = any (entered_sentra()), false) or p_what not in ('enterprise', 'invitation', 'sentra') then
        raise exception 'not theirs to export' using errcode = 'insufficient_privilege';
      end if;
      perform audit_append(p_sentra, null, p_what, 'exported', '{}', jsonb_build_object('rows', p_rows));
    end $$;

CREATE FUNCTION public.audit_failed_sign_in(p_user integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    begin
      if not in_accounts_scope() then
        raise exception 'only while signing in' using errcode = 'insufficient_privilege';
      end if;
      perform audit_append(0, null, 'user_session', 'refused', jsonb_build_object('user_id', p_user), null);
    end $$;

CREATE TABLE public.audit_event (
    sentra_id integer NOT NULL,
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    actor integer,
    scope text NOT NULL,
    region_code text COLLATE pg_catalog."C",
    subject text NOT NULL,
    act text NOT NULL,
    record jsonb NOT NULL,
    detail jsonb,
    CONSTRAINT audit_event_act_check CHECK ((act ~ '^[a-z_]+$'::text)),
    CONSTRAINT audit_event_scope_check CHECK ((scope ~ '^[a-z_]+$'::text)),
    CONSTRAINT audit_event_sentra_id_check CHECK ((sentra_id >= 0)),
    CONSTRAINT audit_event_subject_check CHECK ((subject ~ '^[a-z_]+$'::text))
);

ALTER TABLE ONLY public.audit_event FORCE ROW LEVEL SECURITY;

CREATE FUNCTION public.audit_hash(p_before text, p_number bigint, e public.audit_event) RETURNS text
    LANGUAGE sql STABLE
    AS $$
      select encode(sha256(convert_to(jsonb_build_array(
        p_before, p_number, e.sentra_id, e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        e.actor, e.scope, e.region_code, e.subject, e.act, e.record, e.detail)::text, 'UTF8')), 'hex')
    $$;

CREATE FUNCTION public.audit_link_event() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
    end $$;

CREATE FUNCTION public.audit_lost(p_heads jsonb) RETURNS TABLE(sentra_id integer, number bigint)
    LANGUAGE sql STABLE
    AS $$
      select h.sentra_id, h.number
        from jsonb_to_recordset(p_heads) as h (sentra_id int, number bigint, hash text)
        left join audit_link l on (l.sentra_id, l.number) = (h.sentra_id, h.number)
       where h.number > 0 and l.hash is distinct from h.hash
       order by 1, 2
    $$;

CREATE FUNCTION public.audit_names(p_users integer[]) RETURNS TABLE(user_id integer, name text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
      select u.id, u.name from app_user u
       where u.id = any (p_users)
         and (actor_is_admin() or u.id = actor_id() or exists (
           select from membership m where m.user_id = u.id
              and (m.sentra_id = any (governed_sentra()) or m.region_code = any (overseen_region()))))
    $$;

CREATE FUNCTION public.audit_office_export(p_region text, p_rows integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    begin
      if not coalesce(p_region = any (own_region()), false) then
        raise exception 'not theirs to export' using errcode = 'insufficient_privilege';
      end if;
      perform audit_append(0, p_region, 'office', 'exported', '{}', jsonb_build_object('rows', p_rows));
    end $$;

CREATE FUNCTION public.audit_row() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
    end $$;

CREATE FUNCTION public.audit_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    begin
      -- The linking of an event is a trigger itself: whatever comes from elsewhere is somebody's statement.
      if tg_table_name <> 'audit_event' and tg_op in ('INSERT', 'UPDATE') and pg_trigger_depth() > 1 then return null; end if;
      raise exception 'the audit log is only ever added to, by the database itself' using errcode = 'insufficient_privilege';
    end $$;

CREATE FUNCTION public.begin_accounts() RETURNS void
    LANGUAGE plpgsql
    AS $$
    begin
      perform set_config('app.scope', 'accounts', true),
              set_config('timezone', 'UTC', true);
    end $$;

CREATE FUNCTION public.begin_actor(p_user integer, p_sentra integer DEFAULT NULL::integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    declare
      readable int[]; entered int[]; governed int[]; overseen int[]; regions text[]; admin boolean;
    begin
      select coalesce(array_agg(distinct s.id), '{}'),
             coalesce(array_agg(distinct s.id) filter (where m.role in ('operator', 'board')), '{}'),
             coalesce(array_agg(distinct s.id) filter (where m.role = 'board'), '{}'),
             coalesce(array_agg(distinct s.id) filter (where m.role = 'officer'), '{}')
        into readable, entered, governed, overseen
        from membership m
        join app_user u on u.id = m.user_id and u.is_active
        join sentra s on s.id = m.sentra_id
          or s.region_code = m.region_code
          or (s.region_code > m.region_code || '.' and s.region_code < m.region_code || '/')
       where m.user_id = p_user and (p_sentra is null or s.id = p_sentra);
      select coalesce(array_agg(distinct r.code), '{}') into regions
        from membership m
        join app_user u on u.id = m.user_id and u.is_active
        join region r on r.code = m.region_code
          or (r.code > m.region_code || '.' and r.code < m.region_code || '/')
       where m.user_id = p_user and m.role = 'officer';
      select coalesce(bool_or(m.role = 'admin'), false) into admin
        from membership m
        join app_user u on u.id = m.user_id and u.is_active
       where m.user_id = p_user;
      perform set_config('app.scope', 'actor', true),
              set_config('app.actor_id', p_user::text, true),
              set_config('timezone', 'UTC', true),
              set_config('app.is_admin', case when admin then 'on' else 'off' end, true),
              set_config('app.readable_sentra', readable::text, true),
              set_config('app.entered_sentra', entered::text, true),
              set_config('app.governed_sentra', governed::text, true),
              set_config('app.overseen_sentra', overseen::text, true),
              set_config('app.overseen_region', regions::text, true);
    end $$;

CREATE FUNCTION public.begin_computation(p_wave integer) RETURNS void
    LANGUAGE plpgsql
    AS $$
    begin
      perform set_config('app.scope', 'computation', true),
              set_config('app.computed_wave', p_wave::text, true),
              set_config('timezone', 'UTC', true);
    end $$;

CREATE FUNCTION public.begin_respondent(p_sentra integer, p_token text, p_receipt_hash text DEFAULT NULL::text) RETURNS TABLE(wave_id integer, number integer, wave_state text, has_answered boolean)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    begin
      select i.wave_id, i.number, w.state,
             exists (select from survey_response r
                      where (r.sentra_id, r.wave_id, r.invitation_number) = (i.sentra_id, i.wave_id, i.number))
        into wave_id, number, wave_state, has_answered
        from invitation i join survey_wave w on w.id = i.wave_id
       where i.sentra_id = p_sentra and i.token = p_token;
      perform set_config('app.scope', 'respondent', true),
              set_config('timezone', 'UTC', true),
              set_config('app.respondent_sentra', case when wave_id is null then '' else p_sentra::text end, true),
              set_config('app.respondent_wave', coalesce(wave_id::text, ''), true),
              set_config('app.respondent_number', coalesce(number::text, ''), true),
              set_config('app.respondent_receipt', coalesce(p_receipt_hash, ''), true);
      if wave_id is not null then return next; end if;
    end $$;

CREATE FUNCTION public.cell_names(p_sentra integer, p_indicators integer[], p_period date) RETURNS TABLE(user_id integer, name text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
      select u.id, u.name from app_user u
       where u.id in (
        select c.changed_by from observation_change c
         where c.sentra_id = p_sentra and c.indicator_id = any (p_indicators) and c.period = p_period
           and c.sentra_id = any (entered_sentra())
        union
        select n.written_by from cell_note n
         where n.sentra_id = p_sentra and n.indicator_id = any (p_indicators) and n.period = p_period
           and n.sentra_id = any (case n.side when 'sentra' then entered_sentra() else overseen_sentra() end))
    $$;

CREATE FUNCTION public.close_accounts(p_users integer[]) RETURNS void
    LANGUAGE plpgsql
    AS $$
    begin
      update app_user set is_active = false where id = any (p_users);
      delete from membership where user_id = any (p_users);
      delete from credential where user_id = any (p_users);
      delete from user_session where user_id = any (p_users);
      delete from pending_sign_in where user_id = any (p_users);
      delete from personal_token where user_id = any (p_users);
      delete from account_link where user_id = any (p_users);
      delete from known_device where user_id = any (p_users);
      delete from sign_in_notice where user_id = any (p_users);
      delete from recovery_code where user_id = any (p_users);
      delete from second_factor where user_id = any (p_users);
      delete from factor_reset where user_id = any (p_users);
      delete from saved_view where user_id = any (p_users);
      delete from digest_choice where user_id = any (p_users);
      update app_user set name = 'Akun ' || id, email = 'akun.' || id || '@dihapus.invalid' where id = any (p_users);
    end $$;

CREATE FUNCTION public.computed_wave() RETURNS integer
    LANGUAGE sql STABLE
    AS $$ select case when current_setting('app.scope', true) = 'computation'
              then nullif(current_setting('app.computed_wave', true), '')::int end $$;

CREATE FUNCTION public.computed_wave_invited() RETURNS TABLE(sentra_id integer, invited integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
      select i.sentra_id, count(*)::int from invitation i where i.wave_id = computed_wave() group by i.sentra_id
    $$;

CREATE FUNCTION public.cooperation_transition_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    begin
      if (new.sentra_id, new.id, new.side) is distinct from (old.sentra_id, old.id, old.side) then
        raise exception 'a cooperation keeps its sentra and its side' using errcode = 'insufficient_privilege';
      end if;
      new.changed_by := actor_id();
      new.changed_at := now();
      if new.state = old.state
        or (old.state, new.state) in (('planned', 'running'), ('planned', 'stopped'),
                                      ('running', 'done'), ('running', 'stopped')) then
        if new.sentra_id = any (entered_sentra()) then return new; end if;
      elsif old.state in ('done', 'stopped') and new.state = 'running' then
        if new.sentra_id = any (governed_sentra()) then return new; end if;
      end if;
      raise exception 'cooperation may not go from % to %', old.state, new.state
        using errcode = 'insufficient_privilege';
    end $$;

CREATE FUNCTION public.create_account_link(p_user integer, p_hash text) RETURNS public.account_link
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    begin
      if not (actor_is_admin() or (in_accounts_scope() and not admin_exists())) then
        raise exception 'only an administrator makes links' using errcode = 'insufficient_privilege';
      end if;
      return add_account_link(p_user, p_hash, actor_id());
    end $$;

CREATE FUNCTION public.data_breach_guard() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
    end $$;

CREATE FUNCTION public.data_request_counts() RETURNS TABLE(sentra_id integer, region_code text, open integer, late integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
      select r.sentra_id, r.region_code, count(*)::int, count(*) filter (where r.due_at < now())::int
        from data_request r
       where r.state = 'open'
         and (r.sentra_id = any (governed_sentra()) or r.sentra_id = any (overseen_sentra())
           or (r.sentra_id = 0 and r.region_code = any (overseen_region()))
           or (r.sentra_id = 0 and r.region_code is null and actor_is_admin()))
       group by 1, 2 order by 1, 2
    $$;

CREATE FUNCTION public.data_request_guard() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
    end $$;

CREATE FUNCTION public.data_request_leaves() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    begin
      delete from data_request where sentra_id = old.id;
      return null;
    end $$;

CREATE FUNCTION public.departure_guard() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
    end $$;

CREATE FUNCTION public.due_digests(p_daily date, p_weekly date, p_now timestamp with time zone) RETURNS TABLE(user_id integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
      select c.user_id from digest_choice c join app_user u on u.id = c.user_id and u.is_active
       where c.sent_on < case c.rhythm when 'daily' then p_daily else p_weekly end
         and (c.claimed_until is null or c.claimed_until < p_now)
       order by 1
    $$;

CREATE FUNCTION public.end_personal_tokens() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    begin
      if tg_table_name = 'app_user' then
        delete from personal_token where user_id = new.id;
      else
        delete from personal_token where user_id = new.user_id;
      end if;
      return null;
    end $$;

CREATE FUNCTION public.end_sessions(p_user integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    declare ended int;
    begin
      if not actor_is_admin() or p_user = actor_id() then
        raise exception 'only another administrator ends the sessions of an account' using errcode = 'insufficient_privilege';
      end if;
      delete from user_session where user_id = p_user;
      get diagnostics ended = row_count;
      delete from pending_sign_in where user_id = p_user;
      return ended;
    end $$;

CREATE FUNCTION public.end_sessions_of_member() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    begin
      if tg_op <> 'INSERT' then delete from user_session where user_id = old.user_id; end if;
      if tg_op <> 'DELETE' then delete from user_session where user_id = new.user_id; end if;
      return null;
    end $$;

CREATE FUNCTION public.entered_sentra() RETURNS integer[]
    LANGUAGE sql STABLE
    AS $$ select coalesce(nullif(current_setting('app.entered_sentra', true), ''), '{}')::int[] $$;

CREATE FUNCTION public.enterprise_counts(p_sentra integer) RETURNS TABLE(kind text, name text, members integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
    $$;

CREATE FUNCTION public.enterprise_kbli(p_sentra integer[]) RETURNS TABLE(sentra_id integer, kbli text, members integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
      select e.sentra_id, e.kbli, count(*)::int
        from enterprise e
       where e.sentra_id = any (p_sentra) and e.sentra_id = any (readable_sentra()) and e.kbli is not null
         and coalesce(e.active_until >= (now() at time zone 'Asia/Jakarta')::date, true)
       group by 1, 2 having count(*) >= 3
    $$;

CREATE FUNCTION public.erase_account(p_user integer) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    begin
      if not actor_is_admin() or p_user = actor_id() then
        raise exception 'another administrator erases an account' using errcode = 'insufficient_privilege';
      end if;
      perform from app_user where id = p_user and email not like '%@dihapus.invalid' for update;
      if not found then return false; end if;
      perform close_accounts(array[p_user]);
      return true;
    end $$;

CREATE FUNCTION public.erase_departed() RETURNS TABLE(erased_sentra integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
        perform close_accounts(alone);
        update departure set erased_at = now() where (sentra_id, id) = (due.sentra_id, due.id);
        perform set_config('app.erasing_sentra', '', true);
        erased_sentra := due.sentra_id;
        return next;
      end loop;
    end $$;

CREATE FUNCTION public.erase_departed_offices() RETURNS TABLE(erased_region text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
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
    end $_$;

CREATE FUNCTION public.erase_enterprise(p_sentra integer, p_id integer) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    begin
      if not coalesce(p_sentra = any (governed_sentra()), false) then
        raise exception 'its board alone erases a member' using errcode = 'insufficient_privilege';
      end if;
      return forget_enterprise(p_sentra, p_id);
    end $$;

CREATE FUNCTION public.erase_unused(p_region text, p_by integer) RETURNS void
    LANGUAGE plpgsql
    AS $$
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
          if exists (select from indicator i where i.formula ~ ('\m' || one.code || '\M')) then
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
    end $$;

CREATE FUNCTION public.erasing_office() RETURNS text
    LANGUAGE sql STABLE
    AS $$ select nullif(current_setting('app.erasing_office', true), '') $$;

CREATE FUNCTION public.erasing_sentra() RETURNS integer
    LANGUAGE sql STABLE
    AS $$ select nullif(current_setting('app.erasing_sentra', true), '')::int $$;

CREATE FUNCTION public.factor_since(p_user integer) RETURNS timestamp with time zone
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$ select created_at from second_factor where user_id = p_user and actor_is_admin() $$;

CREATE FUNCTION public.factor_standing(p_user integer) RETURNS TABLE(is_on boolean, demanded_by text, reset_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
      select exists (select from second_factor where user_id = p_user),
             case when exists (select from membership where user_id = p_user and role = 'admin') then ''
               else (
                 select r.name
                   from factor_demand d
                   join region r on r.code = d.region_code
                   join membership m on m.user_id = p_user
                   left join sentra s on s.id = m.sentra_id
                  cross join lateral (select coalesce(m.region_code, s.region_code) as code) place
                  where case when m.sentra_id is null then d.of_offices else d.of_sentra end
                    and (place.code = d.region_code
                      or (place.code > d.region_code || '.' and place.code < d.region_code || '/'))
                  order by d.region_code limit 1)
             end,
             (select max(f.reset_at) from factor_reset f where f.user_id = p_user and f.seen_at is null)
       where in_accounts_scope() or actor_id() = p_user
    $$;

CREATE FUNCTION public.forget_enterprise(p_sentra integer, p_id integer) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
    end $$;

CREATE FUNCTION public.governed_sentra() RETURNS integer[]
    LANGUAGE sql STABLE
    AS $$ select coalesce(nullif(current_setting('app.governed_sentra', true), ''), '{}')::int[] $$;

CREATE FUNCTION public.in_accounts_scope() RETURNS boolean
    LANGUAGE sql STABLE
    AS $$ select coalesce(current_setting('app.scope', true), '') = 'accounts' $$;

CREATE FUNCTION public.index_weights_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    begin
      new.version := 1 + coalesce((select max(version) from index_weights where region_code = new.region_code), 0);
      return new;
    end $$;

CREATE FUNCTION public.indicator_insert_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    begin
      if new.region_code is null then return new; end if;
      new.code := 'D' || new.id;
      if exists (
        select from regexp_matches(new.formula, '[A-Z]+[0-9]+', 'g') as part (found)
          left join indicator i on i.code = part.found[1] and i.over_time in ('sum', 'mean', 'last')
            and i.period = new.period and (i.region_code is null or region_holds(i.region_code, new.region_code))
         where i.id is null) then
        raise exception 'a part of the formula % cannot be used', new.formula using errcode = 'check_violation';
      end if;
      return new;
    end $$;

CREATE FUNCTION public.indicator_is_asked(p_sentra integer, p_indicator smallint, p_first date, p_last date) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
      select exists (
        select from sentra s join indicator i on i.id = p_indicator
         where s.id = p_sentra and (i.region_code is null or region_holds(i.region_code, s.region_code))
           and (i.asked_from is null or p_last >= date_trunc(i.period, i.asked_from::timestamp)::date)
           and not exists (select from indicator_retirement r
                            where r.indicator_id = i.id and region_holds(r.region_code, s.region_code)
                              and r.from_period <= p_first))
    $$;

CREATE FUNCTION public.indicator_retirement_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    begin
      if exists (
        select from observation o join sentra s on s.id = o.sentra_id
         where o.sentra_id = any (overseen_sentra()) and o.indicator_id = new.indicator_id
           and o.period >= new.from_period and region_holds(new.region_code, s.region_code)) then
        raise exception 'there are values from % on', new.from_period using errcode = 'object_not_in_prerequisite_state';
      end if;
      return new;
    end $$;

CREATE FUNCTION public.indicator_update_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    begin
      if new.formula is not null
        or exists (select from observation where sentra_id = any (overseen_sentra()) and indicator_id = old.id)
        or exists (select from target where sentra_id = any (overseen_sentra()) and indicator_id = old.id)
        or exists (select from indicator i where i.formula ~ ('\m' || old.code || '\M')) then
        raise exception 'indicator % is in use', old.code using errcode = 'object_not_in_prerequisite_state';
      end if;
      return new;
    end $$;

CREATE FUNCTION public.instrument_uses(p_code text) RETURNS TABLE(instrument_code text, version smallint, waves integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
      select w.instrument_code, w.instrument_version, count(*)::int
        from survey_wave w
       where w.state <> 'draft' and actor_id() is not null and (p_code is null or w.instrument_code = p_code)
       group by w.instrument_code, w.instrument_version
    $$;

CREATE FUNCTION public.instrument_version_guard() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    begin
      if exists (select from survey_wave w where w.state <> 'draft'
                 and (w.instrument_code, w.instrument_version) = (old.instrument_code, old.version)) then
        raise exception 'version % of % was used', old.version, old.instrument_code
          using errcode = 'insufficient_privilege';
      end if;
      return coalesce(new, old);
    end $$;

CREATE FUNCTION public.invitations_answered(p_sentra integer, p_wave integer) RETURNS TABLE(number integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
      select r.invitation_number from survey_response r
       where (r.sentra_id, r.wave_id) = (p_sentra, p_wave) and p_sentra = any (entered_sentra())
         and r.invitation_number is not null
    $$;

CREATE FUNCTION public.invite_members(p_wave integer, p_sentra integer DEFAULT NULL::integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
    end $$;

CREATE FUNCTION public.invite_unnamed(p_wave integer, p_sentra integer, p_count integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    begin
      if p_count not between 1 and 500 or not may_invite(p_wave, p_sentra) then return 0; end if;
      perform from wave_sentra ws where (ws.sentra_id, ws.wave_id) = (p_sentra, p_wave) for update;
      insert into invitation (sentra_id, wave_id, number)
      select p_sentra, p_wave, n + coalesce((select max(i.number) from invitation i where (i.sentra_id, i.wave_id) = (p_sentra, p_wave)), 0)
        from generate_series(1, p_count) n;
      return p_count;
    end $$;

CREATE FUNCTION public.keeps_programme(p_programme integer, p_sentra integer) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
      select exists (select from programme p join sentra s on s.id = p_sentra
        where p.id = p_programme and p.region_code = any (overseen_region())
          and region_holds(p.region_code, s.region_code))
    $$;

CREATE FUNCTION public.kept_pillars(p_region text, p_kind text) RETURNS TABLE(pillar text, since date, until date)
    LANGUAGE sql STABLE
    AS $$
      select distinct i.pillar,
             coalesce(date_trunc(i.period, i.asked_from::timestamp)::date, '-infinity'),
             coalesce((select min(r.from_period) from indicator_retirement r
                        where r.indicator_id = i.id and region_holds(r.region_code, p_region)), 'infinity')
        from indicator i
       where i.period = p_kind and (i.over_time <> 'derived' or i.formula = 'from_register')
         and (i.region_code is null or region_holds(i.region_code, p_region))
    $$;

CREATE FUNCTION public.may_invite(p_wave integer, p_sentra integer) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
      select wave_state(p_wave) in ('draft', 'open') and (owns_wave(p_wave) or p_sentra = any (entered_sentra()))
         and exists (select from wave_sentra where (sentra_id, wave_id) = (p_sentra, p_wave))
    $$;

CREATE FUNCTION public.membership_delete_guard() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    begin
      if old.role = 'admin' then perform require_other_admin(old.user_id); end if;
      return old;
    end $$;

CREATE FUNCTION public.names_around_account(p_user integer) RETURNS text[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    begin
      if not (in_accounts_scope() or coalesce(p_user = actor_id(), false)) then
        raise exception 'of oneself alone' using errcode = 'insufficient_privilege';
      end if;
      return (
        select coalesce(array_agg(distinct n.name), '{}')
          from membership m
          left join sentra s on s.id = m.sentra_id
          left join region r on r.code = m.region_code
          cross join lateral (values (s.name), (s.product), (s.village), (s.cooperative), (r.name)) n (name)
         where m.user_id = p_user and n.name is not null
      );
    end $$;

CREATE FUNCTION public.observation_delete_history() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
      
      begin
      if erasing_sentra() is not null then return null; end if;
        insert into observation_change (sentra_id, indicator_id, period, before, after, source_id, changed_by) select o.sentra_id, o.indicator_id, o.period, o.value, null::numeric, null::smallint, actor_id()
      from old_rows o;
        return null;
      end $$;

CREATE FUNCTION public.observation_insert_history() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
      begin
        insert into observation_change (sentra_id, indicator_id, period, before, after, source_id, changed_by) select n.sentra_id, n.indicator_id, n.period, null::numeric, n.value, n.source_id, actor_id()
      from new_rows n;
        return null;
      end $$;

CREATE FUNCTION public.observation_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    begin
      raise exception 'a value keeps its sentra, indicator and period' using errcode = 'insufficient_privilege';
    end $$;

CREATE FUNCTION public.observation_update_history() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
      begin
        insert into observation_change (sentra_id, indicator_id, period, before, after, source_id, changed_by) select n.sentra_id, n.indicator_id, n.period, o.value, n.value, n.source_id, actor_id()
      from new_rows n join old_rows o using (sentra_id, indicator_id, period) where n.value <> o.value;
        return null;
      end $$;

CREATE FUNCTION public.office_departure_announced() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
    end $$;

CREATE FUNCTION public.office_obligations(p_region text) RETURNS TABLE(id integer, due_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
      select q.id, q.due_at from data_request q
       where q.sentra_id = 0 and q.region_code = p_region and q.state = 'open'
         and (actor_is_admin() or p_region = any (own_region()))
       order by q.due_at, q.id
    $$;

CREATE FUNCTION public.overseen_region() RETURNS text[]
    LANGUAGE sql STABLE
    AS $$ select coalesce(nullif(current_setting('app.overseen_region', true), ''), '{}')::text[] $$;

CREATE FUNCTION public.overseen_sentra() RETURNS integer[]
    LANGUAGE sql STABLE
    AS $$ select coalesce(nullif(current_setting('app.overseen_sentra', true), ''), '{}')::int[] $$;

CREATE FUNCTION public.owed_sheets(p_region text, p_kind text, p_period date) RETURNS TABLE(sentra_id integer, pillar text, state text)
    LANGUAGE sql STABLE
    AS $$
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
    $$;

CREATE FUNCTION public.own_region() RETURNS text[]
    LANGUAGE sql STABLE
    AS $$
      select coalesce(array_agg(m.region_code), '{}') from membership m
       where m.user_id = actor_id() and m.role = 'officer' and m.region_code = any (overseen_region())
    $$;

CREATE FUNCTION public.owns_wave(p_wave integer) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
      select exists (select from survey_wave w where w.id = p_wave
        and (w.sentra_id = any (governed_sentra()) or w.region_code = any (overseen_region())))
    $$;

CREATE FUNCTION public.personal_token_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    begin
      -- Two made at once wait for each other.
      perform pg_advisory_xact_lock(hashtext('personal_token'), new.user_id);
      if (select count(*) from personal_token where user_id = new.user_id) >= 10 then
        raise exception 'user % holds ten tokens', new.user_id using errcode = 'program_limit_exceeded';
      end if;
      return new;
    end $$;

CREATE FUNCTION public.programme_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    begin
      if not exists (select from indicator i where i.id = new.indicator_id
                      and (i.region_code is null or region_holds(i.region_code, new.region_code)))
        and new.indicator_id is not null then
        raise exception 'indicator % is not one of region %', new.indicator_id, new.region_code
          using errcode = 'foreign_key_violation';
      end if;
      new.changed_by := actor_id();
      new.changed_at := now();
      return new;
    end $$;

CREATE FUNCTION public.publish_comparability() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    begin
      insert into sentra_comparability (sentra_id, wave_id, not_alike)
      select r.sentra_id, r.wave_id,
             array(select c ->> 'construct'
                     from jsonb_array_elements(rest -> 'constructs') with ordinality as e (c, place)
                    where not (c ->> 'comparable')::boolean order by place)
        from wave_result w
       cross join lateral jsonb_array_elements(w.result::jsonb -> 'sentra') s
       cross join lateral (select s #> '{outcome,withRest}' as rest) t
        join sentra_result r on r.wave_id = w.wave_id and r.sentra_id::text = s ->> 'sentra'
       where rest ->> 'kind' = 'made' and w.wave_id = new.id;
      return null;
    end $$;

CREATE FUNCTION public.published_importance(p_wave integer) RETURNS TABLE(respondents integer, target text, importance jsonb, total_effects jsonb)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
      select r.respondents, d.reference #>> '{importance,target}',
             (select jsonb_agg(jsonb_build_object('construct', c -> 'name', 'importance', c -> 'importance') order by place)
                from jsonb_array_elements(d.reference #> '{importance,constructs}') with ordinality as e (c, place)),
             coalesce(d.reference #> '{bootstrap,totalEffects}', '[]')
        from wave_result r, lateral (select r.result::jsonb as whole, r.result::jsonb -> 'reference' as reference) d
       where r.wave_id = p_wave and actor_id() is not null and wave_state(p_wave) = 'published'
         and d.reference -> 'importance' is not null
         and (select count(*) from jsonb_array_elements(d.whole -> 'sentra') s
               where s #>> '{outcome,kind}' = 'scored') > 1
    $$;

CREATE FUNCTION public.published_result_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
      
    declare
      wave int := case when tg_op = 'DELETE' then old.wave_id else new.wave_id end;
    begin
      if tg_op = 'DELETE' and (to_jsonb(old) ->> 'sentra_id')::int = erasing_sentra() then return old; end if;
      if wave_state(wave) = 'published' then
        raise exception 'wave % is published', wave using errcode = 'insufficient_privilege';
      end if;
      return coalesce(new, old);
    end $$;

CREATE FUNCTION public.readable_sentra() RETURNS integer[]
    LANGUAGE sql STABLE
    AS $$ select coalesce(nullif(current_setting('app.readable_sentra', true), ''), '{}')::int[] $$;

CREATE FUNCTION public.readable_wave() RETURNS integer[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
      select array(select wave_id from wave_sentra where sentra_id = any (readable_sentra()))
    $$;

CREATE FUNCTION public.region_approval_guard() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
    end $$;

CREATE FUNCTION public.region_holds(p_region text, p_inner text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $$ select starts_with(p_inner || '.', p_region || '.') $$;

CREATE FUNCTION public.register_renewal(p_sentra integer) RETURNS TABLE(renewed date, is_simulated boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
      select max(e.changed_at at time zone 'Asia/Jakarta')::date, coalesce(bool_or(e.is_simulated), false)
        from enterprise e
       where e.sentra_id = p_sentra and p_sentra = any (readable_sentra())
    $$;

CREATE FUNCTION public.request_account_link(p_email text, p_hash text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    declare
      person app_user;
    begin
      if not in_accounts_scope() then
        raise exception 'asked for before anybody is known' using errcode = 'insufficient_privilege';
      end if;
      select u.* into person
        from app_user u join credential c on c.user_id = u.id
       where u.email = lower(p_email) and u.is_active
         for update of u;
      if not found
        or (select count(*) from account_link l
             where l.user_id = person.id and l.created_by is null and l.created_at > now() - interval '24 hours') >= 3
      then
        return null;
      end if;
      perform add_account_link(person.id, p_hash, null);
      return person.email;
    end $$;

CREATE FUNCTION public.require_other_admin(p_user integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    begin
      -- Two administrators who remove each other at the same moment come one after the other.
      perform pg_advisory_xact_lock(hashtext('sentra.administrators'));
      if not exists (
        select from membership m join app_user u on u.id = m.user_id
         where m.role = 'admin' and u.is_active and u.id <> p_user
      ) then
        raise exception 'the last administrator stays' using errcode = 'restrict_violation';
      end if;
    end $$;

CREATE FUNCTION public.reset_factor(p_user integer) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    begin
      -- One's own is switched off with password and code, so that a stolen session is not enough.
      if not actor_is_admin() or p_user = actor_id() then
        raise exception 'only another administrator takes a second factor off' using errcode = 'insufficient_privilege';
      end if;
      delete from second_factor where user_id = p_user;
      if not found then return false; end if;
      delete from user_session where user_id = p_user;
      delete from pending_sign_in where user_id = p_user;
      insert into factor_reset (user_id, reset_by) values (p_user, actor_id());
      return true;
    end $$;

CREATE FUNCTION public.respondent_number() RETURNS integer
    LANGUAGE sql STABLE
    AS $$ select case when current_setting('app.scope', true) = 'respondent'
              then nullif(current_setting('app.respondent_number', true), '')::int end $$;

CREATE FUNCTION public.respondent_receipt() RETURNS text
    LANGUAGE sql STABLE
    AS $$ select case when current_setting('app.scope', true) = 'respondent'
              then nullif(current_setting('app.respondent_receipt', true), '') end $$;

CREATE FUNCTION public.respondent_sentra() RETURNS integer
    LANGUAGE sql STABLE
    AS $$ select case when current_setting('app.scope', true) = 'respondent'
              then nullif(current_setting('app.respondent_sentra', true), '')::int end $$;

CREATE FUNCTION public.respondent_wave() RETURNS integer
    LANGUAGE sql STABLE
    AS $$ select case when current_setting('app.scope', true) = 'respondent'
              then nullif(current_setting('app.respondent_wave', true), '')::int end $$;

CREATE TABLE public.user_session (
    id_hash text NOT NULL,
    user_id integer NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    user_agent text DEFAULT ''::text NOT NULL,
    last_seen_at timestamp with time zone DEFAULT now() NOT NULL,
    address text DEFAULT ''::text NOT NULL,
    CONSTRAINT user_session_address_check CHECK ((char_length(address) <= 45))
);

ALTER TABLE ONLY public.user_session FORCE ROW LEVEL SECURITY;

CREATE FUNCTION public.session_ends_at(s public.user_session) RETURNS timestamp with time zone
    LANGUAGE sql STABLE
    AS $$
      select least(
        s.expires_at,
        s.created_at + interval '30 days',
        s.last_seen_at + case
          when exists (select from membership m where m.user_id = s.user_id and m.role = 'admin') then interval '12 hours'
          else interval '14 days'
        end
      )
    $$;

CREATE FUNCTION public.sheet_is_open(p_sentra integer, p_indicator smallint, p_period date) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
      select exists (
        select from sheet s join indicator i on i.pillar = s.pillar and i.period = s.period_kind
         where s.sentra_id = p_sentra and i.id = p_indicator and s.period = p_period
           and s.state in ('draft', 'returned'))
    $$;

CREATE FUNCTION public.sheet_log() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    begin
      insert into sheet_step (sentra_id, pillar, period_kind, period, step, from_state, to_state, reason, actor, at)
      select new.sentra_id, new.pillar, new.period_kind, new.period, coalesce(max(s.step), 0) + 1,
             case when tg_op = 'UPDATE' then old.state end, new.state, new.return_reason, actor_id(), now()
        from sheet_step s
       where (s.sentra_id, s.pillar, s.period_kind, s.period)
           = (new.sentra_id, new.pillar, new.period_kind, new.period);
      return null;
    end $$;

CREATE FUNCTION public.sheet_reopened() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    begin
      perform pg_advisory_xact_lock_shared(hashtext('region_approval ' || new.period_kind), new.period - date '2000-01-01');
      delete from region_approval a using sentra s
       where s.id = new.sentra_id and region_holds(a.region_code, s.region_code)
         and a.period_kind = new.period_kind and a.period = new.period;
      return null;
    end $$;

CREATE FUNCTION public.sheet_step_names(p_sentra integer, p_pillar text, p_kind text, p_period date) RETURNS TABLE(step integer, name text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
      select s.step, u.name from sheet_step s join app_user u on u.id = s.actor
       where (s.sentra_id, s.pillar, s.period_kind, s.period) = (p_sentra, p_pillar, p_kind, p_period)
         and s.sentra_id = any (case when s.to_state in ('draft', 'submitted') then entered_sentra()
                                     else overseen_sentra() end)
    $$;

CREATE FUNCTION public.sheet_transition_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    begin
      if (new.sentra_id, new.pillar, new.period_kind, new.period)
        is distinct from (old.sentra_id, old.pillar, old.period_kind, old.period) then
        raise exception 'a sheet keeps its sentra, pillar and period' using errcode = 'insufficient_privilege';
      end if;
      new.changed_by := actor_id();
      new.changed_at := now();
      new.handed_in_at := case when new.state = 'draft' then null
                               when old.state = 'draft' and new.state = 'submitted' then now()
                               else old.handed_in_at end;
      if new.state <> 'returned' then
        new.return_reason := null; -- it was for this correction, and stays in the log
      end if;
      if new.state = old.state then
        if old.state in ('draft', 'returned') and new.return_reason is not distinct from old.return_reason
          and new.sentra_id = any (entered_sentra()) then return new; end if;
      elsif (old.state, new.state) in (('draft', 'submitted'), ('returned', 'submitted'), ('submitted', 'draft')) then
        if new.sentra_id = any (governed_sentra()) then return new; end if;
      elsif (old.state, new.state) in (('submitted', 'verified'), ('submitted', 'returned'), ('verified', 'locked'),
                                       ('verified', 'returned'), ('locked', 'returned')) then
        if new.sentra_id = any (overseen_sentra()) then return new; end if;
      end if;
      raise exception 'sheet may not go from % to %', old.state, new.state using errcode = 'insufficient_privilege';
    end $$;

CREATE FUNCTION public.size_class(p_value bigint, p_limits bigint[]) RETURNS integer
    LANGUAGE sql IMMUTABLE
    AS $$
      select case when p_value is not null
        then 1 + (select count(*)::int from unnest(p_limits) as limits (most) where p_value > most) end
    $$;

CREATE FUNCTION public.survey_response_guard() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    declare
      wave_is text;
    begin
      if tg_op = 'DELETE' and old.sentra_id = erasing_sentra() then return old; end if;
      select state into wave_is from survey_wave where id = coalesce(new.wave_id, old.wave_id);
      if wave_is in ('closed', 'computed') then
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
    end $$;

CREATE FUNCTION public.survey_wave_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    begin
      if new.state = old.state then
        if old.state = 'draft' then return new; end if;
        if old.state = 'open' and (to_jsonb(new) - '{title,closes_on}'::text[]) = (to_jsonb(old) - '{title,closes_on}'::text[])
          then return new; end if;
      elsif (to_jsonb(new) - '{state}'::text[]) = (to_jsonb(old) - '{state}'::text[]) then
        if (old.state, new.state) = ('closed', 'computed') then
          if new.id = computed_wave() then return new; end if;
        elsif (old.state, new.state) = ('computed', 'closed') and pg_trigger_depth() > 1 then
          return new; -- somebody took back what it was computed from (survey_response_guard)
        elsif owns_wave(new.id) then
          if old.state = 'draft' and new.state = 'open' then
            new.opened_at := now();
            if new.held_in is null then
              new.held_in := date_trunc('month', now() at time zone 'Asia/Jakarta')::date;
            end if;
            return new;
          end if;
          if old.state = 'open' and new.state = 'closed' then new.closed_at := now(); return new; end if;
          if old.state = 'closed' and new.state = 'open' then new.closed_at := null; return new; end if;
          if old.state = 'computed' and new.state = 'closed' then return new; end if;
          if old.state = 'computed' and new.state = 'published' then new.published_at := now(); return new; end if;
        end if;
      end if;
      raise exception 'a wave may not go from % to %', old.state, new.state using errcode = 'insufficient_privilege';
    end $$;

CREATE FUNCTION public.take_results_back() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    begin
      delete from sentra_result where wave_id = new.id;
      delete from wave_result where wave_id = new.id;
      delete from weights_version where wave_id = new.id;
      return null;
    end $$;

CREATE FUNCTION public.take_try(p_key text, p_free integer, p_window integer, p_longest integer) RETURNS integer
    LANGUAGE plpgsql
    AS $$
    declare
      r rate_limit;
      moment timestamptz;
    begin
      insert into rate_limit as l (key, count, open_at, expires_at) values (p_key, 0, '-infinity', '-infinity')
        on conflict (key) do update set count = l.count
        returning * into r;
      -- After the wait for whoever came first: now() stands still since the transaction began.
      moment := clock_timestamp();
      if r.expires_at <= moment then
        if r.expires_at = '-infinity' then
          -- Each new row takes two old ones away, so that the table stays as small as what is going on.
          delete from rate_limit where key in (
            select key from rate_limit where expires_at < moment and expires_at > '-infinity'
             order by expires_at limit 2 for update skip locked);
        end if;
        r.count := 0;
        r.open_at := '-infinity';
        r.expires_at := moment + make_interval(secs => p_window);
      end if;
      if r.open_at > moment then
        return ceil(extract(epoch from r.open_at - moment));
      end if;
      if p_longest is null and r.count >= p_free then
        return greatest(1, ceil(extract(epoch from r.expires_at - moment)));
      end if;
      r.count := r.count + 1;
      if p_longest is not null then
        r.expires_at := moment + make_interval(secs => p_window);
        if r.count >= p_free then
          r.open_at := moment + make_interval(secs => least(p_longest, power(2, least(r.count - p_free, 20))));
        end if;
      end if;
      update rate_limit set count = r.count, open_at = r.open_at, expires_at = r.expires_at where key = p_key;
      return 0;
    end $$;

CREATE FUNCTION public.unattended_computations() RETURNS TABLE(id integer, wave_id integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
      select c.id, c.wave_id from wave_computation c
       where c.state = 'waiting' or (c.state = 'running' and c.leased_until < now())
       order by c.id
    $$;

CREATE FUNCTION public.use_account_link(p_hash text, p_password_hash text, p_name text) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    declare
      used account_link;
    begin
      if not in_accounts_scope() then
        raise exception 'used before anybody is known' using errcode = 'insufficient_privilege';
      end if;
      update account_link l set used_at = now()
        from app_user u
       where l.token_hash = p_hash and l.used_at is null and l.withdrawn_at is null and l.expires_at > now()
         and u.id = l.user_id and u.is_active
      returning l.* into used;
      if not found then return null; end if;
      insert into credential (user_id, password_hash) values (used.user_id, p_password_hash)
        on conflict (user_id) do update
        set password_hash = excluded.password_hash, must_change = false, changed_at = now();
      if used.purpose = 'invitation' then
        update app_user set name = coalesce(p_name, name) where id = used.user_id;
      end if;
      update account_link set withdrawn_at = now()
       where user_id = used.user_id and used_at is null and withdrawn_at is null;
      delete from user_session where user_id = used.user_id;
      delete from personal_token where user_id = used.user_id;
      return used.user_id;
    end $$;

CREATE FUNCTION public.wave_counts(p_wave integer) RETURNS TABLE(sentra_id integer, invited integer, answered integer, withdrawn integer, objecting integer, on_paper integer, last_answer_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
    $$;

CREATE FUNCTION public.wave_state(p_wave integer) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$ select state from survey_wave where id = p_wave $$;

CREATE FUNCTION public.works_for_region(p_region text) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
      select exists (select from membership m where m.user_id = actor_id() and region_holds(m.region_code, p_region))
    $$;

CREATE FUNCTION public.yearly_report_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    begin
      if tg_op = 'INSERT' then
        if exists (select from yearly_report r where r.year = new.year and r.state = 'draft'
                     and (r.sentra_id = new.sentra_id or r.region_code = new.region_code)) then
          raise exception 'there is a draft of % already', new.year using errcode = 'unique_violation';
        end if;
        if new.edition <> 1 + coalesce((select max(r.edition) from yearly_report r where r.year = new.year
                     and (r.sentra_id = new.sentra_id or r.region_code = new.region_code)), 0) then
          raise exception 'edition % does not follow', new.edition using errcode = 'insufficient_privilege';
        end if;
        return new;
      end if;
      if old.state = 'issued' then
        raise exception 'report % was issued', old.id using errcode = 'insufficient_privilege';
      end if;
      if new.state = 'issued' then
        if not (coalesce(new.sentra_id = any (governed_sentra()), false)
                or coalesce(new.region_code = any (overseen_region()), false)) then
          raise exception 'report % is not theirs to issue', old.id using errcode = 'insufficient_privilege';
        end if;
        new.issued_at := now();
        new.issued_by := actor_id();
      end if;
      return new;
    end $$;

CREATE TABLE pgboss.archive (
    id uuid NOT NULL,
    name text NOT NULL,
    priority integer NOT NULL,
    data jsonb,
    state pgboss.job_state NOT NULL,
    retry_limit integer NOT NULL,
    retry_count integer NOT NULL,
    retry_delay integer NOT NULL,
    retry_backoff boolean NOT NULL,
    start_after timestamp with time zone NOT NULL,
    started_on timestamp with time zone,
    singleton_key text,
    singleton_on timestamp without time zone,
    expire_in interval NOT NULL,
    created_on timestamp with time zone NOT NULL,
    completed_on timestamp with time zone,
    keep_until timestamp with time zone NOT NULL,
    output jsonb,
    dead_letter text,
    policy text,
    archived_on timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE pgboss.job (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    priority integer DEFAULT 0 NOT NULL,
    data jsonb,
    state pgboss.job_state DEFAULT 'created'::pgboss.job_state NOT NULL,
    retry_limit integer DEFAULT 2 NOT NULL,
    retry_count integer DEFAULT 0 NOT NULL,
    retry_delay integer DEFAULT 0 NOT NULL,
    retry_backoff boolean DEFAULT false NOT NULL,
    start_after timestamp with time zone DEFAULT now() NOT NULL,
    started_on timestamp with time zone,
    singleton_key text,
    singleton_on timestamp without time zone,
    expire_in interval DEFAULT '00:15:00'::interval NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    completed_on timestamp with time zone,
    keep_until timestamp with time zone DEFAULT (now() + '14 days'::interval) NOT NULL,
    output jsonb,
    dead_letter text,
    policy text
)
PARTITION BY LIST (name);

CREATE TABLE pgboss.j4c4a5702f9492a01e27c3b52fde2c494d5b0697db2ddd7f6f668ea1e (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    priority integer DEFAULT 0 NOT NULL,
    data jsonb,
    state pgboss.job_state DEFAULT 'created'::pgboss.job_state NOT NULL,
    retry_limit integer DEFAULT 2 NOT NULL,
    retry_count integer DEFAULT 0 NOT NULL,
    retry_delay integer DEFAULT 0 NOT NULL,
    retry_backoff boolean DEFAULT false NOT NULL,
    start_after timestamp with time zone DEFAULT now() NOT NULL,
    started_on timestamp with time zone,
    singleton_key text,
    singleton_on timestamp without time zone,
    expire_in interval DEFAULT '00:15:00'::interval NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    completed_on timestamp with time zone,
    keep_until timestamp with time zone DEFAULT (now() + '14 days'::interval) NOT NULL,
    output jsonb,
    dead_letter text,
    policy text,
    CONSTRAINT cjc CHECK ((name = 'wave-computation'::text))
);

CREATE TABLE pgboss.j810862194b3319c141f4da742ece1efa20bc50510d682a1a855137fc (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    priority integer DEFAULT 0 NOT NULL,
    data jsonb,
    state pgboss.job_state DEFAULT 'created'::pgboss.job_state NOT NULL,
    retry_limit integer DEFAULT 2 NOT NULL,
    retry_count integer DEFAULT 0 NOT NULL,
    retry_delay integer DEFAULT 0 NOT NULL,
    retry_backoff boolean DEFAULT false NOT NULL,
    start_after timestamp with time zone DEFAULT now() NOT NULL,
    started_on timestamp with time zone,
    singleton_key text,
    singleton_on timestamp without time zone,
    expire_in interval DEFAULT '00:15:00'::interval NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    completed_on timestamp with time zone,
    keep_until timestamp with time zone DEFAULT (now() + '14 days'::interval) NOT NULL,
    output jsonb,
    dead_letter text,
    policy text,
    CONSTRAINT cjc CHECK ((name = 'retention'::text))
);

CREATE TABLE pgboss.je0643ab915685455501d12dcde326fae1ccc40850bf8bbf760f387bd (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    priority integer DEFAULT 0 NOT NULL,
    data jsonb,
    state pgboss.job_state DEFAULT 'created'::pgboss.job_state NOT NULL,
    retry_limit integer DEFAULT 2 NOT NULL,
    retry_count integer DEFAULT 0 NOT NULL,
    retry_delay integer DEFAULT 0 NOT NULL,
    retry_backoff boolean DEFAULT false NOT NULL,
    start_after timestamp with time zone DEFAULT now() NOT NULL,
    started_on timestamp with time zone,
    singleton_key text,
    singleton_on timestamp without time zone,
    expire_in interval DEFAULT '00:15:00'::interval NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    completed_on timestamp with time zone,
    keep_until timestamp with time zone DEFAULT (now() + '14 days'::interval) NOT NULL,
    output jsonb,
    dead_letter text,
    policy text,
    CONSTRAINT cjc CHECK ((name = 'digest'::text))
);

CREATE TABLE pgboss.queue (
    name text NOT NULL,
    policy text,
    retry_limit integer,
    retry_delay integer,
    retry_backoff boolean,
    expire_seconds integer,
    retention_minutes integer,
    dead_letter text,
    partition_name text,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE pgboss.schedule (
    name text NOT NULL,
    cron text NOT NULL,
    timezone text,
    data jsonb,
    options jsonb,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE pgboss.subscription (
    event text NOT NULL,
    name text NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE pgboss.version (
    version integer NOT NULL,
    maintained_on timestamp with time zone,
    cron_on timestamp with time zone,
    monitored_on timestamp with time zone
);

CREATE TABLE public.account_line (
    sentra_id integer NOT NULL,
    report_id integer NOT NULL,
    section text NOT NULL,
    "position" smallint NOT NULL,
    name text NOT NULL,
    amount bigint,
    before bigint,
    is_result boolean DEFAULT false NOT NULL,
    is_simulated boolean DEFAULT false NOT NULL,
    recorded_by integer NOT NULL,
    CONSTRAINT account_line_check CHECK (((NOT is_result) OR (section = 'equity'::text))),
    CONSTRAINT account_line_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
    CONSTRAINT account_line_position_check CHECK ((("position" >= 1) AND ("position" <= 40))),
    CONSTRAINT account_line_section_check CHECK ((section = ANY (ARRAY['current_assets'::text, 'fixed_assets'::text, 'other_assets'::text, 'current_liabilities'::text, 'long_liabilities'::text, 'equity'::text, 'member_income'::text, 'other_income'::text, 'business_expenses'::text, 'cooperative_expenses'::text, 'tax'::text])))
);

ALTER TABLE ONLY public.account_line FORCE ROW LEVEL SECURITY;

ALTER TABLE public.account_link ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.account_link_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.adequacy_rating (
    sentra_id integer NOT NULL,
    kind text NOT NULL,
    year smallint NOT NULL,
    rating smallint NOT NULL,
    reason text,
    source_id smallint,
    changed_by integer,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT adequacy_rating_kind_check CHECK ((kind = ANY (ARRAY['electricity'::text, 'transport'::text, 'telecom'::text, 'water'::text]))),
    CONSTRAINT adequacy_rating_rating_check CHECK (((rating >= 1) AND (rating <= 5))),
    CONSTRAINT adequacy_rating_reason_check CHECK ((reason <> ''::text)),
    CONSTRAINT adequacy_rating_year_check CHECK (((year >= 1900) AND (year <= 2100)))
);

ALTER TABLE ONLY public.adequacy_rating FORCE ROW LEVEL SECURITY;

CREATE TABLE public.app_user (
    id integer NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT app_user_email_check CHECK ((email = lower(email)))
);

ALTER TABLE ONLY public.app_user FORCE ROW LEVEL SECURITY;

ALTER TABLE public.app_user ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.app_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.audit_event ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.audit_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.audit_head (
    sentra_id integer NOT NULL,
    number bigint DEFAULT 0 NOT NULL,
    hash text DEFAULT repeat('0'::text, 64) NOT NULL,
    CONSTRAINT audit_head_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
);

ALTER TABLE ONLY public.audit_head FORCE ROW LEVEL SECURITY;

CREATE TABLE public.audit_link (
    sentra_id integer NOT NULL,
    number bigint NOT NULL,
    event_id bigint NOT NULL,
    hash text NOT NULL,
    CONSTRAINT audit_link_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT audit_link_number_check CHECK ((number >= 1))
);

ALTER TABLE ONLY public.audit_link FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cell_note (
    sentra_id integer NOT NULL,
    indicator_id smallint NOT NULL,
    period date NOT NULL,
    id integer NOT NULL,
    kind text NOT NULL,
    side text NOT NULL,
    text text NOT NULL,
    answers text,
    about numeric,
    written_by integer NOT NULL,
    written_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT cell_note_check CHECK (((answers IS NOT NULL) = (kind = 'explanation'::text))),
    CONSTRAINT cell_note_check1 CHECK (((kind = 'comment'::text) OR (side = 'sentra'::text))),
    CONSTRAINT cell_note_kind_check CHECK ((kind = ANY (ARRAY['comment'::text, 'explanation'::text]))),
    CONSTRAINT cell_note_period_check CHECK ((EXTRACT(day FROM period) = (1)::numeric)),
    CONSTRAINT cell_note_side_check CHECK ((side = ANY (ARRAY['sentra'::text, 'office'::text]))),
    CONSTRAINT cell_note_text_check CHECK (((length(text) >= 1) AND (length(text) <= 1000)))
);

ALTER TABLE ONLY public.cell_note FORCE ROW LEVEL SECURITY;

ALTER TABLE public.cell_note ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.cell_note_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cell_rule (
    code text NOT NULL,
    part text NOT NULL,
    whole text NOT NULL,
    severity text NOT NULL,
    CONSTRAINT cell_rule_severity_check CHECK ((severity = ANY (ARRAY['must'::text, 'check'::text])))
);

CREATE TABLE public.cooperation (
    sentra_id integer NOT NULL,
    id integer NOT NULL,
    side text NOT NULL,
    form text NOT NULL,
    title text NOT NULL,
    actors text,
    input text,
    process text,
    output text,
    impact text,
    institution_code text,
    institution_name text,
    level text,
    starts_on date,
    ends_on date,
    value bigint,
    volume numeric,
    volume_unit text,
    occasions integer DEFAULT 1 NOT NULL,
    successes integer,
    participants integer,
    documents text[] DEFAULT '{}'::text[] NOT NULL,
    state text DEFAULT 'planned'::text NOT NULL,
    source_id smallint,
    changed_by integer,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT cooperation_actors_check CHECK ((actors <> ''::text)),
    CONSTRAINT cooperation_check CHECK (
CASE side
    WHEN 'internal'::text THEN (form = ANY (ARRAY['joint_production'::text, 'sub_production'::text, 'joint_procurement'::text, 'joint_marketing'::text, 'joint_exhibition'::text, 'joint_innovation'::text]))
    ELSE (form = ANY (ARRAY['investment_credit'::text, 'working_capital_credit'::text, 'low_interest_credit'::text, 'equipment_innovation'::text, 'exhibition'::text, 'training'::text, 'study_visit'::text, 'other_help'::text]))
END),
    CONSTRAINT cooperation_check1 CHECK (((successes >= 0) AND (successes <= occasions))),
    CONSTRAINT cooperation_check2 CHECK (((side = 'internal'::text) OR (institution_code IS NOT NULL))),
    CONSTRAINT cooperation_check3 CHECK (((volume IS NULL) = (volume_unit IS NULL))),
    CONSTRAINT cooperation_check4 CHECK ((ends_on >= starts_on)),
    CONSTRAINT cooperation_check5 CHECK (((source_id IS NOT NULL) OR (state <> ALL (ARRAY['running'::text, 'done'::text])) OR (starts_on IS NOT NULL))),
    CONSTRAINT cooperation_check6 CHECK (((source_id IS NOT NULL) OR (state <> 'done'::text) OR (ends_on IS NOT NULL))),
    CONSTRAINT cooperation_check7 CHECK (((state <> 'stopped'::text) OR (starts_on IS NULL) OR (ends_on IS NOT NULL))),
    CONSTRAINT cooperation_impact_check CHECK ((impact <> ''::text)),
    CONSTRAINT cooperation_input_check CHECK ((input <> ''::text)),
    CONSTRAINT cooperation_institution_name_check CHECK ((institution_name <> ''::text)),
    CONSTRAINT cooperation_level_check CHECK ((level = ANY (ARRAY['local'::text, 'regional'::text, 'national'::text]))),
    CONSTRAINT cooperation_occasions_check CHECK ((occasions >= 1)),
    CONSTRAINT cooperation_output_check CHECK ((output <> ''::text)),
    CONSTRAINT cooperation_participants_check CHECK ((participants >= 0)),
    CONSTRAINT cooperation_process_check CHECK ((process <> ''::text)),
    CONSTRAINT cooperation_side_check CHECK ((side = ANY (ARRAY['internal'::text, 'external'::text]))),
    CONSTRAINT cooperation_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'running'::text, 'done'::text, 'stopped'::text]))),
    CONSTRAINT cooperation_title_check CHECK ((title <> ''::text)),
    CONSTRAINT cooperation_value_check CHECK ((value >= 0)),
    CONSTRAINT cooperation_volume_check CHECK ((volume >= (0)::numeric)),
    CONSTRAINT cooperation_volume_unit_check CHECK ((volume_unit <> ''::text))
);

ALTER TABLE ONLY public.cooperation FORCE ROW LEVEL SECURITY;

ALTER TABLE public.cooperation ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.cooperation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cooperation_member (
    sentra_id integer NOT NULL,
    cooperation_id integer NOT NULL,
    enterprise_id integer NOT NULL
);

ALTER TABLE ONLY public.cooperation_member FORCE ROW LEVEL SECURITY;

CREATE TABLE public.credential (
    user_id integer NOT NULL,
    password_hash text NOT NULL,
    must_change boolean DEFAULT false NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY public.credential FORCE ROW LEVEL SECURITY;

CREATE TABLE public.data_breach (
    id integer NOT NULL,
    region_code text COLLATE pg_catalog."C",
    title text NOT NULL,
    happened text NOT NULL,
    happened_on date,
    found_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    data text NOT NULL,
    people text NOT NULL,
    people_count integer,
    measures text,
    authority_told_at timestamp with time zone,
    people_told_at timestamp with time zone,
    is_unfounded boolean DEFAULT false NOT NULL,
    closed_at timestamp with time zone,
    recorded_by integer NOT NULL,
    recorded_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT data_breach_check CHECK (((closed_at IS NULL) OR ((measures IS NOT NULL) AND (is_unfounded OR ((authority_told_at IS NOT NULL) AND (people_told_at IS NOT NULL)))))),
    CONSTRAINT data_breach_data_check CHECK (((length(data) >= 1) AND (length(data) <= 500))),
    CONSTRAINT data_breach_happened_check CHECK (((length(happened) >= 1) AND (length(happened) <= 2000))),
    CONSTRAINT data_breach_measures_check CHECK (((length(measures) >= 1) AND (length(measures) <= 2000))),
    CONSTRAINT data_breach_people_check CHECK (((length(people) >= 1) AND (length(people) <= 500))),
    CONSTRAINT data_breach_people_count_check CHECK ((people_count >= 0)),
    CONSTRAINT data_breach_title_check CHECK (((length(title) >= 1) AND (length(title) <= 120)))
);

ALTER TABLE ONLY public.data_breach FORCE ROW LEVEL SECURITY;

ALTER TABLE public.data_breach ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.data_breach_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.data_request (
    sentra_id integer DEFAULT 0 NOT NULL,
    id integer NOT NULL,
    region_code text COLLATE pg_catalog."C",
    right_asked text NOT NULL,
    subject text NOT NULL,
    user_id integer,
    enterprise_id integer,
    person text,
    detail text,
    received_at timestamp with time zone DEFAULT now() NOT NULL,
    due_at timestamp with time zone NOT NULL,
    state text DEFAULT 'open'::text NOT NULL,
    answer text,
    recorded_by integer,
    closed_by integer,
    closed_at timestamp with time zone,
    CONSTRAINT data_request_answer_check CHECK (((length(answer) >= 1) AND (length(answer) <= 1000))),
    CONSTRAINT data_request_check CHECK (((sentra_id = 0) OR ((region_code IS NULL) AND (user_id IS NULL)))),
    CONSTRAINT data_request_check1 CHECK (((sentra_id > 0) OR (enterprise_id IS NULL))),
    CONSTRAINT data_request_check2 CHECK (((state = 'open'::text) = (closed_at IS NULL))),
    CONSTRAINT data_request_check3 CHECK (((state <> 'refused'::text) OR (answer IS NOT NULL))),
    CONSTRAINT data_request_detail_check CHECK (((length(detail) >= 1) AND (length(detail) <= 1000))),
    CONSTRAINT data_request_person_check CHECK (((length(person) >= 1) AND (length(person) <= 200))),
    CONSTRAINT data_request_right_asked_check CHECK ((right_asked = ANY (ARRAY['access'::text, 'correction'::text, 'withdrawal'::text, 'restriction'::text, 'erasure'::text, 'objection'::text]))),
    CONSTRAINT data_request_sentra_id_check CHECK ((sentra_id >= 0)),
    CONSTRAINT data_request_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'refused'::text]))),
    CONSTRAINT data_request_subject_check CHECK ((subject = ANY (ARRAY['member'::text, 'respondent'::text, 'account'::text])))
);

ALTER TABLE ONLY public.data_request FORCE ROW LEVEL SECURITY;

ALTER TABLE public.data_request ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.data_request_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.data_source (
    id smallint NOT NULL,
    code text NOT NULL,
    title_id text NOT NULL,
    title_en text NOT NULL,
    is_simulated boolean NOT NULL
);

CREATE TABLE public.departure (
    sentra_id integer NOT NULL,
    id integer NOT NULL,
    region_code text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    announced_by integer NOT NULL,
    announced_at timestamp with time zone DEFAULT now() NOT NULL,
    erase_on date NOT NULL,
    called_back_at timestamp with time zone,
    called_back_by integer,
    erased_at timestamp with time zone,
    CONSTRAINT departure_check CHECK (((erase_on >= (((announced_at AT TIME ZONE 'Asia/Jakarta'::text))::date + 30)) AND (erase_on <= (((announced_at AT TIME ZONE 'Asia/Jakarta'::text))::date + 366)))),
    CONSTRAINT departure_check1 CHECK (((called_back_at IS NULL) = (called_back_by IS NULL))),
    CONSTRAINT departure_check2 CHECK (((called_back_at IS NULL) OR (erased_at IS NULL)))
);

ALTER TABLE ONLY public.departure FORCE ROW LEVEL SECURITY;

ALTER TABLE public.departure ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.departure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.diagnosis (
    sentra_id integer NOT NULL,
    year smallint NOT NULL,
    factor text NOT NULL,
    rating smallint,
    is_present boolean,
    note text,
    evidence text,
    is_simulated boolean DEFAULT false NOT NULL,
    changed_by integer NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT diagnosis_evidence_check CHECK ((evidence <> ''::text)),
    CONSTRAINT diagnosis_factor_check CHECK ((factor ~ '^(rosenfeld|porter|obstacle)[.][a-z_]+$'::text)),
    CONSTRAINT diagnosis_finding CHECK (
CASE
    WHEN starts_with(factor, 'obstacle.'::text) THEN ((is_present IS NOT NULL) AND (rating IS NULL))
    ELSE ((rating IS NOT NULL) AND (is_present IS NULL))
END),
    CONSTRAINT diagnosis_note_check CHECK ((note <> ''::text)),
    CONSTRAINT diagnosis_rating_check CHECK (((rating >= 1) AND (rating <= 5))),
    CONSTRAINT diagnosis_year_check CHECK (((year >= 2000) AND (year <= 2100)))
);

ALTER TABLE ONLY public.diagnosis FORCE ROW LEVEL SECURITY;

CREATE TABLE public.diagnosis_comment (
    sentra_id integer NOT NULL,
    year smallint NOT NULL,
    comment text NOT NULL,
    written_by integer NOT NULL,
    written_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT diagnosis_comment_comment_check CHECK (((length(comment) >= 1) AND (length(comment) <= 2000))),
    CONSTRAINT diagnosis_comment_year_check CHECK (((year >= 2000) AND (year <= 2100)))
);

ALTER TABLE ONLY public.diagnosis_comment FORCE ROW LEVEL SECURITY;

CREATE TABLE public.digest_choice (
    user_id integer NOT NULL,
    rhythm text NOT NULL,
    language text NOT NULL,
    sent_on date NOT NULL,
    claimed_until timestamp with time zone,
    CONSTRAINT digest_choice_language_check CHECK ((language = ANY (ARRAY['id'::text, 'en'::text]))),
    CONSTRAINT digest_choice_rhythm_check CHECK ((rhythm = ANY (ARRAY['daily'::text, 'weekly'::text])))
);

ALTER TABLE ONLY public.digest_choice FORCE ROW LEVEL SECURITY;

CREATE TABLE public.disturbance (
    sentra_id integer NOT NULL,
    id integer NOT NULL,
    kind text NOT NULL,
    facility_id integer,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    effect text NOT NULL,
    hours_lost numeric,
    note text,
    source_id smallint,
    changed_by integer,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT disturbance_check CHECK ((ended_at > started_at)),
    CONSTRAINT disturbance_effect_check CHECK ((effect = ANY (ARRAY['none'::text, 'slowed'::text, 'stopped'::text]))),
    CONSTRAINT disturbance_hours_lost_check CHECK ((hours_lost >= (0)::numeric)),
    CONSTRAINT disturbance_kind_check CHECK ((kind = ANY (ARRAY['electricity'::text, 'transport'::text, 'telecom'::text, 'water'::text]))),
    CONSTRAINT disturbance_note_check CHECK ((note <> ''::text))
);

ALTER TABLE ONLY public.disturbance FORCE ROW LEVEL SECURITY;

ALTER TABLE public.disturbance ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.disturbance_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.enterprise (
    sentra_id integer NOT NULL,
    id integer NOT NULL,
    name text NOT NULL,
    owner_name text,
    specialisation text,
    started_year smallint,
    assets bigint,
    capital bigint,
    yearly_sales bigint,
    workers integer,
    nib text,
    kbli text,
    phone text,
    email text,
    address text,
    active_from date NOT NULL,
    active_until date,
    is_simulated boolean DEFAULT false NOT NULL,
    changed_by integer,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    erased_at timestamp with time zone,
    CONSTRAINT enterprise_address_check CHECK ((address <> ''::text)),
    CONSTRAINT enterprise_assets_check CHECK ((assets >= 0)),
    CONSTRAINT enterprise_capital_check CHECK ((capital >= 0)),
    CONSTRAINT enterprise_check CHECK ((active_until >= active_from)),
    CONSTRAINT enterprise_email_check CHECK ((email <> ''::text)),
    CONSTRAINT enterprise_kbli_check CHECK ((kbli ~ '^[0-9]{5}$'::text)),
    CONSTRAINT enterprise_name_check CHECK ((name <> ''::text)),
    CONSTRAINT enterprise_nib_check CHECK ((nib ~ '^[0-9]{13}$'::text)),
    CONSTRAINT enterprise_owner_name_check CHECK ((owner_name <> ''::text)),
    CONSTRAINT enterprise_phone_check CHECK ((phone <> ''::text)),
    CONSTRAINT enterprise_specialisation_check CHECK ((specialisation <> ''::text)),
    CONSTRAINT enterprise_started_year_check CHECK (((started_year >= 1800) AND (started_year <= 2100))),
    CONSTRAINT enterprise_workers_check CHECK ((workers >= 0)),
    CONSTRAINT enterprise_yearly_sales_check CHECK ((yearly_sales >= 0))
);

ALTER TABLE ONLY public.enterprise FORCE ROW LEVEL SECURITY;

ALTER TABLE public.enterprise ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.enterprise_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.export_column (
    region_code text NOT NULL COLLATE pg_catalog."C",
    form_id integer NOT NULL,
    "position" smallint NOT NULL,
    heading text NOT NULL,
    rule text NOT NULL,
    source text NOT NULL,
    codes jsonb DEFAULT '{}'::jsonb NOT NULL,
    is_required boolean DEFAULT false NOT NULL,
    CONSTRAINT export_column_codes_check CHECK ((jsonb_typeof(codes) = 'object'::text)),
    CONSTRAINT export_column_heading_check CHECK (((length(heading) >= 1) AND (length(heading) <= 100))),
    CONSTRAINT export_column_position_check CHECK ((("position" >= 1) AND ("position" <= 60))),
    CONSTRAINT export_column_rule_check CHECK ((rule = ANY (ARRAY['field'::text, 'region'::text, 'period'::text, 'indicator'::text, 'constant'::text]))),
    CONSTRAINT export_column_source_check CHECK (((length(source) >= 1) AND (length(source) <= 200)))
);

ALTER TABLE ONLY public.export_column FORCE ROW LEVEL SECURITY;

CREATE TABLE public.export_form (
    region_code text NOT NULL COLLATE pg_catalog."C",
    id integer NOT NULL,
    name text NOT NULL,
    created_by integer NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    retired_at timestamp with time zone,
    CONSTRAINT export_form_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
);

ALTER TABLE ONLY public.export_form FORCE ROW LEVEL SECURITY;

ALTER TABLE public.export_form ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.export_form_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.export_log (
    region_code text NOT NULL COLLATE pg_catalog."C",
    id integer NOT NULL,
    form_id integer NOT NULL,
    format text NOT NULL,
    from_period date NOT NULL,
    to_period date NOT NULL,
    columns jsonb NOT NULL,
    rows_out integer NOT NULL,
    findings jsonb NOT NULL,
    exported_by integer NOT NULL,
    exported_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT export_log_check CHECK (((EXTRACT(day FROM to_period) = (1)::numeric) AND (to_period >= from_period))),
    CONSTRAINT export_log_format_check CHECK ((format = ANY (ARRAY['xlsx'::text, 'csv'::text]))),
    CONSTRAINT export_log_from_period_check CHECK ((EXTRACT(day FROM from_period) = (1)::numeric)),
    CONSTRAINT export_log_rows_out_check CHECK ((rows_out >= 0))
);

ALTER TABLE ONLY public.export_log FORCE ROW LEVEL SECURITY;

ALTER TABLE public.export_log ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.export_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.facility (
    sentra_id integer NOT NULL,
    id integer NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    provider_code text,
    provider_name text,
    capacity numeric,
    needed numeric,
    serves text[] DEFAULT '{}'::text[] NOT NULL,
    used_from date,
    used_until date,
    note text,
    source_id smallint,
    changed_by integer,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT facility_capacity_check CHECK ((capacity >= (0)::numeric)),
    CONSTRAINT facility_check CHECK ((used_until >= used_from)),
    CONSTRAINT facility_kind_check CHECK ((kind = ANY (ARRAY['electricity'::text, 'transport'::text, 'telecom'::text, 'water'::text]))),
    CONSTRAINT facility_name_check CHECK ((name <> ''::text)),
    CONSTRAINT facility_needed_check CHECK ((needed >= (0)::numeric)),
    CONSTRAINT facility_note_check CHECK ((note <> ''::text)),
    CONSTRAINT facility_provider_name_check CHECK ((provider_name <> ''::text)),
    CONSTRAINT facility_serves_check CHECK ((serves <@ ARRAY['water_pump'::text, 'workroom_light'::text, 'showroom_light'::text, 'skein_counter'::text, 'material_in'::text, 'goods_out'::text, 'buyers_access'::text, 'suppliers'::text, 'buyers'::text, 'prospects'::text, 'dyeing'::text]))
);

ALTER TABLE ONLY public.facility FORCE ROW LEVEL SECURITY;

ALTER TABLE public.facility ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.facility_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.factor_demand (
    region_code text NOT NULL COLLATE pg_catalog."C",
    of_offices boolean NOT NULL,
    of_sentra boolean NOT NULL,
    set_by integer NOT NULL,
    set_at timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY public.factor_demand FORCE ROW LEVEL SECURITY;

CREATE TABLE public.factor_reset (
    id integer NOT NULL,
    user_id integer NOT NULL,
    reset_by integer NOT NULL,
    reset_at timestamp with time zone DEFAULT now() NOT NULL,
    seen_at timestamp with time zone
);

ALTER TABLE ONLY public.factor_reset FORCE ROW LEVEL SECURITY;

ALTER TABLE public.factor_reset ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.factor_reset_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.index_weights (
    region_code text NOT NULL COLLATE pg_catalog."C",
    version smallint NOT NULL,
    internal smallint NOT NULL,
    external smallint NOT NULL,
    infrastructure smallint NOT NULL,
    partnership smallint NOT NULL,
    reason text NOT NULL,
    set_by integer NOT NULL,
    set_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT index_weights_check CHECK (((((internal + external) + infrastructure) + partnership) = 100)),
    CONSTRAINT index_weights_external_check CHECK (((external >= 0) AND (external <= 100))),
    CONSTRAINT index_weights_infrastructure_check CHECK (((infrastructure >= 0) AND (infrastructure <= 100))),
    CONSTRAINT index_weights_internal_check CHECK (((internal >= 0) AND (internal <= 100))),
    CONSTRAINT index_weights_partnership_check CHECK (((partnership >= 0) AND (partnership <= 100))),
    CONSTRAINT index_weights_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
);

ALTER TABLE ONLY public.index_weights FORCE ROW LEVEL SECURITY;

CREATE TABLE public.indicator (
    id smallint NOT NULL,
    code text NOT NULL,
    pillar text NOT NULL,
    group_code text NOT NULL,
    name_id text NOT NULL,
    name_en text NOT NULL,
    unit text NOT NULL,
    value_type text NOT NULL,
    period text NOT NULL,
    over_time text NOT NULL,
    over_sentra text NOT NULL,
    better text NOT NULL,
    formula text,
    source text NOT NULL,
    region_code text COLLATE pg_catalog."C",
    asked_from date,
    created_by integer,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT indicator_asked_from_check CHECK ((EXTRACT(day FROM asked_from) = (1)::numeric)),
    CONSTRAINT indicator_better_check CHECK ((better = ANY (ARRAY['higher'::text, 'lower'::text, 'none'::text]))),
    CONSTRAINT indicator_own CHECK (
CASE
    WHEN (region_code IS NULL) THEN ((id < 1000) AND (created_by IS NULL) AND (asked_from IS NULL))
    ELSE ((id >= 1000) AND (created_by IS NOT NULL) AND (asked_from IS NOT NULL) AND (code = ('D'::text || id)) AND ((length(name_id) >= 1) AND (length(name_id) <= 200)) AND ((length(name_en) >= 1) AND (length(name_en) <= 200)) AND ((length(unit) >= 1) AND (length(unit) <= 40)) AND
    CASE
        WHEN (formula IS NULL) THEN ((over_time = ANY (ARRAY['sum'::text, 'mean'::text, 'last'::text])) AND (over_sentra = ANY (ARRAY['sum'::text, 'mean'::text, 'none'::text])))
        ELSE ((formula ~ '^([A-Z]+[0-9]+|[0-9]+([.][0-9]+)?)([*/]([A-Z]+[0-9]+|[0-9]+([.][0-9]+)?))*$'::text) AND (over_time = 'derived'::text) AND (over_sentra = ANY (ARRAY['derived'::text, 'none'::text])))
    END)
END),
    CONSTRAINT indicator_period_check CHECK ((period = ANY (ARRAY['month'::text, 'quarter'::text, 'year'::text]))),
    CONSTRAINT indicator_pillar_check CHECK ((pillar = ANY (ARRAY['internal'::text, 'external'::text, 'infrastructure'::text, 'partnership'::text, 'performance'::text]))),
    CONSTRAINT indicator_value_type_check CHECK ((value_type = ANY (ARRAY['count'::text, 'currency'::text, 'quantity'::text, 'percent'::text, 'rating'::text])))
);

ALTER TABLE ONLY public.indicator FORCE ROW LEVEL SECURITY;

ALTER TABLE public.indicator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.indicator_id_seq
    START WITH 1000
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.indicator_retirement (
    indicator_id smallint NOT NULL,
    region_code text NOT NULL COLLATE pg_catalog."C",
    from_period date NOT NULL,
    reason text NOT NULL,
    retired_by integer NOT NULL,
    retired_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT indicator_retirement_from_period_check CHECK ((EXTRACT(day FROM from_period) = (1)::numeric)),
    CONSTRAINT indicator_retirement_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
);

ALTER TABLE ONLY public.indicator_retirement FORCE ROW LEVEL SECURITY;

CREATE TABLE public.institution (
    code text NOT NULL,
    "position" smallint NOT NULL,
    kind text NOT NULL,
    name_id text NOT NULL,
    name_en text NOT NULL,
    role_id text NOT NULL,
    role_en text NOT NULL,
    source text NOT NULL
);

CREATE TABLE public.instrument (
    code text NOT NULL,
    name_id text NOT NULL,
    name_en text NOT NULL,
    region_code text COLLATE pg_catalog."C",
    created_by integer,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT instrument_named CHECK ((((length(name_id) >= 1) AND (length(name_id) <= 200)) AND ((length(name_en) >= 1) AND (length(name_en) <= 200)))),
    CONSTRAINT instrument_own CHECK (((region_code IS NULL) = (created_by IS NULL)))
);

ALTER TABLE ONLY public.instrument FORCE ROW LEVEL SECURITY;

CREATE TABLE public.instrument_version (
    instrument_code text NOT NULL,
    version smallint NOT NULL,
    definition jsonb NOT NULL,
    created_by integer,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT instrument_version_version_check CHECK ((version >= 1))
);

ALTER TABLE ONLY public.instrument_version FORCE ROW LEVEL SECURITY;

CREATE TABLE public.invitation (
    sentra_id integer NOT NULL,
    wave_id integer NOT NULL,
    number integer NOT NULL,
    enterprise_id integer,
    token text DEFAULT replace((gen_random_uuid())::text, '-'::text, ''::text) NOT NULL,
    reminded_at timestamp with time zone,
    CONSTRAINT invitation_number_check CHECK ((number >= 1))
);

ALTER TABLE ONLY public.invitation FORCE ROW LEVEL SECURITY;

CREATE TABLE public.known_device (
    user_id integer NOT NULL,
    device_hash text NOT NULL,
    last_used_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT known_device_device_hash_check CHECK ((device_hash ~ '^[0-9a-f]{64}$'::text))
);

ALTER TABLE ONLY public.known_device FORCE ROW LEVEL SECURITY;

CREATE TABLE public.kysely_migration (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);

CREATE TABLE public.kysely_migration_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);

CREATE TABLE public.ladder_assessment (
    sentra_id integer NOT NULL,
    id integer NOT NULL,
    assessed_on date NOT NULL,
    due_on date NOT NULL,
    level text NOT NULL,
    met text[] NOT NULL,
    improvements text[] NOT NULL,
    outcomes text[],
    checked_on date,
    checked_by integer,
    is_simulated boolean DEFAULT false NOT NULL,
    assessed_by integer NOT NULL,
    assessed_at timestamp with time zone DEFAULT now() NOT NULL,
    measures jsonb,
    CONSTRAINT ladder_assessment_check CHECK ((due_on > assessed_on)),
    CONSTRAINT ladder_assessment_check1 CHECK ((checked_on >= assessed_on)),
    CONSTRAINT ladder_assessment_check2 CHECK ((((outcomes IS NULL) = (checked_on IS NULL)) AND ((outcomes IS NULL) = (checked_by IS NULL)))),
    CONSTRAINT ladder_assessment_improvements_check CHECK (((cardinality(improvements) = 3) AND (array_position(improvements, NULL::text) IS NULL) AND (NOT (''::text = ANY (improvements))))),
    CONSTRAINT ladder_assessment_level_check CHECK ((level = ANY (ARRAY['none'::text, 'bronze'::text, 'silver'::text, 'gold'::text]))),
    CONSTRAINT ladder_assessment_measures_check CHECK (((measures IS NULL) OR (jsonb_typeof(measures) = 'object'::text))),
    CONSTRAINT ladder_assessment_outcomes_check CHECK (((cardinality(outcomes) = 3) AND (array_position(outcomes, NULL::text) IS NULL) AND (outcomes <@ '{yes,partly,no}'::text[])))
);

ALTER TABLE ONLY public.ladder_assessment FORCE ROW LEVEL SECURITY;

ALTER TABLE public.ladder_assessment ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.ladder_assessment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.letterhead (
    id integer NOT NULL,
    region_code text COLLATE pg_catalog."C",
    sentra_id integer,
    changed_by integer NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    lines text[] NOT NULL,
    address text,
    contact text,
    logo bytea,
    CONSTRAINT letterhead_address_check CHECK (((length(address) >= 1) AND (length(address) <= 200))),
    CONSTRAINT letterhead_check CHECK ((num_nonnulls(region_code, sentra_id) = 1)),
    CONSTRAINT letterhead_contact_check CHECK (((length(contact) >= 1) AND (length(contact) <= 200))),
    CONSTRAINT letterhead_lines_check CHECK ((((cardinality(lines) >= 1) AND (cardinality(lines) <= 4)) AND (''::text <> ALL (lines)))),
    CONSTRAINT letterhead_logo_check CHECK (((octet_length(logo) <= 200000) AND (SUBSTRING(logo FROM 1 FOR 8) = '\x89504e470d0a1a0a'::bytea)))
);

ALTER TABLE ONLY public.letterhead FORCE ROW LEVEL SECURITY;

ALTER TABLE public.letterhead ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.letterhead_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.membership (
    id integer NOT NULL,
    user_id integer NOT NULL,
    role text NOT NULL,
    region_code text COLLATE pg_catalog."C",
    sentra_id integer,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT membership_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'officer'::text, 'board'::text, 'operator'::text, 'viewer'::text]))),
    CONSTRAINT membership_scope CHECK (
CASE role
    WHEN 'admin'::text THEN ((region_code IS NULL) AND (sentra_id IS NULL))
    WHEN 'officer'::text THEN ((region_code IS NOT NULL) AND (sentra_id IS NULL))
    WHEN 'viewer'::text THEN ((region_code IS NULL) <> (sentra_id IS NULL))
    ELSE ((region_code IS NULL) AND (sentra_id IS NOT NULL))
END)
);

ALTER TABLE ONLY public.membership FORCE ROW LEVEL SECURITY;

ALTER TABLE public.membership ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.membership_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.national_figure (
    code text NOT NULL,
    "position" smallint NOT NULL,
    topic text NOT NULL,
    size_class text NOT NULL,
    year smallint NOT NULL,
    value numeric NOT NULL,
    share numeric NOT NULL,
    source text NOT NULL,
    CONSTRAINT national_figure_share_check CHECK (((share >= (0)::numeric) AND (share <= (100)::numeric))),
    CONSTRAINT national_figure_size_class_check CHECK ((size_class = ANY (ARRAY['micro'::text, 'small'::text, 'medium'::text, 'msme'::text, 'large'::text]))),
    CONSTRAINT national_figure_topic_check CHECK ((topic = ANY (ARRAY['units'::text, 'workers'::text, 'gdp'::text, 'exports'::text]))),
    CONSTRAINT national_figure_value_check CHECK ((value >= (0)::numeric))
);

CREATE TABLE public.observation (
    sentra_id integer NOT NULL,
    indicator_id smallint NOT NULL,
    period date NOT NULL,
    value numeric NOT NULL,
    source_id smallint,
    recorded_by integer,
    recorded_at timestamp with time zone DEFAULT now() NOT NULL,
    source_text text,
    CONSTRAINT observation_period_check CHECK ((EXTRACT(day FROM period) = (1)::numeric)),
    CONSTRAINT observation_source_text_check CHECK (((length(source_text) >= 1) AND (length(source_text) <= 200)))
);

ALTER TABLE ONLY public.observation FORCE ROW LEVEL SECURITY;

CREATE TABLE public.observation_change (
    sentra_id integer NOT NULL,
    indicator_id smallint NOT NULL,
    period date NOT NULL,
    id integer NOT NULL,
    before numeric,
    after numeric,
    source_id smallint,
    changed_by integer,
    at timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY public.observation_change FORCE ROW LEVEL SECURITY;

ALTER TABLE public.observation_change ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.observation_change_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.office (
    id integer NOT NULL,
    region_code text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL
);

ALTER TABLE ONLY public.office FORCE ROW LEVEL SECURITY;

CREATE TABLE public.office_departure (
    region_code text NOT NULL COLLATE pg_catalog."C",
    id integer NOT NULL,
    announced_by integer NOT NULL,
    announced_at timestamp with time zone DEFAULT now() NOT NULL,
    erase_on date NOT NULL,
    called_back_at timestamp with time zone,
    called_back_by integer,
    erased_at timestamp with time zone,
    CONSTRAINT office_departure_check CHECK (((erase_on >= (((announced_at AT TIME ZONE 'Asia/Jakarta'::text))::date + 30)) AND (erase_on <= (((announced_at AT TIME ZONE 'Asia/Jakarta'::text))::date + 366)))),
    CONSTRAINT office_departure_check1 CHECK (((called_back_at IS NULL) = (called_back_by IS NULL))),
    CONSTRAINT office_departure_check2 CHECK (((called_back_at IS NULL) OR (erased_at IS NULL)))
);

ALTER TABLE ONLY public.office_departure FORCE ROW LEVEL SECURITY;

ALTER TABLE public.office_departure ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.office_departure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.office ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.office_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.partnership (
    sentra_id integer NOT NULL,
    id integer NOT NULL,
    pattern_code text NOT NULL,
    large_party text NOT NULL,
    large_party_kind text DEFAULT 'private'::text NOT NULL,
    large_party_nib text,
    contact text,
    stage smallint NOT NULL,
    phase smallint NOT NULL,
    alliance text,
    small_role text,
    is_formal boolean NOT NULL,
    contract_number text,
    contract_from date,
    contract_until date,
    value bigint,
    currency text DEFAULT 'IDR'::text NOT NULL,
    active_from date,
    active_until date,
    note text,
    renewed_from integer,
    is_simulated boolean DEFAULT false NOT NULL,
    changed_by integer,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT partnership_alliance_check CHECK ((alliance = ANY (ARRAY['joint_venture'::text, 'equity'::text, 'non_equity'::text, 'global'::text]))),
    CONSTRAINT partnership_check CHECK ((contract_until >= contract_from)),
    CONSTRAINT partnership_check1 CHECK ((active_until >= active_from)),
    CONSTRAINT partnership_check2 CHECK (((active_from IS NOT NULL) OR (active_until IS NULL))),
    CONSTRAINT partnership_contact_check CHECK ((contact <> ''::text)),
    CONSTRAINT partnership_contract_is_written CHECK ((is_formal OR ((contract_number IS NULL) AND (contract_from IS NULL) AND (contract_until IS NULL)))),
    CONSTRAINT partnership_contract_number_check CHECK ((contract_number <> ''::text)),
    CONSTRAINT partnership_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT partnership_large_party_check CHECK ((large_party <> ''::text)),
    CONSTRAINT partnership_large_party_kind_check CHECK ((large_party_kind = ANY (ARRAY['private'::text, 'state'::text, 'foreign'::text, 'cooperative'::text, 'other'::text]))),
    CONSTRAINT partnership_large_party_nib_check CHECK ((large_party_nib ~ '^[0-9]{13}$'::text)),
    CONSTRAINT partnership_note_check CHECK ((note <> ''::text)),
    CONSTRAINT partnership_phase_check CHECK (((phase >= 1) AND (phase <= 5))),
    CONSTRAINT partnership_runs_from_stage_six CHECK (((stage >= 6) = (active_from IS NOT NULL))),
    CONSTRAINT partnership_small_role_check CHECK ((small_role = ANY (ARRAY['craft_shops'::text, 'online_shops'::text, 'goods'::text, 'materials'::text, 'market'::text, 'information'::text]))),
    CONSTRAINT partnership_stage_check CHECK (((stage >= 1) AND (stage <= 7))),
    CONSTRAINT partnership_value_check CHECK ((value >= 0)),
    CONSTRAINT partnership_value_has_a_term CHECK (((value IS NULL) OR ((COALESCE(contract_from, active_from) IS NOT NULL) AND (COALESCE(contract_until, active_until) IS NOT NULL))))
);

ALTER TABLE ONLY public.partnership FORCE ROW LEVEL SECURITY;

CREATE TABLE public.partnership_duty (
    code text NOT NULL,
    "position" smallint NOT NULL,
    pattern_code text,
    is_guidance boolean NOT NULL,
    name_id text NOT NULL,
    name_en text NOT NULL,
    legal_basis text NOT NULL
);

CREATE TABLE public.partnership_evaluation (
    sentra_id integer NOT NULL,
    partnership_id integer NOT NULL,
    recorded_by integer,
    recorded_at timestamp with time zone DEFAULT now() NOT NULL,
    id integer NOT NULL,
    evaluated_on date NOT NULL,
    target text NOT NULL,
    reached text NOT NULL,
    findings text,
    next_step text,
    subjects text[] DEFAULT '{}'::text[] NOT NULL,
    CONSTRAINT partnership_evaluation_findings_check CHECK ((findings <> ''::text)),
    CONSTRAINT partnership_evaluation_next_step_check CHECK ((next_step <> ''::text)),
    CONSTRAINT partnership_evaluation_reached_check CHECK ((reached = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text]))),
    CONSTRAINT partnership_evaluation_subjects_check CHECK ((subjects <@ ARRAY['communication'::text, 'evaluation'::text, 'capacity'::text, 'product'::text, 'network'::text, 'conflict'::text, 'measurement'::text])),
    CONSTRAINT partnership_evaluation_target_check CHECK ((target <> ''::text))
);

ALTER TABLE ONLY public.partnership_evaluation FORCE ROW LEVEL SECURITY;

ALTER TABLE public.partnership_evaluation ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.partnership_evaluation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.partnership_evidence (
    sentra_id integer NOT NULL,
    partnership_id integer NOT NULL,
    recorded_by integer,
    recorded_at timestamp with time zone DEFAULT now() NOT NULL,
    id integer NOT NULL,
    duty_code text NOT NULL,
    fulfilled_on date NOT NULL,
    evidence text NOT NULL,
    document text,
    CONSTRAINT partnership_evidence_document_check CHECK ((document <> ''::text)),
    CONSTRAINT partnership_evidence_evidence_check CHECK ((evidence <> ''::text))
);

ALTER TABLE ONLY public.partnership_evidence FORCE ROW LEVEL SECURITY;

ALTER TABLE public.partnership_evidence ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.partnership_evidence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.partnership_flag (
    sentra_id integer NOT NULL,
    partnership_id integer NOT NULL,
    recorded_by integer,
    recorded_at timestamp with time zone DEFAULT now() NOT NULL,
    id integer NOT NULL,
    warning_code text NOT NULL,
    raised_on date NOT NULL,
    note text NOT NULL,
    closed_on date,
    closed_by integer,
    outcome text,
    CONSTRAINT partnership_flag_check CHECK ((closed_on >= raised_on)),
    CONSTRAINT partnership_flag_check1 CHECK (((closed_on IS NULL) = (outcome IS NULL))),
    CONSTRAINT partnership_flag_note_check CHECK ((note <> ''::text)),
    CONSTRAINT partnership_flag_outcome_check CHECK ((outcome <> ''::text))
);

ALTER TABLE ONLY public.partnership_flag FORCE ROW LEVEL SECURITY;

ALTER TABLE public.partnership_flag ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.partnership_flag_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.partnership ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.partnership_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.partnership_linkage (
    sentra_id integer NOT NULL,
    partnership_id integer NOT NULL,
    recorded_by integer,
    recorded_at timestamp with time zone DEFAULT now() NOT NULL,
    id integer NOT NULL,
    kind text NOT NULL,
    given_on date NOT NULL,
    description text NOT NULL,
    amount bigint,
    CONSTRAINT partnership_linkage_amount_check CHECK ((amount >= 0)),
    CONSTRAINT partnership_linkage_description_check CHECK ((description <> ''::text)),
    CONSTRAINT partnership_linkage_kind_check CHECK ((kind = ANY (ARRAY['marketing'::text, 'capital'::text, 'production'::text, 'raw_material'::text, 'guidance'::text])))
);

ALTER TABLE ONLY public.partnership_linkage FORCE ROW LEVEL SECURITY;

ALTER TABLE public.partnership_linkage ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.partnership_linkage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.partnership_member (
    sentra_id integer NOT NULL,
    partnership_id integer NOT NULL,
    enterprise_id integer NOT NULL,
    recorded_by integer
);

ALTER TABLE ONLY public.partnership_member FORCE ROW LEVEL SECURITY;

CREATE TABLE public.partnership_pattern (
    code text NOT NULL,
    "position" smallint NOT NULL,
    is_core boolean NOT NULL,
    name_id text NOT NULL,
    name_en text NOT NULL,
    large_party_id text NOT NULL,
    large_party_en text NOT NULL,
    small_party_id text NOT NULL,
    small_party_en text NOT NULL,
    legal_basis text NOT NULL,
    current_name_id text,
    current_name_en text
);

CREATE TABLE public.partnership_rating (
    sentra_id integer NOT NULL,
    partnership_id integer NOT NULL,
    recorded_by integer,
    recorded_at timestamp with time zone DEFAULT now() NOT NULL,
    side text NOT NULL,
    rated_on date NOT NULL,
    aspect text NOT NULL,
    rating smallint NOT NULL,
    CONSTRAINT partnership_rating_aspect_check CHECK ((aspect = ANY (ARRAY['needing'::text, 'strengthening'::text, 'profiting'::text, 'productivity'::text, 'efficiency'::text, 'continuity'::text, 'lower_risk'::text, 'social'::text, 'resilience'::text]))),
    CONSTRAINT partnership_rating_rating_check CHECK (((rating >= 1) AND (rating <= 5))),
    CONSTRAINT partnership_rating_side_check CHECK ((side = ANY (ARRAY['small'::text, 'large'::text])))
);

ALTER TABLE ONLY public.partnership_rating FORCE ROW LEVEL SECURITY;

CREATE TABLE public.partnership_warning (
    code text NOT NULL,
    "position" smallint NOT NULL,
    name_id text NOT NULL,
    name_en text NOT NULL,
    legal_basis text NOT NULL
);

CREATE TABLE public.pending_sign_in (
    id_hash text NOT NULL,
    user_id integer NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.pending_sign_in FORCE ROW LEVEL SECURITY;

CREATE TABLE public.personal_token (
    id integer NOT NULL,
    user_id integer NOT NULL,
    name text NOT NULL,
    token_hash text NOT NULL,
    prefix text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone,
    CONSTRAINT personal_token_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 80))),
    CONSTRAINT personal_token_prefix_check CHECK ((char_length(prefix) <= 16)),
    CONSTRAINT personal_token_token_hash_check CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text))
);

ALTER TABLE ONLY public.personal_token FORCE ROW LEVEL SECURITY;

ALTER TABLE public.personal_token ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.personal_token_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.processing_activity (
    region_code text NOT NULL COLLATE pg_catalog."C",
    id integer NOT NULL,
    purpose text NOT NULL,
    basis text NOT NULL,
    people text NOT NULL,
    data text NOT NULL,
    is_specific boolean DEFAULT false NOT NULL,
    recipients text NOT NULL,
    kept text NOT NULL,
    changed_by integer NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT processing_activity_basis_check CHECK ((basis = ANY (ARRAY['consent'::text, 'contract'::text, 'law'::text, 'vital'::text, 'public'::text, 'interest'::text]))),
    CONSTRAINT processing_activity_data_check CHECK (((length(data) >= 1) AND (length(data) <= 300))),
    CONSTRAINT processing_activity_kept_check CHECK (((length(kept) >= 1) AND (length(kept) <= 300))),
    CONSTRAINT processing_activity_people_check CHECK (((length(people) >= 1) AND (length(people) <= 300))),
    CONSTRAINT processing_activity_purpose_check CHECK (((length(purpose) >= 1) AND (length(purpose) <= 300))),
    CONSTRAINT processing_activity_recipients_check CHECK (((length(recipients) >= 1) AND (length(recipients) <= 300)))
);

ALTER TABLE ONLY public.processing_activity FORCE ROW LEVEL SECURITY;

ALTER TABLE public.processing_activity ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.processing_activity_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.programme (
    id integer NOT NULL,
    region_code text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL,
    title text NOT NULL,
    institution_code text NOT NULL,
    institution_name text,
    starts_on date NOT NULL,
    ends_on date,
    cost bigint,
    indicator_id smallint,
    instrument_code text,
    construct text,
    is_simulated boolean DEFAULT false NOT NULL,
    created_by integer NOT NULL,
    changed_by integer NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT programme_check CHECK ((ends_on >= starts_on)),
    CONSTRAINT programme_check1 CHECK (((instrument_code IS NULL) = (construct IS NULL))),
    CONSTRAINT programme_check2 CHECK ((num_nonnulls(indicator_id, construct) <= 1)),
    CONSTRAINT programme_construct_check CHECK ((construct <> ''::text)),
    CONSTRAINT programme_cost_check CHECK ((cost >= 0)),
    CONSTRAINT programme_institution_name_check CHECK (((length(institution_name) >= 1) AND (length(institution_name) <= 200))),
    CONSTRAINT programme_kind_check CHECK ((kind = ANY (ARRAY['investment_credit'::text, 'working_capital_credit'::text, 'low_interest_credit'::text, 'equipment_innovation'::text, 'exhibition'::text, 'training'::text, 'study_visit'::text, 'other_help'::text]))),
    CONSTRAINT programme_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);

ALTER TABLE ONLY public.programme FORCE ROW LEVEL SECURITY;

ALTER TABLE public.programme ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.programme_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.programme_sentra (
    sentra_id integer NOT NULL,
    programme_id integer NOT NULL
);

ALTER TABLE ONLY public.programme_sentra FORCE ROW LEVEL SECURITY;

CREATE UNLOGGED TABLE public.rate_limit (
    key text NOT NULL,
    count integer NOT NULL,
    open_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.rate_limit FORCE ROW LEVEL SECURITY;

CREATE TABLE public.recovery_code (
    user_id integer NOT NULL,
    code_hash text NOT NULL,
    used_at timestamp with time zone,
    CONSTRAINT recovery_code_code_hash_check CHECK ((code_hash ~ '^[0-9a-f]{64}$'::text))
);

ALTER TABLE ONLY public.recovery_code FORCE ROW LEVEL SECURITY;

CREATE TABLE public.region (
    code text NOT NULL COLLATE pg_catalog."C",
    parent_code text COLLATE pg_catalog."C",
    kind text NOT NULL,
    name text NOT NULL,
    CONSTRAINT region_kind_check CHECK ((kind = ANY (ARRAY['province'::text, 'kabupaten'::text, 'kota'::text])))
);

CREATE TABLE public.region_approval (
    region_code text NOT NULL COLLATE pg_catalog."C",
    period_kind text NOT NULL,
    period date NOT NULL,
    sentra_count integer DEFAULT 0 NOT NULL,
    approved_by integer NOT NULL,
    approved_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT region_approval_check CHECK ((period = (date_trunc(period_kind, (period)::timestamp without time zone))::date)),
    CONSTRAINT region_approval_period_kind_check CHECK ((period_kind = ANY (ARRAY['month'::text, 'quarter'::text, 'year'::text])))
);

ALTER TABLE ONLY public.region_approval FORCE ROW LEVEL SECURITY;

CREATE TABLE public.response_exclusion (
    sentra_id integer NOT NULL,
    wave_id integer NOT NULL,
    response_id integer NOT NULL,
    mark text NOT NULL,
    reason text NOT NULL,
    excluded_by integer NOT NULL,
    excluded_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT response_exclusion_mark_check CHECK ((mark = ANY (ARRAY['straight-lining'::text, 'too-fast'::text, 'duplicate'::text, 'missing'::text, 'other'::text]))),
    CONSTRAINT response_exclusion_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
);

ALTER TABLE ONLY public.response_exclusion FORCE ROW LEVEL SECURITY;

CREATE TABLE public.retention_rule (
    code text NOT NULL,
    months smallint NOT NULL,
    last_run_at timestamp with time zone,
    last_count integer,
    total bigint DEFAULT 0 NOT NULL,
    CONSTRAINT retention_rule_months_check CHECK ((months > 0))
);

ALTER TABLE ONLY public.retention_rule FORCE ROW LEVEL SECURITY;

CREATE TABLE public.saved_view (
    id integer NOT NULL,
    user_id integer NOT NULL,
    name text NOT NULL,
    path text NOT NULL,
    query text DEFAULT ''::text NOT NULL,
    region_code text COLLATE pg_catalog."C",
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT saved_view_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
    CONSTRAINT saved_view_path_check CHECK ((path = ANY (ARRAY['/dinas'::text, '/sentra'::text, '/banding'::text, '/verifikasi'::text, '/indeks'::text, '/bantuan'::text, '/program'::text]))),
    CONSTRAINT saved_view_query_check CHECK ((length(query) <= 4000))
);

ALTER TABLE ONLY public.saved_view FORCE ROW LEVEL SECURITY;

ALTER TABLE public.saved_view ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.saved_view_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.second_factor (
    user_id integer NOT NULL,
    sealed_secret text NOT NULL,
    last_step bigint NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY public.second_factor FORCE ROW LEVEL SECURITY;

CREATE TABLE public.sentra (
    id integer NOT NULL,
    region_code text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    product text NOT NULL,
    village text,
    cooperative text,
    started_year smallint,
    is_simulated boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY public.sentra FORCE ROW LEVEL SECURITY;

CREATE TABLE public.sentra_comparability (
    sentra_id integer NOT NULL,
    wave_id integer NOT NULL,
    not_alike text[] NOT NULL
);

ALTER TABLE ONLY public.sentra_comparability FORCE ROW LEVEL SECURITY;

CREATE TABLE public.sentra_fact (
    sentra_id integer NOT NULL,
    "position" smallint NOT NULL,
    year_from smallint,
    year_label text NOT NULL,
    text_id text NOT NULL,
    text_en text NOT NULL,
    value numeric,
    unit text,
    indicator_id smallint,
    source_id smallint NOT NULL
);

ALTER TABLE ONLY public.sentra_fact FORCE ROW LEVEL SECURITY;

ALTER TABLE public.sentra ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.sentra_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sentra_result (
    sentra_id integer NOT NULL,
    wave_id integer NOT NULL,
    design jsonb NOT NULL,
    result text NOT NULL,
    answers_hash text NOT NULL,
    engine text NOT NULL,
    weights_id integer,
    respondents integer NOT NULL,
    invited integer NOT NULL,
    withdrawn integer NOT NULL,
    objecting integer NOT NULL,
    excluded jsonb NOT NULL,
    computed_at timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY public.sentra_result FORCE ROW LEVEL SECURITY;

CREATE TABLE public.sentra_snapshot (
    sentra_id integer NOT NULL,
    wave_id integer NOT NULL,
    answers_csv text NOT NULL
);

ALTER TABLE ONLY public.sentra_snapshot FORCE ROW LEVEL SECURITY;

CREATE TABLE public.sheet (
    sentra_id integer NOT NULL,
    pillar text NOT NULL,
    period date NOT NULL,
    state text DEFAULT 'draft'::text NOT NULL,
    return_reason text,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    changed_by integer,
    period_kind text DEFAULT 'month'::text NOT NULL,
    handed_in_at timestamp with time zone,
    CONSTRAINT sheet_check CHECK (((state <> 'returned'::text) OR (COALESCE(return_reason, ''::text) <> ''::text))),
    CONSTRAINT sheet_period_check CHECK ((period = (date_trunc(period_kind, (period)::timestamp without time zone))::date)),
    CONSTRAINT sheet_period_kind_check CHECK ((period_kind = ANY (ARRAY['month'::text, 'quarter'::text, 'year'::text]))),
    CONSTRAINT sheet_pillar_check CHECK ((pillar = ANY (ARRAY['internal'::text, 'external'::text, 'infrastructure'::text, 'partnership'::text, 'performance'::text]))),
    CONSTRAINT sheet_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'verified'::text, 'returned'::text, 'locked'::text])))
);

ALTER TABLE ONLY public.sheet FORCE ROW LEVEL SECURITY;

CREATE TABLE public.sheet_deadline (
    region_code text NOT NULL COLLATE pg_catalog."C",
    day smallint NOT NULL,
    set_by integer NOT NULL,
    set_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT sheet_deadline_day_check CHECK (((day >= 1) AND (day <= 28)))
);

ALTER TABLE ONLY public.sheet_deadline FORCE ROW LEVEL SECURITY;

CREATE TABLE public.sheet_step (
    sentra_id integer NOT NULL,
    pillar text NOT NULL,
    period_kind text NOT NULL,
    period date NOT NULL,
    step integer NOT NULL,
    from_state text,
    to_state text NOT NULL,
    reason text,
    actor integer,
    at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.sheet_step FORCE ROW LEVEL SECURITY;

CREATE TABLE public.sign_in_notice (
    id integer NOT NULL,
    user_id integer NOT NULL,
    session_hash text NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    user_agent text NOT NULL,
    address text NOT NULL,
    seen_at timestamp with time zone,
    CONSTRAINT sign_in_notice_address_check CHECK ((char_length(address) <= 45))
);

ALTER TABLE ONLY public.sign_in_notice FORCE ROW LEVEL SECURITY;

ALTER TABLE public.sign_in_notice ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.sign_in_notice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.signatory (
    id integer NOT NULL,
    region_code text COLLATE pg_catalog."C",
    sentra_id integer,
    changed_by integer NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    "position" smallint NOT NULL,
    role text NOT NULL,
    name text NOT NULL,
    number text,
    CONSTRAINT signatory_check CHECK ((num_nonnulls(region_code, sentra_id) = 1)),
    CONSTRAINT signatory_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
    CONSTRAINT signatory_number_check CHECK (((length(number) >= 1) AND (length(number) <= 40))),
    CONSTRAINT signatory_position_check CHECK ((("position" >= 1) AND ("position" <= 6))),
    CONSTRAINT signatory_role_check CHECK (((length(role) >= 1) AND (length(role) <= 100)))
);

ALTER TABLE ONLY public.signatory FORCE ROW LEVEL SECURITY;

ALTER TABLE public.signatory ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.signatory_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.survey_response (
    sentra_id integer NOT NULL,
    wave_id integer NOT NULL,
    id integer NOT NULL,
    invitation_number integer,
    channel text NOT NULL,
    receipt_hash text,
    consent_version smallint NOT NULL,
    consented_at timestamp with time zone DEFAULT now() NOT NULL,
    objects boolean DEFAULT false NOT NULL,
    withdrawn_at timestamp with time zone,
    answers jsonb,
    seconds integer,
    typed_by integer,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    forgotten_at timestamp with time zone,
    sent_form uuid,
    CONSTRAINT survey_response_answered CHECK (((answers IS NOT NULL) OR (withdrawn_at IS NOT NULL) OR (forgotten_at IS NOT NULL))),
    CONSTRAINT survey_response_channel_check CHECK ((channel = ANY (ARRAY['link'::text, 'paper'::text, 'import'::text]))),
    CONSTRAINT survey_response_check CHECK (((channel <> 'link'::text) OR (typed_by IS NULL))),
    CONSTRAINT survey_response_receipt CHECK (((channel <> 'link'::text) OR (forgotten_at IS NOT NULL) OR ((receipt_hash IS NOT NULL) AND (invitation_number IS NOT NULL)))),
    CONSTRAINT survey_response_seconds_check CHECK ((seconds >= 0))
);

ALTER TABLE ONLY public.survey_response FORCE ROW LEVEL SECURITY;

ALTER TABLE public.survey_response ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.survey_response_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.survey_wave (
    id integer NOT NULL,
    region_code text COLLATE pg_catalog."C",
    sentra_id integer,
    title text NOT NULL,
    instrument_code text NOT NULL,
    instrument_version smallint NOT NULL,
    state text DEFAULT 'draft'::text NOT NULL,
    renews_weights boolean DEFAULT false NOT NULL,
    closes_on date,
    held_in date,
    source_id smallint,
    created_by integer,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    opened_at timestamp with time zone,
    closed_at timestamp with time zone,
    published_at timestamp with time zone,
    CONSTRAINT survey_wave_check CHECK ((num_nonnulls(region_code, sentra_id) = 1)),
    CONSTRAINT survey_wave_check1 CHECK (((NOT renews_weights) OR (region_code IS NOT NULL))),
    CONSTRAINT survey_wave_held_in_check CHECK ((EXTRACT(day FROM held_in) = (1)::numeric)),
    CONSTRAINT survey_wave_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'closed'::text, 'computed'::text, 'published'::text]))),
    CONSTRAINT survey_wave_title_check CHECK (((length(title) >= 1) AND (length(title) <= 120)))
);

ALTER TABLE ONLY public.survey_wave FORCE ROW LEVEL SECURITY;

ALTER TABLE public.survey_wave ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.survey_wave_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.target (
    sentra_id integer NOT NULL,
    indicator_id smallint NOT NULL,
    year smallint NOT NULL,
    value numeric NOT NULL,
    is_simulated boolean DEFAULT false NOT NULL,
    set_by integer NOT NULL,
    set_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT target_value_check CHECK ((value >= (0)::numeric)),
    CONSTRAINT target_year_check CHECK (((year >= 2000) AND (year <= 2100)))
);

ALTER TABLE ONLY public.target FORCE ROW LEVEL SECURITY;

CREATE TABLE public.wave_computation (
    id integer NOT NULL,
    wave_id integer NOT NULL,
    state text DEFAULT 'waiting'::text NOT NULL,
    step text,
    done integer DEFAULT 0 NOT NULL,
    total integer,
    attempt smallint DEFAULT 0 NOT NULL,
    leased_until timestamp with time zone,
    failure text,
    requested_by integer NOT NULL,
    requested_at timestamp with time zone DEFAULT now() NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    CONSTRAINT wave_computation_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);

ALTER TABLE ONLY public.wave_computation FORCE ROW LEVEL SECURITY;

ALTER TABLE public.wave_computation ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.wave_computation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.wave_result (
    wave_id integer NOT NULL,
    computation_id integer NOT NULL,
    weights_id integer,
    design jsonb NOT NULL,
    result text NOT NULL,
    answers_csv text NOT NULL,
    answers_hash text NOT NULL,
    engine text NOT NULL,
    respondents integer NOT NULL,
    computed_at timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY public.wave_result FORCE ROW LEVEL SECURITY;

CREATE TABLE public.wave_sentra (
    sentra_id integer NOT NULL,
    wave_id integer NOT NULL
);

ALTER TABLE ONLY public.wave_sentra FORCE ROW LEVEL SECURITY;

CREATE TABLE public.weights_version (
    id integer NOT NULL,
    wave_id integer NOT NULL,
    region_code text NOT NULL COLLATE pg_catalog."C",
    instrument_code text NOT NULL,
    instrument_version smallint NOT NULL,
    weights jsonb NOT NULL,
    respondents integer NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY public.weights_version FORCE ROW LEVEL SECURITY;

ALTER TABLE public.weights_version ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.weights_version_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.yearly_report (
    id integer NOT NULL,
    region_code text COLLATE pg_catalog."C",
    sentra_id integer,
    changed_by integer NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    year smallint NOT NULL,
    edition smallint NOT NULL,
    state text DEFAULT 'draft'::text NOT NULL,
    letter_number text,
    foreword text,
    balance_notes text,
    result_notes text,
    business_state text,
    results text,
    closing text,
    changes text,
    reason text,
    content text,
    content_hash text,
    issued_at timestamp with time zone,
    issued_by integer,
    CONSTRAINT yearly_report_balance_notes_check CHECK ((balance_notes <> ''::text)),
    CONSTRAINT yearly_report_business_state_check CHECK ((business_state <> ''::text)),
    CONSTRAINT yearly_report_changes_check CHECK ((changes <> ''::text)),
    CONSTRAINT yearly_report_check CHECK ((num_nonnulls(region_code, sentra_id) = 1)),
    CONSTRAINT yearly_report_check1 CHECK (((state = 'issued'::text) = (content IS NOT NULL))),
    CONSTRAINT yearly_report_check2 CHECK ((num_nonnulls(content, content_hash, issued_at, issued_by) = ANY (ARRAY[0, 4]))),
    CONSTRAINT yearly_report_check3 CHECK ((content_hash = encode(sha256(convert_to(content, 'UTF8'::name)), 'hex'::text))),
    CONSTRAINT yearly_report_closing_check CHECK ((closing <> ''::text)),
    CONSTRAINT yearly_report_correction_says_why CHECK (((state = 'draft'::text) OR (edition = 1) OR (num_nonnulls(changes, reason) = 2))),
    CONSTRAINT yearly_report_edition_check CHECK ((edition >= 1)),
    CONSTRAINT yearly_report_foreword_check CHECK ((foreword <> ''::text)),
    CONSTRAINT yearly_report_letter_number_check CHECK (((length(letter_number) >= 1) AND (length(letter_number) <= 80))),
    CONSTRAINT yearly_report_reason_check CHECK ((reason <> ''::text)),
    CONSTRAINT yearly_report_result_notes_check CHECK ((result_notes <> ''::text)),
    CONSTRAINT yearly_report_results_check CHECK ((results <> ''::text)),
    CONSTRAINT yearly_report_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'issued'::text]))),
    CONSTRAINT yearly_report_year_check CHECK (((year >= 2000) AND (year <= 2100)))
);

ALTER TABLE ONLY public.yearly_report FORCE ROW LEVEL SECURITY;

ALTER TABLE public.yearly_report ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.yearly_report_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE ONLY pgboss.job ATTACH PARTITION pgboss.j4c4a5702f9492a01e27c3b52fde2c494d5b0697db2ddd7f6f668ea1e FOR VALUES IN ('wave-computation');

ALTER TABLE ONLY pgboss.job ATTACH PARTITION pgboss.j810862194b3319c141f4da742ece1efa20bc50510d682a1a855137fc FOR VALUES IN ('retention');

ALTER TABLE ONLY pgboss.job ATTACH PARTITION pgboss.je0643ab915685455501d12dcde326fae1ccc40850bf8bbf760f387bd FOR VALUES IN ('digest');

ALTER TABLE ONLY pgboss.archive
    ADD CONSTRAINT archive_pkey PRIMARY KEY (name, id);

ALTER TABLE ONLY pgboss.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (name, id);

ALTER TABLE ONLY pgboss.j4c4a5702f9492a01e27c3b52fde2c494d5b0697db2ddd7f6f668ea1e
    ADD CONSTRAINT j4c4a5702f9492a01e27c3b52fde2c494d5b0697db2ddd7f6f668ea1e_pkey PRIMARY KEY (name, id);

ALTER TABLE ONLY pgboss.j810862194b3319c141f4da742ece1efa20bc50510d682a1a855137fc
    ADD CONSTRAINT j810862194b3319c141f4da742ece1efa20bc50510d682a1a855137fc_pkey PRIMARY KEY (name, id);

ALTER TABLE ONLY pgboss.je0643ab915685455501d12dcde326fae1ccc40850bf8bbf760f387bd
    ADD CONSTRAINT je0643ab915685455501d12dcde326fae1ccc40850bf8bbf760f387bd_pkey PRIMARY KEY (name, id);

ALTER TABLE ONLY pgboss.queue
    ADD CONSTRAINT queue_pkey PRIMARY KEY (name);

ALTER TABLE ONLY pgboss.schedule
    ADD CONSTRAINT schedule_pkey PRIMARY KEY (name);

ALTER TABLE ONLY pgboss.subscription
    ADD CONSTRAINT subscription_pkey PRIMARY KEY (event, name);

ALTER TABLE ONLY pgboss.version
    ADD CONSTRAINT version_pkey PRIMARY KEY (version);

ALTER TABLE ONLY public.account_line
    ADD CONSTRAINT account_line_pkey PRIMARY KEY (sentra_id, report_id, section, "position");

ALTER TABLE ONLY public.account_link
    ADD CONSTRAINT account_link_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.account_link
    ADD CONSTRAINT account_link_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.adequacy_rating
    ADD CONSTRAINT adequacy_rating_pkey PRIMARY KEY (sentra_id, kind, year);

ALTER TABLE ONLY public.app_user
    ADD CONSTRAINT app_user_email_key UNIQUE (email);

ALTER TABLE ONLY public.app_user
    ADD CONSTRAINT app_user_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.audit_event
    ADD CONSTRAINT audit_event_pkey PRIMARY KEY (sentra_id, id);

ALTER TABLE ONLY public.audit_head
    ADD CONSTRAINT audit_head_pkey PRIMARY KEY (sentra_id);

ALTER TABLE ONLY public.audit_link
    ADD CONSTRAINT audit_link_pkey PRIMARY KEY (sentra_id, number);

ALTER TABLE ONLY public.audit_link
    ADD CONSTRAINT audit_link_sentra_id_event_id_key UNIQUE (sentra_id, event_id);

ALTER TABLE ONLY public.cell_note
    ADD CONSTRAINT cell_note_pkey PRIMARY KEY (sentra_id, indicator_id, period, id);

ALTER TABLE ONLY public.cell_rule
    ADD CONSTRAINT cell_rule_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.cooperation_member
    ADD CONSTRAINT cooperation_member_pkey PRIMARY KEY (sentra_id, cooperation_id, enterprise_id);

ALTER TABLE ONLY public.cooperation
    ADD CONSTRAINT cooperation_pkey PRIMARY KEY (sentra_id, id);

ALTER TABLE ONLY public.credential
    ADD CONSTRAINT credential_pkey PRIMARY KEY (user_id);

ALTER TABLE ONLY public.data_breach
    ADD CONSTRAINT data_breach_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.data_request
    ADD CONSTRAINT data_request_pkey PRIMARY KEY (sentra_id, id);

ALTER TABLE ONLY public.data_source
    ADD CONSTRAINT data_source_code_key UNIQUE (code);

ALTER TABLE ONLY public.data_source
    ADD CONSTRAINT data_source_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.departure
    ADD CONSTRAINT departure_pkey PRIMARY KEY (sentra_id, id);

ALTER TABLE ONLY public.diagnosis_comment
    ADD CONSTRAINT diagnosis_comment_pkey PRIMARY KEY (sentra_id, year);

ALTER TABLE ONLY public.diagnosis
    ADD CONSTRAINT diagnosis_pkey PRIMARY KEY (sentra_id, year, factor);

ALTER TABLE ONLY public.digest_choice
    ADD CONSTRAINT digest_choice_pkey PRIMARY KEY (user_id);

ALTER TABLE ONLY public.disturbance
    ADD CONSTRAINT disturbance_pkey PRIMARY KEY (sentra_id, id);

ALTER TABLE ONLY public.enterprise
    ADD CONSTRAINT enterprise_pkey PRIMARY KEY (sentra_id, id);

ALTER TABLE ONLY public.export_column
    ADD CONSTRAINT export_column_pkey PRIMARY KEY (region_code, form_id, "position");

ALTER TABLE ONLY public.export_form
    ADD CONSTRAINT export_form_id_key UNIQUE (id);

ALTER TABLE ONLY public.export_form
    ADD CONSTRAINT export_form_pkey PRIMARY KEY (region_code, id);

ALTER TABLE ONLY public.export_form
    ADD CONSTRAINT export_form_region_code_name_key UNIQUE (region_code, name);

ALTER TABLE ONLY public.export_log
    ADD CONSTRAINT export_log_pkey PRIMARY KEY (region_code, form_id, id);

ALTER TABLE ONLY public.facility
    ADD CONSTRAINT facility_pkey PRIMARY KEY (sentra_id, id);

ALTER TABLE ONLY public.facility
    ADD CONSTRAINT facility_sentra_id_id_kind_key UNIQUE (sentra_id, id, kind);

ALTER TABLE ONLY public.factor_demand
    ADD CONSTRAINT factor_demand_pkey PRIMARY KEY (region_code);

ALTER TABLE ONLY public.factor_reset
    ADD CONSTRAINT factor_reset_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.index_weights
    ADD CONSTRAINT index_weights_pkey PRIMARY KEY (region_code, version);

ALTER TABLE ONLY public.indicator
    ADD CONSTRAINT indicator_code_key UNIQUE (code);

ALTER TABLE ONLY public.indicator
    ADD CONSTRAINT indicator_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.indicator_retirement
    ADD CONSTRAINT indicator_retirement_pkey PRIMARY KEY (indicator_id, region_code);

ALTER TABLE ONLY public.institution
    ADD CONSTRAINT institution_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.instrument
    ADD CONSTRAINT instrument_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.instrument_version
    ADD CONSTRAINT instrument_version_pkey PRIMARY KEY (instrument_code, version);

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_pkey PRIMARY KEY (sentra_id, wave_id, number);

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_sentra_id_token_key UNIQUE (sentra_id, token);

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_sentra_id_wave_id_enterprise_id_key UNIQUE (sentra_id, wave_id, enterprise_id);

ALTER TABLE ONLY public.known_device
    ADD CONSTRAINT known_device_pkey PRIMARY KEY (user_id, device_hash);

ALTER TABLE ONLY public.kysely_migration_lock
    ADD CONSTRAINT kysely_migration_lock_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.kysely_migration
    ADD CONSTRAINT kysely_migration_pkey PRIMARY KEY (name);

ALTER TABLE ONLY public.ladder_assessment
    ADD CONSTRAINT ladder_assessment_pkey PRIMARY KEY (sentra_id, id);

ALTER TABLE ONLY public.letterhead
    ADD CONSTRAINT letterhead_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.letterhead
    ADD CONSTRAINT letterhead_region_code_key UNIQUE (region_code);

ALTER TABLE ONLY public.letterhead
    ADD CONSTRAINT letterhead_sentra_id_key UNIQUE (sentra_id);

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_user_id_role_region_code_sentra_id_key UNIQUE NULLS NOT DISTINCT (user_id, role, region_code, sentra_id);

ALTER TABLE ONLY public.national_figure
    ADD CONSTRAINT national_figure_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.observation_change
    ADD CONSTRAINT observation_change_pkey PRIMARY KEY (sentra_id, indicator_id, period, id);

ALTER TABLE ONLY public.observation
    ADD CONSTRAINT observation_pkey PRIMARY KEY (sentra_id, indicator_id, period);

ALTER TABLE ONLY public.office_departure
    ADD CONSTRAINT office_departure_pkey PRIMARY KEY (region_code, id);

ALTER TABLE ONLY public.office
    ADD CONSTRAINT office_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.office
    ADD CONSTRAINT office_region_code_name_key UNIQUE (region_code, name);

ALTER TABLE ONLY public.partnership_duty
    ADD CONSTRAINT partnership_duty_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.partnership_evaluation
    ADD CONSTRAINT partnership_evaluation_pkey PRIMARY KEY (sentra_id, id);

ALTER TABLE ONLY public.partnership_evidence
    ADD CONSTRAINT partnership_evidence_pkey PRIMARY KEY (sentra_id, id);

ALTER TABLE ONLY public.partnership_flag
    ADD CONSTRAINT partnership_flag_pkey PRIMARY KEY (sentra_id, id);

ALTER TABLE ONLY public.partnership_linkage
    ADD CONSTRAINT partnership_linkage_pkey PRIMARY KEY (sentra_id, id);

ALTER TABLE ONLY public.partnership_member
    ADD CONSTRAINT partnership_member_pkey PRIMARY KEY (sentra_id, partnership_id, enterprise_id);

ALTER TABLE ONLY public.partnership_pattern
    ADD CONSTRAINT partnership_pattern_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.partnership
    ADD CONSTRAINT partnership_pkey PRIMARY KEY (sentra_id, id);

ALTER TABLE ONLY public.partnership_rating
    ADD CONSTRAINT partnership_rating_pkey PRIMARY KEY (sentra_id, partnership_id, side, rated_on, aspect);

ALTER TABLE ONLY public.partnership
    ADD CONSTRAINT partnership_sentra_id_renewed_from_key UNIQUE (sentra_id, renewed_from);

ALTER TABLE ONLY public.partnership_warning
    ADD CONSTRAINT partnership_warning_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.pending_sign_in
    ADD CONSTRAINT pending_sign_in_pkey PRIMARY KEY (id_hash);

ALTER TABLE ONLY public.personal_token
    ADD CONSTRAINT personal_token_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.personal_token
    ADD CONSTRAINT personal_token_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.processing_activity
    ADD CONSTRAINT processing_activity_pkey PRIMARY KEY (region_code, id);

ALTER TABLE ONLY public.programme
    ADD CONSTRAINT programme_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.programme_sentra
    ADD CONSTRAINT programme_sentra_pkey PRIMARY KEY (sentra_id, programme_id);

ALTER TABLE ONLY public.rate_limit
    ADD CONSTRAINT rate_limit_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.recovery_code
    ADD CONSTRAINT recovery_code_pkey PRIMARY KEY (user_id, code_hash);

ALTER TABLE ONLY public.region_approval
    ADD CONSTRAINT region_approval_pkey PRIMARY KEY (region_code, period_kind, period);

ALTER TABLE ONLY public.region
    ADD CONSTRAINT region_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.response_exclusion
    ADD CONSTRAINT response_exclusion_pkey PRIMARY KEY (sentra_id, wave_id, response_id);

ALTER TABLE ONLY public.retention_rule
    ADD CONSTRAINT retention_rule_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.saved_view
    ADD CONSTRAINT saved_view_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.saved_view
    ADD CONSTRAINT saved_view_user_id_name_key UNIQUE (user_id, name);

ALTER TABLE ONLY public.second_factor
    ADD CONSTRAINT second_factor_pkey PRIMARY KEY (user_id);

ALTER TABLE ONLY public.sentra_comparability
    ADD CONSTRAINT sentra_comparability_pkey PRIMARY KEY (sentra_id, wave_id);

ALTER TABLE ONLY public.sentra_fact
    ADD CONSTRAINT sentra_fact_pkey PRIMARY KEY (sentra_id, "position");

ALTER TABLE ONLY public.sentra
    ADD CONSTRAINT sentra_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sentra
    ADD CONSTRAINT sentra_region_code_name_key UNIQUE (region_code, name);

ALTER TABLE ONLY public.sentra_result
    ADD CONSTRAINT sentra_result_pkey PRIMARY KEY (sentra_id, wave_id);

ALTER TABLE ONLY public.sentra_snapshot
    ADD CONSTRAINT sentra_snapshot_pkey PRIMARY KEY (sentra_id, wave_id);

ALTER TABLE ONLY public.sheet_deadline
    ADD CONSTRAINT sheet_deadline_pkey PRIMARY KEY (region_code);

ALTER TABLE ONLY public.sheet
    ADD CONSTRAINT sheet_pkey PRIMARY KEY (sentra_id, pillar, period_kind, period);

ALTER TABLE ONLY public.sheet_step
    ADD CONSTRAINT sheet_step_pkey PRIMARY KEY (sentra_id, pillar, period_kind, period, step);

ALTER TABLE ONLY public.sign_in_notice
    ADD CONSTRAINT sign_in_notice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.signatory
    ADD CONSTRAINT signatory_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.signatory
    ADD CONSTRAINT signatory_region_code_position_key UNIQUE (region_code, "position");

ALTER TABLE ONLY public.signatory
    ADD CONSTRAINT signatory_sentra_id_position_key UNIQUE (sentra_id, "position");

ALTER TABLE ONLY public.survey_response
    ADD CONSTRAINT survey_response_pkey1 PRIMARY KEY (sentra_id, wave_id, id);

ALTER TABLE ONLY public.survey_response
    ADD CONSTRAINT survey_response_sentra_id_wave_id_invitation_number_key UNIQUE (sentra_id, wave_id, invitation_number);

ALTER TABLE ONLY public.survey_wave
    ADD CONSTRAINT survey_wave_pkey1 PRIMARY KEY (id);

ALTER TABLE ONLY public.survey_wave
    ADD CONSTRAINT survey_wave_sentra_id_id_key UNIQUE (sentra_id, id);

ALTER TABLE ONLY public.target
    ADD CONSTRAINT target_pkey PRIMARY KEY (sentra_id, indicator_id, year);

ALTER TABLE ONLY public.user_session
    ADD CONSTRAINT user_session_pkey PRIMARY KEY (id_hash);

ALTER TABLE ONLY public.wave_computation
    ADD CONSTRAINT wave_computation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.wave_result
    ADD CONSTRAINT wave_result_pkey PRIMARY KEY (wave_id);

ALTER TABLE ONLY public.wave_sentra
    ADD CONSTRAINT wave_sentra_pkey PRIMARY KEY (sentra_id, wave_id);

ALTER TABLE ONLY public.weights_version
    ADD CONSTRAINT weights_version_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.weights_version
    ADD CONSTRAINT weights_version_wave_id_key UNIQUE (wave_id);

ALTER TABLE ONLY public.yearly_report
    ADD CONSTRAINT yearly_report_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.yearly_report
    ADD CONSTRAINT yearly_report_region_code_year_edition_key UNIQUE (region_code, year, edition);

ALTER TABLE ONLY public.yearly_report
    ADD CONSTRAINT yearly_report_sentra_id_id_key UNIQUE (sentra_id, id);

ALTER TABLE ONLY public.yearly_report
    ADD CONSTRAINT yearly_report_sentra_id_year_edition_key UNIQUE (sentra_id, year, edition);

CREATE INDEX archive_i1 ON pgboss.archive USING btree (archived_on);

CREATE UNIQUE INDEX j4c4a5702f9492a01e27c3b52fde2c494d5b0697db2ddd7f6f668ea1e_i1 ON pgboss.j4c4a5702f9492a01e27c3b52fde2c494d5b0697db2ddd7f6f668ea1e USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'created'::pgboss.job_state) AND (policy = 'short'::text));

CREATE UNIQUE INDEX j4c4a5702f9492a01e27c3b52fde2c494d5b0697db2ddd7f6f668ea1e_i2 ON pgboss.j4c4a5702f9492a01e27c3b52fde2c494d5b0697db2ddd7f6f668ea1e USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'active'::pgboss.job_state) AND (policy = 'singleton'::text));

CREATE UNIQUE INDEX j4c4a5702f9492a01e27c3b52fde2c494d5b0697db2ddd7f6f668ea1e_i3 ON pgboss.j4c4a5702f9492a01e27c3b52fde2c494d5b0697db2ddd7f6f668ea1e USING btree (name, state, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::pgboss.job_state) AND (policy = 'stately'::text));

CREATE UNIQUE INDEX j4c4a5702f9492a01e27c3b52fde2c494d5b0697db2ddd7f6f668ea1e_i4 ON pgboss.j4c4a5702f9492a01e27c3b52fde2c494d5b0697db2ddd7f6f668ea1e USING btree (name, singleton_on, COALESCE(singleton_key, ''::text)) WHERE ((state <> 'cancelled'::pgboss.job_state) AND (singleton_on IS NOT NULL));

CREATE INDEX j4c4a5702f9492a01e27c3b52fde2c494d5b0697db2ddd7f6f668ea1e_i5 ON pgboss.j4c4a5702f9492a01e27c3b52fde2c494d5b0697db2ddd7f6f668ea1e USING btree (name, start_after) INCLUDE (priority, created_on, id) WHERE (state < 'active'::pgboss.job_state);

CREATE UNIQUE INDEX j810862194b3319c141f4da742ece1efa20bc50510d682a1a855137fc_i1 ON pgboss.j810862194b3319c141f4da742ece1efa20bc50510d682a1a855137fc USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'created'::pgboss.job_state) AND (policy = 'short'::text));

CREATE UNIQUE INDEX j810862194b3319c141f4da742ece1efa20bc50510d682a1a855137fc_i2 ON pgboss.j810862194b3319c141f4da742ece1efa20bc50510d682a1a855137fc USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'active'::pgboss.job_state) AND (policy = 'singleton'::text));

CREATE UNIQUE INDEX j810862194b3319c141f4da742ece1efa20bc50510d682a1a855137fc_i3 ON pgboss.j810862194b3319c141f4da742ece1efa20bc50510d682a1a855137fc USING btree (name, state, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::pgboss.job_state) AND (policy = 'stately'::text));

CREATE UNIQUE INDEX j810862194b3319c141f4da742ece1efa20bc50510d682a1a855137fc_i4 ON pgboss.j810862194b3319c141f4da742ece1efa20bc50510d682a1a855137fc USING btree (name, singleton_on, COALESCE(singleton_key, ''::text)) WHERE ((state <> 'cancelled'::pgboss.job_state) AND (singleton_on IS NOT NULL));

CREATE INDEX j810862194b3319c141f4da742ece1efa20bc50510d682a1a855137fc_i5 ON pgboss.j810862194b3319c141f4da742ece1efa20bc50510d682a1a855137fc USING btree (name, start_after) INCLUDE (priority, created_on, id) WHERE (state < 'active'::pgboss.job_state);

CREATE UNIQUE INDEX je0643ab915685455501d12dcde326fae1ccc40850bf8bbf760f387bd_i1 ON pgboss.je0643ab915685455501d12dcde326fae1ccc40850bf8bbf760f387bd USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'created'::pgboss.job_state) AND (policy = 'short'::text));

CREATE UNIQUE INDEX je0643ab915685455501d12dcde326fae1ccc40850bf8bbf760f387bd_i2 ON pgboss.je0643ab915685455501d12dcde326fae1ccc40850bf8bbf760f387bd USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'active'::pgboss.job_state) AND (policy = 'singleton'::text));

CREATE UNIQUE INDEX je0643ab915685455501d12dcde326fae1ccc40850bf8bbf760f387bd_i3 ON pgboss.je0643ab915685455501d12dcde326fae1ccc40850bf8bbf760f387bd USING btree (name, state, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::pgboss.job_state) AND (policy = 'stately'::text));

CREATE UNIQUE INDEX je0643ab915685455501d12dcde326fae1ccc40850bf8bbf760f387bd_i4 ON pgboss.je0643ab915685455501d12dcde326fae1ccc40850bf8bbf760f387bd USING btree (name, singleton_on, COALESCE(singleton_key, ''::text)) WHERE ((state <> 'cancelled'::pgboss.job_state) AND (singleton_on IS NOT NULL));

CREATE INDEX je0643ab915685455501d12dcde326fae1ccc40850bf8bbf760f387bd_i5 ON pgboss.je0643ab915685455501d12dcde326fae1ccc40850bf8bbf760f387bd USING btree (name, start_after) INCLUDE (priority, created_on, id) WHERE (state < 'active'::pgboss.job_state);

CREATE INDEX account_link_user ON public.account_link USING btree (user_id, created_at);

CREATE INDEX audit_event_newest ON public.audit_event USING btree (id);

CREATE INDEX audit_event_region ON public.audit_event USING btree (region_code, id) WHERE (sentra_id = 0);

CREATE INDEX cooperation_member_enterprise ON public.cooperation_member USING btree (sentra_id, enterprise_id);

CREATE UNIQUE INDEX data_request_erasure ON public.data_request USING btree (sentra_id, user_id) WHERE ((state = 'open'::text) AND (right_asked = 'erasure'::text));

CREATE INDEX data_request_open ON public.data_request USING btree (sentra_id, due_at) WHERE (state = 'open'::text);

CREATE UNIQUE INDEX departure_open ON public.departure USING btree (sentra_id) WHERE ((called_back_at IS NULL) AND (erased_at IS NULL));

CREATE UNIQUE INDEX disturbance_open ON public.disturbance USING btree (sentra_id, kind, COALESCE(facility_id, 0)) WHERE (ended_at IS NULL);

CREATE INDEX disturbance_time ON public.disturbance USING btree (sentra_id, started_at);

CREATE UNIQUE INDEX enterprise_name ON public.enterprise USING btree (sentra_id, lower(name), lower(COALESCE(owner_name, ''::text)));

CREATE UNIQUE INDEX enterprise_nib ON public.enterprise USING btree (sentra_id, nib) WHERE (nib IS NOT NULL);

CREATE INDEX factor_reset_user ON public.factor_reset USING btree (user_id);

CREATE UNIQUE INDEX ladder_assessment_open ON public.ladder_assessment USING btree (sentra_id) WHERE (outcomes IS NULL);

CREATE UNIQUE INDEX office_departure_open ON public.office_departure USING btree (region_code) WHERE ((called_back_at IS NULL) AND (erased_at IS NULL));

CREATE INDEX partnership_evaluation_of ON public.partnership_evaluation USING btree (sentra_id, partnership_id);

CREATE INDEX partnership_evidence_of ON public.partnership_evidence USING btree (sentra_id, partnership_id);

CREATE INDEX partnership_flag_of ON public.partnership_flag USING btree (sentra_id, partnership_id);

CREATE INDEX partnership_linkage_of ON public.partnership_linkage USING btree (sentra_id, partnership_id);

CREATE INDEX partnership_member_enterprise ON public.partnership_member USING btree (sentra_id, enterprise_id);

CREATE INDEX pending_sign_in_user ON public.pending_sign_in USING btree (user_id);

CREATE INDEX personal_token_user ON public.personal_token USING btree (user_id);

CREATE INDEX programme_region ON public.programme USING btree (region_code);

CREATE INDEX programme_sentra_programme ON public.programme_sentra USING btree (programme_id);

CREATE INDEX rate_limit_expiry ON public.rate_limit USING btree (expires_at);

CREATE INDEX saved_view_region ON public.saved_view USING btree (region_code) WHERE (region_code IS NOT NULL);

CREATE INDEX sheet_handed_in ON public.sheet USING btree (sentra_id, period) WHERE ((period_kind = 'month'::text) AND (state <> 'draft'::text));

CREATE INDEX sheet_waiting ON public.sheet USING btree (sentra_id, state) WHERE (state = ANY (ARRAY['submitted'::text, 'returned'::text]));

CREATE INDEX sign_in_notice_unseen ON public.sign_in_notice USING btree (user_id) WHERE (seen_at IS NULL);

CREATE UNIQUE INDEX survey_response_sent_form ON public.survey_response USING btree (sentra_id, wave_id, sent_form) WHERE (sent_form IS NOT NULL);

CREATE INDEX survey_wave_region ON public.survey_wave USING btree (region_code);

CREATE INDEX user_session_user ON public.user_session USING btree (user_id);

CREATE UNIQUE INDEX wave_computation_live ON public.wave_computation USING btree (wave_id) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]));

CREATE INDEX wave_sentra_wave ON public.wave_sentra USING btree (wave_id);

CREATE UNIQUE INDEX yearly_report_draft ON public.yearly_report USING btree (sentra_id, year) WHERE (state = 'draft'::text);

CREATE UNIQUE INDEX yearly_report_region_draft ON public.yearly_report USING btree (region_code, year) WHERE (state = 'draft'::text);

ALTER INDEX pgboss.job_pkey ATTACH PARTITION pgboss.j4c4a5702f9492a01e27c3b52fde2c494d5b0697db2ddd7f6f668ea1e_pkey;

ALTER INDEX pgboss.job_pkey ATTACH PARTITION pgboss.j810862194b3319c141f4da742ece1efa20bc50510d682a1a855137fc_pkey;

ALTER INDEX pgboss.job_pkey ATTACH PARTITION pgboss.je0643ab915685455501d12dcde326fae1ccc40850bf8bbf760f387bd_pkey;

CREATE TRIGGER account_activity BEFORE UPDATE OF is_active ON public.app_user FOR EACH ROW WHEN ((old.is_active IS DISTINCT FROM new.is_active)) EXECUTE FUNCTION public.account_activity_guard();

CREATE TRIGGER app_user_tokens AFTER UPDATE OF is_active ON public.app_user FOR EACH ROW WHEN ((NOT new.is_active)) EXECUTE FUNCTION public.end_personal_tokens();

CREATE TRIGGER audit AFTER INSERT OR UPDATE OF is_active ON public.app_user FOR EACH ROW EXECUTE FUNCTION public.audit_row('id', 'is_active');

CREATE TRIGGER audit AFTER UPDATE OF password_hash ON public.credential FOR EACH ROW WHEN ((old.password_hash IS DISTINCT FROM new.password_hash)) EXECUTE FUNCTION public.audit_row('user_id', '');

CREATE TRIGGER audit AFTER INSERT OR UPDATE ON public.data_breach FOR EACH ROW EXECUTE FUNCTION public.audit_row('id', 'authority_told_at,people_told_at,closed_at');

CREATE TRIGGER audit AFTER INSERT OR UPDATE OF state ON public.data_request FOR EACH ROW EXECUTE FUNCTION public.audit_row('id', 'state,right_asked');

CREATE TRIGGER audit AFTER INSERT OR UPDATE ON public.departure FOR EACH ROW EXECUTE FUNCTION public.audit_row('id', 'erase_on,called_back_at,erased_at');

CREATE TRIGGER audit AFTER INSERT ON public.export_log FOR EACH ROW EXECUTE FUNCTION public.audit_row('form_id,id', 'format,rows_out');

CREATE TRIGGER audit AFTER INSERT ON public.index_weights FOR EACH ROW EXECUTE FUNCTION public.audit_row('version', 'internal,external,infrastructure,partnership');

CREATE TRIGGER audit AFTER INSERT OR DELETE ON public.indicator_retirement FOR EACH ROW EXECUTE FUNCTION public.audit_row('indicator_id', 'from_period');

CREATE TRIGGER audit AFTER INSERT ON public.membership FOR EACH ROW EXECUTE FUNCTION public.audit_row('user_id', 'role');

CREATE TRIGGER audit AFTER INSERT OR UPDATE ON public.office FOR EACH ROW EXECUTE FUNCTION public.audit_row('id', 'region_code');

CREATE TRIGGER audit AFTER INSERT OR UPDATE ON public.office_departure FOR EACH ROW EXECUTE FUNCTION public.audit_row('id', 'erase_on,called_back_at,erased_at');

CREATE TRIGGER audit AFTER INSERT OR DELETE ON public.personal_token FOR EACH ROW EXECUTE FUNCTION public.audit_row('id,user_id', '');

CREATE TRIGGER audit AFTER INSERT OR DELETE ON public.region_approval FOR EACH ROW EXECUTE FUNCTION public.audit_row('period_kind,period', '');

CREATE TRIGGER audit AFTER INSERT OR UPDATE ON public.sentra FOR EACH ROW EXECUTE FUNCTION public.audit_row('id', 'region_code');

CREATE TRIGGER audit AFTER UPDATE OF state ON public.sheet FOR EACH ROW EXECUTE FUNCTION public.audit_row('pillar,period_kind,period', 'state');

CREATE TRIGGER audit AFTER INSERT OR UPDATE ON public.sheet_deadline FOR EACH ROW EXECUTE FUNCTION public.audit_row('region_code', 'day');

CREATE TRIGGER audit AFTER UPDATE OF withdrawn_at, objects ON public.survey_response FOR EACH ROW WHEN (((old.withdrawn_at IS DISTINCT FROM new.withdrawn_at) OR (old.objects <> new.objects))) EXECUTE FUNCTION public.audit_row('wave_id', '');

CREATE TRIGGER audit AFTER INSERT OR UPDATE OF state ON public.survey_wave FOR EACH ROW EXECUTE FUNCTION public.audit_row('id', 'state');

CREATE TRIGGER audit AFTER INSERT ON public.user_session FOR EACH ROW EXECUTE FUNCTION public.audit_row('user_id', '');

CREATE TRIGGER audit AFTER UPDATE OF state ON public.yearly_report FOR EACH ROW EXECUTE FUNCTION public.audit_row('id,year,edition', 'state,content_hash');

CREATE CONSTRAINT TRIGGER audit_linked AFTER INSERT ON public.audit_event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.audit_link_event();

CREATE TRIGGER audit_removal AFTER DELETE ON public.enterprise FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION public.audit_row('id', '');

CREATE TRIGGER audit_removal AFTER DELETE ON public.membership FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION public.audit_row('user_id', 'role');

CREATE TRIGGER audit_removal AFTER DELETE ON public.survey_response FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION public.audit_row('wave_id', '');

CREATE TRIGGER audit_removal AFTER DELETE ON public.survey_wave FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION public.audit_row('id', 'state');

CREATE TRIGGER audit_removal AFTER DELETE ON public.user_session FOR EACH ROW WHEN ((old.expires_at > now())) EXECUTE FUNCTION public.audit_row('user_id', '');

CREATE TRIGGER audit_stays BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_event FOR EACH STATEMENT EXECUTE FUNCTION public.audit_stays();

CREATE TRIGGER audit_stays BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.audit_head FOR EACH STATEMENT EXECUTE FUNCTION public.audit_stays();

CREATE TRIGGER audit_stays BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.audit_link FOR EACH STATEMENT EXECUTE FUNCTION public.audit_stays();

CREATE TRIGGER cooperation_transition BEFORE UPDATE ON public.cooperation FOR EACH ROW EXECUTE FUNCTION public.cooperation_transition_guard();

CREATE TRIGGER credential_tokens AFTER UPDATE OF must_change ON public.credential FOR EACH ROW WHEN (new.must_change) EXECUTE FUNCTION public.end_personal_tokens();

CREATE TRIGGER data_breach_guard BEFORE INSERT OR UPDATE ON public.data_breach FOR EACH ROW EXECUTE FUNCTION public.data_breach_guard();

CREATE TRIGGER data_request_guard BEFORE INSERT OR UPDATE OF state, answer ON public.data_request FOR EACH ROW EXECUTE FUNCTION public.data_request_guard();

CREATE TRIGGER data_request_leaves AFTER DELETE ON public.sentra FOR EACH ROW EXECUTE FUNCTION public.data_request_leaves();

CREATE TRIGGER departure_guard BEFORE INSERT OR UPDATE ON public.departure FOR EACH ROW EXECUTE FUNCTION public.departure_guard();

CREATE TRIGGER departure_guard BEFORE UPDATE ON public.office_departure FOR EACH ROW EXECUTE FUNCTION public.departure_guard();

CREATE TRIGGER index_weights_insert BEFORE INSERT ON public.index_weights FOR EACH ROW EXECUTE FUNCTION public.index_weights_guard();

CREATE TRIGGER indicator_insert BEFORE INSERT ON public.indicator FOR EACH ROW EXECUTE FUNCTION public.indicator_insert_guard();

CREATE TRIGGER indicator_retirement_insert BEFORE INSERT ON public.indicator_retirement FOR EACH ROW EXECUTE FUNCTION public.indicator_retirement_guard();

CREATE TRIGGER indicator_update BEFORE UPDATE ON public.indicator FOR EACH ROW WHEN (((old.region_code IS NOT NULL) AND (((((new.unit IS DISTINCT FROM old.unit) OR (new.value_type IS DISTINCT FROM old.value_type)) OR (new.period IS DISTINCT FROM old.period)) OR (new.over_time IS DISTINCT FROM old.over_time)) OR (new.over_sentra IS DISTINCT FROM old.over_sentra)))) EXECUTE FUNCTION public.indicator_update_guard();

CREATE TRIGGER instrument_version_guard BEFORE DELETE OR UPDATE ON public.instrument_version FOR EACH ROW EXECUTE FUNCTION public.instrument_version_guard();

CREATE TRIGGER membership_delete BEFORE DELETE ON public.membership FOR EACH ROW EXECUTE FUNCTION public.membership_delete_guard();

CREATE TRIGGER membership_sessions AFTER INSERT OR DELETE OR UPDATE ON public.membership FOR EACH ROW EXECUTE FUNCTION public.end_sessions_of_member();

CREATE TRIGGER observation_delete_history AFTER DELETE ON public.observation REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.observation_delete_history();

CREATE TRIGGER observation_insert_history AFTER INSERT ON public.observation REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.observation_insert_history();

CREATE TRIGGER observation_stays BEFORE UPDATE ON public.observation FOR EACH ROW WHEN ((((new.sentra_id IS DISTINCT FROM old.sentra_id) OR (new.indicator_id IS DISTINCT FROM old.indicator_id)) OR (new.period IS DISTINCT FROM old.period))) EXECUTE FUNCTION public.observation_stays();

CREATE TRIGGER observation_update_history AFTER UPDATE ON public.observation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.observation_update_history();

CREATE TRIGGER office_departure_announced BEFORE INSERT ON public.office_departure FOR EACH ROW EXECUTE FUNCTION public.office_departure_announced();

CREATE TRIGGER personal_token_guard BEFORE INSERT ON public.personal_token FOR EACH ROW EXECUTE FUNCTION public.personal_token_guard();

CREATE TRIGGER programme_write BEFORE INSERT OR UPDATE ON public.programme FOR EACH ROW EXECUTE FUNCTION public.programme_guard();

CREATE TRIGGER region_approval_insert BEFORE INSERT ON public.region_approval FOR EACH ROW EXECUTE FUNCTION public.region_approval_guard();

CREATE TRIGGER sentra_result_guard BEFORE INSERT OR DELETE OR UPDATE ON public.sentra_result FOR EACH ROW EXECUTE FUNCTION public.published_result_guard();

CREATE TRIGGER sentra_snapshot_guard BEFORE INSERT OR DELETE OR UPDATE ON public.sentra_snapshot FOR EACH ROW EXECUTE FUNCTION public.published_result_guard();

CREATE TRIGGER sheet_moved AFTER UPDATE ON public.sheet FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION public.sheet_log();

CREATE TRIGGER sheet_opened AFTER INSERT ON public.sheet FOR EACH ROW EXECUTE FUNCTION public.sheet_log();

CREATE TRIGGER sheet_reopened AFTER UPDATE ON public.sheet FOR EACH ROW WHEN (((old.state = ANY (ARRAY['verified'::text, 'locked'::text])) AND (new.state = 'returned'::text))) EXECUTE FUNCTION public.sheet_reopened();

CREATE TRIGGER sheet_transition BEFORE UPDATE ON public.sheet FOR EACH ROW EXECUTE FUNCTION public.sheet_transition_guard();

CREATE TRIGGER survey_response_guard BEFORE INSERT OR DELETE OR UPDATE ON public.survey_response FOR EACH ROW EXECUTE FUNCTION public.survey_response_guard();

CREATE TRIGGER survey_wave_guard BEFORE UPDATE ON public.survey_wave FOR EACH ROW EXECUTE FUNCTION public.survey_wave_guard();

CREATE TRIGGER survey_wave_published AFTER UPDATE OF state ON public.survey_wave FOR EACH ROW WHEN (((old.state <> 'published'::text) AND (new.state = 'published'::text))) EXECUTE FUNCTION public.publish_comparability();

CREATE TRIGGER survey_wave_taken_back AFTER UPDATE OF state ON public.survey_wave FOR EACH ROW WHEN (((old.state = 'computed'::text) AND (new.state = 'closed'::text))) EXECUTE FUNCTION public.take_results_back();

CREATE TRIGGER wave_result_guard BEFORE INSERT OR DELETE OR UPDATE ON public.wave_result FOR EACH ROW EXECUTE FUNCTION public.published_result_guard();

CREATE TRIGGER weights_version_guard BEFORE INSERT OR DELETE OR UPDATE ON public.weights_version FOR EACH ROW EXECUTE FUNCTION public.published_result_guard();

CREATE TRIGGER yearly_report_guard BEFORE INSERT OR UPDATE ON public.yearly_report FOR EACH ROW EXECUTE FUNCTION public.yearly_report_guard();

ALTER TABLE ONLY pgboss.j4c4a5702f9492a01e27c3b52fde2c494d5b0697db2ddd7f6f668ea1e
    ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY pgboss.j810862194b3319c141f4da742ece1efa20bc50510d682a1a855137fc
    ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY pgboss.je0643ab915685455501d12dcde326fae1ccc40850bf8bbf760f387bd
    ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY pgboss.j4c4a5702f9492a01e27c3b52fde2c494d5b0697db2ddd7f6f668ea1e
    ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY pgboss.j810862194b3319c141f4da742ece1efa20bc50510d682a1a855137fc
    ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY pgboss.je0643ab915685455501d12dcde326fae1ccc40850bf8bbf760f387bd
    ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY pgboss.queue
    ADD CONSTRAINT queue_dead_letter_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue(name);

ALTER TABLE ONLY pgboss.schedule
    ADD CONSTRAINT schedule_name_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE CASCADE;

ALTER TABLE ONLY pgboss.subscription
    ADD CONSTRAINT subscription_name_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE CASCADE;

ALTER TABLE ONLY public.account_line
    ADD CONSTRAINT account_line_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.account_line
    ADD CONSTRAINT account_line_sentra_id_report_id_fkey FOREIGN KEY (sentra_id, report_id) REFERENCES public.yearly_report(sentra_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.account_link
    ADD CONSTRAINT account_link_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.app_user(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.account_link
    ADD CONSTRAINT account_link_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.app_user(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.adequacy_rating
    ADD CONSTRAINT adequacy_rating_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.adequacy_rating
    ADD CONSTRAINT adequacy_rating_sentra_id_fkey FOREIGN KEY (sentra_id) REFERENCES public.sentra(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.adequacy_rating
    ADD CONSTRAINT adequacy_rating_source_id_fkey FOREIGN KEY (source_id) REFERENCES public.data_source(id);

ALTER TABLE ONLY public.audit_link
    ADD CONSTRAINT audit_link_sentra_id_event_id_fkey FOREIGN KEY (sentra_id, event_id) REFERENCES public.audit_event(sentra_id, id);

ALTER TABLE ONLY public.cell_note
    ADD CONSTRAINT cell_note_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES public.indicator(id);

ALTER TABLE ONLY public.cell_note
    ADD CONSTRAINT cell_note_sentra_id_fkey FOREIGN KEY (sentra_id) REFERENCES public.sentra(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.cell_note
    ADD CONSTRAINT cell_note_written_by_fkey FOREIGN KEY (written_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.cell_rule
    ADD CONSTRAINT cell_rule_part_fkey FOREIGN KEY (part) REFERENCES public.indicator(code);

ALTER TABLE ONLY public.cooperation
    ADD CONSTRAINT cooperation_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.cooperation
    ADD CONSTRAINT cooperation_institution_code_fkey FOREIGN KEY (institution_code) REFERENCES public.institution(code);

ALTER TABLE ONLY public.cooperation_member
    ADD CONSTRAINT cooperation_member_sentra_id_cooperation_id_fkey FOREIGN KEY (sentra_id, cooperation_id) REFERENCES public.cooperation(sentra_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.cooperation_member
    ADD CONSTRAINT cooperation_member_sentra_id_enterprise_id_fkey FOREIGN KEY (sentra_id, enterprise_id) REFERENCES public.enterprise(sentra_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.cooperation
    ADD CONSTRAINT cooperation_sentra_id_fkey FOREIGN KEY (sentra_id) REFERENCES public.sentra(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.cooperation
    ADD CONSTRAINT cooperation_source_id_fkey FOREIGN KEY (source_id) REFERENCES public.data_source(id);

ALTER TABLE ONLY public.credential
    ADD CONSTRAINT credential_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.app_user(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.data_breach
    ADD CONSTRAINT data_breach_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.data_breach
    ADD CONSTRAINT data_breach_region_code_fkey FOREIGN KEY (region_code) REFERENCES public.region(code);

ALTER TABLE ONLY public.data_request
    ADD CONSTRAINT data_request_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.data_request
    ADD CONSTRAINT data_request_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.data_request
    ADD CONSTRAINT data_request_region_code_fkey FOREIGN KEY (region_code) REFERENCES public.region(code);

ALTER TABLE ONLY public.data_request
    ADD CONSTRAINT data_request_sentra_id_enterprise_id_fkey FOREIGN KEY (sentra_id, enterprise_id) REFERENCES public.enterprise(sentra_id, id) ON DELETE SET NULL (enterprise_id);

ALTER TABLE ONLY public.data_request
    ADD CONSTRAINT data_request_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.departure
    ADD CONSTRAINT departure_announced_by_fkey FOREIGN KEY (announced_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.departure
    ADD CONSTRAINT departure_called_back_by_fkey FOREIGN KEY (called_back_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.departure
    ADD CONSTRAINT departure_region_code_fkey FOREIGN KEY (region_code) REFERENCES public.region(code);

ALTER TABLE ONLY public.diagnosis
    ADD CONSTRAINT diagnosis_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.diagnosis_comment
    ADD CONSTRAINT diagnosis_comment_sentra_id_fkey FOREIGN KEY (sentra_id) REFERENCES public.sentra(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.diagnosis_comment
    ADD CONSTRAINT diagnosis_comment_written_by_fkey FOREIGN KEY (written_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.diagnosis
    ADD CONSTRAINT diagnosis_sentra_id_fkey FOREIGN KEY (sentra_id) REFERENCES public.sentra(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.digest_choice
    ADD CONSTRAINT digest_choice_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.app_user(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.disturbance
    ADD CONSTRAINT disturbance_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.disturbance
    ADD CONSTRAINT disturbance_sentra_id_facility_id_kind_fkey FOREIGN KEY (sentra_id, facility_id, kind) REFERENCES public.facility(sentra_id, id, kind);

ALTER TABLE ONLY public.disturbance
    ADD CONSTRAINT disturbance_sentra_id_fkey FOREIGN KEY (sentra_id) REFERENCES public.sentra(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.disturbance
    ADD CONSTRAINT disturbance_source_id_fkey FOREIGN KEY (source_id) REFERENCES public.data_source(id);

ALTER TABLE ONLY public.enterprise
    ADD CONSTRAINT enterprise_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.enterprise
    ADD CONSTRAINT enterprise_sentra_id_fkey FOREIGN KEY (sentra_id) REFERENCES public.sentra(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.export_column
    ADD CONSTRAINT export_column_region_code_form_id_fkey FOREIGN KEY (region_code, form_id) REFERENCES public.export_form(region_code, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.export_form
    ADD CONSTRAINT export_form_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.export_form
    ADD CONSTRAINT export_form_region_code_fkey FOREIGN KEY (region_code) REFERENCES public.region(code);

ALTER TABLE ONLY public.export_log
    ADD CONSTRAINT export_log_exported_by_fkey FOREIGN KEY (exported_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.export_log
    ADD CONSTRAINT export_log_region_code_form_id_fkey FOREIGN KEY (region_code, form_id) REFERENCES public.export_form(region_code, id);

ALTER TABLE ONLY public.facility
    ADD CONSTRAINT facility_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.facility
    ADD CONSTRAINT facility_provider_code_fkey FOREIGN KEY (provider_code) REFERENCES public.institution(code);

ALTER TABLE ONLY public.facility
    ADD CONSTRAINT facility_sentra_id_fkey FOREIGN KEY (sentra_id) REFERENCES public.sentra(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.facility
    ADD CONSTRAINT facility_source_id_fkey FOREIGN KEY (source_id) REFERENCES public.data_source(id);

ALTER TABLE ONLY public.factor_demand
    ADD CONSTRAINT factor_demand_region_code_fkey FOREIGN KEY (region_code) REFERENCES public.region(code);

ALTER TABLE ONLY public.factor_demand
    ADD CONSTRAINT factor_demand_set_by_fkey FOREIGN KEY (set_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.factor_reset
    ADD CONSTRAINT factor_reset_reset_by_fkey FOREIGN KEY (reset_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.factor_reset
    ADD CONSTRAINT factor_reset_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.app_user(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.index_weights
    ADD CONSTRAINT index_weights_region_code_fkey FOREIGN KEY (region_code) REFERENCES public.region(code);

ALTER TABLE ONLY public.index_weights
    ADD CONSTRAINT index_weights_set_by_fkey FOREIGN KEY (set_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.indicator
    ADD CONSTRAINT indicator_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.indicator
    ADD CONSTRAINT indicator_region_code_fkey FOREIGN KEY (region_code) REFERENCES public.region(code);

ALTER TABLE ONLY public.indicator_retirement
    ADD CONSTRAINT indicator_retirement_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES public.indicator(id);

ALTER TABLE ONLY public.indicator_retirement
    ADD CONSTRAINT indicator_retirement_region_code_fkey FOREIGN KEY (region_code) REFERENCES public.region(code);

ALTER TABLE ONLY public.indicator_retirement
    ADD CONSTRAINT indicator_retirement_retired_by_fkey FOREIGN KEY (retired_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.instrument
    ADD CONSTRAINT instrument_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.instrument
    ADD CONSTRAINT instrument_region_code_fkey FOREIGN KEY (region_code) REFERENCES public.region(code);

ALTER TABLE ONLY public.instrument_version
    ADD CONSTRAINT instrument_version_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.instrument_version
    ADD CONSTRAINT instrument_version_instrument_code_fkey FOREIGN KEY (instrument_code) REFERENCES public.instrument(code) ON DELETE CASCADE;

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_sentra_id_enterprise_id_fkey FOREIGN KEY (sentra_id, enterprise_id) REFERENCES public.enterprise(sentra_id, id) ON DELETE SET NULL (enterprise_id);

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_sentra_id_wave_id_fkey FOREIGN KEY (sentra_id, wave_id) REFERENCES public.wave_sentra(sentra_id, wave_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.known_device
    ADD CONSTRAINT known_device_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.app_user(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ladder_assessment
    ADD CONSTRAINT ladder_assessment_assessed_by_fkey FOREIGN KEY (assessed_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.ladder_assessment
    ADD CONSTRAINT ladder_assessment_checked_by_fkey FOREIGN KEY (checked_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.ladder_assessment
    ADD CONSTRAINT ladder_assessment_sentra_id_fkey FOREIGN KEY (sentra_id) REFERENCES public.sentra(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.letterhead
    ADD CONSTRAINT letterhead_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.letterhead
    ADD CONSTRAINT letterhead_region_code_fkey FOREIGN KEY (region_code) REFERENCES public.region(code);

ALTER TABLE ONLY public.letterhead
    ADD CONSTRAINT letterhead_sentra_id_fkey FOREIGN KEY (sentra_id) REFERENCES public.sentra(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_region_code_fkey FOREIGN KEY (region_code) REFERENCES public.region(code);

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_sentra_id_fkey FOREIGN KEY (sentra_id) REFERENCES public.sentra(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.app_user(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.observation_change
    ADD CONSTRAINT observation_change_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.observation_change
    ADD CONSTRAINT observation_change_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES public.indicator(id);

ALTER TABLE ONLY public.observation_change
    ADD CONSTRAINT observation_change_sentra_id_fkey FOREIGN KEY (sentra_id) REFERENCES public.sentra(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.observation_change
    ADD CONSTRAINT observation_change_source_id_fkey FOREIGN KEY (source_id) REFERENCES public.data_source(id);

ALTER TABLE ONLY public.observation
    ADD CONSTRAINT observation_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES public.indicator(id);

ALTER TABLE ONLY public.observation
    ADD CONSTRAINT observation_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.observation
    ADD CONSTRAINT observation_sentra_id_fkey FOREIGN KEY (sentra_id) REFERENCES public.sentra(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.observation
    ADD CONSTRAINT observation_source_id_fkey FOREIGN KEY (source_id) REFERENCES public.data_source(id);

ALTER TABLE ONLY public.office_departure
    ADD CONSTRAINT office_departure_announced_by_fkey FOREIGN KEY (announced_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.office_departure
    ADD CONSTRAINT office_departure_called_back_by_fkey FOREIGN KEY (called_back_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.office_departure
    ADD CONSTRAINT office_departure_region_code_fkey FOREIGN KEY (region_code) REFERENCES public.region(code);

ALTER TABLE ONLY public.office
    ADD CONSTRAINT office_region_code_fkey FOREIGN KEY (region_code) REFERENCES public.region(code);

ALTER TABLE ONLY public.partnership
    ADD CONSTRAINT partnership_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.partnership_duty
    ADD CONSTRAINT partnership_duty_pattern_code_fkey FOREIGN KEY (pattern_code) REFERENCES public.partnership_pattern(code);

ALTER TABLE ONLY public.partnership_evaluation
    ADD CONSTRAINT partnership_evaluation_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.partnership_evaluation
    ADD CONSTRAINT partnership_evaluation_sentra_id_partnership_id_fkey FOREIGN KEY (sentra_id, partnership_id) REFERENCES public.partnership(sentra_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.partnership_evidence
    ADD CONSTRAINT partnership_evidence_duty_code_fkey FOREIGN KEY (duty_code) REFERENCES public.partnership_duty(code);

ALTER TABLE ONLY public.partnership_evidence
    ADD CONSTRAINT partnership_evidence_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.partnership_evidence
    ADD CONSTRAINT partnership_evidence_sentra_id_partnership_id_fkey FOREIGN KEY (sentra_id, partnership_id) REFERENCES public.partnership(sentra_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.partnership_flag
    ADD CONSTRAINT partnership_flag_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.partnership_flag
    ADD CONSTRAINT partnership_flag_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.partnership_flag
    ADD CONSTRAINT partnership_flag_sentra_id_partnership_id_fkey FOREIGN KEY (sentra_id, partnership_id) REFERENCES public.partnership(sentra_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.partnership_flag
    ADD CONSTRAINT partnership_flag_warning_code_fkey FOREIGN KEY (warning_code) REFERENCES public.partnership_warning(code);

ALTER TABLE ONLY public.partnership_linkage
    ADD CONSTRAINT partnership_linkage_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.partnership_linkage
    ADD CONSTRAINT partnership_linkage_sentra_id_partnership_id_fkey FOREIGN KEY (sentra_id, partnership_id) REFERENCES public.partnership(sentra_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.partnership_member
    ADD CONSTRAINT partnership_member_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.partnership_member
    ADD CONSTRAINT partnership_member_sentra_id_enterprise_id_fkey FOREIGN KEY (sentra_id, enterprise_id) REFERENCES public.enterprise(sentra_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.partnership_member
    ADD CONSTRAINT partnership_member_sentra_id_partnership_id_fkey FOREIGN KEY (sentra_id, partnership_id) REFERENCES public.partnership(sentra_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.partnership
    ADD CONSTRAINT partnership_pattern_code_fkey FOREIGN KEY (pattern_code) REFERENCES public.partnership_pattern(code);

ALTER TABLE ONLY public.partnership_rating
    ADD CONSTRAINT partnership_rating_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.partnership_rating
    ADD CONSTRAINT partnership_rating_sentra_id_partnership_id_fkey FOREIGN KEY (sentra_id, partnership_id) REFERENCES public.partnership(sentra_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.partnership
    ADD CONSTRAINT partnership_sentra_id_fkey FOREIGN KEY (sentra_id) REFERENCES public.sentra(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.partnership
    ADD CONSTRAINT partnership_sentra_id_renewed_from_fkey FOREIGN KEY (sentra_id, renewed_from) REFERENCES public.partnership(sentra_id, id) ON DELETE SET NULL (renewed_from);

ALTER TABLE ONLY public.pending_sign_in
    ADD CONSTRAINT pending_sign_in_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.app_user(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.personal_token
    ADD CONSTRAINT personal_token_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.app_user(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.processing_activity
    ADD CONSTRAINT processing_activity_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.processing_activity
    ADD CONSTRAINT processing_activity_region_code_fkey FOREIGN KEY (region_code) REFERENCES public.region(code);

ALTER TABLE ONLY public.programme
    ADD CONSTRAINT programme_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.programme
    ADD CONSTRAINT programme_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.programme
    ADD CONSTRAINT programme_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES public.indicator(id);

ALTER TABLE ONLY public.programme
    ADD CONSTRAINT programme_institution_code_fkey FOREIGN KEY (institution_code) REFERENCES public.institution(code);

ALTER TABLE ONLY public.programme
    ADD CONSTRAINT programme_instrument_code_fkey FOREIGN KEY (instrument_code) REFERENCES public.instrument(code);

ALTER TABLE ONLY public.programme
    ADD CONSTRAINT programme_region_code_fkey FOREIGN KEY (region_code) REFERENCES public.region(code);

ALTER TABLE ONLY public.programme_sentra
    ADD CONSTRAINT programme_sentra_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES public.programme(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.programme_sentra
    ADD CONSTRAINT programme_sentra_sentra_id_fkey FOREIGN KEY (sentra_id) REFERENCES public.sentra(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.recovery_code
    ADD CONSTRAINT recovery_code_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.second_factor(user_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.region_approval
    ADD CONSTRAINT region_approval_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.region_approval
    ADD CONSTRAINT region_approval_region_code_fkey FOREIGN KEY (region_code) REFERENCES public.region(code);

ALTER TABLE ONLY public.region
    ADD CONSTRAINT region_parent_code_fkey FOREIGN KEY (parent_code) REFERENCES public.region(code);

ALTER TABLE ONLY public.response_exclusion
    ADD CONSTRAINT response_exclusion_excluded_by_fkey FOREIGN KEY (excluded_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.response_exclusion
    ADD CONSTRAINT response_exclusion_sentra_id_wave_id_response_id_fkey FOREIGN KEY (sentra_id, wave_id, response_id) REFERENCES public.survey_response(sentra_id, wave_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.saved_view
    ADD CONSTRAINT saved_view_region_code_fkey FOREIGN KEY (region_code) REFERENCES public.region(code);

ALTER TABLE ONLY public.saved_view
    ADD CONSTRAINT saved_view_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.app_user(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.second_factor
    ADD CONSTRAINT second_factor_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.app_user(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sentra_comparability
    ADD CONSTRAINT sentra_comparability_sentra_id_wave_id_fkey FOREIGN KEY (sentra_id, wave_id) REFERENCES public.sentra_result(sentra_id, wave_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sentra_fact
    ADD CONSTRAINT sentra_fact_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES public.indicator(id);

ALTER TABLE ONLY public.sentra_fact
    ADD CONSTRAINT sentra_fact_sentra_id_fkey FOREIGN KEY (sentra_id) REFERENCES public.sentra(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sentra_fact
    ADD CONSTRAINT sentra_fact_source_id_fkey FOREIGN KEY (source_id) REFERENCES public.data_source(id);

ALTER TABLE ONLY public.sentra
    ADD CONSTRAINT sentra_region_code_fkey FOREIGN KEY (region_code) REFERENCES public.region(code);

ALTER TABLE ONLY public.sentra_result
    ADD CONSTRAINT sentra_result_sentra_id_wave_id_fkey FOREIGN KEY (sentra_id, wave_id) REFERENCES public.wave_sentra(sentra_id, wave_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sentra_result
    ADD CONSTRAINT sentra_result_weights_id_fkey FOREIGN KEY (weights_id) REFERENCES public.weights_version(id);

ALTER TABLE ONLY public.sentra_snapshot
    ADD CONSTRAINT sentra_snapshot_sentra_id_wave_id_fkey FOREIGN KEY (sentra_id, wave_id) REFERENCES public.sentra_result(sentra_id, wave_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sheet
    ADD CONSTRAINT sheet_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.sheet_deadline
    ADD CONSTRAINT sheet_deadline_region_code_fkey FOREIGN KEY (region_code) REFERENCES public.region(code);

ALTER TABLE ONLY public.sheet_deadline
    ADD CONSTRAINT sheet_deadline_set_by_fkey FOREIGN KEY (set_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.sheet
    ADD CONSTRAINT sheet_sentra_id_fkey FOREIGN KEY (sentra_id) REFERENCES public.sentra(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sheet_step
    ADD CONSTRAINT sheet_step_actor_fkey FOREIGN KEY (actor) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.sheet_step
    ADD CONSTRAINT sheet_step_sentra_id_pillar_period_kind_period_fkey FOREIGN KEY (sentra_id, pillar, period_kind, period) REFERENCES public.sheet(sentra_id, pillar, period_kind, period) ON DELETE CASCADE;

ALTER TABLE ONLY public.sign_in_notice
    ADD CONSTRAINT sign_in_notice_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.app_user(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.signatory
    ADD CONSTRAINT signatory_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.signatory
    ADD CONSTRAINT signatory_region_code_fkey FOREIGN KEY (region_code) REFERENCES public.region(code);

ALTER TABLE ONLY public.signatory
    ADD CONSTRAINT signatory_sentra_id_fkey FOREIGN KEY (sentra_id) REFERENCES public.sentra(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.survey_response
    ADD CONSTRAINT survey_response_sentra_id_wave_id_fkey FOREIGN KEY (sentra_id, wave_id) REFERENCES public.wave_sentra(sentra_id, wave_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.survey_response
    ADD CONSTRAINT survey_response_sentra_id_wave_id_invitation_number_fkey FOREIGN KEY (sentra_id, wave_id, invitation_number) REFERENCES public.invitation(sentra_id, wave_id, number);

ALTER TABLE ONLY public.survey_response
    ADD CONSTRAINT survey_response_typed_by_fkey FOREIGN KEY (typed_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.survey_wave
    ADD CONSTRAINT survey_wave_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.survey_wave
    ADD CONSTRAINT survey_wave_instrument_code_instrument_version_fkey FOREIGN KEY (instrument_code, instrument_version) REFERENCES public.instrument_version(instrument_code, version);

ALTER TABLE ONLY public.survey_wave
    ADD CONSTRAINT survey_wave_region_code_fkey FOREIGN KEY (region_code) REFERENCES public.region(code);

ALTER TABLE ONLY public.survey_wave
    ADD CONSTRAINT survey_wave_sentra_id_fkey1 FOREIGN KEY (sentra_id) REFERENCES public.sentra(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.survey_wave
    ADD CONSTRAINT survey_wave_source_id_fkey1 FOREIGN KEY (source_id) REFERENCES public.data_source(id);

ALTER TABLE ONLY public.target
    ADD CONSTRAINT target_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES public.indicator(id);

ALTER TABLE ONLY public.target
    ADD CONSTRAINT target_sentra_id_fkey FOREIGN KEY (sentra_id) REFERENCES public.sentra(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.target
    ADD CONSTRAINT target_set_by_fkey FOREIGN KEY (set_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.user_session
    ADD CONSTRAINT user_session_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.app_user(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.wave_computation
    ADD CONSTRAINT wave_computation_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.wave_computation
    ADD CONSTRAINT wave_computation_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES public.survey_wave(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.wave_result
    ADD CONSTRAINT wave_result_computation_id_fkey FOREIGN KEY (computation_id) REFERENCES public.wave_computation(id);

ALTER TABLE ONLY public.wave_result
    ADD CONSTRAINT wave_result_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES public.survey_wave(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.wave_result
    ADD CONSTRAINT wave_result_weights_id_fkey FOREIGN KEY (weights_id) REFERENCES public.weights_version(id);

ALTER TABLE ONLY public.wave_sentra
    ADD CONSTRAINT wave_sentra_sentra_id_fkey FOREIGN KEY (sentra_id) REFERENCES public.sentra(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.wave_sentra
    ADD CONSTRAINT wave_sentra_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES public.survey_wave(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.weights_version
    ADD CONSTRAINT weights_version_instrument_code_instrument_version_fkey FOREIGN KEY (instrument_code, instrument_version) REFERENCES public.instrument_version(instrument_code, version);

ALTER TABLE ONLY public.weights_version
    ADD CONSTRAINT weights_version_region_code_fkey FOREIGN KEY (region_code) REFERENCES public.region(code);

ALTER TABLE ONLY public.weights_version
    ADD CONSTRAINT weights_version_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES public.survey_wave(id);

ALTER TABLE ONLY public.yearly_report
    ADD CONSTRAINT yearly_report_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.yearly_report
    ADD CONSTRAINT yearly_report_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES public.app_user(id);

ALTER TABLE ONLY public.yearly_report
    ADD CONSTRAINT yearly_report_region_code_fkey FOREIGN KEY (region_code) REFERENCES public.region(code);

ALTER TABLE ONLY public.yearly_report
    ADD CONSTRAINT yearly_report_sentra_id_fkey FOREIGN KEY (sentra_id) REFERENCES public.sentra(id) ON DELETE CASCADE;

ALTER TABLE public.account_line ENABLE ROW LEVEL SECURITY;

CREATE POLICY account_line_delete ON public.account_line FOR DELETE USING (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND (EXISTS ( SELECT
   FROM public.yearly_report r
  WHERE ((r.sentra_id = account_line.sentra_id) AND (r.id = account_line.report_id) AND (r.state = 'draft'::text))))));

CREATE POLICY account_line_insert ON public.account_line FOR INSERT WITH CHECK (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND (recorded_by = ( SELECT public.actor_id() AS actor_id)) AND (EXISTS ( SELECT
   FROM public.yearly_report r
  WHERE ((r.sentra_id = account_line.sentra_id) AND (r.id = account_line.report_id) AND (r.state = 'draft'::text))))));

CREATE POLICY account_line_select ON public.account_line FOR SELECT USING ((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])));

ALTER TABLE public.account_link ENABLE ROW LEVEL SECURITY;

CREATE POLICY account_link_definer ON public.account_link TO sentra_owner USING (true);

CREATE POLICY account_link_select ON public.account_link FOR SELECT USING ((( SELECT public.in_accounts_scope() AS in_accounts_scope) OR ( SELECT public.actor_is_admin() AS actor_is_admin)));

CREATE POLICY account_link_update ON public.account_link FOR UPDATE USING (( SELECT public.actor_is_admin() AS actor_is_admin));

ALTER TABLE public.adequacy_rating ENABLE ROW LEVEL SECURITY;

CREATE POLICY adequacy_rating_insert ON public.adequacy_rating FOR INSERT WITH CHECK (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND (changed_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY adequacy_rating_select ON public.adequacy_rating FOR SELECT USING ((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)));

CREATE POLICY adequacy_rating_update ON public.adequacy_rating FOR UPDATE USING ((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[]))) WITH CHECK (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND (changed_by = ( SELECT public.actor_id() AS actor_id))));

ALTER TABLE public.app_user ENABLE ROW LEVEL SECURITY;

CREATE POLICY app_user_definer ON public.app_user FOR SELECT TO sentra_owner USING (true);

CREATE POLICY app_user_definer_update ON public.app_user FOR UPDATE TO sentra_owner USING (true);

CREATE POLICY app_user_erased ON public.app_user FOR UPDATE TO sentra_owner USING ((public.erasing_sentra() IS NOT NULL));

CREATE POLICY app_user_insert ON public.app_user FOR INSERT WITH CHECK ((( SELECT public.actor_is_admin() AS actor_is_admin) OR (( SELECT public.in_accounts_scope() AS in_accounts_scope) AND (NOT ( SELECT public.admin_exists() AS admin_exists)))));

CREATE POLICY app_user_select ON public.app_user FOR SELECT USING ((( SELECT public.in_accounts_scope() AS in_accounts_scope) OR (id = ( SELECT public.actor_id() AS actor_id)) OR ( SELECT public.actor_is_admin() AS actor_is_admin)));

CREATE POLICY app_user_update ON public.app_user FOR UPDATE USING ((((id = ( SELECT public.actor_id() AS actor_id)) AND is_active) OR ( SELECT public.actor_is_admin() AS actor_is_admin)));

ALTER TABLE public.audit_event ENABLE ROW LEVEL SECURITY;

CREATE POLICY audit_event_definer ON public.audit_event TO sentra_owner USING (true);

CREATE POLICY audit_event_select ON public.audit_event FOR SELECT USING ((( SELECT public.actor_is_admin() AS actor_is_admin) OR (sentra_id IN ( SELECT unnest(( SELECT public.governed_sentra() AS governed_sentra)) AS unnest)) OR (sentra_id IN ( SELECT unnest(( SELECT public.overseen_sentra() AS overseen_sentra)) AS unnest)) OR ((sentra_id = 0) AND (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])))));

ALTER TABLE public.audit_head ENABLE ROW LEVEL SECURITY;

CREATE POLICY audit_head_definer ON public.audit_head TO sentra_owner USING (true);

CREATE POLICY audit_head_select ON public.audit_head FOR SELECT USING (( SELECT public.actor_is_admin() AS actor_is_admin));

ALTER TABLE public.audit_link ENABLE ROW LEVEL SECURITY;

CREATE POLICY audit_link_definer ON public.audit_link TO sentra_owner USING (true);

CREATE POLICY audit_link_select ON public.audit_link FOR SELECT USING (( SELECT public.actor_is_admin() AS actor_is_admin));

ALTER TABLE public.cell_note ENABLE ROW LEVEL SECURITY;

CREATE POLICY cell_note_definer ON public.cell_note FOR SELECT TO sentra_owner USING (true);

CREATE POLICY cell_note_insert ON public.cell_note FOR INSERT WITH CHECK (((written_by = ( SELECT public.actor_id() AS actor_id)) AND (written_at = now()) AND (sentra_id = ANY (
CASE side
    WHEN 'sentra'::text THEN ( SELECT public.entered_sentra() AS entered_sentra)
    ELSE ( SELECT public.overseen_sentra() AS overseen_sentra)
END))));

CREATE POLICY cell_note_select ON public.cell_note FOR SELECT USING ((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)));

ALTER TABLE public.cooperation ENABLE ROW LEVEL SECURITY;

CREATE POLICY cooperation_delete ON public.cooperation FOR DELETE USING ((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])));

CREATE POLICY cooperation_insert ON public.cooperation FOR INSERT WITH CHECK (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND (changed_by = ( SELECT public.actor_id() AS actor_id)) AND (state <> 'stopped'::text)));

ALTER TABLE public.cooperation_member ENABLE ROW LEVEL SECURITY;

CREATE POLICY cooperation_member_delete ON public.cooperation_member FOR DELETE USING ((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])));

CREATE POLICY cooperation_member_insert ON public.cooperation_member FOR INSERT WITH CHECK ((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])));

CREATE POLICY cooperation_member_select ON public.cooperation_member FOR SELECT USING ((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)));

CREATE POLICY cooperation_select ON public.cooperation FOR SELECT USING ((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)));

CREATE POLICY cooperation_update ON public.cooperation FOR UPDATE USING ((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])));

ALTER TABLE public.credential ENABLE ROW LEVEL SECURITY;

CREATE POLICY credential_definer ON public.credential TO sentra_owner USING (true);

CREATE POLICY credential_insert ON public.credential FOR INSERT WITH CHECK ((( SELECT public.in_accounts_scope() AS in_accounts_scope) AND (NOT ( SELECT public.admin_exists() AS admin_exists))));

CREATE POLICY credential_select ON public.credential FOR SELECT USING (( SELECT public.in_accounts_scope() AS in_accounts_scope));

CREATE POLICY credential_update ON public.credential FOR UPDATE USING (( SELECT public.in_accounts_scope() AS in_accounts_scope));

ALTER TABLE public.data_breach ENABLE ROW LEVEL SECURITY;

CREATE POLICY data_breach_insert ON public.data_breach FOR INSERT WITH CHECK (((( SELECT public.actor_is_admin() AS actor_is_admin) OR (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[]))) AND (recorded_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY data_breach_select ON public.data_breach FOR SELECT USING ((( SELECT public.actor_is_admin() AS actor_is_admin) OR (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[]))));

CREATE POLICY data_breach_update ON public.data_breach FOR UPDATE USING ((( SELECT public.actor_is_admin() AS actor_is_admin) OR (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[]))));

ALTER TABLE public.data_request ENABLE ROW LEVEL SECURITY;

CREATE POLICY data_request_definer ON public.data_request TO sentra_owner USING (true);

CREATE POLICY data_request_insert ON public.data_request FOR INSERT WITH CHECK (((((sentra_id = 0) AND (region_code IS NULL) AND (subject = 'account'::text) AND (user_id = ( SELECT public.actor_id() AS actor_id))) OR (((sentra_id IN ( SELECT unnest(( SELECT public.governed_sentra() AS governed_sentra)) AS unnest)) OR ((sentra_id = 0) AND (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[]))) OR ((sentra_id = 0) AND (region_code IS NULL) AND ( SELECT public.actor_is_admin() AS actor_is_admin))) AND (user_id IS NULL))) AND (recorded_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY data_request_select ON public.data_request FOR SELECT USING (((sentra_id IN ( SELECT unnest(( SELECT public.governed_sentra() AS governed_sentra)) AS unnest)) OR ((sentra_id = 0) AND (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[]))) OR ((sentra_id = 0) AND (region_code IS NULL) AND ( SELECT public.actor_is_admin() AS actor_is_admin)) OR ((sentra_id = 0) AND (region_code IS NULL) AND (subject = 'account'::text) AND (user_id = ( SELECT public.actor_id() AS actor_id)))));

CREATE POLICY data_request_update ON public.data_request FOR UPDATE USING (((sentra_id IN ( SELECT unnest(( SELECT public.governed_sentra() AS governed_sentra)) AS unnest)) OR ((sentra_id = 0) AND (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[]))) OR ((sentra_id = 0) AND (region_code IS NULL) AND ( SELECT public.actor_is_admin() AS actor_is_admin))));

ALTER TABLE public.departure ENABLE ROW LEVEL SECURITY;

CREATE POLICY departure_definer ON public.departure TO sentra_owner USING (true);

CREATE POLICY departure_insert ON public.departure FOR INSERT WITH CHECK (((( SELECT public.actor_is_admin() AS actor_is_admin) OR (sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[]))) AND (announced_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY departure_select ON public.departure FOR SELECT USING ((( SELECT public.actor_is_admin() AS actor_is_admin) OR (sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)) OR (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[]))));

CREATE POLICY departure_update ON public.departure FOR UPDATE USING ((( SELECT public.actor_is_admin() AS actor_is_admin) OR (sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[]))));

ALTER TABLE public.diagnosis ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.diagnosis_comment ENABLE ROW LEVEL SECURITY;

CREATE POLICY diagnosis_comment_delete ON public.diagnosis_comment FOR DELETE USING ((sentra_id = ANY (( SELECT public.overseen_sentra() AS overseen_sentra)::integer[])));

CREATE POLICY diagnosis_comment_insert ON public.diagnosis_comment FOR INSERT WITH CHECK (((sentra_id = ANY (( SELECT public.overseen_sentra() AS overseen_sentra)::integer[])) AND (written_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY diagnosis_comment_select ON public.diagnosis_comment FOR SELECT USING ((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)));

CREATE POLICY diagnosis_comment_update ON public.diagnosis_comment FOR UPDATE USING ((sentra_id = ANY (( SELECT public.overseen_sentra() AS overseen_sentra)::integer[]))) WITH CHECK (((sentra_id = ANY (( SELECT public.overseen_sentra() AS overseen_sentra)::integer[])) AND (written_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY diagnosis_delete ON public.diagnosis FOR DELETE USING ((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])));

CREATE POLICY diagnosis_insert ON public.diagnosis FOR INSERT WITH CHECK (((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])) AND (changed_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY diagnosis_select ON public.diagnosis FOR SELECT USING ((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)));

CREATE POLICY diagnosis_update ON public.diagnosis FOR UPDATE USING ((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[]))) WITH CHECK (((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])) AND (changed_by = ( SELECT public.actor_id() AS actor_id))));

ALTER TABLE public.digest_choice ENABLE ROW LEVEL SECURITY;

CREATE POLICY digest_choice_definer ON public.digest_choice FOR SELECT TO sentra_owner USING (true);

CREATE POLICY digest_choice_erased ON public.digest_choice FOR DELETE TO sentra_owner USING ((public.erasing_sentra() IS NOT NULL));

CREATE POLICY digest_choice_forgotten ON public.digest_choice TO sentra_owner USING (true);

CREATE POLICY digest_choice_own ON public.digest_choice USING ((user_id = ( SELECT public.actor_id() AS actor_id)));

ALTER TABLE public.disturbance ENABLE ROW LEVEL SECURITY;

CREATE POLICY disturbance_delete ON public.disturbance FOR DELETE USING ((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])));

CREATE POLICY disturbance_insert ON public.disturbance FOR INSERT WITH CHECK (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND (changed_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY disturbance_select ON public.disturbance FOR SELECT USING ((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)));

CREATE POLICY disturbance_update ON public.disturbance FOR UPDATE USING ((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[]))) WITH CHECK (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND (changed_by = ( SELECT public.actor_id() AS actor_id))));

ALTER TABLE public.enterprise ENABLE ROW LEVEL SECURITY;

CREATE POLICY enterprise_definer ON public.enterprise FOR SELECT TO sentra_owner USING (true);

CREATE POLICY enterprise_delete ON public.enterprise FOR DELETE USING ((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])));

CREATE POLICY enterprise_forgotten ON public.enterprise FOR UPDATE TO sentra_owner USING (true);

CREATE POLICY enterprise_insert ON public.enterprise FOR INSERT WITH CHECK (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND (changed_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY enterprise_select ON public.enterprise FOR SELECT USING ((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])));

CREATE POLICY enterprise_update ON public.enterprise FOR UPDATE USING (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND (erased_at IS NULL))) WITH CHECK (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND (changed_by = ( SELECT public.actor_id() AS actor_id))));

ALTER TABLE public.export_column ENABLE ROW LEVEL SECURITY;

CREATE POLICY export_column_delete ON public.export_column FOR DELETE USING ((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])));

CREATE POLICY export_column_insert ON public.export_column FOR INSERT WITH CHECK ((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])));

CREATE POLICY export_column_select ON public.export_column FOR SELECT USING ((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])));

ALTER TABLE public.export_form ENABLE ROW LEVEL SECURITY;

CREATE POLICY export_form_delete ON public.export_form FOR DELETE USING ((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])));

CREATE POLICY export_form_erased ON public.export_form TO sentra_owner USING ((region_code = public.erasing_office()));

CREATE POLICY export_form_insert ON public.export_form FOR INSERT WITH CHECK (((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])) AND (created_by = ( SELECT public.actor_id() AS actor_id)) AND (created_at = now())));

CREATE POLICY export_form_select ON public.export_form FOR SELECT USING ((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])));

CREATE POLICY export_form_update ON public.export_form FOR UPDATE USING ((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])));

ALTER TABLE public.export_log ENABLE ROW LEVEL SECURITY;

CREATE POLICY export_log_forgotten ON public.export_log TO sentra_owner USING (true);

CREATE POLICY export_log_insert ON public.export_log FOR INSERT WITH CHECK (((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])) AND (exported_by = ( SELECT public.actor_id() AS actor_id)) AND (exported_at = now())));

CREATE POLICY export_log_select ON public.export_log FOR SELECT USING ((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])));

ALTER TABLE public.facility ENABLE ROW LEVEL SECURITY;

CREATE POLICY facility_delete ON public.facility FOR DELETE USING ((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])));

CREATE POLICY facility_insert ON public.facility FOR INSERT WITH CHECK (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND (changed_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY facility_select ON public.facility FOR SELECT USING ((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)));

CREATE POLICY facility_update ON public.facility FOR UPDATE USING ((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[]))) WITH CHECK (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND (changed_by = ( SELECT public.actor_id() AS actor_id))));

ALTER TABLE public.factor_demand ENABLE ROW LEVEL SECURITY;

CREATE POLICY factor_demand_definer ON public.factor_demand FOR SELECT TO sentra_owner USING (true);

CREATE POLICY factor_demand_erased ON public.factor_demand TO sentra_owner USING ((region_code = public.erasing_office()));

CREATE POLICY factor_demand_insert ON public.factor_demand FOR INSERT WITH CHECK (((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])) AND (set_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY factor_demand_select ON public.factor_demand FOR SELECT USING ((( SELECT public.actor_id() AS actor_id) IS NOT NULL));

CREATE POLICY factor_demand_update ON public.factor_demand FOR UPDATE USING ((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[]))) WITH CHECK (((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])) AND (set_by = ( SELECT public.actor_id() AS actor_id))));

ALTER TABLE public.factor_reset ENABLE ROW LEVEL SECURITY;

CREATE POLICY factor_reset_definer ON public.factor_reset TO sentra_owner USING (true);

CREATE POLICY factor_reset_select ON public.factor_reset FOR SELECT USING (((user_id = ( SELECT public.actor_id() AS actor_id)) OR ( SELECT public.actor_is_admin() AS actor_is_admin)));

CREATE POLICY factor_reset_update ON public.factor_reset FOR UPDATE USING ((user_id = ( SELECT public.actor_id() AS actor_id)));

ALTER TABLE public.index_weights ENABLE ROW LEVEL SECURITY;

CREATE POLICY index_weights_erased ON public.index_weights TO sentra_owner USING ((region_code = public.erasing_office()));

CREATE POLICY index_weights_insert ON public.index_weights FOR INSERT WITH CHECK (((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])) AND (set_by = ( SELECT public.actor_id() AS actor_id)) AND (set_at = now())));

CREATE POLICY index_weights_select ON public.index_weights FOR SELECT USING ((( SELECT public.actor_id() AS actor_id) IS NOT NULL));

ALTER TABLE public.indicator ENABLE ROW LEVEL SECURITY;

CREATE POLICY indicator_insert ON public.indicator FOR INSERT WITH CHECK (((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])) AND (created_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY indicator_loader ON public.indicator TO sentra_owner USING (true);

ALTER TABLE public.indicator_retirement ENABLE ROW LEVEL SECURITY;

CREATE POLICY indicator_retirement_delete ON public.indicator_retirement FOR DELETE USING ((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])));

CREATE POLICY indicator_retirement_erased ON public.indicator_retirement TO sentra_owner USING ((region_code = public.erasing_office()));

CREATE POLICY indicator_retirement_insert ON public.indicator_retirement FOR INSERT WITH CHECK (((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])) AND (retired_by = ( SELECT public.actor_id() AS actor_id)) AND (retired_at = now())));

CREATE POLICY indicator_retirement_select ON public.indicator_retirement FOR SELECT USING ((( SELECT public.actor_id() AS actor_id) IS NOT NULL));

CREATE POLICY indicator_select ON public.indicator FOR SELECT USING ((( SELECT public.actor_id() AS actor_id) IS NOT NULL));

CREATE POLICY indicator_update ON public.indicator FOR UPDATE USING ((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])));

ALTER TABLE public.instrument ENABLE ROW LEVEL SECURITY;

CREATE POLICY instrument_asked ON public.instrument FOR SELECT USING ((code = ( SELECT w.instrument_code
   FROM public.survey_wave w
  WHERE (w.id = COALESCE(( SELECT public.respondent_wave() AS respondent_wave), ( SELECT public.computed_wave() AS computed_wave))))));

CREATE POLICY instrument_insert ON public.instrument FOR INSERT WITH CHECK (((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])) AND (created_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY instrument_owner ON public.instrument TO sentra_owner USING (true) WITH CHECK (true);

CREATE POLICY instrument_select ON public.instrument FOR SELECT USING ((( SELECT public.actor_id() AS actor_id) IS NOT NULL));

CREATE POLICY instrument_update ON public.instrument FOR UPDATE USING ((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])));

ALTER TABLE public.instrument_version ENABLE ROW LEVEL SECURITY;

CREATE POLICY instrument_version_asked ON public.instrument_version FOR SELECT USING (((instrument_code, version) = ( SELECT w.instrument_code,
    w.instrument_version
   FROM public.survey_wave w
  WHERE (w.id = COALESCE(( SELECT public.respondent_wave() AS respondent_wave), ( SELECT public.computed_wave() AS computed_wave))))));

CREATE POLICY instrument_version_delete ON public.instrument_version FOR DELETE USING ((instrument_code IN ( SELECT instrument.code
   FROM public.instrument
  WHERE (instrument.region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])))));

CREATE POLICY instrument_version_insert ON public.instrument_version FOR INSERT WITH CHECK (((instrument_code IN ( SELECT instrument.code
   FROM public.instrument
  WHERE (instrument.region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])))) AND (created_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY instrument_version_owner ON public.instrument_version TO sentra_owner USING (true) WITH CHECK (true);

CREATE POLICY instrument_version_select ON public.instrument_version FOR SELECT USING ((( SELECT public.actor_id() AS actor_id) IS NOT NULL));

CREATE POLICY instrument_version_update ON public.instrument_version FOR UPDATE USING ((instrument_code IN ( SELECT instrument.code
   FROM public.instrument
  WHERE (instrument.region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])))));

ALTER TABLE public.invitation ENABLE ROW LEVEL SECURITY;

CREATE POLICY invitation_definer ON public.invitation TO sentra_owner USING (true) WITH CHECK (true);

CREATE POLICY invitation_select ON public.invitation FOR SELECT USING ((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])));

CREATE POLICY invitation_update ON public.invitation FOR UPDATE USING ((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])));

ALTER TABLE public.known_device ENABLE ROW LEVEL SECURITY;

CREATE POLICY known_device_forgotten ON public.known_device TO sentra_owner USING (true);

CREATE POLICY known_device_sign_in ON public.known_device USING (( SELECT public.in_accounts_scope() AS in_accounts_scope));

ALTER TABLE public.ladder_assessment ENABLE ROW LEVEL SECURITY;

CREATE POLICY ladder_assessment_delete ON public.ladder_assessment FOR DELETE USING (((sentra_id = ANY (( SELECT public.overseen_sentra() AS overseen_sentra)::integer[])) AND (outcomes IS NULL)));

CREATE POLICY ladder_assessment_insert ON public.ladder_assessment FOR INSERT WITH CHECK (((sentra_id = ANY (( SELECT public.overseen_sentra() AS overseen_sentra)::integer[])) AND (assessed_by = ( SELECT public.actor_id() AS actor_id)) AND (outcomes IS NULL)));

CREATE POLICY ladder_assessment_select ON public.ladder_assessment FOR SELECT USING ((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)));

CREATE POLICY ladder_assessment_update ON public.ladder_assessment FOR UPDATE USING (((sentra_id = ANY (( SELECT public.overseen_sentra() AS overseen_sentra)::integer[])) AND (outcomes IS NULL))) WITH CHECK (((sentra_id = ANY (( SELECT public.overseen_sentra() AS overseen_sentra)::integer[])) AND ((outcomes IS NULL) OR (checked_by = ( SELECT public.actor_id() AS actor_id)))));

ALTER TABLE public.letterhead ENABLE ROW LEVEL SECURITY;

CREATE POLICY letterhead_delete ON public.letterhead FOR DELETE USING (((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])) OR (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[]))));

CREATE POLICY letterhead_erased ON public.letterhead TO sentra_owner USING ((region_code = public.erasing_office()));

CREATE POLICY letterhead_insert ON public.letterhead FOR INSERT WITH CHECK ((((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])) OR (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[]))) AND (changed_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY letterhead_select ON public.letterhead FOR SELECT USING (((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)) OR public.works_for_region(region_code)));

CREATE POLICY letterhead_update ON public.letterhead FOR UPDATE USING (((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])) OR (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])))) WITH CHECK ((((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])) OR (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[]))) AND (changed_by = ( SELECT public.actor_id() AS actor_id))));

ALTER TABLE public.membership ENABLE ROW LEVEL SECURITY;

CREATE POLICY membership_definer ON public.membership FOR SELECT TO sentra_owner USING (true);

CREATE POLICY membership_delete ON public.membership FOR DELETE USING (( SELECT public.actor_is_admin() AS actor_is_admin));

CREATE POLICY membership_forgotten ON public.membership FOR DELETE TO sentra_owner USING (true);

CREATE POLICY membership_insert ON public.membership FOR INSERT WITH CHECK ((( SELECT public.actor_is_admin() AS actor_is_admin) OR ((role = 'admin'::text) AND ( SELECT public.in_accounts_scope() AS in_accounts_scope) AND (NOT ( SELECT public.admin_exists() AS admin_exists)))));

CREATE POLICY membership_select ON public.membership FOR SELECT USING (((user_id = ( SELECT public.actor_id() AS actor_id)) OR ( SELECT public.actor_is_admin() AS actor_is_admin) OR ( SELECT public.in_accounts_scope() AS in_accounts_scope)));

ALTER TABLE public.observation ENABLE ROW LEVEL SECURITY;

CREATE POLICY observation_asked ON public.observation AS RESTRICTIVE FOR INSERT WITH CHECK (public.indicator_is_asked(sentra_id, indicator_id, period, period));

ALTER TABLE public.observation_change ENABLE ROW LEVEL SECURITY;

CREATE POLICY observation_change_definer ON public.observation_change FOR SELECT TO sentra_owner USING (true);

CREATE POLICY observation_change_select ON public.observation_change FOR SELECT USING ((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)));

CREATE POLICY observation_change_written ON public.observation_change FOR INSERT TO sentra_owner WITH CHECK (true);

CREATE POLICY observation_delete ON public.observation FOR DELETE USING (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND public.sheet_is_open(sentra_id, indicator_id, period)));

CREATE POLICY observation_insert ON public.observation FOR INSERT WITH CHECK (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND public.sheet_is_open(sentra_id, indicator_id, period) AND (recorded_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY observation_select ON public.observation FOR SELECT USING ((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)));

CREATE POLICY observation_update ON public.observation FOR UPDATE USING (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND public.sheet_is_open(sentra_id, indicator_id, period))) WITH CHECK (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND public.sheet_is_open(sentra_id, indicator_id, period) AND (recorded_by = ( SELECT public.actor_id() AS actor_id))));

ALTER TABLE public.office ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.office_departure ENABLE ROW LEVEL SECURITY;

CREATE POLICY office_departure_definer ON public.office_departure TO sentra_owner USING (true);

CREATE POLICY office_departure_insert ON public.office_departure FOR INSERT WITH CHECK (((( SELECT public.actor_is_admin() AS actor_is_admin) OR (region_code = ANY (( SELECT public.own_region() AS own_region)::text[]))) AND (announced_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY office_departure_select ON public.office_departure FOR SELECT USING ((( SELECT public.actor_is_admin() AS actor_is_admin) OR (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[]))));

CREATE POLICY office_departure_update ON public.office_departure FOR UPDATE USING ((( SELECT public.actor_is_admin() AS actor_is_admin) OR (region_code = ANY (( SELECT public.own_region() AS own_region)::text[]))));

CREATE POLICY office_erased ON public.office TO sentra_owner USING ((region_code = public.erasing_office()));

CREATE POLICY office_respondent ON public.office FOR SELECT USING ((region_code = ( SELECT survey_wave.region_code
   FROM public.survey_wave
  WHERE (survey_wave.id = ( SELECT public.respondent_wave() AS respondent_wave)))));

CREATE POLICY office_select ON public.office FOR SELECT USING ((( SELECT public.actor_id() AS actor_id) IS NOT NULL));

CREATE POLICY office_write ON public.office USING (( SELECT public.actor_is_admin() AS actor_is_admin));

ALTER TABLE public.partnership ENABLE ROW LEVEL SECURITY;

CREATE POLICY partnership_delete ON public.partnership FOR DELETE USING ((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])));

ALTER TABLE public.partnership_evaluation ENABLE ROW LEVEL SECURITY;

CREATE POLICY partnership_evaluation_delete ON public.partnership_evaluation FOR DELETE USING ((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])));

CREATE POLICY partnership_evaluation_insert ON public.partnership_evaluation FOR INSERT WITH CHECK (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND (recorded_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY partnership_evaluation_select ON public.partnership_evaluation FOR SELECT USING ((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)));

ALTER TABLE public.partnership_evidence ENABLE ROW LEVEL SECURITY;

CREATE POLICY partnership_evidence_delete ON public.partnership_evidence FOR DELETE USING ((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])));

CREATE POLICY partnership_evidence_insert ON public.partnership_evidence FOR INSERT WITH CHECK (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND (recorded_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY partnership_evidence_select ON public.partnership_evidence FOR SELECT USING ((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)));

ALTER TABLE public.partnership_flag ENABLE ROW LEVEL SECURITY;

CREATE POLICY partnership_flag_insert ON public.partnership_flag FOR INSERT WITH CHECK (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND (recorded_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY partnership_flag_select ON public.partnership_flag FOR SELECT USING ((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)));

CREATE POLICY partnership_flag_update ON public.partnership_flag FOR UPDATE USING ((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[]))) WITH CHECK (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND (closed_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY partnership_insert ON public.partnership FOR INSERT WITH CHECK (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND (changed_by = ( SELECT public.actor_id() AS actor_id))));

ALTER TABLE public.partnership_linkage ENABLE ROW LEVEL SECURITY;

CREATE POLICY partnership_linkage_delete ON public.partnership_linkage FOR DELETE USING ((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])));

CREATE POLICY partnership_linkage_insert ON public.partnership_linkage FOR INSERT WITH CHECK (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND (recorded_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY partnership_linkage_select ON public.partnership_linkage FOR SELECT USING ((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)));

ALTER TABLE public.partnership_member ENABLE ROW LEVEL SECURITY;

CREATE POLICY partnership_member_delete ON public.partnership_member FOR DELETE USING ((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])));

CREATE POLICY partnership_member_insert ON public.partnership_member FOR INSERT WITH CHECK (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND (recorded_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY partnership_member_select ON public.partnership_member FOR SELECT USING ((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)));

ALTER TABLE public.partnership_rating ENABLE ROW LEVEL SECURITY;

CREATE POLICY partnership_rating_delete ON public.partnership_rating FOR DELETE USING ((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])));

CREATE POLICY partnership_rating_insert ON public.partnership_rating FOR INSERT WITH CHECK (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND (recorded_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY partnership_rating_select ON public.partnership_rating FOR SELECT USING ((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)));

CREATE POLICY partnership_rating_update ON public.partnership_rating FOR UPDATE USING ((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[]))) WITH CHECK (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND (recorded_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY partnership_select ON public.partnership FOR SELECT USING ((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)));

CREATE POLICY partnership_update ON public.partnership FOR UPDATE USING ((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[]))) WITH CHECK (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND (changed_by = ( SELECT public.actor_id() AS actor_id))));

ALTER TABLE public.pending_sign_in ENABLE ROW LEVEL SECURITY;

CREATE POLICY pending_sign_in_all ON public.pending_sign_in USING (( SELECT public.in_accounts_scope() AS in_accounts_scope));

CREATE POLICY pending_sign_in_definer ON public.pending_sign_in TO sentra_owner USING (true);

ALTER TABLE public.personal_token ENABLE ROW LEVEL SECURITY;

CREATE POLICY personal_token_definer ON public.personal_token TO sentra_owner USING (true);

CREATE POLICY personal_token_delete ON public.personal_token FOR DELETE USING ((user_id = ( SELECT public.actor_id() AS actor_id)));

CREATE POLICY personal_token_insert ON public.personal_token FOR INSERT WITH CHECK ((user_id = ( SELECT public.actor_id() AS actor_id)));

CREATE POLICY personal_token_select ON public.personal_token FOR SELECT USING ((( SELECT public.in_accounts_scope() AS in_accounts_scope) OR (user_id = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY personal_token_update ON public.personal_token FOR UPDATE USING (( SELECT public.in_accounts_scope() AS in_accounts_scope));

ALTER TABLE public.processing_activity ENABLE ROW LEVEL SECURITY;

CREATE POLICY processing_activity_delete ON public.processing_activity FOR DELETE USING ((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])));

CREATE POLICY processing_activity_erased ON public.processing_activity TO sentra_owner USING ((region_code = public.erasing_office()));

CREATE POLICY processing_activity_insert ON public.processing_activity FOR INSERT WITH CHECK (((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])) AND (changed_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY processing_activity_select ON public.processing_activity FOR SELECT USING ((( SELECT public.actor_id() AS actor_id) IS NOT NULL));

CREATE POLICY processing_activity_update ON public.processing_activity FOR UPDATE USING ((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[]))) WITH CHECK (((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])) AND (changed_by = ( SELECT public.actor_id() AS actor_id))));

ALTER TABLE public.programme ENABLE ROW LEVEL SECURITY;

CREATE POLICY programme_definer ON public.programme TO sentra_owner USING (true) WITH CHECK (true);

CREATE POLICY programme_delete ON public.programme FOR DELETE USING ((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])));

CREATE POLICY programme_insert ON public.programme FOR INSERT WITH CHECK (((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])) AND (created_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY programme_select ON public.programme FOR SELECT USING (((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])) OR (id IN ( SELECT programme_sentra.programme_id
   FROM public.programme_sentra))));

ALTER TABLE public.programme_sentra ENABLE ROW LEVEL SECURITY;

CREATE POLICY programme_sentra_definer ON public.programme_sentra TO sentra_owner USING (true) WITH CHECK (true);

CREATE POLICY programme_sentra_delete ON public.programme_sentra FOR DELETE USING (((sentra_id = ANY (( SELECT public.overseen_sentra() AS overseen_sentra)::integer[])) AND public.keeps_programme(programme_id, sentra_id)));

CREATE POLICY programme_sentra_insert ON public.programme_sentra FOR INSERT WITH CHECK (((sentra_id = ANY (( SELECT public.overseen_sentra() AS overseen_sentra)::integer[])) AND public.keeps_programme(programme_id, sentra_id)));

CREATE POLICY programme_sentra_select ON public.programme_sentra FOR SELECT USING ((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)));

CREATE POLICY programme_update ON public.programme FOR UPDATE USING ((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])));

ALTER TABLE public.rate_limit ENABLE ROW LEVEL SECURITY;

CREATE POLICY rate_limit_all ON public.rate_limit USING (( SELECT public.in_accounts_scope() AS in_accounts_scope));

ALTER TABLE public.recovery_code ENABLE ROW LEVEL SECURITY;

CREATE POLICY recovery_code_definer ON public.recovery_code TO sentra_owner USING (true);

CREATE POLICY recovery_code_delete ON public.recovery_code FOR DELETE USING ((user_id = ( SELECT public.actor_id() AS actor_id)));

CREATE POLICY recovery_code_insert ON public.recovery_code FOR INSERT WITH CHECK ((user_id = ( SELECT public.actor_id() AS actor_id)));

CREATE POLICY recovery_code_select ON public.recovery_code FOR SELECT USING ((( SELECT public.in_accounts_scope() AS in_accounts_scope) OR (user_id = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY recovery_code_update ON public.recovery_code FOR UPDATE USING (( SELECT public.in_accounts_scope() AS in_accounts_scope));

ALTER TABLE public.region_approval ENABLE ROW LEVEL SECURITY;

CREATE POLICY region_approval_definer ON public.region_approval TO sentra_owner USING (true);

CREATE POLICY region_approval_delete ON public.region_approval FOR DELETE USING ((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])));

CREATE POLICY region_approval_insert ON public.region_approval FOR INSERT WITH CHECK (((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])) AND (approved_by = ( SELECT public.actor_id() AS actor_id)) AND (approved_at = now())));

CREATE POLICY region_approval_select ON public.region_approval FOR SELECT USING ((( SELECT public.actor_id() AS actor_id) IS NOT NULL));

ALTER TABLE public.response_exclusion ENABLE ROW LEVEL SECURITY;

CREATE POLICY response_exclusion_definer ON public.response_exclusion TO sentra_owner USING (true) WITH CHECK (true);

CREATE POLICY response_exclusion_delete ON public.response_exclusion FOR DELETE USING ((((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])) OR (sentra_id = ANY (( SELECT public.overseen_sentra() AS overseen_sentra)::integer[]))) AND public.owns_wave(wave_id) AND (public.wave_state(wave_id) = ANY (ARRAY['open'::text, 'closed'::text]))));

CREATE POLICY response_exclusion_insert ON public.response_exclusion FOR INSERT WITH CHECK ((((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])) OR (sentra_id = ANY (( SELECT public.overseen_sentra() AS overseen_sentra)::integer[]))) AND public.owns_wave(wave_id) AND (public.wave_state(wave_id) = ANY (ARRAY['open'::text, 'closed'::text])) AND (excluded_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY response_exclusion_select ON public.response_exclusion FOR SELECT USING (((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])) OR (sentra_id = ANY (( SELECT public.overseen_sentra() AS overseen_sentra)::integer[])) OR (wave_id = ( SELECT public.computed_wave() AS computed_wave))));

ALTER TABLE public.retention_rule ENABLE ROW LEVEL SECURITY;

CREATE POLICY retention_rule_definer ON public.retention_rule TO sentra_owner USING (true);

CREATE POLICY retention_rule_select ON public.retention_rule FOR SELECT USING (((( SELECT public.actor_id() AS actor_id) IS NOT NULL) OR ( SELECT public.in_accounts_scope() AS in_accounts_scope)));

ALTER TABLE public.saved_view ENABLE ROW LEVEL SECURITY;

CREATE POLICY saved_view_delete ON public.saved_view FOR DELETE USING ((user_id = ( SELECT public.actor_id() AS actor_id)));

CREATE POLICY saved_view_erased ON public.saved_view FOR DELETE TO sentra_owner USING ((public.erasing_sentra() IS NOT NULL));

CREATE POLICY saved_view_erased_seen ON public.saved_view FOR SELECT TO sentra_owner USING ((public.erasing_sentra() IS NOT NULL));

CREATE POLICY saved_view_forgotten ON public.saved_view TO sentra_owner USING (true);

CREATE POLICY saved_view_insert ON public.saved_view FOR INSERT WITH CHECK (((user_id = ( SELECT public.actor_id() AS actor_id)) AND ((region_code IS NULL) OR (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])))));

CREATE POLICY saved_view_select ON public.saved_view FOR SELECT USING (((user_id = ( SELECT public.actor_id() AS actor_id)) OR (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[]))));

CREATE POLICY saved_view_update ON public.saved_view FOR UPDATE USING ((user_id = ( SELECT public.actor_id() AS actor_id))) WITH CHECK (((user_id = ( SELECT public.actor_id() AS actor_id)) AND ((region_code IS NULL) OR (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])))));

ALTER TABLE public.second_factor ENABLE ROW LEVEL SECURITY;

CREATE POLICY second_factor_definer ON public.second_factor TO sentra_owner USING (true);

CREATE POLICY second_factor_delete ON public.second_factor FOR DELETE USING ((user_id = ( SELECT public.actor_id() AS actor_id)));

CREATE POLICY second_factor_insert ON public.second_factor FOR INSERT WITH CHECK ((user_id = ( SELECT public.actor_id() AS actor_id)));

CREATE POLICY second_factor_select ON public.second_factor FOR SELECT USING ((( SELECT public.in_accounts_scope() AS in_accounts_scope) OR (user_id = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY second_factor_update ON public.second_factor FOR UPDATE USING (( SELECT public.in_accounts_scope() AS in_accounts_scope));

ALTER TABLE public.sentra ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.sentra_comparability ENABLE ROW LEVEL SECURITY;

CREATE POLICY sentra_comparability_select ON public.sentra_comparability FOR SELECT USING ((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)));

CREATE POLICY sentra_comparability_written ON public.sentra_comparability FOR INSERT TO sentra_owner WITH CHECK (true);

CREATE POLICY sentra_computed ON public.sentra FOR SELECT USING (((( SELECT public.computed_wave() AS computed_wave) IS NOT NULL) AND (id IN ( SELECT wave_sentra.sentra_id
   FROM public.wave_sentra
  WHERE (wave_sentra.wave_id = ( SELECT public.computed_wave() AS computed_wave))))));

CREATE POLICY sentra_definer ON public.sentra FOR SELECT TO sentra_owner USING (true);

CREATE POLICY sentra_erased ON public.sentra FOR DELETE TO sentra_owner USING ((id = public.erasing_sentra()));

ALTER TABLE public.sentra_fact ENABLE ROW LEVEL SECURITY;

CREATE POLICY sentra_fact_insert ON public.sentra_fact FOR INSERT WITH CHECK ((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])));

CREATE POLICY sentra_fact_select ON public.sentra_fact FOR SELECT USING ((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)));

CREATE POLICY sentra_fact_update ON public.sentra_fact FOR UPDATE USING ((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])));

CREATE POLICY sentra_insert ON public.sentra FOR INSERT WITH CHECK (( SELECT public.actor_is_admin() AS actor_is_admin));

CREATE POLICY sentra_respondent ON public.sentra FOR SELECT USING ((id = ( SELECT public.respondent_sentra() AS respondent_sentra)));

ALTER TABLE public.sentra_result ENABLE ROW LEVEL SECURITY;

CREATE POLICY sentra_result_delete ON public.sentra_result FOR DELETE USING ((wave_id = ( SELECT public.computed_wave() AS computed_wave)));

CREATE POLICY sentra_result_insert ON public.sentra_result FOR INSERT WITH CHECK ((wave_id = ( SELECT public.computed_wave() AS computed_wave)));

CREATE POLICY sentra_result_select ON public.sentra_result FOR SELECT USING ((((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)) AND ((public.wave_state(wave_id) = 'published'::text) OR public.owns_wave(wave_id))) OR (wave_id = ( SELECT public.computed_wave() AS computed_wave)) OR (sentra_id IN ( SELECT wave_sentra.sentra_id
   FROM public.wave_sentra
  WHERE (wave_sentra.wave_id = ( SELECT public.computed_wave() AS computed_wave))))));

CREATE POLICY sentra_result_taken_back ON public.sentra_result TO sentra_owner USING (true) WITH CHECK (false);

CREATE POLICY sentra_select ON public.sentra FOR SELECT USING (((id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)) OR ( SELECT public.actor_is_admin() AS actor_is_admin)));

ALTER TABLE public.sentra_snapshot ENABLE ROW LEVEL SECURITY;

CREATE POLICY sentra_snapshot_delete ON public.sentra_snapshot FOR DELETE USING ((wave_id = ( SELECT public.computed_wave() AS computed_wave)));

CREATE POLICY sentra_snapshot_insert ON public.sentra_snapshot FOR INSERT WITH CHECK ((wave_id = ( SELECT public.computed_wave() AS computed_wave)));

CREATE POLICY sentra_snapshot_select ON public.sentra_snapshot FOR SELECT USING (((((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])) OR (sentra_id = ANY (( SELECT public.overseen_sentra() AS overseen_sentra)::integer[]))) AND ((public.wave_state(wave_id) = 'published'::text) OR public.owns_wave(wave_id))) OR (wave_id = ( SELECT public.computed_wave() AS computed_wave)) OR (sentra_id IN ( SELECT wave_sentra.sentra_id
   FROM public.wave_sentra
  WHERE (wave_sentra.wave_id = ( SELECT public.computed_wave() AS computed_wave))))));

CREATE POLICY sentra_update ON public.sentra FOR UPDATE USING (( SELECT public.actor_is_admin() AS actor_is_admin));

ALTER TABLE public.sheet ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.sheet_deadline ENABLE ROW LEVEL SECURITY;

CREATE POLICY sheet_deadline_erased ON public.sheet_deadline TO sentra_owner USING ((region_code = public.erasing_office()));

CREATE POLICY sheet_deadline_insert ON public.sheet_deadline FOR INSERT WITH CHECK (((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])) AND (set_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY sheet_deadline_select ON public.sheet_deadline FOR SELECT USING ((( SELECT public.actor_id() AS actor_id) IS NOT NULL));

CREATE POLICY sheet_deadline_update ON public.sheet_deadline FOR UPDATE USING ((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[]))) WITH CHECK (((region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])) AND (set_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY sheet_definer ON public.sheet FOR SELECT TO sentra_owner USING (true);

CREATE POLICY sheet_insert ON public.sheet FOR INSERT WITH CHECK (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND (state = 'draft'::text) AND (changed_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY sheet_select ON public.sheet FOR SELECT USING ((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)));

ALTER TABLE public.sheet_step ENABLE ROW LEVEL SECURITY;

CREATE POLICY sheet_step_definer ON public.sheet_step FOR SELECT TO sentra_owner USING (true);

CREATE POLICY sheet_step_select ON public.sheet_step FOR SELECT USING ((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)));

CREATE POLICY sheet_step_written ON public.sheet_step FOR INSERT TO sentra_owner WITH CHECK (true);

CREATE POLICY sheet_update ON public.sheet FOR UPDATE USING (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) OR (sentra_id = ANY (( SELECT public.overseen_sentra() AS overseen_sentra)::integer[]))));

ALTER TABLE public.sign_in_notice ENABLE ROW LEVEL SECURITY;

CREATE POLICY sign_in_notice_delete ON public.sign_in_notice FOR DELETE USING (( SELECT public.in_accounts_scope() AS in_accounts_scope));

CREATE POLICY sign_in_notice_forgotten ON public.sign_in_notice TO sentra_owner USING (true);

CREATE POLICY sign_in_notice_insert ON public.sign_in_notice FOR INSERT WITH CHECK (( SELECT public.in_accounts_scope() AS in_accounts_scope));

CREATE POLICY sign_in_notice_select ON public.sign_in_notice FOR SELECT USING ((( SELECT public.in_accounts_scope() AS in_accounts_scope) OR (user_id = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY sign_in_notice_update ON public.sign_in_notice FOR UPDATE USING ((user_id = ( SELECT public.actor_id() AS actor_id)));

ALTER TABLE public.signatory ENABLE ROW LEVEL SECURITY;

CREATE POLICY signatory_delete ON public.signatory FOR DELETE USING (((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])) OR (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[]))));

CREATE POLICY signatory_erased ON public.signatory TO sentra_owner USING ((region_code = public.erasing_office()));

CREATE POLICY signatory_insert ON public.signatory FOR INSERT WITH CHECK ((((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])) OR (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[]))) AND (changed_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY signatory_select ON public.signatory FOR SELECT USING (((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)) OR public.works_for_region(region_code)));

CREATE POLICY signatory_update ON public.signatory FOR UPDATE USING (((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])) OR (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])))) WITH CHECK ((((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])) OR (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[]))) AND (changed_by = ( SELECT public.actor_id() AS actor_id))));

ALTER TABLE public.survey_response ENABLE ROW LEVEL SECURITY;

CREATE POLICY survey_response_definer ON public.survey_response TO sentra_owner USING (true) WITH CHECK (true);

CREATE POLICY survey_response_delete ON public.survey_response FOR DELETE USING (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND (channel = ANY (ARRAY['paper'::text, 'import'::text]))));

CREATE POLICY survey_response_insert ON public.survey_response FOR INSERT WITH CHECK ((((sentra_id = ( SELECT public.respondent_sentra() AS respondent_sentra)) AND (wave_id = ( SELECT public.respondent_wave() AS respondent_wave)) AND (invitation_number = ( SELECT public.respondent_number() AS respondent_number)) AND (receipt_hash = ( SELECT public.respondent_receipt() AS respondent_receipt)) AND (channel = 'link'::text)) OR ((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND (channel = ANY (ARRAY['paper'::text, 'import'::text])) AND (typed_by = ( SELECT public.actor_id() AS actor_id)))));

CREATE POLICY survey_response_select ON public.survey_response FOR SELECT USING ((((sentra_id = ( SELECT public.respondent_sentra() AS respondent_sentra)) AND (wave_id = ( SELECT public.respondent_wave() AS respondent_wave)) AND (invitation_number = ( SELECT public.respondent_number() AS respondent_number)) AND (receipt_hash = ( SELECT public.respondent_receipt() AS respondent_receipt))) OR ((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND (channel = ANY (ARRAY['paper'::text, 'import'::text]))) OR (wave_id = ( SELECT public.computed_wave() AS computed_wave))));

CREATE POLICY survey_response_update ON public.survey_response FOR UPDATE USING ((((sentra_id = ( SELECT public.respondent_sentra() AS respondent_sentra)) AND (wave_id = ( SELECT public.respondent_wave() AS respondent_wave)) AND (invitation_number = ( SELECT public.respondent_number() AS respondent_number)) AND (receipt_hash = ( SELECT public.respondent_receipt() AS respondent_receipt))) OR ((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) AND (channel = ANY (ARRAY['paper'::text, 'import'::text])))));

ALTER TABLE public.survey_wave ENABLE ROW LEVEL SECURITY;

CREATE POLICY survey_wave_compared ON public.survey_wave FOR SELECT USING (((state = 'published'::text) AND (( SELECT public.computed_wave() AS computed_wave) IS NOT NULL)));

CREATE POLICY survey_wave_definer ON public.survey_wave TO sentra_owner USING (true) WITH CHECK (true);

CREATE POLICY survey_wave_delete ON public.survey_wave FOR DELETE USING ((((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])) OR (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[]))) AND (state = 'draft'::text)));

CREATE POLICY survey_wave_insert ON public.survey_wave FOR INSERT WITH CHECK ((((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])) OR (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[]))) AND (state = 'draft'::text) AND (created_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY survey_wave_select ON public.survey_wave FOR SELECT USING (((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)) OR (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])) OR (id = ANY (( SELECT public.readable_wave() AS readable_wave)::integer[])) OR (id = ANY (ARRAY[( SELECT public.computed_wave() AS computed_wave), ( SELECT public.respondent_wave() AS respondent_wave)]))));

CREATE POLICY survey_wave_update ON public.survey_wave FOR UPDATE USING (((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])) OR (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])) OR (id = ( SELECT public.computed_wave() AS computed_wave))));

ALTER TABLE public.target ENABLE ROW LEVEL SECURITY;

CREATE POLICY target_delete ON public.target FOR DELETE USING ((sentra_id = ANY (( SELECT public.overseen_sentra() AS overseen_sentra)::integer[])));

CREATE POLICY target_insert ON public.target FOR INSERT WITH CHECK (((sentra_id = ANY (( SELECT public.overseen_sentra() AS overseen_sentra)::integer[])) AND (set_by = ( SELECT public.actor_id() AS actor_id)) AND public.indicator_is_asked(sentra_id, indicator_id, make_date((year)::integer, 1, 1), make_date((year)::integer, 12, 1))));

CREATE POLICY target_select ON public.target FOR SELECT USING ((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)));

CREATE POLICY target_update ON public.target FOR UPDATE USING ((sentra_id = ANY (( SELECT public.overseen_sentra() AS overseen_sentra)::integer[]))) WITH CHECK (((sentra_id = ANY (( SELECT public.overseen_sentra() AS overseen_sentra)::integer[])) AND (set_by = ( SELECT public.actor_id() AS actor_id)) AND public.indicator_is_asked(sentra_id, indicator_id, make_date((year)::integer, 1, 1), make_date((year)::integer, 12, 1))));

ALTER TABLE public.user_session ENABLE ROW LEVEL SECURITY;

CREATE POLICY user_session_definer ON public.user_session TO sentra_owner USING (true);

CREATE POLICY user_session_own ON public.user_session USING ((( SELECT public.in_accounts_scope() AS in_accounts_scope) OR (user_id = ( SELECT public.actor_id() AS actor_id))));

ALTER TABLE public.wave_computation ENABLE ROW LEVEL SECURITY;

CREATE POLICY wave_computation_cancel ON public.wave_computation FOR UPDATE USING ((public.owns_wave(wave_id) AND (state = ANY (ARRAY['waiting'::text, 'running'::text])))) WITH CHECK ((state = 'cancelled'::text));

CREATE POLICY wave_computation_definer ON public.wave_computation FOR SELECT TO sentra_owner USING (true);

CREATE POLICY wave_computation_insert ON public.wave_computation FOR INSERT WITH CHECK ((public.owns_wave(wave_id) AND (public.wave_state(wave_id) = 'closed'::text) AND (state = 'waiting'::text) AND (requested_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY wave_computation_select ON public.wave_computation FOR SELECT USING (((wave_id = ( SELECT public.computed_wave() AS computed_wave)) OR public.owns_wave(wave_id)));

CREATE POLICY wave_computation_update ON public.wave_computation FOR UPDATE USING ((wave_id = ( SELECT public.computed_wave() AS computed_wave)));

ALTER TABLE public.wave_result ENABLE ROW LEVEL SECURITY;

CREATE POLICY wave_result_definer ON public.wave_result FOR SELECT TO sentra_owner USING (true);

CREATE POLICY wave_result_delete ON public.wave_result FOR DELETE USING ((wave_id = ( SELECT public.computed_wave() AS computed_wave)));

CREATE POLICY wave_result_insert ON public.wave_result FOR INSERT WITH CHECK ((wave_id = ( SELECT public.computed_wave() AS computed_wave)));

CREATE POLICY wave_result_select ON public.wave_result FOR SELECT USING (((wave_id = ( SELECT public.computed_wave() AS computed_wave)) OR public.owns_wave(wave_id)));

CREATE POLICY wave_result_taken_back ON public.wave_result TO sentra_owner USING (true) WITH CHECK (false);

ALTER TABLE public.wave_sentra ENABLE ROW LEVEL SECURITY;

CREATE POLICY wave_sentra_definer ON public.wave_sentra TO sentra_owner USING (true) WITH CHECK (true);

CREATE POLICY wave_sentra_delete ON public.wave_sentra FOR DELETE USING (((public.wave_state(wave_id) = 'draft'::text) AND public.owns_wave(wave_id) AND ((sentra_id = ANY (( SELECT public.overseen_sentra() AS overseen_sentra)::integer[])) OR (sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])))));

CREATE POLICY wave_sentra_insert ON public.wave_sentra FOR INSERT WITH CHECK (((public.wave_state(wave_id) = 'draft'::text) AND public.owns_wave(wave_id) AND ((sentra_id = ANY (( SELECT public.overseen_sentra() AS overseen_sentra)::integer[])) OR (sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])))));

CREATE POLICY wave_sentra_select ON public.wave_sentra FOR SELECT USING (((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)) OR (wave_id = ( SELECT public.computed_wave() AS computed_wave))));

ALTER TABLE public.weights_version ENABLE ROW LEVEL SECURITY;

CREATE POLICY weights_version_delete ON public.weights_version FOR DELETE USING ((wave_id = ( SELECT public.computed_wave() AS computed_wave)));

CREATE POLICY weights_version_insert ON public.weights_version FOR INSERT WITH CHECK ((wave_id = ( SELECT public.computed_wave() AS computed_wave)));

CREATE POLICY weights_version_select ON public.weights_version FOR SELECT USING ((((public.wave_state(wave_id) = 'published'::text) AND (( SELECT public.actor_id() AS actor_id) IS NOT NULL)) OR (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])) OR (( SELECT public.computed_wave() AS computed_wave) IS NOT NULL)));

CREATE POLICY weights_version_taken_back ON public.weights_version TO sentra_owner USING (true) WITH CHECK (false);

ALTER TABLE public.yearly_report ENABLE ROW LEVEL SECURITY;

CREATE POLICY yearly_report_delete ON public.yearly_report FOR DELETE USING ((((sentra_id = ANY (( SELECT public.governed_sentra() AS governed_sentra)::integer[])) OR (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[]))) AND (state = 'draft'::text)));

CREATE POLICY yearly_report_erased ON public.yearly_report TO sentra_owner USING ((region_code = public.erasing_office()));

CREATE POLICY yearly_report_insert ON public.yearly_report FOR INSERT WITH CHECK ((((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) OR (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[]))) AND (state = 'draft'::text) AND (changed_by = ( SELECT public.actor_id() AS actor_id))));

CREATE POLICY yearly_report_select ON public.yearly_report FOR SELECT USING (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) OR (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])) OR ((state = 'issued'::text) AND ((sentra_id IN ( SELECT unnest(( SELECT public.readable_sentra() AS readable_sentra)) AS unnest)) OR public.works_for_region(region_code)))));

CREATE POLICY yearly_report_update ON public.yearly_report FOR UPDATE USING (((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) OR (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[])))) WITH CHECK ((((sentra_id = ANY (( SELECT public.entered_sentra() AS entered_sentra)::integer[])) OR (region_code = ANY (( SELECT public.overseen_region() AS overseen_region)::text[]))) AND (changed_by = ( SELECT public.actor_id() AS actor_id))));

GRANT USAGE ON SCHEMA pgboss TO sentra_app;

GRANT USAGE ON SCHEMA public TO sentra_app;

GRANT SELECT ON TABLE public.account_link TO sentra_app;

GRANT UPDATE(withdrawn_at) ON TABLE public.account_link TO sentra_app;

REVOKE ALL ON FUNCTION public.add_account_link(p_user integer, p_hash text, p_by integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.audit_append(p_sentra integer, p_region text, p_subject text, p_act text, p_record jsonb, p_detail jsonb) FROM PUBLIC;

GRANT SELECT ON TABLE public.audit_event TO sentra_app;

REVOKE ALL ON FUNCTION public.close_accounts(p_users integer[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.erase_unused(p_region text, p_by integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.forget_enterprise(p_sentra integer, p_id integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.readable_wave() FROM PUBLIC;
GRANT ALL ON FUNCTION public.readable_wave() TO sentra_app;

GRANT SELECT,DELETE ON TABLE public.user_session TO sentra_app;

GRANT INSERT(id_hash) ON TABLE public.user_session TO sentra_app;

GRANT INSERT(user_id) ON TABLE public.user_session TO sentra_app;

GRANT INSERT(expires_at) ON TABLE public.user_session TO sentra_app;

GRANT INSERT(user_agent) ON TABLE public.user_session TO sentra_app;

GRANT UPDATE(last_seen_at) ON TABLE public.user_session TO sentra_app;

GRANT INSERT(address) ON TABLE public.user_session TO sentra_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pgboss.archive TO sentra_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pgboss.job TO sentra_app;

GRANT SELECT ON TABLE pgboss.queue TO sentra_app;

GRANT SELECT ON TABLE pgboss.version TO sentra_app;

GRANT UPDATE(maintained_on) ON TABLE pgboss.version TO sentra_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.account_line TO sentra_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.adequacy_rating TO sentra_app;

GRANT SELECT,INSERT ON TABLE public.app_user TO sentra_app;

GRANT UPDATE(name) ON TABLE public.app_user TO sentra_app;

GRANT UPDATE(is_active) ON TABLE public.app_user TO sentra_app;

GRANT SELECT ON TABLE public.audit_head TO sentra_app;

GRANT SELECT ON TABLE public.audit_link TO sentra_app;

GRANT SELECT,INSERT ON TABLE public.cell_note TO sentra_app;

GRANT SELECT ON TABLE public.cell_rule TO sentra_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cooperation TO sentra_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.cooperation_member TO sentra_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.credential TO sentra_app;

GRANT SELECT ON TABLE public.data_breach TO sentra_app;

GRANT INSERT(region_code) ON TABLE public.data_breach TO sentra_app;

GRANT INSERT(title),UPDATE(title) ON TABLE public.data_breach TO sentra_app;

GRANT INSERT(happened),UPDATE(happened) ON TABLE public.data_breach TO sentra_app;

GRANT INSERT(happened_on),UPDATE(happened_on) ON TABLE public.data_breach TO sentra_app;

GRANT INSERT(found_at) ON TABLE public.data_breach TO sentra_app;

GRANT INSERT(data),UPDATE(data) ON TABLE public.data_breach TO sentra_app;

GRANT INSERT(people),UPDATE(people) ON TABLE public.data_breach TO sentra_app;

GRANT INSERT(people_count),UPDATE(people_count) ON TABLE public.data_breach TO sentra_app;

GRANT INSERT(measures),UPDATE(measures) ON TABLE public.data_breach TO sentra_app;

GRANT UPDATE(authority_told_at) ON TABLE public.data_breach TO sentra_app;

GRANT UPDATE(people_told_at) ON TABLE public.data_breach TO sentra_app;

GRANT UPDATE(is_unfounded) ON TABLE public.data_breach TO sentra_app;

GRANT UPDATE(closed_at) ON TABLE public.data_breach TO sentra_app;

GRANT INSERT(recorded_by) ON TABLE public.data_breach TO sentra_app;

GRANT SELECT ON TABLE public.data_request TO sentra_app;

GRANT INSERT(sentra_id) ON TABLE public.data_request TO sentra_app;

GRANT INSERT(region_code) ON TABLE public.data_request TO sentra_app;

GRANT INSERT(right_asked) ON TABLE public.data_request TO sentra_app;

GRANT INSERT(subject) ON TABLE public.data_request TO sentra_app;

GRANT INSERT(user_id) ON TABLE public.data_request TO sentra_app;

GRANT INSERT(enterprise_id) ON TABLE public.data_request TO sentra_app;

GRANT INSERT(person) ON TABLE public.data_request TO sentra_app;

GRANT INSERT(detail) ON TABLE public.data_request TO sentra_app;

GRANT INSERT(received_at) ON TABLE public.data_request TO sentra_app;

GRANT UPDATE(state) ON TABLE public.data_request TO sentra_app;

GRANT UPDATE(answer) ON TABLE public.data_request TO sentra_app;

GRANT INSERT(recorded_by) ON TABLE public.data_request TO sentra_app;

GRANT SELECT ON TABLE public.data_source TO sentra_app;

GRANT SELECT ON TABLE public.departure TO sentra_app;

GRANT INSERT(sentra_id) ON TABLE public.departure TO sentra_app;

GRANT INSERT(announced_by) ON TABLE public.departure TO sentra_app;

GRANT INSERT(erase_on) ON TABLE public.departure TO sentra_app;

GRANT UPDATE(called_back_at) ON TABLE public.departure TO sentra_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.diagnosis TO sentra_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.diagnosis_comment TO sentra_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.digest_choice TO sentra_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.disturbance TO sentra_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.enterprise TO sentra_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.export_column TO sentra_app;

GRANT SELECT,DELETE ON TABLE public.export_form TO sentra_app;

GRANT INSERT(region_code) ON TABLE public.export_form TO sentra_app;

GRANT INSERT(name),UPDATE(name) ON TABLE public.export_form TO sentra_app;

GRANT INSERT(created_by) ON TABLE public.export_form TO sentra_app;

GRANT UPDATE(retired_at) ON TABLE public.export_form TO sentra_app;

GRANT SELECT,INSERT ON TABLE public.export_log TO sentra_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.facility TO sentra_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.factor_demand TO sentra_app;

GRANT SELECT ON TABLE public.factor_reset TO sentra_app;

GRANT UPDATE(seen_at) ON TABLE public.factor_reset TO sentra_app;

GRANT SELECT ON TABLE public.index_weights TO sentra_app;

GRANT INSERT(region_code) ON TABLE public.index_weights TO sentra_app;

GRANT INSERT(internal) ON TABLE public.index_weights TO sentra_app;

GRANT INSERT(external) ON TABLE public.index_weights TO sentra_app;

GRANT INSERT(infrastructure) ON TABLE public.index_weights TO sentra_app;

GRANT INSERT(partnership) ON TABLE public.index_weights TO sentra_app;

GRANT INSERT(reason) ON TABLE public.index_weights TO sentra_app;

GRANT INSERT(set_by) ON TABLE public.index_weights TO sentra_app;

GRANT SELECT ON TABLE public.indicator TO sentra_app;

GRANT INSERT(pillar) ON TABLE public.indicator TO sentra_app;

GRANT INSERT(group_code) ON TABLE public.indicator TO sentra_app;

GRANT INSERT(name_id),UPDATE(name_id) ON TABLE public.indicator TO sentra_app;

GRANT INSERT(name_en),UPDATE(name_en) ON TABLE public.indicator TO sentra_app;

GRANT INSERT(unit),UPDATE(unit) ON TABLE public.indicator TO sentra_app;

GRANT INSERT(value_type),UPDATE(value_type) ON TABLE public.indicator TO sentra_app;

GRANT INSERT(period),UPDATE(period) ON TABLE public.indicator TO sentra_app;

GRANT INSERT(over_time),UPDATE(over_time) ON TABLE public.indicator TO sentra_app;

GRANT INSERT(over_sentra),UPDATE(over_sentra) ON TABLE public.indicator TO sentra_app;

GRANT INSERT(better),UPDATE(better) ON TABLE public.indicator TO sentra_app;

GRANT INSERT(formula) ON TABLE public.indicator TO sentra_app;

GRANT INSERT(source) ON TABLE public.indicator TO sentra_app;

GRANT INSERT(region_code) ON TABLE public.indicator TO sentra_app;

GRANT INSERT(asked_from) ON TABLE public.indicator TO sentra_app;

GRANT INSERT(created_by) ON TABLE public.indicator TO sentra_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.indicator_retirement TO sentra_app;

GRANT SELECT ON TABLE public.institution TO sentra_app;

GRANT SELECT,INSERT ON TABLE public.instrument TO sentra_app;

GRANT UPDATE(name_id) ON TABLE public.instrument TO sentra_app;

GRANT UPDATE(name_en) ON TABLE public.instrument TO sentra_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.instrument_version TO sentra_app;

GRANT UPDATE(definition) ON TABLE public.instrument_version TO sentra_app;

GRANT SELECT ON TABLE public.invitation TO sentra_app;

GRANT UPDATE(reminded_at) ON TABLE public.invitation TO sentra_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.known_device TO sentra_app;

GRANT UPDATE(last_used_at) ON TABLE public.known_device TO sentra_app;

GRANT SELECT ON TABLE public.kysely_migration TO sentra_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.ladder_assessment TO sentra_app;

GRANT UPDATE(outcomes) ON TABLE public.ladder_assessment TO sentra_app;

GRANT UPDATE(checked_on) ON TABLE public.ladder_assessment TO sentra_app;

GRANT UPDATE(checked_by) ON TABLE public.ladder_assessment TO sentra_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.letterhead TO sentra_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.membership TO sentra_app;

GRANT SELECT ON TABLE public.national_figure TO sentra_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.observation TO sentra_app;

GRANT SELECT ON TABLE public.observation_change TO sentra_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.office TO sentra_app;

GRANT SELECT ON TABLE public.office_departure TO sentra_app;

GRANT INSERT(region_code) ON TABLE public.office_departure TO sentra_app;

GRANT INSERT(announced_by) ON TABLE public.office_departure TO sentra_app;

GRANT INSERT(erase_on) ON TABLE public.office_departure TO sentra_app;

GRANT UPDATE(called_back_at) ON TABLE public.office_departure TO sentra_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.partnership TO sentra_app;

GRANT SELECT ON TABLE public.partnership_duty TO sentra_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.partnership_evaluation TO sentra_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.partnership_evidence TO sentra_app;

GRANT SELECT,INSERT ON TABLE public.partnership_flag TO sentra_app;

GRANT UPDATE(closed_on) ON TABLE public.partnership_flag TO sentra_app;

GRANT UPDATE(closed_by) ON TABLE public.partnership_flag TO sentra_app;

GRANT UPDATE(outcome) ON TABLE public.partnership_flag TO sentra_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.partnership_linkage TO sentra_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.partnership_member TO sentra_app;

GRANT SELECT ON TABLE public.partnership_pattern TO sentra_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.partnership_rating TO sentra_app;

GRANT UPDATE(recorded_by) ON TABLE public.partnership_rating TO sentra_app;

GRANT UPDATE(recorded_at) ON TABLE public.partnership_rating TO sentra_app;

GRANT UPDATE(rating) ON TABLE public.partnership_rating TO sentra_app;

GRANT SELECT ON TABLE public.partnership_warning TO sentra_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.pending_sign_in TO sentra_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.personal_token TO sentra_app;

GRANT UPDATE(last_used_at) ON TABLE public.personal_token TO sentra_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.processing_activity TO sentra_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.programme TO sentra_app;

GRANT UPDATE(kind) ON TABLE public.programme TO sentra_app;

GRANT UPDATE(title) ON TABLE public.programme TO sentra_app;

GRANT UPDATE(institution_code) ON TABLE public.programme TO sentra_app;

GRANT UPDATE(institution_name) ON TABLE public.programme TO sentra_app;

GRANT UPDATE(starts_on) ON TABLE public.programme TO sentra_app;

GRANT UPDATE(ends_on) ON TABLE public.programme TO sentra_app;

GRANT UPDATE(cost) ON TABLE public.programme TO sentra_app;

GRANT UPDATE(indicator_id) ON TABLE public.programme TO sentra_app;

GRANT UPDATE(instrument_code) ON TABLE public.programme TO sentra_app;

GRANT UPDATE(construct) ON TABLE public.programme TO sentra_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.programme_sentra TO sentra_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.rate_limit TO sentra_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.recovery_code TO sentra_app;

GRANT UPDATE(used_at) ON TABLE public.recovery_code TO sentra_app;

GRANT SELECT ON TABLE public.region TO sentra_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.region_approval TO sentra_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.response_exclusion TO sentra_app;

GRANT SELECT ON TABLE public.retention_rule TO sentra_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.saved_view TO sentra_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.second_factor TO sentra_app;

GRANT UPDATE(last_step) ON TABLE public.second_factor TO sentra_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.sentra TO sentra_app;

GRANT SELECT ON TABLE public.sentra_comparability TO sentra_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.sentra_fact TO sentra_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.sentra_result TO sentra_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.sentra_snapshot TO sentra_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.sheet TO sentra_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.sheet_deadline TO sentra_app;

GRANT SELECT ON TABLE public.sheet_step TO sentra_app;

GRANT SELECT,DELETE ON TABLE public.sign_in_notice TO sentra_app;

GRANT INSERT(user_id) ON TABLE public.sign_in_notice TO sentra_app;

GRANT INSERT(session_hash) ON TABLE public.sign_in_notice TO sentra_app;

GRANT INSERT(user_agent) ON TABLE public.sign_in_notice TO sentra_app;

GRANT INSERT(address) ON TABLE public.sign_in_notice TO sentra_app;

GRANT UPDATE(seen_at) ON TABLE public.sign_in_notice TO sentra_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.signatory TO sentra_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.survey_response TO sentra_app;

GRANT UPDATE(consent_version) ON TABLE public.survey_response TO sentra_app;

GRANT UPDATE(consented_at) ON TABLE public.survey_response TO sentra_app;

GRANT UPDATE(objects) ON TABLE public.survey_response TO sentra_app;

GRANT UPDATE(withdrawn_at) ON TABLE public.survey_response TO sentra_app;

GRANT UPDATE(answers) ON TABLE public.survey_response TO sentra_app;

GRANT UPDATE(seconds) ON TABLE public.survey_response TO sentra_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.survey_wave TO sentra_app;

GRANT UPDATE(title) ON TABLE public.survey_wave TO sentra_app;

GRANT UPDATE(instrument_code) ON TABLE public.survey_wave TO sentra_app;

GRANT UPDATE(instrument_version) ON TABLE public.survey_wave TO sentra_app;

GRANT UPDATE(state) ON TABLE public.survey_wave TO sentra_app;

GRANT UPDATE(renews_weights) ON TABLE public.survey_wave TO sentra_app;

GRANT UPDATE(closes_on) ON TABLE public.survey_wave TO sentra_app;

GRANT UPDATE(held_in) ON TABLE public.survey_wave TO sentra_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.target TO sentra_app;

GRANT SELECT,INSERT ON TABLE public.wave_computation TO sentra_app;

GRANT UPDATE(state) ON TABLE public.wave_computation TO sentra_app;

GRANT UPDATE(step) ON TABLE public.wave_computation TO sentra_app;

GRANT UPDATE(done) ON TABLE public.wave_computation TO sentra_app;

GRANT UPDATE(total) ON TABLE public.wave_computation TO sentra_app;

GRANT UPDATE(attempt) ON TABLE public.wave_computation TO sentra_app;

GRANT UPDATE(leased_until) ON TABLE public.wave_computation TO sentra_app;

GRANT UPDATE(failure) ON TABLE public.wave_computation TO sentra_app;

GRANT UPDATE(started_at) ON TABLE public.wave_computation TO sentra_app;

GRANT UPDATE(finished_at) ON TABLE public.wave_computation TO sentra_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.wave_result TO sentra_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.wave_sentra TO sentra_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.weights_version TO sentra_app;

GRANT SELECT,DELETE ON TABLE public.yearly_report TO sentra_app;

GRANT INSERT(region_code) ON TABLE public.yearly_report TO sentra_app;

GRANT INSERT(sentra_id) ON TABLE public.yearly_report TO sentra_app;

GRANT INSERT(changed_by),UPDATE(changed_by) ON TABLE public.yearly_report TO sentra_app;

GRANT UPDATE(changed_at) ON TABLE public.yearly_report TO sentra_app;

GRANT INSERT(year) ON TABLE public.yearly_report TO sentra_app;

GRANT INSERT(edition) ON TABLE public.yearly_report TO sentra_app;

GRANT UPDATE(state) ON TABLE public.yearly_report TO sentra_app;

GRANT UPDATE(letter_number) ON TABLE public.yearly_report TO sentra_app;

GRANT INSERT(foreword),UPDATE(foreword) ON TABLE public.yearly_report TO sentra_app;

GRANT INSERT(balance_notes),UPDATE(balance_notes) ON TABLE public.yearly_report TO sentra_app;

GRANT INSERT(result_notes),UPDATE(result_notes) ON TABLE public.yearly_report TO sentra_app;

GRANT INSERT(business_state),UPDATE(business_state) ON TABLE public.yearly_report TO sentra_app;

GRANT INSERT(results),UPDATE(results) ON TABLE public.yearly_report TO sentra_app;

GRANT INSERT(closing),UPDATE(closing) ON TABLE public.yearly_report TO sentra_app;

GRANT UPDATE(changes) ON TABLE public.yearly_report TO sentra_app;

GRANT UPDATE(reason) ON TABLE public.yearly_report TO sentra_app;

GRANT UPDATE(content) ON TABLE public.yearly_report TO sentra_app;

GRANT UPDATE(content_hash) ON TABLE public.yearly_report TO sentra_app;
