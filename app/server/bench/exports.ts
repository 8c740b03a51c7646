/**
 * Does an export hold more where there is more to export? `npm run bench:export` fills a PostgreSQL database with 36 months
 * of every typed indicator, and lets a process of its own write all values of a few sentra (about 10,000 rows) and of many
 * (about 100,000) as the workbook's writer and the CSV's do, while they are read. What is held is measured after a
 * collection of garbage every few thousand rows. The floors: the same rows read and dropped, and the process before it reads.
 * Needs PostgreSQL's server programs.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { printTable } from "../../../db/bench/timing.ts";
import { openPostgres } from "../../../db/client.ts";
import { migrate } from "../../../db/migrate.ts";
import { loadReference } from "../../../db/reference/load.ts";
import { howToGivePostgres, startCluster } from "../../../db/tests/postgres-cluster.ts";
import { hashPassword } from "../../auth/password.server.ts";
import type { Held, Wanted } from "./export-child.ts";
import { fillDatabase } from "./many-sentra.ts";

const formats = ["read", "csv", "xlsx"] as const;
const sizes = (process.env["ROWS"] ?? "10000,100000").split(",").map(Number);
const child = fileURLToPath(new URL("./export-child.ts", import.meta.url));

const cluster = await startCluster();
if (!cluster) throw new Error(howToGivePostgres);
try {
  const admin = new pg.Client(cluster.url(cluster.superuser, "postgres"));
  await admin.connect();
  await admin.query(readFileSync("db/roles.sql", "utf8"));
  await admin.query("create database exports owner sentra_owner");
  await admin.end();
  const owner = await openPostgres(cluster.url("sentra_owner", "exports"), 1);
  await migrate(owner.kysely);
  await loadReference(owner.kysely);
  await owner.close();
  const superuser = new pg.Client(cluster.url(cluster.superuser, "exports"));
  await superuser.connect();
  // As many sentra as give the longest export its rows, and some more.
  const sentra = Math.ceil(Math.max(...sizes) / 1_000);
  const values = await fillDatabase(superuser, sentra, await hashPassword("bench-bench-bench"));
  const { rows: officers } = await superuser.query("select id from app_user where email = 'province@bench.test'");
  await superuser.end();
  const rowsOfEach = values / sentra;

  const measured = formats.flatMap((format) =>
    sizes.map((rows): [string, number, Held] => {
      const wanted: Wanted = {
        url: cluster.url("sentra_login", "exports"),
        userId: officers[0].id,
        sentra: Math.min(sentra, Math.ceil(rows / rowsOfEach)),
        format,
      };
      const answer = execFileSync(process.execPath, ["--expose-gc", "--import", "tsx", child, JSON.stringify(wanted)], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "inherit"],
      });
      return [format, rows, JSON.parse(answer.trim().split("\n").at(-1)!) as Held];
    }),
  );
  const mb = (bytes: number) => (bytes / 2 ** 20).toFixed(1);
  printTable(
    "What a process holds while it exports, MB; heap after a collection of garbage, the most that was seen",
    ["format", "rows", "file, MB", "heap before", "heap, most", "heap added", "RSS before", "RSS, most", "seconds"],
    measured.map(([format, , held]) => [
      format === "read" ? "floor: read and dropped" : format,
      String(held.rows),
      mb(held.bytes),
      mb(held.before.heap),
      mb(held.most.heap),
      mb(held.most.heap - held.before.heap),
      mb(held.before.rss),
      mb(held.most.rss),
      (held.ms / 1000).toFixed(1),
    ]),
  );
} finally {
  await cluster.stop();
}
