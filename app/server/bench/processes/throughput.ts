/**
 * What do more processes, PgBouncer and a replica give? `npm run bench:scale` fills a database of SENTRA (200) sentra and lets
 * CROWD (16) officers ask for pages without pause, SECONDS (10) for each arrangement; beside each stands a page that does
 * nothing, asked for by as many in the same arrangement. Then two go on exporting whole regions meanwhile, read from the
 * database itself and from a streaming replica. One process may fill the machine: with cpulimit (Debian has it) each is
 * held to SHARE (20) per cent of a processor in three arrangements more, as if each had a small machine of its own, and
 * PostgreSQL the rest of this one. Needs a build, PostgreSQL's server programs and pgbouncer.
 */
import { spawn } from "node:child_process";
import { cpus, loadavg } from "node:os";
import { figureOf, milliseconds, printTable } from "../../../../db/bench/timing.ts";
import { measured, signIn } from "../serve.ts";
import { fillPlace, password } from "../soak/place.ts";
import { Balancer } from "./balancer.ts";
import { isProgram } from "../../../../db/tests/postgres-cluster.ts";
import { startBouncer } from "./bouncer.ts";
import { Fleet } from "./fleet.ts";
import { Standby } from "./standby.ts";

const setting = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);
const sentra = setting("SENTRA", 200);
const crowd = setting("CROWD", 16);
const seconds = setting("SECONDS", 10);
const share = setting("SHARE", 20);
const cpulimit = "/usr/bin/cpulimit";

interface Arrangement {
  name: string;
  processes: number;
  url: string;
  /** How many export meanwhile. */
  exporters?: number;
  replica?: string;
  /** Of a processor, for each process, in per cent. */
  share?: number;
}

const place = await fillPlace({ sentra, officers: crowd, operators: 1, respondents: 1 });
const bouncer = await startBouncer(place.urls.login, 16);
const standby = new Standby(place.cluster.binaries!, new URL(place.urls.login).searchParams.get("host")!);
await standby.copy();
const direct = place.urls.login;
const arrangements: Arrangement[] = [
  ...[1, 2, 3].map((processes) => ({
    name: `${processes} process${processes > 1 ? "es" : ""}`,
    processes,
    url: direct,
  })),
  ...(bouncer
    ? [1, 2, 3].map((processes) => ({ name: `${processes} through PgBouncer`, processes, url: bouncer.url }))
    : []),
  { name: "2, exports from the database", processes: 2, url: direct, exporters: 2 },
  { name: "2, exports from a replica", processes: 2, url: direct, exporters: 2, replica: standby.url("sentra_login") },
  ...(isProgram(cpulimit)
    ? [1, 2, 3].map((processes) => ({
        name: `${processes}, each held to ${share} %`,
        processes,
        url: bouncer?.url ?? direct,
        share,
      }))
    : []),
];
const rows: string[][] = [];
let alone = 0;
try {
  for (const arrangement of arrangements) {
    const { pages, nothing, exports } = await measure(arrangement);
    // The first of those held, too, is what the others are measured by.
    if (rows.length === 0 || (arrangement.share && arrangement.processes === 1)) alone = pages.rate;
    rows.push([
      arrangement.name,
      pages.rate.toFixed(1),
      (pages.rate / alone).toFixed(2),
      `${milliseconds(pages.median)} (${milliseconds(pages.p95)})`,
      nothing.rate.toFixed(0),
      `${milliseconds(nothing.median)} (${milliseconds(nothing.p95)})`,
      exports === undefined ? "" : String(exports),
    ]);
  }
  printTable(
    `${crowd} officers without pause, ${sentra} sentra, ${seconds} s each; a second, and milliseconds: median (95 in 100)`,
    ["arrangement", "pages", "of one process", "a page", "nothing (/api)", "nothing takes", "exports"],
    rows,
  );
  console.log(`${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}; database, balancer and officers on the same`);
} finally {
  bouncer?.stop();
  await standby.remove();
  await place.stop();
}

async function measure({ processes, url, exporters = 0, replica, share: held }: Arrangement) {
  const balancer = new Balancer();
  await balancer.start();
  const fleet = new Fleet({
    DATABASE_URL: url,
    ...(replica && { DATABASE_REPLICA_URL: replica }),
    PUBLIC_URL: balancer.address,
    LOG_LEVEL: "error",
    ...measured,
  });
  try {
    await fleet.start(processes);
    for (const {
      port,
      process: { pid },
    } of fleet.members) {
      balancer.add(port);
      if (held) spawn(cpulimit, ["--limit", String(held), "--pid", String(pid), "--lazy"], { stdio: "ignore" });
    }
    await new Promise((resolve) => setTimeout(resolve, 500)); // until it has looked
    const people = await Promise.all(
      place.officers.map(async ({ email, sentra: ids }) => ({
        ids,
        cookie: await signIn(balancer.address, email, password),
      })),
    );
    const paths = (ids: number[], n: number) => {
      const id = ids[n % ids.length]!;
      return ["/sentra", `/sentra/${id}`, `/sentra/${id}/lembar/internal/2026-10`, "/dinas", "/verifikasi"][n % 5]!;
    };
    const visit = (path: (ids: number[], n: number) => string) => async (ms: number) => {
      const end = performance.now() + ms;
      const spent: number[] = [];
      const one = async ({ ids, cookie }: (typeof people)[number]) => {
        for (let n = 0; performance.now() < end; n++) spent.push(await take(balancer.address + path(ids, n), cookie));
      };
      const start = performance.now();
      await Promise.all(people.map(one));
      return { ...figureOf(spent), rate: spent.length / ((performance.now() - start) / 1000) };
    };
    const [look, nothing] = [visit(paths), visit(() => "/api")];
    await look(2_000); // what is kept is kept
    let exports = 0;
    let isEnding = false;
    const exporting = Array.from({ length: exporters }, async () => {
      while (!isEnding) {
        await take(`${balancer.address}/ekspor/buku.xlsx?dari=2026-01&sampai=2026-10`, people[0]!.cookie);
        exports += 1;
      }
    });
    const pages = await look(seconds * 1000);
    isEnding = true;
    await Promise.all(exporting);
    const floor = await nothing((seconds * 1000) / 2);
    return { pages, nothing: floor, exports: exporters > 0 ? exports : undefined };
  } finally {
    fleet.kill();
    balancer.stop();
  }
}

async function take(url: string, cookie: string): Promise<number> {
  const start = performance.now();
  const answer = await fetch(url, { headers: { Cookie: cookie }, redirect: "manual" });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  return performance.now() - start;
}
