import * as fc from "fast-check";
import { demoPassword } from "../demo.ts";
import { formRequest } from "./form-requests.ts";
import type { Common } from "./found.ts";
import { findFault } from "./judge.ts";
import { apiRequest, cellRequest, pageRequest } from "./other-requests.ts";
import { enter, gather, type Person } from "./people.ts";
import type { Place } from "./place.ts";
import { rawBytes, rawRequest } from "./raw-requests.ts";
import { findRoute } from "./routes.ts";
import { type Answer, send, sendBytes, type Sent } from "./send.ts";

export const kinds = ["page", "form", "cells", "api", "raw", "bytes"] as const;
export type Kind = (typeof kinds)[number];
const weights: Record<Kind, number> = { page: 25, form: 45, cells: 6, api: 7, raw: 14, bytes: 3 };

export interface Result {
  place: Place["name"];
  seed: number;
  sent: number;
  seconds: number;
  kinds: Record<Kind, number>;
  statuses: Record<string, number>;
  /** Routes of which some address was answered by more than a refusal. */
  reached: Set<string>;
  /** 4xx answers after which the whole database was compared. */
  compared: number;
  /** How often everything that must hold was asked of all rows. */
  inspections: number;
  slowestMs: number;
  memory: { rss: number; heapUsed: number }[];
  faults: Map<string, Fault>;
}
interface Fault {
  count: number;
  example: string;
}

interface Try {
  kind: Kind;
  person: Person;
  sent: Sent;
  number: number;
}

const atOnce = 6;
/** In one of so many batches the requests go one by one, with a look at the whole database around each refusal. */
const watchEvery = Number(process.env["FUZZ_WATCH"] ?? 40);

/** Requests are drawn from the seed and from what was met before, batch by batch, so that a run can be made again. */
export async function fuzz(place: Place, tries: number, seed: number): Promise<Result> {
  const { people, common } = await gather(place.address);
  const result = emptyResult(place, seed);
  const begun = performance.now();
  const inspectEvery = Math.max(1, Math.ceil(tries / atOnce / 8));
  for (let batch = 0; result.sent < tries && place.ended() === undefined; batch++) {
    const drawn = drawBatch(people, common, seed, result.sent);
    if (batch % watchEvery === 3) await watch(place, drawn, result);
    else
      for (const [i, answer] of (await Promise.all(drawn.map((one) => ask(place, one)))).entries()) {
        await judge(place, drawn[i]!, answer, result);
      }
    noteFailures(place, drawn, result);
    if (batch % inspectEvery === inspectEvery - 1) await inspect(place, people, result);
  }
  if (place.ended() !== undefined) note(result, `the program ended (${place.ended()})`, "");
  else await inspect(place, people, result);
  result.seconds = (performance.now() - begun) / 1000;
  return result;
}

const emptyResult = (place: Place, seed: number): Result => ({
  place: place.name,
  seed,
  sent: 0,
  seconds: 0,
  kinds: Object.fromEntries(kinds.map((kind) => [kind, 0])) as Result["kinds"],
  statuses: {},
  reached: new Set(),
  compared: 0,
  inspections: 0,
  slowestMs: 0,
  memory: [],
  faults: new Map(),
});

function drawBatch(people: readonly Person[], common: Common, seed: number, from: number): Try[] {
  return Array.from({ length: atOnce }, (_, i) => {
    const number = from + i;
    const kindOf = fc.oneof(...kinds.map((kind) => ({ weight: weights[kind], arbitrary: fc.constant(kind) })));
    const [kind, person] = draw(fc.tuple(kindOf, fc.constantFrom(...people)), seed, number);
    const sent = kind === "bytes" ? undefined : draw(requestOf(kind, person, common), seed, number);
    const bytes = sent ? undefined : draw(rawBytes, seed, number);
    return { kind, person, number, sent: sent ?? { method: "", path: "", headers: {}, body: bytes! } };
  });
}

const draw = <T>(arbitrary: fc.Arbitrary<T>, seed: number, number: number): T =>
  fc.sample(arbitrary, { seed: (seed * 1_000_003 + number) | 0, numRuns: 1 })[0]!;

function requestOf(kind: Exclude<Kind, "bytes">, { found }: Person, common: Common): fc.Arbitrary<Sent> {
  if (kind === "form") return formRequest(found, common, demoPassword) ?? pageRequest(found, common);
  if (kind === "cells") return cellRequest(common);
  if (kind === "api") return apiRequest(common);
  if (kind === "raw") return rawRequest(common);
  // Links that need no account are met by everybody.
  for (const link of common.links) found.meet(link);
  const unread = found.takeUnread();
  return unread === undefined ? pageRequest(found, common) : fc.constant({ method: "GET", path: unread, headers: {} });
}

