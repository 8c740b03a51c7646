import { pino } from "pino";

/** One structured line per event on standard output. Never log a request's body, a cookie or a connection string. */
export const logger = pino({ level: process.env["LOG_LEVEL"] ?? "info", base: undefined });
