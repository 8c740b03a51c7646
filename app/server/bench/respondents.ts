/**
 * Does everybody's answer arrive when a whole gathering answers at once? `npm run bench:respondents` serves the
 * program itself on a new embedded database, and on PostgreSQL where its server programs are found, and lets
 * RESPONDENTS people (300) open their questionnaire, send it and see their receipt, all at the same time. Every third
 * loses the reply and sends once more, as a phone does. Afterwards the database has to hold exactly what was
 * acknowledged: nothing lost, nothing doubled. The floor is a page that does nothing, asked for in the same minute by
 * as many. Needs a build (`npm start` makes one).
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { milliseconds, printTable } from "../../../db/bench/timing.ts";
import { type Database, openEmbedded, openPostgres } from "../../../db/client.ts";
import { migrate } from "../../../db/migrate.ts";
import { loadReference } from "../../../db/reference/load.ts";
import { howToGivePostgres, startCluster } from "../../../db/tests/postgres-cluster.ts";
import { consentVersion, fields } from "../../models/consent.ts";
import { createReceipt } from "../../models/receipt.ts";
import { createWave, moveWave, type Wave } from "./open-wave.ts";
import { measured } from "./serve.ts";

const respondents = Number(process.env["RESPONDENTS"] ?? 300);
const port = Number(process.env["PORT"] ?? 3393);
const steps = ["open the questionnaire", "send the answers", "see the receipt", "the floor (/healthz)"] as const;
type Durations = Record<(typeof steps)[number], number[]>;

const rows: string[][] = [];
await benchEmbedded();
await benchPostgres();
printTable(
  `${respondents} respondents at once, every third sends twice: milliseconds`,
  ["database", "step", "median", "p95", "max", "requests a second"],
  rows,
);

async function benchEmbedded(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), "sentra-bench-"));
  const dataDir = join(directory, "data");
  const open = () => openEmbedded(dataDir);
  try {
    const database = await open();
    const wave = await fill(database);
    await database.close();
    await run("embedded", wave, { DATA_DIR: dataDir }, open);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function benchPostgres(): Promise<void> {
  const cluster = await startCluster();
  if (!cluster) return console.log(howToGivePostgres);
  try {
    const admin = new pg.Client(cluster.url(cluster.superuser, "postgres"));
    await admin.connect();
    await admin.query(readFileSync("db/roles.sql", "utf8"));
    await admin.query("create database respondents owner sentra_owner");
    await admin.end();
    const owner = () => openPostgres(cluster.url("sentra_owner", "respondents"), 1);
    const prepared = await owner();
    await migrate(prepared.kysely);
    await loadReference(prepared.kysely);
    await prepared.close();
    const login = cluster.url("sentra_login", "respondents");
    const filling = await openPostgres(login, 1);
    const wave = await invite(filling);
    await filling.close();
    // The program wants a host in the address; the socket's directory, given after it, is what counts.
    await run("PostgreSQL", wave, { DATABASE_URL: login.replace("@/", "@localhost/") }, owner);
  } finally {
    await cluster.stop();
  }
}

async function fill(database: Database): Promise<Wave> {
  await migrate(database.kysely);
  await loadReference(database.kysely);
  return invite(database);
}

async function invite(database: Database): Promise<Wave> {
  const wave = await createWave(database, respondents, "nobody signs in");
  await moveWave(database, wave, "open");
  return wave;
}

async function run(name: string, wave: Wave, settings: object, openAsOwner: () => Promise<Database>): Promise<void> {
  const durations: Durations = Object.fromEntries(steps.map((step) => [step, []])) as never;
  const agent = new Agent({ keepAlive: true, maxSockets: respondents });
  const server = await serve(settings);
  let acknowledged: Record<string, number>[];
  let spent: number;
  try {
    const start = performance.now();
    acknowledged = await Promise.all(wave.keys.map((key, i) => respond(key, i, agent, durations)));
    spent = performance.now() - start;
    await Promise.all(wave.keys.map(() => timed(durations, "the floor (/healthz)", () => ask(agent, "/healthz"))));
  } finally {
    agent.destroy();
    await stop(server);
  }
  await check(name, wave, acknowledged, openAsOwner);

  const requests = steps.slice(0, 3).reduce((sum, step) => sum + durations[step].length, 0);
  for (const step of steps) {
    const sorted = durations[step].sort((a, b) => a - b);
    const at = (share: number) => milliseconds(sorted[Math.ceil(share * sorted.length) - 1]!);
    const rate = step === steps[0] ? (requests / (spent / 1000)).toFixed(0) : "";
    rows.push([name, step, at(0.5), at(0.95), at(1), rate]);
  }
}

/** @returns what the server said it has, by question */
async function respond(key: string, i: number, agent: Agent, durations: Durations): Promise<Record<string, number>> {
  const page = await timed(durations, "open the questionnaire", () =>
    ask(agent, `/isi/${key}/soal?${fields.consent}=${consentVersion}`),
  );
  const ofAnswer = new RegExp(`name="${fields.answer("(\\w+)")}"`, "g");
  const codes = [...new Set([...page.body.matchAll(ofAnswer)].map(([, code]) => code!))];
  if (page.status !== 200 || codes.length === 0) throw new Error(`the questionnaire answered ${page.status}`);
  const answers = Object.fromEntries(codes.map((code, n) => [code, 1 + ((i + n) % 5)]));
  const form = new URLSearchParams({
    [fields.consent]: String(consentVersion),
    [fields.receipt]: createReceipt(),
    ...Object.fromEntries(codes.map((code) => [fields.answer(code), String(answers[code])])),
  });
  const send = () => timed(durations, "send the answers", () => ask(agent, `/isi/${key}/soal?terkirim`, form));
  // The first reply never gets there: what was chosen before sending is all that the second attempt knows.
  if (i % 3 === 0) await send();
  const reply = await send();
  if (reply.status !== 302) throw new Error(`sending was answered with ${reply.status}`);
  const thanks = await timed(durations, "see the receipt", () => ask(agent, reply.location!, undefined, reply.cookie));
  if (thanks.status !== 200) throw new Error(`the receipt's page answered ${thanks.status}`);
  return answers;
}

