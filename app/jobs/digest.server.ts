import { setTimeout } from "node:timers/promises";
import type PgBoss from "pg-boss";
import { createI18n } from "../i18n/i18n.ts";
import type { Database } from "../models/database.server.ts";
import { claimDigest, finishDigest, listDueDigests } from "../models/digests.server.ts";
import type { Mail } from "../models/mail.server.ts";
import type { JobLog } from "./compute-wave.server.ts";
import { writeDigest } from "./digest-letter.ts";

/** Made by the migration; a job holds an id. */
const queue = "digest";
const pollMs = 60_000;

interface Work {
  boss: Pick<PgBoss, "send" | "fetch" | "complete">;
  database: Database;
  mail: Mail;
  log: JobLog;
}

/** Looks every minute who is due, until the process ends. */
export async function keepSendingDigests(work: Work & { signal: AbortSignal }): Promise<void> {
  while (!work.signal.aborted) {
    try {
      await sendDueDigests(work, new Date());
    } catch (error) {
      work.log.error({ err: error }, "the digests");
    }
    await setTimeout(pollMs, undefined, { signal: work.signal }).catch(() => {});
  }
}

/**
 * Every process does this: at most one job waits for each person, the queue gives a job to one, and the claim lets one
 * write. What a mail server did not take is tried again once the claim is over.
 */
export async function sendDueDigests(work: Work, now: Date): Promise<void> {
  for (const userId of await listDueDigests(work.database, now)) {
    await work.boss.send(queue, { userId }, { singletonKey: String(userId) });
  }
  for (;;) {
    const [job] = await work.boss.fetch<{ userId: number }>(queue);
    if (!job) return;
    await sendDigest(work, job.data.userId, now).catch((error: unknown) =>
      work.log.error({ err: error, userId: job.data.userId }, "a digest was not sent"),
    );
    await work.boss.complete(queue, job.id);
  }
}

async function sendDigest({ database, mail }: Work, userId: number, now: Date): Promise<void> {
  const claimed = await claimDigest(database, userId, now);
  if (!claimed) return;
  const { t } = await createI18n(claimed.language);
  const letter = writeDigest(claimed.needs, t, claimed.language, mail.publicUrl);
  if (letter) await mail.send({ ...letter, to: claimed.email, id: `digest.${userId}.${claimed.day}` });
  await finishDigest(database, claimed);
}
