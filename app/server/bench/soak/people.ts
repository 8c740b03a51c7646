import { setTimeout as sleep } from "node:timers/promises";
import type { RandomStream } from "../../../../db/demo/random.ts";
import { consentVersion, fields } from "../../../models/consent.ts";
import { createReceipt } from "../../../models/receipt.ts";
import type { Latencies } from "./latencies.ts";

/** What everybody at work needs. */
export interface Hour {
  address: string;
  latencies: Latencies;
  /** When it is over, by performance.now(). */
  end: number;
}

/** Somebody with an account. */
export interface Worker {
  email: string;
  password: string;
  /** As the proxy in front sees it. */
  from: string;
  sentra: number[];
  random: RandomStream;
}

const form = (entries: Record<string, string>) => new URLSearchParams(entries);

function open({ address }: Hour, path: string, from: string, init: RequestInit = {}): Promise<Response> {
  const headers = { Origin: address, "X-Forwarded-For": from, ...(init.headers as Record<string, string>) };
  return fetch(address + path, { redirect: "manual", ...init, headers });
}

async function signIn(hour: Hour, { email, password, from }: Worker): Promise<string | undefined> {
  const sent = { method: "POST", body: form({ email, password }) };
  const answer = await hour.latencies.time("sign in", 302, () => open(hour, "/masuk", from, sent));
  return answer?.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
}

/** Of an exponential distribution: people do not keep step. */
const pause = (random: RandomStream, meanMs: number) => -Math.log(1 - random.uniform()) * meanMs;

/** Sleeps, unless the hour ends before. */
async function rest(hour: Hour, ms: number): Promise<boolean> {
  const left = hour.end - performance.now();
  if (ms >= left) return false;
  await sleep(ms);
  return true;
}

/** What an officer opens, and how often of a hundred times. */
const pages: [kind: string, times: number, path: (id: number, other: number) => string][] = [
  ["list of sentra", 25, () => "/sentra"],
  ["a sentra", 25, (id) => `/sentra/${id}`],
  ["a sheet", 15, (id) => `/sentra/${id}/lembar/internal/2026-10`],
  ["an office's region", 10, () => "/dinas"],
  ["verification queue", 10, () => "/verifikasi"],
  ["comparison", 5, (id, other) => `/banding?s=${id}&s=${other}`],
  ["partnership health", 5, (id) => `/sentra/${id}/kesehatan`],
  ["export (CSV, XLSX)", 5, (id) => (id % 2 === 0 ? "/sentra/unduh.csv" : `/sentra/${id}/unduh.xlsx`)],
];

/** Looks at a page about once a minute, after signing in at some moment of the beginning. */
export async function officer(hour: Hour, who: Worker, arrivesAfterMs: number): Promise<void> {
  if (!(await rest(hour, arrivesAfterMs))) return;
  const cookie = await signIn(hour, who);
  if (!cookie) return;
  while (await rest(hour, pause(who.random, 60_000))) {
    const one = () => who.sentra[Math.floor(who.random.uniform() * who.sentra.length)]!;
    let lot = who.random.uniform() * 100;
    const [kind, , path] = pages.find(([, times]) => (lot -= times) < 0) ?? pages[0]!;
    const [id, other] = [one(), one()];
    const asked = kind === "comparison" && id === other ? "/banding" : path(id, other);
    await hour.latencies.time(kind, 200, () => open(hour, asked, who.from, { headers: { Cookie: cookie } }));
  }
}

export const typedCodes = ["KI01", "KI03"];

/** Types two cells of the own sheet about every twenty seconds. @returns how often that was acknowledged */
export async function operator(hour: Hour, who: Worker, arrivesAfterMs: number): Promise<number> {
  if (!(await rest(hour, arrivesAfterMs))) return 0;
  const cookie = await signIn(hour, who);
  if (!cookie) return 0;
  let kept = 0;
  const path = `/sentra/${who.sentra[0]}/lembar/internal/2026-11/sel`;
  while (await rest(hour, pause(who.random, 20_000))) {
    const changes = typedCodes.map((code) => ({
      code,
      before: kept === 0 ? "" : String(kept),
      typed: String(kept + 1),
    }));
    const sent = {
      method: "POST",
      headers: { Cookie: cookie, "Content-Type": "application/json" },
      body: JSON.stringify({ language: "id", changes }),
    };
    const answer = await hour.latencies.time("two cells saved", 200, () => open(hour, path, who.from, sent));
    if (answer) kept += 1;
  }
  return kept;
}

/** Opens the link, answers after a while, sees the receipt. Every third loses the first reply and sends again. */
export async function respondent(
  hour: Hour,
  key: string,
  { i, from, arrivesAfterMs }: { i: number; from: string; arrivesAfterMs: number },
): Promise<Record<string, number> | undefined> {
  await sleep(arrivesAfterMs);
  const { latencies } = hour;
  const page = await latencies.time("questionnaire opened", 200, () =>
    open(hour, `/isi/${key}/soal?${fields.consent}=${consentVersion}`, from),
  );
  if (!page) return undefined;
  const codes = [
    ...new Set([...page.text.matchAll(new RegExp(`name="${fields.answer("(\\w+)")}"`, "g"))].map((m) => m[1]!)),
  ];
  const answers = Object.fromEntries(codes.map((code, n) => [code, 1 + ((i + n) % 5)]));
  const body = form({
    [fields.consent]: String(consentVersion),
    [fields.receipt]: createReceipt(),
    ...Object.fromEntries(codes.map((code) => [fields.answer(code), String(answers[code])])),
  });
  await rest(hour, 5_000);
  const send = () =>
    latencies.time("answers sent", 302, () => open(hour, `/isi/${key}/soal?terkirim`, from, { method: "POST", body }));
  if (i % 3 === 0) await send();
  const sent = await send();
  if (!sent) return undefined;
  const cookie = sent.headers.getSetCookie()[0]!.split(";")[0]!;
  await latencies.time("receipt seen", 200, () =>
    open(hour, sent.headers.get("Location")!, from, { headers: { Cookie: cookie } }),
  );
  return answers;
}
