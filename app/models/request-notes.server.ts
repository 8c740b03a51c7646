import { AsyncLocalStorage } from "node:async_hooks";

/** What becomes known of a request while it is answered. Its line in the log says it: ids and counts, nothing typed. */
export interface RequestNotes {
  requestId: string;
  userId?: number;
  /** Where the request is all about one sentra. */
  sentraId?: number;
  statements: number;
  databaseMs: number;
  /** A guard or the database said no: it was asked for by somebody who may not. */
  refused?: boolean;
  /** Something went wrong that nobody asked for. */
  hasFailed?: boolean;
}

/** The server opens it and the built application writes into it: two bundles, hence a place that both see. */
const key = Symbol.for("sentra.request");
const place = globalThis as unknown as Record<symbol, AsyncLocalStorage<RequestNotes> | undefined>;
const requests = (place[key] ??= new AsyncLocalStorage<RequestNotes>());

/** Everything that `work` begins belongs to this request, however late it ends. */
export function withNotes<T>(notes: RequestNotes, work: () => T): T {
  return requests.run(notes, work);
}

/** Undefined in what no request asked for: jobs, the start. */
export function findNotes(): RequestNotes | undefined {
  return requests.getStore();
}

export function note(known: Pick<RequestNotes, "userId" | "sentraId" | "refused" | "hasFailed">): void {
  const notes = findNotes();
  if (!notes) return;
  for (const [name, value] of Object.entries(known)) if (value !== undefined) Object.assign(notes, { [name]: value });
}
