import PgBoss from "pg-boss";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, withActor } from "db/client.ts";
import { chooseDigest, type DigestRhythm } from "../../models/digests.server.ts";
import { statementsOn } from "../../models/job-statements.server.ts";
import { sendDueDigests } from "../digest.server.ts";
import { createMail } from "../mail.server.ts";
import { Seed } from "./seed.ts";
import { SmtpSink } from "./smtp-sink.ts";

let database: Database;
let seed: Seed;
let sink: SmtpSink;
let bosses: PgBoss[];
const failures: string[] = [];

beforeAll(async () => {
  seed = await Seed.plantEmbedded();
  database = seed.database;
  sink = await SmtpSink.start();
  bosses = [1, 2, 3].map(
    () => new PgBoss({ db: statementsOn(database.kysely), migrate: false, schedule: false, supervise: false }),
  );
  for (const boss of bosses) await boss.start();
  await submit(seed.sentra.tanggulangin, seed.boardOf("tanggulangin"), ["internal", "external"]);
});
afterAll(async () => {
  for (const boss of bosses) await boss.stop({ graceful: false });
  await sink.stop();
  await database.close();
});

async function submit(sentra: number, board: number, pillars: ("internal" | "external")[]): Promise<void> {
  await withActor(database, board, async (tx) => {
    for (const pillar of pillars) {
      const key = { sentra_id: sentra, pillar, period: "2026-09-01" } as const;
      await tx
        .insertInto("sheet")
        .values({ ...key, return_reason: null, changed_by: board })
        .execute();
      await tx
        .updateTable("sheet")
        .set({ state: "submitted" })
        .where((eb) => eb.and(key))
        .execute();
    }
  });
}

const log = {
  info: () => {},
  error: (details: object, message: string) =>
    void failures.push(`${message}: ${String((details as { err?: unknown }).err)}`),
};

/** As if this many processes looked at that moment at once. */
async function look(moment: string): Promise<void> {
  const mail = createMail(sink.url, "sentra@contoh.go.id", "https://sentra.contoh.go.id");
  await Promise.all(bosses.map((boss) => sendDueDigests({ boss, database, mail, log }, new Date(moment))));
}

const choose = (rhythm: DigestRhythm | undefined, moment: string, language: "id" | "en" = "id") =>
  withActor(database, seed.officer, (tx) =>
    chooseDigest(tx, { userId: seed.officer }, { rhythm, language, now: new Date(moment) }),
  );

/** Of a letter in parts: its texts, with quoted-printable undone. */
const readable = (data: string) =>
  data
    .replaceAll(/=\r\n/g, "")
    .replaceAll(/(=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll("=", ""), "hex").toString("utf8"));

it("a weekly one comes each Monday from six, once however many processes look, over real SMTP", async () => {
  await choose("weekly", "2026-11-19T03:00:00Z"); // a Thursday
  await look("2026-11-22T20:00:00Z"); // Monday, three in the morning in Jakarta
  expect(sink.received).toEqual([]);
  await look("2026-11-22T23:30:00Z");
  await look("2026-11-24T05:00:00Z");
  expect(failures).toEqual([]);
  expect(sink.received).toHaveLength(1);
  const { from, to, data } = sink.received[0]!;
  expect([from, to]).toEqual(["sentra@contoh.go.id", ["provinsi@demo.sentra.id"]]);
  const letter = readable(data);
  expect(letter).toContain("Subject: Sentra: yang menunggu Anda");
  expect(letter).toContain("- Lembar menunggu verifikasi: 2\r\n  https://sentra.contoh.go.id/verifikasi");
  expect(letter).toContain('<a href="https://sentra.contoh.go.id/verifikasi">Lembar menunggu verifikasi</a>');
  expect(letter).toContain("List-Unsubscribe: <https://sentra.contoh.go.id/akun#surel>");
  expect(letter).not.toMatch(/Tanggulangin|dikembalikan/);
});

it("a daily one comes in the reader's language; what a server did not take is tried again later", async () => {
  sink.received.length = 0;
  await choose(undefined, "2026-11-24T06:00:00Z");
  await choose("daily", "2026-11-24T06:00:00Z", "en");
  sink.refuses = true;
  await look("2026-11-25T01:00:00Z");
  expect(failures.splice(0)).toEqual([expect.stringContaining("451")]);
  sink.refuses = false;
  await look("2026-11-25T01:01:00Z"); // the first attempt may still be under way, for all that others know
  expect(sink.received).toHaveLength(0);
  await look("2026-11-25T01:11:00Z");
  expect(sink.received.map(({ data }) => /Subject: (.*)\r/.exec(data)![1])).toEqual([
    "Sentra: what is waiting for you",
  ]);
});

it("who wants none gets none", async () => {
  sink.received.length = 0;
  await choose(undefined, "2026-11-25T06:00:00Z");
  await look("2026-11-30T05:00:00Z");
  expect(sink.received).toEqual([]);
});
