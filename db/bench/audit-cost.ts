/**
 * `npm run bench:audit`: what the audit log costs: sheets written and handed in, with its triggers and without, in turns.
 * On the embedded database in memory; on PostgreSQL where BENCH_DATABASE_URL names an owner's empty database.
 */
import { sql } from "kysely";
import { type Database, openEmbedded, openPostgres, type Tx, withActor } from "../client.ts";
import { migrate } from "../migrate.ts";
import { createFixture, indicators } from "../tests/fixture.ts";

const rounds = 12;
const sheets = 24;

const url = process.env["BENCH_DATABASE_URL"];
const database: Database = url ? await openPostgres(url, 2) : await openEmbedded(undefined);
await migrate(database.kysely);
const { users, sentra } = await createFixture(database, (work) => database.kysely.transaction().execute(work));

async function writeSheet(tx: Tx, month: number): Promise<void> {
  const period = `${3000 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`;
  const key = sql`sentra_id = ${sentra.tas} and pillar = 'internal' and period = ${period}`;
  await sql`insert into sheet (sentra_id, pillar, period, changed_by) values (${sentra.tas}, 'internal', ${period}, ${users.keeper})`.execute(
    tx,
  );
  await sql`insert into observation (sentra_id, indicator_id, period, value, recorded_by)
    select ${sentra.tas}, id, ${period}, 10, ${users.keeper}
      from unnest(array[${sql.lit(indicators.monthly)}, ${sql.lit(indicators.other)}]::smallint[]) id`.execute(tx);
  await sql`update sheet set state = 'submitted', changed_by = ${users.keeper} where ${key}`.execute(tx);
}

let month = 0;
async function measure(audit: boolean): Promise<number> {
  await sql.raw(`alter table sheet ${audit ? "enable" : "disable"} trigger audit`).execute(database.kysely);
  const start = performance.now();
  for (let i = 0; i < sheets; i += 1) await withActor(database, users.keeper, (tx) => writeSheet(tx, month++));
  return (performance.now() - start) / sheets;
}

await measure(true); // warm
const times: Record<"with" | "without", number[]> = { with: [], without: [] };
for (let round = 0; round < rounds; round += 1) {
  times.without.push(await measure(false));
  times.with.push(await measure(true));
}
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const [withLog, without] = [median(times.with), median(times.without)];
console.log(
  `${database.version} (${database.kind}): a sheet written and handed in, median of ${rounds} × ${sheets}: ` +
    `${withLog.toFixed(2)} ms with the log, ${without.toFixed(2)} ms without, ratio ${(withLog / without).toFixed(2)}`,
);
await database.close();
