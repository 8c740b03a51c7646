import { sql } from "kysely";
import PgBoss from "pg-boss";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, enterApplicationRole, openEmbedded, withAccounts } from "db/client.ts";
import { migrate } from "db/migrate.ts";
import { statementsOn } from "../../models/job-statements.server.ts";
import { listRetentionRules } from "../../models/retention.server.ts";
import { runDueRules } from "../retention.server.ts";

let database: Database;
let bosses: PgBoss[];
const failures: string[] = [];
const told: object[] = [];
const log = {
  info: (details: object) => void told.push(details),
  error: (details: object, message: string) =>
    void failures.push(`${message}: ${String((details as { err?: unknown }).err)}`),
};

beforeAll(async () => {
  database = await openEmbedded(undefined);
  await migrate(database.kysely);
  // Written as the owner, long ago: a device that nobody came back with.
  await sql`insert into app_user (email, name) values ('siti@contoh.id', 'Siti')`.execute(database.kysely);
  await sql`insert into known_device (user_id, device_hash, last_used_at)
    select id, repeat('0', 64), now() - interval '2 years' from app_user`.execute(database.kysely);
  await enterApplicationRole(database);
  bosses = [1, 2, 3].map(
    () => new PgBoss({ db: statementsOn(database.kysely), migrate: false, schedule: false, supervise: false }),
  );
  for (const boss of bosses) await boss.start();
});
afterAll(async () => {
  for (const boss of bosses) await boss.stop({ graceful: false });
  await database.close();
});

const look = () => Promise.all(bosses.map((boss) => runDueRules({ boss, database, log })));
const readRules = () => withAccounts(database, listRetentionRules);

it("each rule runs once a day, however many processes look", async () => {
  expect((await readRules()).map(({ lastRunAt }) => lastRunAt)).toEqual(Array<null>(10).fill(null));
  await look();
  expect(failures).toEqual([]);
  const first = await readRules();
  expect(first.every(({ lastRunAt }) => lastRunAt !== null)).toBe(true);
  expect(first.filter(({ lastCount }) => lastCount !== 0).map(({ code, lastCount }) => [code, lastCount])).toEqual([
    ["known_device", 1],
  ]);
  expect(told).toEqual([{ rule: "known_device", touched: 1 }]);
  await look();
  expect(await readRules()).toEqual(first);
});
