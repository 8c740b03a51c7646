/**
 * A busy hour, shortened. `npm run soak` fills a database of SENTRA (200) sentra with three years of values, serves it by
 * PROCESSES (2) processes through PgBouncer where that is installed, and lets OFFICERS (500) officers look at a page a
 * minute, OPERATORS (100) type into their sheets every twenty seconds and RESPONDENTS (2000) answer a questionnaire, all
 * within SOAK_MINUTES (60): officers and operators at the pace of a real hour, the respondents all of them however short it
 * is. Prints latencies by kind; fails on any error, and on any answer or value that was acknowledged and is not there.
 * Needs a build and PostgreSQL's server programs.
 */
import { cpus, loadavg } from "node:os";
import { openPostgres, type Database } from "../../../../db/client.ts";
import { RandomStream } from "../../../../db/demo/random.ts";
import { Balancer } from "../processes/balancer.ts";
import { startBouncer } from "../processes/bouncer.ts";
import { Fleet } from "../processes/fleet.ts";
import { measured } from "../serve.ts";
import { Latencies } from "./latencies.ts";
import { type Hour, officer, operator, respondent, typedCodes, type Worker } from "./people.ts";
import { fillPlace, password, type SoakPlace } from "./place.ts";

const setting = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);
const minutes = setting("SOAK_MINUTES", 60);
const processes = setting("PROCESSES", 2);
const seed = process.env["SEED"] ?? "2026";
const counts = {
  sentra: setting("SENTRA", 200),
  officers: setting("OFFICERS", 500),
  operators: setting("OPERATORS", 100),
  respondents: setting("RESPONDENTS", 2000),
};

const place = await fillPlace(counts);
const bouncer = await startBouncer(place.urls.login, 16);
const balancer = new Balancer();
await balancer.start();
const fleet = new Fleet({
  DATABASE_URL: bouncer?.url ?? place.urls.login,
  DATABASE_OWNER_URL: place.urls.owner,
  SECRET_KEY: measured.SECRET_KEY,
  PUBLIC_URL: balancer.address,
  TRUST_PROXY: "1",
  LOG_LEVEL: "error",
});
let problems: string[] = [];
try {
  await fleet.start(processes);
  for (const { port } of fleet.members) balancer.add(port);
  await new Promise((resolve) => setTimeout(resolve, 500)); // until it has looked
  const database = await openPostgres(place.urls.superuser, 1);
  problems = await soak(place, database);
  await database.close();
  for (const [i, { metrics }] of fleet.members.entries())
    console.log(`process ${i + 1}: ${await readFigures(metrics)}`);
} finally {
  fleet.kill();
  balancer.stop();
  bouncer?.stop();
  await place.stop();
}
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);

async function soak({ officers, operators, wave, values }: SoakPlace, database: Database): Promise<string[]> {
  const length = minutes * 60_000;
  const latencies = new Latencies();
  const random = new RandomStream(`soak ${seed}`);
  const hour: Hour = { address: balancer.address, latencies, end: performance.now() + length };
  let people = 0;
  const addressOf = (n: number) => `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`;
  const worker = (account: { email: string; sentra: number[] }): Worker => {
    const from = addressOf(++people);
    return { ...account, password, from, random: new RandomStream(`soak ${seed} ${account.email}`) };
  };
  // People come within the first third; respondents all the time but the last seconds.
  const arrival = () => (random.uniform() * length) / 3;
  const looking = officers.map((one) => officer(hour, worker(one), arrival()));
  const typing = operators.map((one) => operator(hour, worker(one), arrival()));
  const answering = wave.keys.map((key, i) =>
    respondent(hour, key, { i, from: addressOf(++people), arrivesAfterMs: random.uniform() * (length - 10_000) }),
  );
  const loads: number[] = [];
  const watch = setInterval(() => loads.push(loadavg()[0]!), 10_000);
  const [typed, answered] = await Promise.all([Promise.all(typing), Promise.all(answering), Promise.all(looking)]);
  clearInterval(watch);

  latencies.print(
    `${counts.officers} officers, ${counts.operators} operators, ${counts.respondents} respondents in ${minutes} minutes; ` +
      `${processes} processes${bouncer ? " through PgBouncer" : ""}, ${counts.sentra} sentra, ${values} values; milliseconds`,
    minutes,
  );
  const load = loads.length === 0 ? "" : `, load ${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}`;
  console.log(
    `\n${cpus().length} cores of ${cpus()[0]?.model.trim()}${load}; database, balancer and people on the same`,
  );
  const lost = [
    ...(await listLostAnswers(database, wave, answered)),
    ...(await listLostCells(database, operators, typed)),
  ];
  console.log(
    `answers acknowledged: ${answered.filter(Boolean).length}, pairs of cells: ${sum(typed)}; lost or changed: ${lost.length}`,
  );
  return [...(latencies.errors > 0 ? [`${latencies.errors} requests went wrong`] : []), ...lost];
}

function sum(numbers: number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

/** Every acknowledged answer is there once, as it was given, and none besides. */
async function listLostAnswers(
  { kysely }: Database,
  wave: SoakPlace["wave"],
  answered: (Record<string, number> | undefined)[],
): Promise<string[]> {
  const rows = await kysely
    .selectFrom("survey_response")
    .where("wave_id", "=", wave.id)
    .select(["invitation_number", "answers"])
    .execute();
  const there = new Map(rows.map((row) => [row.invitation_number, row.answers as Record<string, number>]));
  const problems = answered.flatMap((given, i) => {
    const kept = there.get(i + 1);
    const isThere = given && kept && Object.entries(given).every(([code, value]) => kept[code] === value);
    return !given || isThere ? [] : [`the answer to invitation ${i + 1} is not as it was given`];
  });
  return rows.length === there.size ? problems : [...problems, "an invitation has two answers"];
}

/** Every acknowledged pair of cells is there, with one entry of its log for each change. */
async function listLostCells(
  { kysely }: Database,
  operators: SoakPlace["operators"],
  typed: number[],
): Promise<string[]> {
  const problems: string[] = [];
  for (const [i, { sentra }] of operators.entries()) {
    const rows = await kysely
      .selectFrom("observation as o")
      .innerJoin("indicator as n", "n.id", "o.indicator_id")
      .where("o.sentra_id", "=", sentra[0]!)
      .where("o.period", "=", "2026-11-01")
      .where("n.code", "in", typedCodes)
      .select(["o.value"])
      .execute();
    const wanted = typed[i] === 0 ? [] : typedCodes.map(() => typed[i]!);
    if (rows.map(({ value }) => Number(value)).join() !== wanted.join())
      problems.push(
        `sentra ${sentra[0]}: cells hold ${rows.map(({ value }) => value).join()}, acknowledged was ${typed[i]}`,
      );
  }
  return problems;
}

async function readFigures(address: string): Promise<string> {
  const text = await (await fetch(address)).text();
  const of = (name: string) => Number(new RegExp(`^${name} (\\S+)`, "m").exec(text)?.[1]);
  const megabytes = (of("process_resident_memory_bytes") / 1e6).toFixed(0);
  const lag = (of("nodejs_eventloop_lag_p99_seconds") * 1000).toFixed(0);
  return `${megabytes} MB, ${of("process_cpu_seconds_total").toFixed(0)} s of processor, event loop's lag p99 ${lag} ms`;
}
