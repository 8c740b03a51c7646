/**
 * What do the pages cost where the country has reported for years? `npm run bench:web` fills a database for each of
 * SIZES (100,1000,10000 sentra), 36 months of the whole catalogue each, with the same 60 sentra in the region whose
 * officer looks, serves each by the program itself, and asks all for the same pages in turn: by one person, and by 16 at
 * once. Beside each page stand its own SQL alone and a page of the same program that does nothing. Then EXPLAIN shows
 * which of its statements touch more where others are more.
 * Needs a build (`npm start` makes one) and PostgreSQL's server programs, or BENCH_DATABASE_URL: the URL of a superuser
 * on a server of its own, whose databases are kept and found again by the next run.
 */
import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import pg from "pg";
import { figureOf, printTable } from "../../../db/bench/timing.ts";
import { openPostgres } from "../../../db/client.ts";
import { migrate } from "../../../db/migrate.ts";
import { loadReference } from "../../../db/reference/load.ts";
import { howToGivePostgres, startCluster } from "../../../db/tests/postgres-cluster.ts";
import { hashPassword } from "../../auth/password.server.ts";
import { explain, replay, type Touched } from "./bare-sql.ts";
import { startRecorder, type Statement } from "./recorder.ts";
import { serve, signIn, timePage } from "./serve.ts";
import { fillForPages, listRegion, regionSize } from "./web-data.ts";
import { growing, type Measured, printCosts, printCrowd } from "./web-report.ts";

const sizes = (process.env["SIZES"] ?? "100,1000,10000").split(",").map(Number);
const rounds = Number(process.env["ROUNDS"] ?? 60);
/** PAGES="a sentra,comparison" asks for these only. */
const wanted = process.env["PAGES"]?.split(",");
const crowd = 16;
/** Until a page's code is compiled: over the first fifty looks after a start its time falls by a third. */
const warmUp = 60;
const password = "bench-bench-bench";
const officer = "kabupaten@bench.test";

/** The page that does nothing: the floor of all others. */
const emptyPage = "/api";
const allPages: Record<string, (size: number) => string> = {
  "nothing (/api)": () => emptyPage,
  "list of sentra": () => "/sentra",
  "a sentra": () => "/sentra/1",
  comparison: (size) =>
    `/banding?${listRegion(size)
      .slice(0, 5)
      .map((id) => `s=${id}`)
      .join("&")}`,
  "verification queue": () => "/verifikasi",
  "a sheet": () => "/sentra/1/lembar/performance/2026-06",
  "partnership health": () => "/sentra/1/kesehatan",
  "an office's region": () => "/dinas",
  "index of development": () => "/indeks",
  "map of help": () => "/bantuan",
  programmes: () => "/program",
  exports: () => "/ekspor",
  "yearly reports": () => "/laporan",
};
const pages = Object.entries(allPages).filter(([name]) => wanted?.includes(name) ?? true);

const given = process.env["BENCH_DATABASE_URL"];
const cluster = given ? undefined : await startCluster();
if (!given && !cluster) throw new Error(howToGivePostgres);
const servers: ChildProcess[] = [];

const nameOf = (size: number) => `web_${size}`;
function urlOf(role: string, database: string): string {
  // The program wants a host in the address; the socket's directory, given after it, is what counts.
  if (cluster) return cluster.url(role, database).replace("@/", "@localhost/");
  const url = new URL(given!);
  url.pathname = database;
  if (role !== "superuser") url.username = role;
  return url.href;
}
const superuser = cluster?.superuser ?? "superuser";

async function connect(role: string, database: string): Promise<pg.Client> {
  const client = new pg.Client(urlOf(role, database));
  await client.connect();
  return client;
}

async function migrateAs(database: string): Promise<void> {
  const owner = await openPostgres(urlOf("sentra_owner", database), 1);
  await migrate(owner.kysely);
  await loadReference(owner.kysely);
  await owner.close();
}

