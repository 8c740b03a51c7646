/**
 * Are several processes one program? `npm run processes` serves three of them on one PostgreSQL through PgBouncer
 * (transaction pooling, four connections for all), looks whether sessions, limits, sight, jobs and their progress are one,
 * whether exports come from a streaming replica, and then replaces RESTARTS (3) processes one after the other while people write and read through a balancer: no request
 * may fail, nothing acknowledged may be missing. Needs a build, PostgreSQL's server programs and pgbouncer.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { type Database, openPostgres } from "../../../../db/client.ts";
import { demoPassword } from "../../demo.ts";
import type { Door, Writer } from "../crash/door.ts";
import { memberWriter } from "../crash/member-writer.ts";
import { createPostgresPlace, type Filled } from "../crash/place.ts";
import { cellWriter, stepWriter } from "../crash/sheet-writers.ts";
import { respondentWriter } from "../crash/wave-writers.ts";
import { measured, signIn } from "../serve.ts";
import { Balancer } from "./balancer.ts";
import { noBouncer, startBouncer } from "./bouncer.ts";
import { checkCopy } from "./copy.ts";
import { Fleet } from "./fleet.ts";
import { Standby } from "./standby.ts";
import { checks } from "./together.ts";

const restarts = Number(process.env["RESTARTS"] ?? 3);
/** Says to the step of `npm test` that nothing was tried. */
const nothingTried = 77;

const place = await createPostgresPlace(5_000);
const { DATABASE_URL, DATABASE_OWNER_URL } = place.settings as Record<"DATABASE_URL" | "DATABASE_OWNER_URL", string>;
const bouncer = await startBouncer(DATABASE_URL, 4);
if (!bouncer) {
  console.log(noBouncer);
  await place.remove();
  process.exit(nothingTried);
}
const superuserUrl = new URL(DATABASE_OWNER_URL);
superuserUrl.username = "postgres";
const standby = new Standby(place.cluster.binaries!, new URL(DATABASE_URL).searchParams.get("host")!);
await standby.copy();
const superuser = await openPostgres(superuserUrl.href, 1);
const balancer = new Balancer();
await balancer.start();
const fleet = new Fleet({
  DATABASE_URL: bouncer.url,
  // Migrations need a connection of their own: their lock is held by it.
  DATABASE_OWNER_URL,
  DATABASE_REPLICA_URL: standby.url("sentra_login"),
  DATABASE_POOL_SIZE: "5",
  SECRET_KEY: measured.SECRET_KEY,
  PUBLIC_URL: balancer.address,
  TRUST_PROXY: "1",
  DRAIN_SECONDS: "3",
  LOG_LEVEL: "error",
});
const problems: string[] = [];
try {
  await fleet.start(3);
  for (const [name, check] of Object.entries(checks(place.filled.closedId))) {
    const wrong = await check({ members: fleet.members, bouncer, superuser });
    console.log(`${name}: ${wrong.length === 0 ? "the same for three processes" : "WRONG"}`);
    problems.push(...wrong);
  }
  const ofCopy = await checkCopy(fleet.members[0]!.address, place.filled.open.sentraId, standby);
  console.log(`exports from a streaming replica: ${ofCopy.length === 0 ? "as of the moment that they say" : "WRONG"}`);
  problems.push(...ofCopy);
  problems.push(...(await replaceUnderLoad(balancer, fleet, superuser, place.filled)));
} finally {
  fleet.kill();
  balancer.stop();
  bouncer.stop();
  await superuser.close();
  await standby.remove();
  await place.remove();
}
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);

async function replaceUnderLoad(balancer: Balancer, fleet: Fleet, database: Database, { open, codes }: Filled) {
  for (const { port } of fleet.members) balancer.add(port);
  await sleep(500); // until it has looked
  const { address } = balancer;
  const enter = async (account: string): Promise<Door> => ({
    address,
    cookie: await signIn(address, `${account}@demo.sentra.id`, demoPassword),
  });
  const [board, operator] = [await enter("pengurus.tanggulangin"), await enter("operator.tanggulangin")];
  const writers = [
    cellWriter(operator, open.sentraId),
    memberWriter(board, open.sentraId),
    stepWriter(board, open.sentraId),
    respondentWriter(address, open, codes),
  ];
  const found: string[] = [];
  let isEnding = false;
  let pages = 0;
  const write = async (writer: Writer) => {
    while (!isEnding)
      await writer.write().catch((error: Error) => void found.push(`${writer.name}: ${error.cause ?? error.message}`));
  };
  const read = async ([path, pauseMs]: [string, number]) => {
    while (!isEnding) {
      await sleep(pauseMs);
      const answer = await fetch(address + path, { headers: { Cookie: board.cookie } }).catch((error: Error) => error);
      const isWhole =
        answer instanceof Response &&
        (await answer.arrayBuffer().then(
          () => answer.status === 200,
          () => false,
        ));
      if (!isWhole) found.push(`${path}: ${answer instanceof Response ? answer.status : String(answer.cause)}`);
      pages += 1;
    }
  };
  const sentra = `/sentra/${open.sentraId}`;
  // Of files a person may have so many in ten minutes.
  const looked: [string, number][] = [
    [sentra, 0],
    [`${sentra}/lembar`, 0],
    [`${sentra}/unduh.xlsx`, 700],
  ];
  const load = [...writers.map(write), ...looked.map(read)];
  for (let i = 0; i < restarts; i++) {
    await sleep(500);
    const code = await fleet.replace(fleet.members[i % fleet.members.length]!);
    if (code !== 0) found.push(`a process asked to end ended with ${code}`);
    await sleep(500);
  }
  isEnding = true;
  await Promise.all(load);
  await database.kysely.transaction().execute(async (tx) => {
    for (const writer of writers) found.push(...(await writer.check(tx)));
  });
  for (const { name, acknowledged } of writers) if (acknowledged === 0) found.push(`${name}: never acknowledged`);
  const written = writers.map(({ name, acknowledged }) => `${name} ${acknowledged}`).join(", ");
  console.log(`${restarts} processes replaced under load: ${found.length} requests failed or lost`);
  console.log(`  read: ${pages} pages and files; acknowledged: ${written}`);
  return found;
}
