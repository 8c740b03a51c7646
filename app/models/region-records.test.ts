import { expect, it } from "vitest";
import { enterApplicationRole, openEmbedded, withActor } from "db/client.ts";
import { migrate } from "db/migrate.ts";
import { createFixture } from "db/tests/fixture.ts";
import { ownerOfEmbedded } from "db/tests/prepared.ts";
import { getSeenCatalogue } from "./office-catalogue.server.ts";
import { listTargetRecords } from "./region-records.server.ts";
import { listSentra } from "./sentra.server.ts";

it("names the indicator of a target that a former office set, where a sentra's region was changed", async () => {
  const database = await openEmbedded(undefined);
  await migrate(database.kysely);
  await enterApplicationRole(database);
  const { users, sentra } = await createFixture(database, ownerOfEmbedded(database));
  const own = await withActor(database, users.provinceOfficer, async (tx) => {
    const ofRegion = tx.selectFrom("indicator").where("region_code", "=", "35.15").select(["id", "code"]);
    const { id, code } = await ofRegion.executeTakeFirstOrThrow();
    const target = { sentra_id: sentra.tas, indicator_id: id, year: 2026, value: "12.5" };
    await tx
      .insertInto("target")
      .values({ ...target, set_by: users.provinceOfficer })
      .execute();
    return code;
  });
  await withActor(database, users.admin, (tx) =>
    tx.updateTable("sentra").set({ region_code: "35.71" }).where("id", "=", sentra.tas).execute(),
  );

  const { catalogue, targets } = await withActor(database, users.board, async (tx) => {
    const moved = (await listSentra(tx)).filter(({ id }) => id === sentra.tas);
    const wanted = { sentra: moved, months: ["2026-01", "2026-02"] };
    return { catalogue: await getSeenCatalogue(tx), targets: await listTargetRecords(tx, wanted) };
  });
  expect(catalogue.has(own)).toBe(false);
  expect(targets.map(({ indicator, value }) => [indicator.code, value])).toContainEqual([own, "12.5"]);
  expect(targets).toHaveLength(2);
  await database.close();
});
