import { note } from "./request-notes.server.ts";

/**
 * One answer for what does not exist and for what this person may not know of: the two can't be told apart.
 * Thrown by models and guards, shown by the error boundary.
 */
export function notFound(): Response {
  return new Response(null, { status: 404 });
}

/** The same answer to who asked for what is not theirs. Only the log tells the two apart. */
export function refused(): Response {
  note({ refused: true });
  return notFound();
}
