import { sql } from "kysely";
import type { DigestChoiceRow } from "db/tables/desk.ts";
import { type Database, type Tx, withActor } from "db/client.ts";
import { dayInJakarta } from "./jakarta-time.ts";
import { countNeeds, type NeedsMe } from "./needs-me.server.ts";

export type DigestRhythm = DigestChoiceRow["rhythm"];

export const digestRhythms = ["daily", "weekly"] as const satisfies readonly DigestRhythm[];

/** None, unless the person has chosen. */
export async function findDigestRhythm(tx: Tx, actor: { userId: number }): Promise<DigestRhythm | undefined> {
  const row = await tx
    .selectFrom("digest_choice")
    .where("user_id", "=", actor.userId)
    .select("rhythm")
    .executeTakeFirst();
  return row?.rhythm;
}

/** The first one comes the next time that one is due. @param choice.rhythm undefined for no more e-mails */
export async function chooseDigest(
  tx: Tx,
  actor: { userId: number },
  { rhythm, language, now }: { rhythm: DigestRhythm | undefined; language: DigestChoiceRow["language"]; now: Date },
): Promise<void> {
  if (!rhythm) {
    await tx.deleteFrom("digest_choice").where("user_id", "=", actor.userId).execute();
    return;
  }
  await tx
    .insertInto("digest_choice")
    .values({ user_id: actor.userId, rhythm, language, sent_on: dayInJakarta(now), claimed_until: null })
    .onConflict((conflict) => conflict.column("user_id").doUpdateSet({ rhythm, language }))
    .execute();
}

const firstHour = 6;
const dayMs = 86_400_000;

/** The latest days for which daily and weekly ones are due: each day from six in the morning, and each Monday's. */
export function dueDays(now: Date): { daily: string; weekly: string } {
  const daily = dayInJakarta(new Date(now.getTime() - firstHour * 3_600_000));
  const sinceMonday = (new Date(daily).getUTCDay() + 6) % 7;
  return { daily, weekly: new Date(Date.parse(daily) - sinceMonday * dayMs).toISOString().slice(0, 10) };
}

/** Ids of people whose e-mail is due and whom nobody is writing to. */
export async function listDueDigests(database: Database, now: Date): Promise<number[]> {
  const { daily, weekly } = dueDays(now);
  const { rows } = await sql<{ user_id: number }>`
    select user_id from due_digests(${daily}::date, ${weekly}::date, ${now})`.execute(database.kysely);
  return rows.map((row) => row.user_id);
}

export interface ClaimedDigest {
  userId: number;
  email: string;
  language: DigestChoiceRow["language"];
  /** The day that it is for. */
  day: string;
  needs: NeedsMe;
}

/** Longer than a server may take to answer; after it, another worker may try. */
const leaseMs = 10 * 60_000;

/**
 * Takes on one person's e-mail, and reads as that person what waits for them. Of many workers one gets it.
 * @returns undefined where it is not due, or somebody else's
 */
export async function claimDigest(database: Database, userId: number, now: Date): Promise<ClaimedDigest | undefined> {
  const { daily, weekly } = dueDays(now);
  return withActor(database, userId, async (tx) => {
    const row = await tx
      .updateTable("digest_choice")
      .set({ claimed_until: new Date(now.getTime() + leaseMs) })
      .where("user_id", "=", userId)
      .where(sql<boolean>`sent_on < case rhythm when 'daily' then ${daily}::date else ${weekly}::date end`)
      .where((eb) => eb.or([eb("claimed_until", "is", null), eb("claimed_until", "<", now)]))
      .returning("language")
      .executeTakeFirst();
    if (!row) return undefined;
    const { email } = await tx
      .selectFrom("app_user")
      .where("id", "=", userId)
      .select("email")
      .executeTakeFirstOrThrow();
    return { userId, email, language: row.language, day: daily, needs: await countNeeds(tx, dayInJakarta(now)) };
  });
}

/** Sent, or nothing to send: the next one is another day's. */
export function finishDigest(database: Database, { userId, day }: ClaimedDigest): Promise<unknown> {
  return withActor(database, userId, (tx) =>
    tx.updateTable("digest_choice").set({ sent_on: day, claimed_until: null }).where("user_id", "=", userId).execute(),
  );
}