/** Everything that was acknowledged is there once, as it was given. */
async function check(name: string, wave: Wave, given: Record<string, number>[], open: () => Promise<Database>) {
  const database = await open();
  const found = await database.kysely
    .selectFrom("survey_response as r")
    .innerJoin("invitation as i", (join) =>
      join
        .onRef("i.sentra_id", "=", "r.sentra_id")
        .onRef("i.wave_id", "=", "r.wave_id")
        .onRef("i.number", "=", "r.invitation_number"),
    )
    .where("r.wave_id", "=", wave.id)
    .select(["i.token", "r.answers"])
    .execute();
  await database.close();
  const lost = wave.keys.filter((key, i) => {
    const answers = found.find(({ token }) => key.endsWith(token))?.answers as Record<string, number> | undefined;
    return answers === undefined || Object.entries(given[i]!).some(([code, value]) => answers[code] !== value);
  });
  console.log(`${name}: ${given.length} acknowledged, ${found.length} in the database, ${lost.length} lost or changed`);
  if (lost.length > 0 || found.length !== given.length) throw new Error("answers were lost or doubled");
}

async function timed<T>(durations: Durations, step: keyof Durations, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  durations[step].push(performance.now() - start);
  return result;
}

interface Reply {
  status: number;
  location: string | undefined;
  cookie: string | undefined;
  body: string;
}

/** One request of a browser, which follows nothing by itself. */
async function ask(agent: Agent, path: string, form?: URLSearchParams, cookie?: string): Promise<Reply> {
  const headers = {
    ...(form && { "Content-Type": "application/x-www-form-urlencoded", "Content-Length": form.toString().length }),
    ...(cookie && { Cookie: cookie }),
  };
  const asked = request({ host: "127.0.0.1", port, path, agent, headers, method: form ? "POST" : "GET" });
  asked.end(form?.toString());
  let answer: IncomingMessage;
  try {
    [answer] = (await once(asked, "response")) as [IncomingMessage];
  } catch (error) {
    // The server had just closed the idle connection: every browser asks again on a new one.
    if (asked.reusedSocket && (error as NodeJS.ErrnoException).code === "ECONNRESET")
      return ask(agent, path, form, cookie);
    throw error;
  }
  let body = "";
  for await (const chunk of answer.setEncoding("utf8")) body += chunk;
  const set = answer.headers["set-cookie"]?.[0]?.split(";")[0];
  return { status: answer.statusCode!, location: answer.headers.location, cookie: set, body };
}

/** The program itself, as it is started in production. */
async function serve(settings: object): Promise<ChildProcess> {
  const env = { ...process.env, PORT: String(port), DEMO_DATA: "off", LOG_LEVEL: "warn", ...measured, ...settings };
  const server = spawn(process.execPath, ["--import", "tsx", "app/server/main.ts"], { env, stdio: "inherit" });
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok) return server;
    if (server.exitCode !== null) throw new Error("the program did not start");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function stop(server: ChildProcess): Promise<void> {
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  await ended;
}
