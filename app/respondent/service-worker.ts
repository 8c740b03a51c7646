import { deliver } from "./deliver.ts";
import { pageOf } from "./kept.ts";

/** What of a service worker's world is used here; TypeScript's library knows either that world or the page's. */
interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent extends LifeEvent {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker extends EventTarget {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
}

const worker = self as unknown as Worker;
/** A questionnaire's own two pages; nothing else of it is ever answered from the device. */
const questionnaire = /^(\/isi\/[^/]+)(\/soal)?$/;
/** A line that is as good as none: what is on the device comes first then. */
const patienceMs = 6000;

worker.addEventListener("install", (event) => (event as LifeEvent).waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => (event as LifeEvent).waitUntil(worker.clients.claim()));

worker.addEventListener("fetch", (event) => {
  const { request, respondWith } = event as RequestEvent;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  const link = questionnaire.exec(url.pathname)?.[1];
  if (request.mode === "navigate" && link) respondWith.call(event, openQuestionnaire(request, link));
  else if (url.pathname.startsWith("/assets/")) respondWith.call(event, openFile(request));
});

/** The line came back (Background Sync): sends what waits, with the page closed too. */
worker.addEventListener("sync", (event) => {
  const { tag, waitUntil } = event as LifeEvent & { tag: string };
  waitUntil.call(
    event,
    deliver(tag).then(({ state }) => {
      if (state === "waiting") throw new Error("no line yet");
    }),
  );
});

async function openQuestionnaire(request: Request, link: string): Promise<Response> {
  const kept = await caches.match(pageOf(link));
  if (!kept) return fetch(request);
  const answer = await Promise.race([fetch(request).catch(() => undefined), later(patienceMs)]);
  if (answer) return answer;
  return new URL(request.url).pathname === pageOf(link) ? kept : Response.redirect(pageOf(link));
}

const later = (ms: number) => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ms));

/** Names of files carry a hash of their content: what is on the device is what would come. */
const openFile = async (request: Request) => (await caches.match(request)) ?? fetch(request);
