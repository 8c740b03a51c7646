import { type Kysely, sql } from "kysely";
import { protect } from "./protect.ts";

/**
 * The register of marketing partnerships: a large party, members of the sentra, and what is recorded between them.
 * Everybody who sees the sentra reads it (members stand in it as ids, which tell nothing of whose business it is); its
 * board and operators write it, and taking something away is the board's.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // The law renamed two patterns; the paper's name stays the first.
  await sql`alter table partnership_pattern add column current_name_id text, add column current_name_en text`.execute(
    db,
  );
  await createReference(db);
  await createPartnership(db);
  await createRecords(db);
  for (const table of tables) await protect(db, table);
  for (const table of tables) await createPolicies(db, table);
}

async function createReference(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table partnership_duty (
      code text primary key,
      position smallint not null,
      -- A duty without a pattern is one of all patterns.
      pattern_code text references partnership_pattern,
      is_guidance boolean not null,
      name_id text not null,
      name_en text not null,
      legal_basis text not null
    )
  `.execute(db);
  await sql`
    create table partnership_warning (
      code text primary key,
      position smallint not null,
      name_id text not null,
      name_en text not null,
      legal_basis text not null
    )
  `.execute(db);
  await sql`grant select on partnership_duty, partnership_warning to sentra_app`.execute(db);
}

async function createPartnership(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table partnership (
      sentra_id int not null references sentra on delete cascade,
      id int generated always as identity,
      pattern_code text not null references partnership_pattern,
      large_party text not null check (large_party <> ''),
      large_party_kind text not null default 'private'
        check (large_party_kind in ('private', 'state', 'foreign', 'cooperative', 'other')),
      large_party_nib text check (large_party_nib ~ '^[0-9]{13}$'),
      contact text check (contact <> ''),
      stage smallint not null check (stage between 1 and 7),
      phase smallint not null check (phase between 1 and 5),
      alliance text check (alliance in ('joint_venture', 'equity', 'non_equity', 'global')),
      small_role text check (small_role in ('craft_shops', 'online_shops', 'goods', 'materials', 'market', 'information')),
      is_formal boolean not null,
      contract_number text check (contract_number <> ''),
      contract_from date,
      contract_until date,
      -- Of the whole term, in whole units of the currency.
      value bigint check (value >= 0),
      currency text not null default 'IDR' check (currency ~ '^[A-Z]{3}$'),
      active_from date,
      active_until date,
      note text check (note <> ''),
      renewed_from int,
      is_simulated boolean not null default false,
      changed_by int references app_user,
      changed_at timestamptz not null default now(),
      primary key (sentra_id, id),
      foreign key (sentra_id, renewed_from) references partnership on delete set null (renewed_from),
      unique (sentra_id, renewed_from),
      check (contract_until >= contract_from),
      check (active_until >= active_from),
      check (active_from is not null or active_until is null),
      -- Before the sixth stage there are talks and trials, and no partnership that runs.
      constraint partnership_runs_from_stage_six check ((stage >= 6) = (active_from is not null)),
      constraint partnership_contract_is_written check (
        is_formal or (contract_number is null and contract_from is null and contract_until is null)),
      -- A value is spread over the months of its term, so the term has two ends.
      constraint partnership_value_has_a_term check (
        value is null or (coalesce(contract_from, active_from) is not null
          and coalesce(contract_until, active_until) is not null))
    )
  `.execute(db);
  await sql`
    create table partnership_member (
      sentra_id int not null,
      partnership_id int not null,
      enterprise_id int not null,
      recorded_by int references app_user,
      primary key (sentra_id, partnership_id, enterprise_id),
      foreign key (sentra_id, partnership_id) references partnership on delete cascade,
      foreign key (sentra_id, enterprise_id) references enterprise on delete cascade
    )
  `.execute(db);
  await sql`create index partnership_member_enterprise on partnership_member (sentra_id, enterprise_id)`.execute(db);
}

async function createRecords(db: Kysely<unknown>): Promise<void> {
  const ofPartnership = sql`
      sentra_id int not null,
      partnership_id int not null,
      recorded_by int references app_user,
      recorded_at timestamptz not null default now(),
      foreign key (sentra_id, partnership_id) references partnership on delete cascade`;
  await sql`
    create table partnership_linkage (
      ${ofPartnership},
      id int generated always as identity,
      kind text not null check (kind in ('marketing', 'capital', 'production', 'raw_material', 'guidance')),
      given_on date not null,
      description text not null check (description <> ''),
      amount bigint check (amount >= 0),
      primary key (sentra_id, id)
    )
  `.execute(db);
  await sql`
    create table partnership_evidence (
      ${ofPartnership},
      id int generated always as identity,
      duty_code text not null references partnership_duty,
      fulfilled_on date not null,
      evidence text not null check (evidence <> ''),
      document text check (document <> ''),
      primary key (sentra_id, id)
    )
  `.execute(db);
  await sql`
    create table partnership_rating (
      ${ofPartnership},
      side text not null check (side in ('small', 'large')),
      rated_on date not null,
      aspect text not null check (aspect in ('needing', 'strengthening', 'profiting',
        'productivity', 'efficiency', 'continuity', 'lower_risk', 'social', 'resilience')),
      rating smallint not null check (rating between 1 and 5),
      primary key (sentra_id, partnership_id, side, rated_on, aspect)
    )
  `.execute(db);
  await sql`
    create table partnership_evaluation (
      ${ofPartnership},
      id int generated always as identity,
      evaluated_on date not null,
      target text not null check (target <> ''),
      reached text not null check (reached in ('yes', 'partly', 'no')),
      findings text check (findings <> ''),
      next_step text check (next_step <> ''),
      subjects text[] not null default '{}' check (subjects <@ array['communication', 'evaluation', 'capacity',
        'product', 'network', 'conflict', 'measurement']),
      primary key (sentra_id, id)
    )
  `.execute(db);
  await sql`
    create table partnership_flag (
      ${ofPartnership},
      id int generated always as identity,
      warning_code text not null references partnership_warning,
      raised_on date not null,
      note text not null check (note <> ''),
      closed_on date check (closed_on >= raised_on),
      closed_by int references app_user,
      outcome text check (outcome <> ''),
      primary key (sentra_id, id),
      check ((closed_on is null) = (outcome is null))
    )
  `.execute(db);
  for (const table of ["linkage", "evidence", "evaluation", "flag"]) {
    await sql`create index ${sql.ref(`partnership_${table}_of`)} on ${sql.table(`partnership_${table}`)}
      (sentra_id, partnership_id)`.execute(db);
  }
}

const records = ["linkage", "evidence", "rating", "evaluation", "flag"].map((name) => `partnership_${name}`);
const tables = ["partnership", "partnership_member", ...records];

/** Columns that may be changed, and who signs a change; the rest is taken away and recorded anew. */
const changeable: Record<string, { columns: string; signed: string }> = {
  partnership: { columns: "", signed: "changed_by" },
  partnership_rating: { columns: "(rating, recorded_by, recorded_at)", signed: "recorded_by" },
  // Who raised a flag, when and why stays; it is closed with an outcome, and nobody takes it away.
  partnership_flag: { columns: "(closed_on, closed_by, outcome)", signed: "closed_by" },
};