async function prepare(size: number): Promise<void> {
  const admin = await connect(superuser, "postgres");
  const known = await admin.query("select from pg_database where datname = $1", [nameOf(size)]);
  if (known.rowCount === 0) {
    const start = performance.now();
    await admin.query(readFileSync("db/roles.sql", "utf8"));
    await admin.query("create database filling owner sentra_owner");
    await migrateAs("filling");
    const client = await connect(superuser, "filling");
    const values = await fillForPages(client, size, await hashPassword(password), urlOf("sentra_login", "filling"));
    await client.end();
    // Only a full one gets the name by which it is found again.
    await admin.query(`alter database filling rename to ${nameOf(size)}`);
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(`${size} sentra: ${values.toLocaleString("en")} values in ${seconds} s`);
  } else await migrateAs(nameOf(size));
  await admin.end();
}

/** The statements of each page, as a program behind the recorder sends them once everything that is kept is kept. */
async function record(size: number, port: number): Promise<Map<string, Statement[][]>> {
  const recorder = await startRecorder(urlOf("sentra_login", nameOf(size)));
  const started: ChildProcess[] = [];
  try {
    const address = await serve(recorder.url, port, started);
    const cookie = await signIn(address, officer, password);
    const statements = new Map<string, Statement[][]>();
    for (const [name, path] of pages) {
      for (let i = 0; i < 3; i++) {
        recorder.take();
        await timePage(address + path(size), cookie);
      }
      const asked = recorder.take().map((all) => all.filter(({ text }) => !text.includes("pgboss")));
      statements.set(
        name,
        asked.filter((all) => all.length > 0),
      );
    }
    return statements;
  } finally {
    for (const server of started) server.kill("SIGKILL");
    recorder.stop();
  }
}

async function measure(): Promise<{ measured: Measured[]; grown: string[][] }> {
  const places = [];
  for (const [i, size] of sizes.entries()) {
    await prepare(size);
    const statements = await record(size, 3395);
    const address = await serve(urlOf("sentra_login", nameOf(size)), 3396 + i, servers);
    const client = await connect("sentra_login", nameOf(size));
    places.push({ size, statements, address, client, cookie: await signIn(address, officer, password) });
  }
  const measured: Measured[] = [];
  const grown: string[][] = [];
  for (const [page, path] of pages) {
    const times = places.map(() => ({
      one: [] as number[],
      bare: [] as number[],
      nothing: [] as number[],
      many: [] as number[],
    }));
    // The page, its own SQL and the page that does nothing, and all databases, in turn: whatever else the machine does
    // meets them alike.
    for (let round = -warmUp; round < rounds; round++) {
      for (const [i, { size, statements, address, client, cookie }] of places.entries()) {
        const one = await timePage(address + path(size), cookie);
        const bare = await replay(client, statements.get(page)!);
        const nothing = await timePage(address + emptyPage, cookie);
        if (round < 0) continue;
        times[i]!.one.push(one);
        times[i]!.bare.push(bare);
        times[i]!.nothing.push(nothing);
      }
    }
    for (const [i, { size, address, cookie }] of places.entries()) {
      const visit = async () => {
        for (let n = 0; n < Math.ceil(rounds / 8); n++)
          times[i]!.many.push(await timePage(address + path(size), cookie));
      };
      await Promise.all(Array.from({ length: crowd }, visit));
    }
    const touched: Touched[][] = [];
    for (const { client, statements } of places) touched.push(await explain(client, statements.get(page)!));
    grown.push(...growing(page, touched));
    for (const [i, { size }] of places.entries()) {
      const { one, bare, nothing, many } = times[i]!;
      measured.push({
        page,
        size,
        one: figureOf(one),
        bare: figureOf(bare),
        nothing: figureOf(nothing),
        many: figureOf(many),
      });
    }
  }
  for (const { client } of places) await client.end();
  return { measured, grown };
}

try {
  const { measured, grown } = await measure();
  const said = `officer of a kabupaten of ${regionSize} sentra, ${rounds} rounds, median (95 in 100), milliseconds`;
  printCosts(`One person; ${said}`, measured);
  printCrowd(`${crowd} at once; ${said}`, measured, sizes);
  printTable(
    `Statements that touch more where others are more (rows looked at and buffers, by size ${sizes.join(", ")})`,
    ["page", "statement", "rows", "buffers", "read whole"],
    grown.length > 0 ? grown : [["none", "", "", "", ""]],
  );
} finally {
  for (const server of servers) server.kill("SIGKILL");
  await cluster?.stop();
}
