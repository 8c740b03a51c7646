/**
 * How long does each landed migration keep people waiting where tables are large? `npm run bench:locks` fills a
 * throw-away PostgreSQL server at the first version with ROWS observations (10 million), brings it forward one version at
 * a time, and prints which tables each locked against writing, and for how long (its whole transaction).
 */
import { Migrator, type Migration, sql } from "kysely";
import { openPostgres } from "../client.ts";
import { migrations } from "../migrations/index.ts";
import { startOwnPlace } from "../tests/own-place.ts";
import { printTable } from "./timing.ts";

const rows = Number(process.env["ROWS"] ?? 10_000_000);
const first = "20261121T0700-administration";
const large = ["observation", "observation_change", "sheet", "sheet_step"];
/** Of the first version: so many months of 100 indicators and 5 sheets in each sentra. */
const months = 60;
const indicators = 100;

const place = await startOwnPlace();
const owner = await openPostgres(place.url("sentra_owner"), 1);
const superuser = await openPostgres(place.url("postgres"), 1);
try {
  await forward(first);
  await fill();
  const report: string[][] = [];
  for (const version of Object.keys(migrations).sort()) {
    if (version <= first) continue;
    const start = performance.now();
    const locked = await forward(version);
    const spent = performance.now() - start;
    if (locked) report.push([version, `${(spent / 1000).toFixed(2)} s`, locked]);
  }
  printTable(`${rows} observations: migrations that lock a large table`, ["migration", "held", "locks"], report);
} finally {
  await owner.close();
  await superuser.close();
  await place.cluster.stop();
}

/** @returns what it had locked against writing when it was done; "" for nothing large */
async function forward(version: string): Promise<string> {
  let locked = "";
  const watched: Migration = {
    async up(db) {
      await migrations[version]!.up(db);
      const held = await sql<{ what: string }>`
        select distinct c.relname || ' ' || l.mode as what from pg_locks l join pg_class c on c.oid = l.relation
         where l.pid = pg_backend_pid() and c.relname = any (${large}::text[])
           and l.mode in ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')`.execute(db);
      locked = held.rows.map(({ what }) => what).join(", ");
    },
  };
  const migrator = new Migrator({
    db: owner.kysely,
    provider: { getMigrations: async () => ({ ...migrations, [version]: watched }) },
  });
  const { error } = await migrator.migrateTo(version);
  if (error) throw error;
  return locked;
}

async function fill(): Promise<void> {
  const sentra = Math.ceil(rows / months / indicators);
  const run = (text: string) => sql.raw(text).execute(superuser.kysely);
  await run("set session_replication_role = replica");
  await run("insert into region (code, kind, name) values ('35', 'province', 'Jawa Timur')");
  await run(
    `insert into sentra (region_code, name, product) select '35', 's' || i, 'p' from generate_series(1, ${sentra}) i`,
  );
  await run(`insert into indicator (id, code, pillar, group_code, name_id, name_en, unit, value_type, period, over_time,
      over_sentra, better, source)
    select i, 'K' || i, (array['internal', 'external', 'infrastructure', 'partnership', 'performance'])[1 + i % 5], 'g', 'n',
      'n', 'u', 'count', 'month', 'sum', 'sum', 'none', 's' from generate_series(1, ${indicators}) i`);
  const all = `generate_series('2021-01-01'::date, '2021-01-01'::date + interval '${months - 1} months', '1 month') m`;
  await run(`insert into sheet (sentra_id, pillar, period, state) select s.id, p, m::date, 'verified'
    from ${all}, sentra s, unnest(array['internal', 'external', 'infrastructure', 'partnership', 'performance']) p`);
  await run(`insert into observation (sentra_id, indicator_id, period, value) select s.id, i.id, m::date, i.id
    from ${all}, sentra s, indicator i`);
  await run("set session_replication_role = origin");
  await run("vacuum analyze");
}