async function createPolicies(db: Kysely<unknown>, table: string): Promise<void> {
  const on = sql.table(table);
  const policy = (action: string) => sql.ref(`${table}_${action}`);
  const isEntered = sql`sentra_id = any ((select entered_sentra())::int[])`;
  const isGoverned = sql`sentra_id = any ((select governed_sentra())::int[])`;
  const author = sql.ref(table === "partnership" ? "changed_by" : "recorded_by");
  await sql`create policy ${policy("select")} on ${on} for select
    using (sentra_id in (select unnest((select readable_sentra()))))`.execute(db);
  await sql`create policy ${policy("insert")} on ${on} for insert
    with check (${isEntered} and ${author} = (select actor_id()))`.execute(db);
  await sql`grant select, insert on ${on} to sentra_app`.execute(db);

  const change = changeable[table];
  if (change) {
    await sql`create policy ${policy("update")} on ${on} for update
      using (${isEntered}) with check (${isEntered} and ${sql.ref(change.signed)} = (select actor_id()))`.execute(db);
    await sql`grant update ${sql.raw(change.columns)} on ${on} to sentra_app`.execute(db);
  }
  if (table === "partnership_flag") return;
  // Which members take part is entered like any other value, and so corrected by whoever enters.
  await sql`create policy ${policy("delete")} on ${on} for delete
    using (${table === "partnership_member" ? isEntered : isGoverned})`.execute(db);
  await sql`grant delete on ${on} to sentra_app`.execute(db);
}
