/**
 * Does a sheet's page take longer where the country has reported for years? `npm run bench:sheet` fills two databases,
 * with SMALL and LARGE sentra and 36 months of every typed indicator each, serves each by the program itself, and asks
 * both for the same page in turn. The floor is a signed-in page without any sentra's data, in the same turns.
 * Needs PostgreSQL's server programs and a build (`npm start` makes one).
 */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import pg from "pg";
import { figureOf, milliseconds, printTable } from "../../../db/bench/timing.ts";
import { openPostgres } from "../../../db/client.ts";
import { migrate } from "../../../db/migrate.ts";
import { loadReference } from "../../../db/reference/load.ts";
import { type Cluster, howToGivePostgres, startCluster } from "../../../db/tests/postgres-cluster.ts";
import { hashPassword } from "../../auth/password.server.ts";
import { fillDatabase, people, type Person } from "./many-sentra.ts";

const sizes = { small: Number(process.env["SMALL"] ?? 100), large: Number(process.env["LARGE"] ?? 10_000) };
const rounds = Number(process.env["ROUNDS"] ?? 60);
const warmUp = 10;
const password = "bench-bench-bench";

type Size = keyof typeof sizes;

const cluster = await startCluster();
if (!cluster) throw new Error(howToGivePostgres);
const servers: ChildProcess[] = [];
try {
  await prepare(cluster);
  const addresses = { small: await serve(cluster, "small", 3391), large: await serve(cluster, "large", 3392) };
  const rows: string[][] = [];
  for (const person of Object.keys(people) as Person[]) rows.push(...(await compare(person, addresses)));
  printTable(
    `Milliseconds until the whole page is there: median (95 in 100), ${rounds} rounds, ${sizes.small} and ${sizes.large} sentra in turn`,
    ["who", "page", `${sizes.small} sentra`, `${sizes.large} sentra`, "ratio"],
    rows,
  );
} finally {
  for (const server of servers) server.kill("SIGKILL");
  await cluster.stop();
}

async function prepare(on: Cluster): Promise<void> {
  const admin = new pg.Client(on.url(on.superuser, "postgres"));
  await admin.connect();
  await admin.query(readFileSync("db/roles.sql", "utf8"));
  for (const size of Object.keys(sizes) as Size[]) {
    await admin.query(`create database ${size} owner sentra_owner`);
    const owner = await openPostgres(on.url("sentra_owner", size), 1);
    await migrate(owner.kysely);
    await loadReference(owner.kysely);
    await owner.close();
    const start = performance.now();
    const filled = new pg.Client(on.url(on.superuser, size));
    await filled.connect();
    const values = await fillDatabase(filled, sizes[size], await hashPassword(password));
    await filled.end();
    console.log(
      `${sizes[size]} sentra: ${values.toLocaleString("en")} values in ${((performance.now() - start) / 1000).toFixed(0)} s`,
    );
  }
  await admin.end();
}

/** The program itself, as it is started in production. */
async function serve(on: Cluster, size: Size, port: number): Promise<string> {
  // The program wants a host in the address; the socket's directory, given after it, is what counts.
  const url = on.url("sentra_login", size).replace("@/", "@localhost/");
  const env = { ...process.env, PORT: String(port), DATABASE_URL: url, LOG_LEVEL: "warn" };
  const server = spawn(process.execPath, ["--import", "tsx", "app/server/main.ts"], { env, stdio: "inherit" });
  servers.push(server);
  const address = `http://127.0.0.1:${port}`;
  for (;;) {
    const answer = await fetch(`${address}/healthz`).catch(() => undefined);
    if (answer?.ok) return address;
    if (server.exitCode !== null) throw new Error("the program did not start");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function signIn(address: string, person: Person): Promise<string> {
  const answer = await fetch(`${address}/masuk`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: address },
    body: new URLSearchParams({ email: `${person}@bench.test`, password }),
  });
  const cookie = answer.headers.getSetCookie().map((one) => one.split(";")[0]);
  if (answer.status !== 302 || cookie.length === 0) throw new Error(`${person} could not sign in: ${answer.status}`);
  return cookie.join("; ");
}

/** Both servers in turn, so that whatever else the machine does meets both alike. */
async function compare(person: Person, addresses: Record<Size, string>): Promise<string[][]> {
  const cookies = { small: await signIn(addresses.small, person), large: await signIn(addresses.large, person) };
  const pages = { "a sheet": "/sentra/1/lembar/performance/2026-06", "the floor (own account)": "/akun" };
  const durations = new Map<string, number[]>();
  for (let round = -warmUp; round < rounds; round++) {
    for (const [page, path] of Object.entries(pages)) {
      for (const size of Object.keys(sizes) as Size[]) {
        const start = performance.now();
        const answer = await fetch(addresses[size] + path, { headers: { Cookie: cookies[size] }, redirect: "manual" });
        await answer.text();
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
        if (round >= 0) durations.set(page + size, [...(durations.get(page + size) ?? []), performance.now() - start]);
      }
    }
  }
  return Object.keys(pages).map((page) => {
    const [small, large] = [figureOf(durations.get(`${page}small`)!), figureOf(durations.get(`${page}large`)!)];
    const cell = ({ median, p95 }: typeof small) => `${milliseconds(median)} (${milliseconds(p95)})`;
    return [people[person].title, page, cell(small), cell(large), (large.median / small.median).toFixed(2)];
  });
}
