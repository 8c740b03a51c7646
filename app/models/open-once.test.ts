import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, enterApplicationRole, openEmbedded, withActor } from "db/client.ts";
import { migrate } from "db/migrate.ts";
import { askForErasure, listOwnRequests } from "./data-requests.server.ts";
import { checkImprovements, createAssessment, listAssessments } from "./ladder.server.ts";

const actor = { userId: 1 };
let database: Database;

beforeAll(async () => {
  database = await openEmbedded(undefined);
  await migrate(database.kysely);
  for (const statement of [
    "insert into region (code, kind, name) values ('35', 'province', 'Jawa Timur')",
    "insert into sentra (region_code, name, product) values ('35', 'tas', 'tas')",
    "insert into app_user (email, name) values ('dinas@contoh.id', 'Dinas')",
    "insert into membership (user_id, role, region_code) values (1, 'officer', '35')",
  ])
    await sql.raw(statement).execute(database.kysely);
  await enterApplicationRole(database);
});
afterAll(() => database.close());

const assess = (assessedOn: string) =>
  withActor(database, actor.userId, (tx) =>
    createAssessment(tx, actor, 1, {
      ...{ assessedOn, dueOn: "2030-01-01", level: "none", met: [], measures: null },
      improvements: ["a", "b", "c"],
    }),
  );

it("a sentra is assessed once until its promises are checked", async () => {
  expect([await assess("2026-01-05"), await assess("2026-01-06")]).toEqual([true, false]);
  await withActor(database, actor.userId, async (tx) => {
    const [open] = await listAssessments(tx, 1);
    expect(open!.assessedOn).toBe("2026-01-05");
    const checked = { outcomes: ["yes", "no", "no"] as ("yes" | "no")[], day: "2028-01-05" };
    expect(await checkImprovements(tx, actor, { sentraId: 1, id: open!.id }, checked)).toBe(true);
  });
  expect(await assess("2028-01-05")).toBe(true);
});

it("an account waits once to be erased, with the first one's deadline, also past what its page shows", async () => {
  await withActor(database, actor.userId, async (tx) => {
    await askForErasure(tx, actor, "pindah");
    await askForErasure(tx, actor, "sekali lagi");
    expect((await listOwnRequests(tx, actor)).map(({ detail }) => detail)).toEqual(["pindah"]);
    const twice = sql`insert into data_request (right_asked, subject, user_id, recorded_by)
      values ('erasure', 'account', 1, 1)`.execute(tx);
    await expect(twice).rejects.toMatchObject({ code: "23505" });
  });
});
