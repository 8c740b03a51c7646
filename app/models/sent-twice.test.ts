import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, enterApplicationRole, openEmbedded, type Tx, withActor } from "db/client.ts";
import { migrate } from "db/migrate.ts";
import { inviteUnnamed } from "./invitations.server.ts";
import { createTypedResponses, listTypedResponses } from "./typed-responses.server.ts";

const actor = { userId: 1 };
const place = { sentraId: 1, waveId: 1 };
let database: Database;

beforeAll(async () => {
  database = await openEmbedded(undefined);
  await migrate(database.kysely);
  const definition = JSON.stringify({ scale: { min: 1, max: 5 }, constructs: [] });
  for (const statement of [
    "insert into region (code, kind, name) values ('35', 'province', 'Jawa Timur')",
    "insert into sentra (region_code, name, product) values ('35', 'tas', 'tas')",
    "insert into app_user (email, name) values ('pengurus@contoh.id', 'Pengurus')",
    "insert into membership (user_id, role, sentra_id) values (1, 'board', 1)",
    "insert into instrument (code, name_id, name_en) values ('ph', 'Kesehatan', 'Health')",
    `insert into instrument_version (instrument_code, version, definition) values ('ph', 1, '${definition}')`,
  ])
    await sql.raw(statement).execute(database.kysely);
  await enterApplicationRole(database);
  await as(async (tx) => {
    const wave = { sentra_id: 1, title: "w", instrument_code: "ph", instrument_version: 1, created_by: 1 };
    await tx.insertInto("survey_wave").values(wave).execute();
    await tx.insertInto("wave_sentra").values({ sentra_id: 1, wave_id: 1 }).execute();
    await tx.updateTable("survey_wave").set({ state: "open" }).where("id", "=", 1).execute();
  });
});
afterAll(() => database.close());

const as = <T>(work: (tx: Tx) => Promise<T>) => withActor(database, actor.userId, work);

it("a sheet of paper that is sent twice from one form is one respondent's; the same answers on another are another's", async () => {
  const type = (form: string | undefined, answer: number, invitation?: number) =>
    as(async (tx) => {
      const sheet = { invitation, objects: false, answers: { MS1: answer } };
      await createTypedResponses(tx, { actor, ...place }, "paper", [sheet], form);
      return (await listTypedResponses(tx, 1, 1)).length;
    });
  expect([await type("one", 3), await type("one", 3)]).toEqual([1, 1]);
  expect(await type("another", 3)).toBe(2);
  // A browser went back to the form of the sheet before, and the next one was typed into it.
  expect(await type("one", 4)).toBe(3);
  expect([await type(undefined, 3), await type(undefined, 3)]).toEqual([4, 5]);
});

it("invitations that are asked for twice from one page are made once", async () => {
  const invite = (seen: number) => as((tx) => inviteUnnamed(tx, place, { count: 9, seen }));
  expect([await invite(0), await invite(0), await invite(9)]).toEqual([9, undefined, 9]);
});
