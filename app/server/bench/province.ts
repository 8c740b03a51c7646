/**
 * What do the office's pages cost an officer of a kabupaten of 60 sentra, and one of a province in which all of SENTRA
 * (10000) lie? `npm run bench:province` measures each page by itself: time, the statements it sends and their time alone,
 * the page that does nothing, and the bytes that travel. With EXPLAIN=1 the plans of statements above 100 ms follow.
 * Needs a build and BENCH_DATABASE_URL: a superuser on a server of its own, with its socket's directory,
 * `postgres://superuser@localhost/postgres?host=/path&port=5432`. The database that `npm run bench:web` filled is found
 * and used as it is; else one with help from outside is made.
 */
import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import pg from "pg";
import { figureOf, milliseconds, printTable } from "../../../db/bench/timing.ts";
import { openPostgres } from "../../../db/client.ts";
import { migrate } from "../../../db/migrate.ts";
import { loadReference } from "../../../db/reference/load.ts";
import { hashPassword } from "../../auth/password.server.ts";
import { replay } from "./bare-sql.ts";
import { fillHelp } from "./help-data.ts";
import { startRecorder, type Statement } from "./recorder.ts";
import { serve, signIn } from "./serve.ts";
import { fillForPages } from "./web-data.ts";

const sentra = Number(process.env["SENTRA"] ?? 10_000);
const rounds = Number(process.env["ROUNDS"] ?? 12);
const port = Number(process.env["PORT"] ?? 3394);
const database = process.env["DATABASE"] ?? `province_${sentra}`;
const password = "bench-bench-bench";
const given = process.env["BENCH_DATABASE_URL"];
if (!given) throw new Error("BENCH_DATABASE_URL is missing");

const officers = { kabupaten: "35.15", province: "35" };
const pagesOf = (region: string): Record<string, string> => ({
  "nothing (/api)": "/api",
  "office (/dinas)": "/dinas",
  index: "/indeks",
  "map of help": "/bantuan",
  "map of help, overlaps": "/bantuan?lihat=overlap",
  programmes: "/program",
  exports: "/ekspor",
  "reports' regions": "/laporan",
  "a region's reports": `/laporan/${region}`,
  "list of sentra": "/sentra",
  "verification queue": "/verifikasi",
});
const chosen = process.env["PAGES"]?.split(",");

function urlOf(role: string, name: string): string {
  const url = new URL(given!);
  url.pathname = name;
  if (role !== "superuser") url.username = role;
  return url.href;
}

async function connect(role: string, name: string): Promise<pg.Client> {
  const client = new pg.Client(urlOf(role, name));
  await client.connect();
  return client;
}

async function prepare(): Promise<void> {
  const admin = await connect("superuser", "postgres");
  if ((await admin.query("select from pg_database where datname = $1", [database])).rowCount === 0) {
    await admin.query(readFileSync("db/roles.sql", "utf8"));
    await admin.query("create database filling_province owner sentra_owner");
    const owner = await openPostgres(urlOf("sentra_owner", "filling_province"), 1);
    await migrate(owner.kysely);
    await loadReference(owner.kysely);
    await owner.close();
    const client = await connect("superuser", "filling_province");
    await fillForPages(client, sentra, await hashPassword(password), urlOf("sentra_login", "filling_province"));
    await fillHelp(client);
    await client.end();
    await admin.query(`alter database filling_province rename to ${database}`);
  }
  await admin.end();
}

async function ask(url: string, cookie: string) {
  const start = performance.now();
  const answer = await fetch(url, { headers: { Cookie: cookie, "Accept-Encoding": "gzip" }, redirect: "manual" });
  const bytes = (await answer.text()).length;
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  return { spent: performance.now() - start, bytes };
}

await prepare();
const servers: ChildProcess[] = [];
const direct = new URL(urlOf("sentra_login", database));
const socket = `${direct.searchParams.get("host")}/.s.PGSQL.${direct.searchParams.get("port") ?? "5432"}`;
const recorder = await startRecorder(socket);
try {
  const recorded = new URL(direct);
  recorded.searchParams.set("host", recorder.folder);
  recorded.searchParams.delete("port");
  const noted = await serve(recorded.href, port, servers);
  const address = await serve(direct.href, port + 1, servers);
  const client = await connect("sentra_login", database);
  for (const [name, region] of Object.entries(officers)) {
    const email = `${name}@bench.test`;
    const cookies = [await signIn(noted, email, password), await signIn(address, email, password)] as const;
    const rows: string[][] = [];
    let nothing = 0;
    for (const [page, path] of Object.entries(pagesOf(region))) {
      if (chosen && page !== "nothing (/api)" && !chosen.some((one) => path.startsWith(one))) continue;
      await ask(noted + path, cookies[0]);
      recorder.take();
      await ask(noted + path, cookies[0]);
      const statements = recorder.take().map((all) => all.filter(({ text }) => !text.includes("pgboss")));
      const [whole, bare]: [number[], number[]] = [[], []];
      let bytes = 0;
      for (let round = -1; round < rounds; round++) {
        const one = await ask(address + path, cookies[1]);
        const alone = await replay(client, statements);
        if (round >= 0) {
          whole.push(one.spent);
          bare.push(alone);
          bytes = one.bytes;
        }
        if (round >= 2 && one.spent > 2000) break;
      }
      const [figure, own] = [figureOf(whole), figureOf(bare)];
      if (page === "nothing (/api)") nothing = figure.p95;
      const cell = ({ median, p95 }: typeof figure) => `${milliseconds(median)} (${milliseconds(p95)})`;
      const ratio = (figure.p95 / (own.p95 + nothing)).toFixed(2);
      rows.push([
        page,
        cell(figure),
        cell(own),
        ratio,
        String(statements.flat().length),
        `${Math.round(bytes / 1024)} kB`,
      ]);
      if (process.env["EXPLAIN"]) await explainSlow(client, page, statements);
    }
    printTable(
      `Officer of the ${name}, ${sentra} sentra in the database, median (95 in 100), milliseconds`,
      ["page", "page", "SQL alone (a)", "p95 / (a + nothing)", "statements", "page's size"],
      rows,
    );
  }
  await client.end();
} finally {
  for (const server of servers) server.kill("SIGKILL");
  recorder.stop();
}

/** The plans of what takes long, in the page's own transaction. */
async function explainSlow(client: pg.Client, page: string, statements: readonly (readonly Statement[])[]) {
  for (const { text, values } of statements.flat()) {
    const start = performance.now();
    const isRead = /^\s*(select|with)\b/i.test(text);
    await client.query(text, [...values]);
    const spent = performance.now() - start;
    if (!isRead || spent < 100) continue;
    const { rows } = await client.query(`explain (analyze, buffers) ${text}`, [...values]);
    const plan = rows.map((row: Record<string, string>) => row["QUERY PLAN"]!.slice(0, 160)).join("\n");
    console.log(`\n${page}: ${spent.toFixed(0)} ms: ${text.replace(/\s+/g, " ").slice(0, 400)}\n${plan}`);
  }
}
