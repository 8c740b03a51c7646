import type { TFunction } from "i18next";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type Database, enterApplicationRole, openEmbedded, type Tx, withActor } from "db/client.ts";
import { migrate } from "db/migrate.ts";
import { findActor } from "./accounts.server.ts";
import type { AnswerPlan } from "./answer-import.server.ts";
import { previewAnswers, runAnswers } from "./answer-import-run.server.ts";
import { collectAt, findClosed } from "./collecting.server.ts";
import { shareDatabase, withAccounts } from "./database.server.ts";
import { inviteUnnamed } from "./invitations.server.ts";
import { createTypedResponses, listTypedResponses } from "./typed-responses.server.ts";

const actor = { userId: 1 };
const place = { sentraId: 1, waveId: 1 };
let database: Database;

beforeAll(async () => {
  database = await openEmbedded(undefined);
  await migrate(database.kysely);
  const definition = JSON.stringify({
    scale: { min: 1, max: 5 },
    smallest_path: 0.3,
    paths: [],
    constructs: [{ name: "MS", items: [{ code: "MS1" }] }],
  });
  for (const statement of [
    "insert into region (code, kind, name) values ('35', 'province', 'Jawa Timur')",
    "insert into sentra (region_code, name, product) values ('35', 'tas', 'tas')",
    "insert into app_user (email, name) values ('pengurus@contoh.id', 'Pengurus')",
    "insert into credential (user_id, password_hash, must_change) values (1, 'x', false)",
    "insert into membership (user_id, role, sentra_id) values (1, 'board', 1)",
    "insert into instrument (code, name_id, name_en) values ('ph', 'Kesehatan', 'Health')",
    `insert into instrument_version (instrument_code, version, definition) values ('ph', 1, '${definition}')`,
  ])
    await sql.raw(statement).execute(database.kysely);
  await enterApplicationRole(database);
  shareDatabase(database, { secureCookies: false, demoData: false });
  await as(async (tx) => {
    const wave = { sentra_id: 1, title: "w", instrument_code: "ph", instrument_version: 1, created_by: 1 };
    await tx.insertInto("survey_wave").values(wave).execute();
    await tx.insertInto("wave_sentra").values({ sentra_id: 1, wave_id: 1 }).execute();
    await tx.updateTable("survey_wave").set({ state: "open" }).where("id", "=", 1).execute();
  });
});
afterAll(() => database.close());

/** A plan that was made before somebody else's answer came in. */
let stale: AnswerPlan | undefined;
vi.mock("./answer-import.server.ts", async (importOriginal) => {
  const { planAnswers } = await importOriginal<typeof import("./answer-import.server.ts")>();
  return {
    planAnswers: (...given: Parameters<typeof planAnswers>) => {
      const plan = stale ?? planAnswers(...given);
      stale = undefined;
      return plan;
    },
  };
});

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

it("an import whose number somebody answers with meanwhile writes nothing, and shows what there is now", async () => {
  const params = { sentraId: "1", waveId: "1" };
  const person = (await withAccounts((tx) => findActor(tx, 1)))!;
  const table = { columns: ["Nomor undangan", "MS1"], rows: [{ line: 2, cells: [5, 4] }] };
  const work = { actor: person, params, table, t: ((key: string) => key) as TFunction };
  const seen = await previewAnswers(work);
  expect(seen.counts).toEqual({ new: 1, same: 0, error: 0 });
  const other = { invitation: 5, objects: false, answers: { MS1: 1 } };
  await as((tx) => createTypedResponses(tx, { actor, ...place }, "paper", [other]));
  stale = seen;
  const { plan, written } = await runAnswers(work, { fingerprint: seen.fingerprint, withRepeats: false });
  expect([written, plan.counts]).toEqual([undefined, { new: 0, same: 0, error: 1 }]);
});

it("a wave that is closed while an answer is written is told from an answer that there is not", async () => {
  const params = { sentraId: "1", waveId: "1" };
  const person = (await withAccounts((tx) => findActor(tx, 1)))!;
  const gone = () => Promise.reject(new Response(null, { status: 404 }));
  await expect(findClosed(person, params, gone)).rejects.toMatchObject({ status: 404 });
  const closeAndWrite = async () => {
    await as((tx) => tx.updateTable("survey_wave").set({ state: "closed" }).where("id", "=", 1).execute());
    const sheet = { invitation: undefined, objects: false, answers: { MS1: 2 } };
    await collectAt(person, params, (tx) => createTypedResponses(tx, { actor, ...place }, "paper", [sheet]));
  };
  expect(await findClosed(person, params, closeAndWrite)).toBe(true);
});
