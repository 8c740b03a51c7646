import { pino } from "pino";
import { findNotes } from "../models/request-notes.server.ts";
import { loggedError } from "./logged-error.ts";

/** One structured line per event on standard output. Never log a request's body, a cookie or a connection string. */
export const logger = pino({
  level: process.env["LOG_LEVEL"] ?? "info",
  base: undefined,
  // Every line that a request caused says which request, and who asked.
  mixin: () => {
    const { requestId, userId, sentraId } = findNotes() ?? {};
    return { requestId, userId, sentraId };
  },
  serializers: { err: loggedError },
});

/** An address as it may be logged: whoever has the whole one of a link can answer, or sign in, in its holder's place. */
export const loggedPath = (path: string): string =>
  path.replace(/^(\/isi\/[^/-]*)-[^/]*/, "$1-…").replace(/^(\/buka-akun\/).*/, "$1…");
