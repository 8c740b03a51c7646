/**
 * Measures how observations can be stored and read under row-level security.
 * Run: BENCH_DATABASE_URL=postgres://superuser@host/empty_database npm run bench:storage
 */
import { randomBytes } from "node:crypto";
import pg from "pg";
import { check } from "./check.ts";
import { load } from "./load.ts";
import { operations, pickSentra, sequence } from "./operations.ts";
import { INDICATORS, ITERATIONS, MONTHS, PILLARS, PROVINCES, SENTRA, SHEET } from "./settings.ts";
import { type Shape, shapes } from "./shapes.ts";
import { cell, type Figure, measure, milliseconds, printTable, timeQuery, timeTransaction } from "./timing.ts";
import {
  type Actor,
  ACTORS,
  boardOf,
  KABUPATEN,
  policies,
  type Policy,
  policySql,
  visibilitySql,
} from "./visibility.ts";

const url = process.env.BENCH_DATABASE_URL;
if (!url) throw new Error("BENCH_DATABASE_URL is not set: the superuser's URL of an empty database");
const wanted = (process.env.SHAPES ?? Object.keys(shapes).join(",")).split(",");
/** The shape on which every policy and every actor is measured, besides the common ones. */
const detailed = process.env.DETAIL ?? "A";
/** OPERATIONS=sheet,unnamed and POLICIES=hashed,scope measure these alone. */
const chosen = process.env.OPERATIONS?.split(",") ?? Object.keys(operations);
const compared = process.env.POLICIES?.split(",") ?? Object.keys(policies);

const password = randomBytes(18).toString("hex");
const appUrl = new URL(url);
appUrl.username = "bench_app";
appUrl.password = password;

const admin = new pg.Client({ connectionString: url });
const app = new pg.Client({ connectionString: appUrl.href });

async function prepare(): Promise<void> {
  const { rows } = await admin.query("select rolsuper from pg_roles where rolname = current_user");
  if (!rows[0]?.rolsuper) throw new Error("BENCH_DATABASE_URL must log in as a superuser");
  const tables = await admin.query(
    "select 1 from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'bench') limit 1",
  );
  if (tables.rowCount) throw new Error("the database is not empty");
  await remove();
  await admin.query(`create role bench_owner nologin; create role bench_app login password '${password}';
    create schema bench authorization bench_owner; grant usage on schema bench to bench_app; set role bench_owner;
    ${visibilitySql}
    insert into bench.indicator select i, 'I' || lpad(i::text, 2, '0') from generate_series(1, ${INDICATORS}) i;
    create policy owner_reads on bench.sentra for select to bench_owner using (true);
    grant select on all tables in schema bench to bench_app; reset role; analyze`);
  await app.connect();
  for (const client of [admin, app]) await client.query("set jit = off");
}

async function remove(): Promise<void> {
  await admin.query(`reset role; drop schema if exists bench cascade; drop role if exists bench_app, bench_owner`);
}

async function readings(shape: Shape, client: pg.Client, opening: string | undefined, known: number[], only: string[]) {
  const figures: Record<string, Figure> = {};
  for (const name of only) {
    const pick = sequence(1);
    const operation = operations[name];
    if (!operation) continue;
    figures[name] = await measure(ITERATIONS, () => timeQuery(client, opening, operation.query(shape, pick, known)));
  }
  return figures;
}

/** Every measurement of writing takes its own sentra: the second time round a new sheet would not be new. */
let writeSeed = 10;

/** New sheets go to the month after the last one; rewritten ones are scattered over all months. */
async function writings(shape: Shape, client: pg.Client, policy: Policy | undefined) {
  const once = (pick: (below: number) => number, month: () => number) => () => {
    const sentra = pickSentra(pick);
    const query = shape.write({ sentra, pillar: pick(PILLARS), month: month() }, pick(1000));
    return timeTransaction(client, policy?.opening(boardOf(sentra)), query);
  };
  const fresh = sequence(++writeSeed);
  const again = sequence(++writeSeed);
  return {
    "write a new sheet": await measure(
      ITERATIONS,
      once(fresh, () => MONTHS),
    ),
    "write a sheet again": await measure(
      ITERATIONS,
      once(again, () => again(MONTHS)),
    ),
  };
}

type Column = { head: string; figures: Record<string, Figure> };

function printColumns(title: string, columns: Column[]): void {
  const names = [...new Set(columns.flatMap((column) => Object.keys(column.figures)))];
  const rows = names.map((name) => [operations[name]?.title ?? name, ...columns.map((c) => cell(c.figures[name]))]);
  printTable(title, ["ms: median (p95)", ...columns.map((column) => column.head)], rows);
}

async function measurePolicies(shape: Shape, floor: Column, kabupaten: number[], own: number[]): Promise<void> {
  for (const actor of ["board", "province", "ministry"] satisfies Actor[]) {
    const columns = actor === "board" ? [] : [floor];
    for (const [name, policy] of Object.entries(policies)) {
      if (!compared.includes(name)) continue;
      if (name === "correlated" && actor === "ministry") continue;
      await admin.query(policySql(policy));
      if (actor === "board") await check(admin, app, policy);
      const known = actor === "board" ? own : kabupaten;
      columns.push({
        head: policy.title,
        figures: await readings(shape, app, policy.opening(ACTORS[actor]), known, chosen),
      });
    }
    printColumns(`Policies on ${shape.title}; the actor is: ${actor}`, columns);
  }
}

