/**
 * Does anything of one tenant reach another? `npm run attack` serves the program on a world of two offices and six sentra,
 * and has every kind of account try (TRIES, 100,000) what is another's: ids of others in addresses, queries, forms, files,
 * the API and jobs. No answer may hold another's text or id, or differ from the answer to what does not exist; no row of
 * another's may change. The same for the same SEED; DATABASES=embedded or postgres for one. At the end holes are made in
 * the database's policies, and have to be found. Needs a build (`npm start` makes one).
 */
import { type Attacker, prepareAttackers, readAttacked } from "./attackers.ts";
import { attackJobs } from "./jobs.ts";
import { Judge } from "./judge.ts";
import { holes } from "./holes.ts";
import { createEmbeddedPlace, createPostgresPlace, type Place } from "./place.ts";
import { readWorld, type World } from "./sight.ts";
import { listApi, listRoutes } from "./sources.ts";
import { createTries } from "./tries.ts";
import { findTouched, readSums } from "./untouched.ts";
import { world as filling } from "./world.ts";

const tries = Number(process.env["TRIES"] ?? 100_000);
const seed = process.env["SEED"] ?? "2026";
const only = process.env["DATABASES"];
/** With few tries each kind of page is looked at once. */
const depth = tries < 10_000 ? 1 : 3;
const atOnce = 6;
const shown = 20;

const kinds = [createEmbeddedPlace, createPostgresPlace].filter((_, index) => only !== ["postgres", "embedded"][index]);
let faults = 0;
for (const create of kinds) faults += await attack(await create(filling), Math.ceil(tries / kinds.length));
process.exit(faults === 0 ? 0 : 1);

async function attack(place: Place, share: number): Promise<number> {
  const found = new Map<string, string>();
  try {
    const world = await readWorld(place);
    const setting = { place, world, routes: listRoutes(), depth };
    const others = await readAttacked(setting);
    const list = await prepareAttackers(setting);
    console.log(
      `${place.name}: ${list.length} kinds of attackers, ${others.length} requests of those attacked, seed ${seed}`,
    );
    const jobs = await attackJobs(place, world);
    for (const what of jobs.found) found.set(`a job: ${what} changed`, "");
    let [sum, requests] = [0, 0];
    const begun = performance.now();
    for (const attacker of list) {
      const result = await send(attacker, Math.ceil(share / list.length));
      for (const [what, how] of result.found) found.set(`${attacker.name}: ${what}`, how);
      [sum, requests] = [sum + result.tries, requests + result.requests];
      console.log(`  ${attacker.name.padEnd(18)} ${result.says}`);
    }
    const seconds = (performance.now() - begun) / 1000;
    const speed = `${Math.round(seconds)} s, ${(sum / seconds).toFixed(1)} tries a second`;
    console.log(
      `${place.name}: ${sum} tries and ${jobs.tries} jobs, ${requests} requests in ${speed}; ${found.size} faults`,
    );
    for (const [what, how] of [...found].slice(0, shown)) console.error(`  ${what}\n    ${how}`);
    for (const { title, open } of holes) {
      await open(place);
      const caught = await send(
        list.find(({ name }) => name === "operator")!,
        150,
      );
      console.log(`${place.name}: with ${title}, ${caught.found.size} faults in ${caught.tries} tries`);
      if (caught.found.size === 0) found.set(`${title} was not found`, "");
    }

    /** One attacker's share, some at once; then what is there is compared with what was. */
    async function send(attacker: Attacker, count: number) {
      const judge = new Judge(place.address, attacker.papers, world, attacker.sight);
      const next = createTries(
        {
          ...setting,
          ...attacker,
          others: othersOf(world, attacker),
          api: listApi(),
          ownSent: attacker.sent,
          othersSent: others,
        },
        `${seed} ${attacker.name}`,
      );
      const before = await readSums(place);
      const faulty = new Map<string, string>();
      const byKind = new Map<string, number>();
      let left = count;
      const work = async () => {
        while (left-- > 0) {
          const one = next();
          byKind.set(one.kind, (byKind.get(one.kind) ?? 0) + 1);
          for (const problem of await judge.judge(one)) {
            const { method, path, body } = one.foreign;
            const key = `${problem.replace(/\d+/g, "0")} (${one.kind}) ${method} ${path.replace(/\d{9}/g, "0").split("?")[0]}`;
            faulty.set(key, `${problem}: ${method} ${path} ${typeof body === "string" ? body.slice(0, 300) : ""}`);
          }
        }
      };
      await Promise.all(Array.from({ length: atOnce }, work));
      for (const what of findTouched(before, await readSums(place), {
        writable: attacker.writable,
        seen: attacker.sight.tenants,
      }))
        faulty.set(`${what} changed`, "");
      const answers = [...judge.statuses].sort(([a], [b]) => a - b).map(([status, times]) => `${status} × ${times}`);
      const done = [...byKind].map(([kind, times]) => `${kind} ${times}`);
      return {
        found: faulty,
        tries: count,
        requests: judge.requests,
        says: `${answers.join(", ")} (${done.join(", ")})`,
      };
    }
  } finally {
    await place.stop();
  }
  return found.size;
}

/** Places of the other office, and the neighbours whom a sentra's own people may not see either. */
function othersOf(world: World, { sight, own }: Attacker) {
  return world.sentra
    .filter(({ id }) => id !== own.sentra && !sight.tenants.has(`s${id}`))
    .map(({ id, region }) => ({ sentra: id, region }));
}
