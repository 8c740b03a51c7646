import { stdSerializers } from "pino";

/** What an error of the database may say of itself. Its detail, its query and its parameters hold what people typed. */
const saidByDatabase = ["code", "severity", "schema", "table", "column", "constraint", "routine"] as const;

interface LoggedError {
  type: string;
  message: string;
  stack: string | undefined;
  cause?: LoggedError;
  [of: string]: unknown;
}

/**
 * An error as the log gets it: its kind, message and stack, and of a database's error the names of what it broke. All
 * other properties stay out: the embedded database hangs the whole statement and its parameters on each error.
 */
export function loggedError(error: unknown): unknown {
  return error instanceof Error ? describe(error, 0) : stdSerializers.err(error as Error);
}

const mostCauses = 3;

function describe(error: Error, depth: number): LoggedError {
  const said = error as Error & Record<string, unknown>;
  const names = saidByDatabase.filter((name) => typeof said[name] === "string").map((name) => [name, said[name]]);
  return {
    type: error.constructor.name,
    message: error.message,
    stack: error.stack,
    ...Object.fromEntries(names),
    ...(error.cause instanceof Error && depth < mostCauses && { cause: describe(error.cause, depth + 1) }),
  };
}