async function measureActors(): Promise<void> {
  const rows: string[][] = [];
  for (const [actor, user] of Object.entries(ACTORS)) {
    const set = await admin.query(
      "select pg_column_size(bench.visible_sentra($1)::text) as bytes, cardinality(bench.visible_sentra($1)) as n",
      [user],
    );
    const row = [actor, String(set.rows[0].n), String(set.rows[0].bytes)];
    for (const opening of ["begin_user", "begin_actor", "begin_scope"])
      for (const message of ["with", "apart"]) {
        if (opening !== "begin_actor" && message === "apart") continue;
        const figure = await measure(Math.max(ITERATIONS, 50), async () => {
          const call = `select bench.${opening}(${user})`;
          const start = performance.now();
          await app.query(message === "with" ? `begin; ${call}` : "begin");
          if (message === "apart") await app.query(call);
          const spent = performance.now() - start;
          await app.query("commit");
          return spent;
        });
        row.push(cell(figure));
      }
    const decode = await measure(Math.max(ITERATIONS, 50), () =>
      timeQuery(app, `select bench.begin_actor(${user})`, { text: "select cardinality(bench.readable_sentra())" }),
    );
    rows.push([...row, cell(decode)]);
  }
  const trip = await measure(200, async () => {
    const start = performance.now();
    await app.query("select 1");
    return performance.now() - start;
  });
  printTable(
    "Opening a transaction, ms: median (p95)",
    [
      "actor",
      "sentra",
      "bytes",
      "begin + user id",
      "begin + begin_actor",
      "begin_actor as a second message",
      "begin + begin_scope",
      "reading the array back",
    ],
    rows,
  );
  console.log(`\nA round trip by itself: ${milliseconds(trip.median)} ms.`);
}

await admin.connect();
await prepare();
const version = await admin.query("show server_version");
const rowCount = SENTRA * MONTHS * INDICATORS;
console.log(
  `PostgreSQL ${version.rows[0].server_version}; ${SENTRA} sentra in ${PROVINCES} provinces × ${MONTHS} months × ` +
    `${INDICATORS} indicators = ${rowCount.toLocaleString("en")} values; sheets of ${SHEET}; ${ITERATIONS} runs (* 3 runs); jit off`,
);

const sentraIn = async (column: string, id: number) =>
  (await admin.query(`select id from bench.sentra where ${column} = $1 order by id`, [id])).rows.map(
    (row) => row.id as number,
  );
const kabupaten = await sentraIn("kabupaten_id", KABUPATEN);
const own = kabupaten.slice(0, 1);
const common = ["sheet", "compare", "kabupaten", "kabupatenTrend", "province", "provinceTrend", "year"].filter((name) =>
  chosen.includes(name),
);
const tables = {
  floor: [] as Column[],
  setting: [] as Column[],
  hashed: [] as Column[],
  scope: [] as Column[],
  board: [] as Column[],
};
const loads: string[][] = [];

for (const name of wanted) {
  const shape = shapes[name];
  if (!shape) throw new Error(`no shape ${name}`);
  const spent = await load(admin, shape);
  loads.push([
    shape.title,
    spent.heap,
    spent.index,
    spent.total,
    spent.bulk.toFixed(0),
    spent.key.toFixed(0),
    spent.live.toFixed(0),
  ]);
  const head = name;
  const floor: Column = {
    head: "floor: no RLS",
    figures: await readings(shape, admin, undefined, kabupaten, chosen),
  };
  if (name === detailed) await measurePolicies(shape, floor, kabupaten, own);
  for (const policyName of ["setting", "hashed", "scope"] as const) {
    const policy = policies[policyName];
    await admin.query(policySql(policy));
    await check(admin, app, policy);
    const column = { head, figures: await readings(shape, app, policy.opening(ACTORS.province), kabupaten, common) };
    if (policyName === "scope")
      tables.board.push({ head, figures: await readings(shape, app, policy.opening(ACTORS.board), own, common) });
    Object.assign(column.figures, await writings(shape, app, policy));
    tables[policyName].push(column);
  }
  Object.assign(floor.figures, await writings(shape, admin, undefined));
  tables.floor.push({ head, figures: floor.figures });
}

printTable(
  "Size, and seconds to load",
  ["shape", "table", "index", "total", "first two thirds", "building the key", "last third, key in place"],
  loads,
);
printColumns("Floor: superuser, no row-level security", tables.floor);
printColumns(`Officer of the province; policy: ${policies.setting.title}`, tables.setting);
printColumns(`Officer of the province; policy: ${policies.hashed.title}`, tables.hashed);
printColumns(`Officer of the province; policy: ${policies.scope.title}`, tables.scope);
printColumns(`Board of one sentra; policy: ${policies.scope.title}`, tables.board);
await measureActors();
await app.end();
if (!process.env.KEEP) await remove();
await admin.end();
