import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, enterApplicationRole, openEmbedded, type Tx, withActor } from "db/client.ts";
import { migrate } from "db/migrate.ts";
import { loadReference } from "db/reference/load.ts";
import { sql } from "kysely";
import { saveCells } from "./cells.server.ts";
import { getSentraCatalogue } from "./office-catalogue.server.ts";
import { readPeriod } from "./periods.ts";
import { getSheet, listSheetIndicators, moveSheet } from "./sheets.server.ts";

let database: Database;
const [officer, board] = [{ userId: 1 }, { userId: 2 }];

/** A sheet that was handed in, by a clock finer than a form's milliseconds. */
beforeAll(async () => {
  database = await openEmbedded(undefined);
  await migrate(database.kysely);
  await loadReference(database.kysely);
  const run = (text: string) => sql.raw(text).execute(database.kysely);
  await run("insert into app_user (email, name) values ('d@x.id', 'd'), ('p@x.id', 'p')");
  await run("insert into sentra (region_code, name, product) values ('35.15', 'tas', 'tas')");
  await run("insert into membership (user_id, role, region_code) values (1, 'officer', '35.15')");
  await run("insert into membership (user_id, role, sentra_id) values (2, 'board', 1)");
  await run("alter table sheet disable trigger user");
  await run(`insert into sheet (sentra_id, pillar, period, state, changed_at, changed_by)
    values (1, 'internal', '2026-08-01', 'submitted', '2026-09-01 08:00:00.123456Z', 2)`);
  await run("alter table sheet enable trigger user");
  await enterApplicationRole(database);
}, 60_000);
afterAll(() => database.close());

const read = (tx: Tx) => getSheet(tx, 1, "internal", readPeriod("month", "2026-08-01"));
const as = <T>({ userId }: { userId: number }, work: (tx: Tx) => Promise<T>) => withActor(database, userId, work);

it("figures that were taken back and handed in anew are neither verified nor returned unseen", async () => {
  const seen = await as(officer, read);
  const since = seen.changedAt!.getTime();
  await as(board, async (tx) => {
    expect(await moveSheet(tx, board, seen, "draft", { since })).toBeUndefined();
    expect(await moveSheet(tx, board, await read(tx), "submitted")).toBeUndefined();
  });

  // Each request reads the sheet anew, as the route does; the form says what was seen.
  const late = (to: "verified" | "returned") =>
    as(officer, async (tx) => moveSheet(tx, officer, await read(tx), to, { since, returnReason: "r" }));
  expect(await late("verified")).toBe("changed");
  expect(await late("returned")).toBe("changed");
  expect(await as(officer, read)).toMatchObject({ state: "submitted" });

  const anew = (await as(officer, read)).changedAt!.getTime();
  await as(officer, async (tx) => moveSheet(tx, officer, await read(tx), "verified", { since: anew }));
  expect(await as(officer, read)).toMatchObject({ state: "verified" });
  expect(await as(officer, (tx) => moveSheet(tx, officer, seen, "verified", { since }))).toBe("verified");
});

it("a sheet whose values were all refused, because another's came first, does not count as changed", async () => {
  const october = readPeriod("month", "2026-10-01");
  const read = (tx: Tx) => getSheet(tx, 1, "internal", october);
  const [indicator] = await as(board, async (tx) =>
    listSheetIndicators(await getSentraCatalogue(tx, 1), "internal", october),
  );
  const type = (after: string) =>
    as(board, async (tx) =>
      saveCells(tx, board, await read(tx), [{ indicator: indicator!, before: "", after }], { together: true }),
    );
  const { code } = indicator!;
  expect(await type("5")).toMatchObject({ saved: { [code]: { value: "5" } }, conflicts: {} });
  const { changedAt } = await as(board, read);
  expect(changedAt).toBeInstanceOf(Date);
  expect(await type("7")).toMatchObject({ saved: {}, conflicts: { [code]: { now: "5" } } });
  expect(await as(board, read)).toMatchObject({ changedAt });
});