function ask(place: Place, { kind, person, sent }: Try): Promise<Answer> {
  if (kind === "bytes") return sendBytes(place.address, sent.body!);
  const headers =
    person.cookie && !("Cookie" in sent.headers) ? { ...sent.headers, Cookie: person.cookie } : sent.headers;
  return send(place.address, { ...sent, headers });
}

async function judge(place: Place, one: Try, answer: Answer, result: Result): Promise<void> {
  const { kind, person, sent } = one;
  result.sent += 1;
  result.kinds[kind] += 1;
  result.statuses[answer.status] = (result.statuses[answer.status] ?? 0) + 1;
  result.slowestMs = Math.max(result.slowestMs, answer.ms);
  const route = findRoute(sent.path.split("?")[0]!.replace(/\.data$/, ""))?.route.path;
  const fault = kind === "bytes" && answer.status === 0 ? undefined : findFault(sent, answer);
  if (fault) note(result, `${sent.method} /${route ?? sent.path.slice(0, 40)}: ${fault}`, describe(one));
  if (kind === "raw" || kind === "bytes") return;
  if (route !== undefined && answer.status > 0 && answer.status < 400) result.reached.add(`${sent.method} ${route}`);
  await learn(place, person, sent, answer);
}

/** Goes where an answer leads: its forms, its links, its files; and signs in again where the session is over. */
async function learn(place: Place, person: Person, sent: Sent, answer: Answer): Promise<void> {
  const to = answer.headers["location"] as string | undefined;
  const isOut = to?.startsWith("/masuk") || (sent.method === "POST" && /^\/(keluar|akun)/.test(sent.path));
  if (isOut && person.email !== undefined) return enter(place.address, person).catch(() => {}); // told by the next inspection
  if (to?.startsWith("/") && to.length < 300) person.found.meet(to);
  const type = String(answer.headers["content-type"] ?? "");
  if (type.startsWith("text/html")) person.found.read(answer.body.toString("utf8"), place.address + sent.path);
  const name = /filename="?([\w.-]+\.(?:xlsx|csv))/.exec(String(answer.headers["content-disposition"] ?? ""))?.[1];
  if (name && answer.status === 200) person.found.readFile(answer.body, name);
  return Promise.resolve();
}

/** One by one: what is answered with a refusal, or only asks, has changed nothing in the whole database. */
async function watch(place: Place, drawn: readonly Try[], result: Result): Promise<void> {
  for (let tries = 0; tries < 200 && !(await place.look("atRest")); tries++)
    await new Promise((done) => setTimeout(done, 100));
  for (const one of drawn) {
    const before = await place.look("checksums");
    const answer = await ask(place, one);
    const after = await place.look("checksums");
    const changed = Object.keys(after)
      .filter((table) => after[table] !== before[table])
      // That somebody was not let in is an act of its own, and is put down.
      .filter((table) => !(one.sent.path.startsWith("/masuk") && table.startsWith("audit_")));
    if (answer.status >= 400) {
      result.compared += 1;
      if (changed.length > 0)
        note(result, `answered with ${answer.status}, and changed ${changed.join(", ")}`, describe(one));
    }
    await judge(place, one, answer, result);
  }
}

/** The log names what went wrong within, also where the answer does not tell. How long a statement took is the machine's. */
function noteFailures(place: Place, drawn: readonly Try[], result: Result): void {
  for (const { msg, path, err } of place.takeFailures()) {
    if (msg === "slow statement") continue;
    const at = /\/(?:app|db|build)\/[^\s)]+/.exec(err?.stack ?? "")?.[0] ?? "";
    const route = findRoute(path ?? "")?.route.path ?? "";
    const near = drawn.filter(({ sent }) => path === undefined || sent.path.startsWith(path)).map(describe);
    const what = `${msg}: ${err?.type} ${err?.code ?? ""} ${(err?.message ?? "").slice(0, 160)}`.replace(
      /\d{3,}/g,
      "#",
    );
    note(result, `log of /${route}: ${what}`, `${at}\n${err?.stack ?? ""}\n    ${near.join("\n    ")}`);
  }
}

async function inspect(place: Place, people: readonly Person[], result: Result): Promise<void> {
  result.inspections += 1;
  for (const broken of await place.look("broken"))
    note(result, `no longer holds: ${broken}`, `after ${result.sent} requests`);
  result.memory.push(await place.look("memory"));
  for (const person of people)
    await enter(place.address, person).catch((error: Error) =>
      note(result, error.message, `after ${result.sent} requests`),
    );
}

function note({ faults }: Result, what: string, example: string): void {
  const known = faults.get(what);
  if (known) known.count += 1;
  else faults.set(what, { count: 1, example });
}

const describe = ({ number, kind, person, sent }: Try) =>
  `#${number} ${kind}, ${person.email ?? "nobody"}: ${sent.method} ${sent.path.slice(0, 300)} ${JSON.stringify(sent.headers).slice(0, 200)} ${JSON.stringify(sent.body?.toString("utf8").slice(0, 1500) ?? "")}`;
