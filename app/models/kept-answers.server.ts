import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Tx } from "./database.server.ts";

/** Of so many sentra everything is read anew at every look. */
const mostLive = 400;
const keepMs = 10 * 60_000;
const mostKept = 20;

interface Kept {
  at: Date;
  value: Promise<unknown>;
}

const answers = new Map<string, Kept>();

/**
 * What was drawn together from all values of a large region, kept in this process for ten minutes: reading ten thousand
 * sentra takes seconds, and an officer who tries other weights asks for the same ones again and again. It is given only to
 * whom the database lets read every one of these sentra, and says when it was read. Of few sentra nothing is kept.
 * @param name what is asked for, with everything besides the sentra that the answer depends on
 */
export async function keepAnswer<T>(
  tx: Tx,
  { name, sentraIds }: { name: string; sentraIds: readonly number[] },
  read: () => Promise<T>,
): Promise<{ value: T; keptSince: Date | undefined }> {
  if (sentraIds.length <= mostLive || !(await mayReadAll(tx, sentraIds))) {
    return { value: await read(), keptSince: undefined };
  }
  const key = `${name} ${createHash("sha256").update(sentraIds.join()).digest("hex")}`;
  const now = Date.now();
  for (const [old, { at }] of answers) if (now - at.getTime() > keepMs) answers.delete(old);
  const known = answers.get(key);
  if (known) return { value: (await known.value) as T, keptSince: known.at };

  // Who asks while it is being read waits for the same reading.
  const reading = { at: new Date(now), value: read() };
  answers.set(key, reading);
  for (const old of answers.keys()) if (answers.size > mostKept) answers.delete(old);
  try {
    return { value: await reading.value, keptSince: reading.at };
  } catch (error) {
    answers.delete(key);
    throw error;
  }
}

async function mayReadAll(tx: Tx, sentraIds: readonly number[]): Promise<boolean> {
  const { rows } = await sql<{ all: boolean }>`
    select not exists (select unnest(${[...sentraIds]}::int[]) except select unnest(readable_sentra())) as all`.execute(
    tx,
  );
  return rows[0]!.all;
}
