/**
 * Does a program that is killed lose what it acknowledged, or leave anything half-done? `npm run crash` serves the
 * program itself on a new embedded database and on PostgreSQL, has people write through HTTP (cells of a sheet, a form,
 * a sheet's steps, respondents, a wave being computed), kills it with SIGKILL at a moment drawn from SEED, looks at
 * what is there, starts it again, and so on CRASHES times (100) on each (DATABASES=embedded or postgres for one). How
 * long each start takes is printed, and judged (10 s) from 20 kills on. Needs a build (`npm start` makes one).
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { RandomStream } from "../../../../db/demo/random.ts";
import { demoPassword } from "../../demo.ts";
import { measured, signIn } from "../serve.ts";
import { type Door, type Writer, WrongAnswer } from "./door.ts";
import { memberWriter } from "./member-writer.ts";
import { createEmbeddedPlace, createPostgresPlace, type Place } from "./place.ts";
import { cellWriter, stepWriter } from "./sheet-writers.ts";
import { computationWriter, respondentWriter } from "./wave-writers.ts";

const crashes = Number(process.env["CRASHES"] ?? 100);
const seed = process.env["SEED"] ?? "2026";
const longestStartMs = 10_000;
const judgedFrom = 20;
/** More than are answered, at some 20 between two kills. */
const respondents = Number(process.env["RESPONDENTS"] ?? 500 + crashes * 100);

/** Asked to end (SIGINT), it ends the round that it is in, and reports. */
let isEnding = false;
process.on("SIGINT", () => (isEnding = true));

const only = process.env["DATABASES"];
const problems: string[] = [];
if (only !== "postgres") problems.push(...(await crash(await createEmbeddedPlace(respondents))));
if (only !== "embedded") problems.push(...(await crash(await createPostgresPlace(respondents))));
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);

type Computation = ReturnType<typeof computationWriter>;

async function crash(place: Place): Promise<string[]> {
  const random = new RandomStream(`crash ${seed} ${place.name}`);
  const address = `http://127.0.0.1:${await findFreePort()}`;
  const starts: number[] = [];
  const found: string[] = [];
  let kills = 0;
  let server: ChildProcess | undefined;
  let writers: Writer[] = [];
  let computation: Computation | undefined;
  const start = async () => {
    const begun = performance.now();
    server = await serve(place.settings, address);
    starts.push(performance.now() - begun);
  };
  try {
    for (let round = 1; round <= crashes && !isEnding; round++) {
      kills = round;
      await start();
      if (!computation) {
        computation = computationWriter(await enter(address, "provinsi"), place.filled.closedId);
        writers = [...(await listWriters(address, place)), computation];
      }
      // Mostly some moments, at times long enough for a computation to be taken up again and to end.
      const wait = random.uniform() < 0.1 ? 8_000 + 4_000 * random.uniform() : 100 + 2_000 * random.uniform();
      const kill = sleep(wait).then(() => server!.kill("SIGKILL"));
      const ended = once(server!, "exit");
      const faults = (await Promise.all(writers.map(writeUntilCut))).flat();
      await Promise.all([kill, ended]);
      const wrong = await place.inspect(async (tx) => {
        const all = [];
        for (const writer of writers) all.push(...(await writer.check(tx)));
        return all;
      });
      found.push(...[...faults, ...wrong].map((problem) => `${place.name}, kill ${round} (seed ${seed}): ${problem}`));
    }
    await start();
    // Asked to end before the first round, nothing was begun.
    if (computation) await finish(place, server!, computation, found);
    return [...found, ...report(place, kills, starts, writers, found)];
  } finally {
    if (server?.exitCode === null) server.kill("SIGKILL");
    await place.remove();
  }
}

async function listWriters(address: string, { filled }: Place): Promise<Writer[]> {
  const { open, codes } = filled;
  const board = await enter(address, "pengurus.tanggulangin");
  const operator = await enter(address, "operator.tanggulangin");
  return [
    cellWriter(operator, open.sentraId),
    memberWriter(board, open.sentraId),
    stepWriter(board, open.sentraId),
    respondentWriter(address, open, codes),
  ];
}

async function enter(address: string, account: string): Promise<Door> {
  return { address, cookie: await signIn(address, `${account}@demo.sentra.id`, demoPassword) };
}

/** @returns answers that were wrong; the line that is cut by the kill is what is waited for */
async function writeUntilCut(writer: Writer): Promise<string[]> {
  for (;;) {
    try {
      await writer.write();
    } catch (error) {
      return error instanceof WrongAnswer ? [`${writer.name}: ${error.message}`] : [];
    }
  }
}

/** Left alone, the program ends what was under way: the wave is computed, and the program stops in good order. */
async function finish(place: Place, server: ChildProcess, computation: Computation, found: string[]): Promise<void> {
  let isComputed = await computation.hasEnded();
  for (let tries = 0; !isComputed && tries < 300; tries++) {
    await sleep(500);
    isComputed = await computation.hasEnded();
  }
  if (!isComputed) found.push(`${place.name}: at the end, the wave was not computed`);
  server.kill("SIGTERM");
  await once(server, "exit");
  found.push(...(await place.inspect((tx) => computation.check(tx))));
}

function report({ name }: Place, kills: number, starts: number[], writers: Writer[], found: string[]): string[] {
  const sorted = [...starts].sort((a, b) => a - b);
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  const [median, longest] = [sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!];
  const written = writers.map(({ name: what, acknowledged }) => `${what} ${acknowledged}`).join(", ");
  console.log(`${name}: ${kills} kills, ${found.length} faults; start p50 ${seconds(median)}, max ${seconds(longest)}`);
  console.log(`  acknowledged: ${written}`);
  const idle = writers
    .filter(({ acknowledged }) => acknowledged === 0)
    .map(({ name: what }) => `${what}: never acknowledged`);
  const isSlow = kills >= judgedFrom && longest > longestStartMs;
  return [...idle, ...(isSlow ? [`${name}: a start took ${seconds(longest)}`] : [])];
}

/** The program as it is started in production. @returns once it answers */
async function serve(settings: Record<string, string>, address: string): Promise<ChildProcess> {
  const own = { PORT: new URL(address).port, HOST: "127.0.0.1", DEMO_DATA: "off", LOG_LEVEL: "fatal" };
  const env = { ...process.env, NODE_ENV: "production" as const, ...measured, ...own, ...settings };
  const server = spawn(process.execPath, ["--import", "tsx", "app/server/main.ts"], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (;;) {
    const answer = await fetch(`${address}/healthz`).catch(() => undefined);
    if (answer?.ok) return server;
    if (server.exitCode !== null) throw new Error("the program did not start");
    await sleep(25);
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
