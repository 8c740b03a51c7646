import { expect, it } from "vitest";
import { enterApplicationRole, openEmbedded, type Tx, withActor } from "db/client.ts";
import { migrate } from "db/migrate.ts";
import { createFixture } from "db/tests/fixture.ts";
import { ownerOfEmbedded } from "db/tests/prepared.ts";
import { createI18n } from "~/i18n/i18n.ts";
import { getSeenCatalogue } from "~/models/office-catalogue.server.ts";
import { readRegion } from "~/models/region-data.server.ts";
import { listSentra } from "~/models/sentra.server.ts";
import { regionTabs } from "./region-tabs.ts";

it("holds the targets that a former office set for its own indicator, where a sentra's region was changed", async () => {
  const database = await openEmbedded(undefined);
  await migrate(database.kysely);
  await enterApplicationRole(database);
  const { users, sentra } = await createFixture(database, ownerOfEmbedded(database));
  const at = { sentra_id: sentra.tas, year: 2026 };
  const own = await withActor(database, users.provinceOfficer, async (tx) => {
    const ofRegion = tx.selectFrom("indicator").where("region_code", "=", "35.15").select(["id", "code"]);
    const { id, code } = await ofRegion.executeTakeFirstOrThrow();
    await tx
      .insertInto("target")
      .values({ ...at, indicator_id: id, value: "12.5", set_by: users.provinceOfficer })
      .execute();
    return code;
  });
  await withActor(database, users.admin, (tx) =>
    tx.updateTable("sentra").set({ region_code: "35.71" }).where("id", "=", sentra.tas).execute(),
  );

  const board = { userId: users.board };
  const source = {
    read: <T>({ userId }: { userId: number }, work: (tx: Tx) => Promise<T>) => withActor(database, userId, work),
  };
  const region = await withActor(database, users.board, async (tx) => ({
    sentra: (await listSentra(tx)).filter(({ id }) => id === sentra.tas),
    catalogue: await getSeenCatalogue(tx),
  }));
  expect(region.catalogue.has(own)).toBe(false);
  const scope = { scope: { region: "", months: ["2026-01", "2026-02"] }, regions: [], sentra: region.sentra };
  const { t } = await createI18n("id");
  const page = { t, language: "id" as const, address: "/", asOf: new Date(), role: "Pengurus" };
  const tabs = regionTabs({ ...region, data: readRegion(board, scope, source) }, page);
  const targets = tabs.find(({ title }) => title === t("workbook.titles.targets"))!;
  const rows = [];
  for await (const row of targets.rows) rows.push(row);
  expect(rows.map((row) => [row[2], row.at(-1)])).toContainEqual([own, { value: "12.5", isSimulated: false }]);
  expect(rows).toHaveLength(2);
  await database.close();
});
