/** What is said where a connection is refused, cut, or not there in time. */
const socketCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
]);

/** SQLSTATE: connection exceptions, a server that stops, crashes or starts, and one that takes no more connections. */
const serverCodes = /^(08...|57P0[123]|53300)$/;

/** The driver's own words, which carry no code. */
const driverWords =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Client was closed)/;

/** Whether a statement failed because the PostgreSQL server is away, so that the same may go right in a moment. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall, message } = error as Error & { code?: unknown; syscall?: unknown };
  if (typeof code === "string") {
    // A server's socket that is a file is gone while the server is.
    return socketCodes.has(code) || serverCodes.test(code) || (code === "ENOENT" && syscall === "connect");
  }
  return driverWords.test(message);
}
