/**
 * Does a sheet's page take longer where the country has reported for years? `npm run bench:sheet` fills two databases,
 * with SMALL and LARGE sentra and 36 months of every typed indicator each, serves each by the program itself, and asks
 * both for the same page in turn. The floor is a signed-in page without any sentra's data, in the same turns.
 * Needs PostgreSQL's server programs and a build (`npm start` makes one).
 */
import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import pg from "pg";
import { figureOf, milliseconds, printTable } from "../../../db/bench/timing.ts";
import { openPostgres } from "../../../db/client.ts";
import { migrate } from "../../../db/migrate.ts";
import { loadReference } from "../../../db/reference/load.ts";
import { type Cluster, howToGivePostgres, startCluster } from "../../../db/tests/postgres-cluster.ts";
import { hashPassword } from "../../auth/password.server.ts";
import { fillDatabase, people, type Person } from "./many-sentra.ts";
import { serve, signIn, timePage } from "./serve.ts";

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
  const addresses = {
    small: await serve(urlOf(cluster, "small"), 3391, servers),
    large: await serve(urlOf(cluster, "large"), 3392, servers),
  };
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

// The program wants a host in the address; the socket's directory, given after it, is what counts.
function urlOf(on: Cluster, size: Size): string {
  return on.url("sentra_login", size).replace("@/", "@localhost/");
}

/** Both servers in turn, so that whatever else the machine does meets both alike. */
async function compare(person: Person, addresses: Record<Size, string>): Promise<string[][]> {
  const email = `${person}@bench.test`;
  const cookies = {
    small: await signIn(addresses.small, email, password),
    large: await signIn(addresses.large, email, password),
  };
  const pages = { "a sheet": "/sentra/1/lembar/performance/2026-06", "the floor (own account)": "/akun" };
  const durations = new Map<string, number[]>();
  for (let round = -warmUp; round < rounds; round++) {
    for (const [page, path] of Object.entries(pages)) {
      for (const size of Object.keys(sizes) as Size[]) {
        const spent = await timePage(addresses[size] + path, cookies[size]);
        if (round >= 0) durations.set(page + size, [...(durations.get(page + size) ?? []), spent]);
      }
    }
  }
  return Object.keys(pages).map((page) => {
    const [small, large] = [figureOf(durations.get(`${page}small`)!), figureOf(durations.get(`${page}large`)!)];
    const cell = ({ median, p95 }: typeof small) => `${milliseconds(median)} (${milliseconds(p95)})`;
    return [people[person].title, page, cell(small), cell(large), (large.median / small.median).toFixed(2)];
  });
}
