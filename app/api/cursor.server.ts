import { createHash } from "node:crypto";
import { z } from "zod";

/**
 * Where a page of a list ended: the key of its last entry, and for which question. Pages go on behind that key, so what
 * is added or removed meanwhile neither repeats nor skips an entry.
 */
export function writeCursor(key: readonly (string | number)[], question: string): string {
  return Buffer.from(JSON.stringify([fingerprint(question), ...key])).toString("base64url");
}

/** @returns undefined where it is none of ours, or belongs to another question */
export function readCursor<Key extends z.ZodTuple>(
  cursor: string,
  question: string,
  key: Key,
): z.output<Key> | undefined {
  try {
    const [of, ...rest] = z.array(z.unknown()).parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    return of === fingerprint(question) ? key.parse(rest) : undefined;
  } catch {
    return undefined;
  }
}

const fingerprint = (question: string) => createHash("sha256").update(question).digest("base64url").slice(0, 8);
