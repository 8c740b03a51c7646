import { sql } from "kysely";
import type { Tx } from "../../../db/client.ts";
import { listBrokenChains } from "../../models/audit-log.server.ts";

/** What a request may move although it is refused: when a session, a device or a token was last used. */
const clocks = ["user_session", "known_device", "personal_token"];
/** Counts tries, refused ones above all. */
const counters = ["rate_limit"];

/** @returns of each table how many rows it has and a sum of their hashes: alike exactly where nothing changed */
export async function readChecksums(tx: Tx): Promise<Record<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`.execute(tx);
  const queries = tables
    .filter(({ name }) => !counters.includes(name))
    .map(({ name }) => {
      const row = clocks.includes(name)
        ? sql`(to_jsonb(t) - '{last_seen_at,last_used_at,expires_at}'::text[])`
        : sql`t`;
      return sql`select ${sql.lit(name)} as name, count(*) || ' ' || coalesce(sum(hashtextextended(${row}::text, 0)), 0) as sum
                   from ${sql.table(name)} t`;
    });
  const { rows } = await sql<{ name: string; sum: string }>`${sql.join(queries, sql` union all `)}`.execute(tx);
  return Object.fromEntries(rows.map(({ name, sum: found }) => [name, found]));
}

/** Whether no job writes by itself: a computation under way goes on between two looks. */
export async function isAtRest(tx: Tx): Promise<boolean> {
  const alive = await tx
    .selectFrom("wave_computation")
    .where("state", "in", ["waiting", "running"])
    .select("id")
    .execute();
  return alive.length === 0;
}

/**
 * What must hold whatever was sent, asked of all rows anew: every check and reference of the catalogue (also those that
 * were taken on trust), states against their logs, and the audit log's chain.
 * @returns what does not hold, with how many rows; nothing of what they hold
 */
export async function findBroken(tx: Tx): Promise<string[]> {
  const found = [];
  for (const [name, count] of [...(await listConstraints(tx)), ...states]) {
    const { rows } = await sql<{
      count: bigint | number;
    }>`select count(*) as count from (${sql.raw(count)}) wrong`.execute(tx);
    if (Number(rows[0]!.count) > 0) found.push(`${name}: ${rows[0]!.count} rows`);
  }
  const chains = await listBrokenChains(tx);
  return [
    ...found,
    ...chains.map(({ sentraId, number, problem }) => `audit chain ${sentraId}, link ${number}: ${problem}`),
  ];
}

async function listConstraints(tx: Tx): Promise<[string, string][]> {
  const { rows } = await sql<{ name: string; wrong: string }>`
    select conrelid::regclass || ' ' || conname as name,
           format('select from %s where not (%s)', conrelid::regclass, pg_get_expr(conbin, conrelid)) as wrong
      from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace and conrelid <> 0
    union all
    select conrelid::regclass || ' ' || conname,
           format('select from %s a where %s and not exists (select from %s b where %s)', conrelid::regclass,
                  string_agg(format('a.%I is not null', f.attname), ' and '), confrelid::regclass,
                  string_agg(format('b.%I = a.%I', t.attname, f.attname), ' and '))
      from pg_constraint c
      cross join lateral unnest(conkey, confkey) as k (own, other)
      join pg_attribute f on f.attrelid = conrelid and f.attnum = k.own
      join pg_attribute t on t.attrelid = confrelid and t.attnum = k.other
     where contype = 'f' and connamespace = 'public'::regnamespace
     group by c.oid, conrelid, confrelid, conname`.execute(tx);
  return rows.map(({ name, wrong }) => [name, wrong]);
}

const sameSheet =
  "p.sentra_id = s.sentra_id and p.pillar = s.pillar and p.period = s.period and p.period_kind = s.period_kind";
const ofSheet = "sentra_id, pillar, period_kind, period order by step";

const states: [string, string][] = [
  [
    "a sheet is where its log of steps ends",
    `select from sheet s where s.state <> coalesce((select to_state from sheet_step p where ${sameSheet} order by step desc limit 1), 'draft')`,
  ],
  [
    "each step of a sheet begins where the last one ended, and is one that there is",
    `select from (select *, lag(to_state) over (partition by ${ofSheet}) as before, row_number() over (partition by ${ofSheet}) as n from sheet_step) p
      where n > 1 and (from_state is distinct from before
         or (from_state, to_state) not in (('draft', 'submitted'), ('returned', 'submitted'), ('submitted', 'draft'),
            ('submitted', 'verified'), ('submitted', 'returned'), ('verified', 'locked'), ('verified', 'returned'), ('locked', 'returned')))`,
  ],
  [
    "a cell holds what its last change left",
    `select from (select distinct on (sentra_id, indicator_id, period) * from observation_change order by sentra_id, indicator_id, period, id desc) c
      left join observation o using (sentra_id, indicator_id, period) where c.after is distinct from o.value`,
  ],
  [
    "a wave has results exactly while it is computed or published (one that came from a source has none)",
    `select from survey_wave w where source_id is null
      and (state in ('computed', 'published')) <> exists (select from wave_result r where r.wave_id = w.id)`,
  ],
  [
    "a wave that is a draft has no answers",
    `select from survey_wave w join survey_response r on r.wave_id = w.id where w.state = 'draft'`,
  ],
  [
    "a wave is computed once at a time",
    `select wave_id from wave_computation where state in ('waiting', 'running') group by wave_id having count(*) > 1`,
  ],
  [
    "a link has one answer at most",
    `select from survey_response where channel = 'link' group by sentra_id, wave_id, invitation_number having count(*) > 1`,
  ],
  ["there is an administrator", `select where not exists (select from membership where role = 'admin')`],
];
