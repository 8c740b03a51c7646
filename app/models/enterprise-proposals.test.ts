import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, openEmbedded } from "../../db/client.ts";
import { migrate } from "../../db/migrate.ts";
import { proposeFromMembers } from "./enterprise-proposals.server.ts";

let database: Database;
const place: { sentra: number; other: number } = { sentra: 0, other: 0 };

beforeAll(async () => {
  database = await openEmbedded(undefined);
  await migrate(database.kysely);
  await database.kysely.insertInto("region").values({ code: "35", kind: "province", name: "Jawa Timur" }).execute();
  const sentra = await database.kysely
    .insertInto("sentra")
    .values(["tenun", "batik"].map((name) => ({ region_code: "35", name, product: name })))
    .returning("id")
    .execute();
  [place.sentra, place.other] = sentra.map(({ id }) => id) as [number, number];
  const member = (active_from: string, active_until: string | null = null, sentra_id = place.sentra) => ({
    sentra_id,
    name: `${active_from} ${active_until}`,
    active_from,
    active_until,
    changed_by: null,
  });
  await database.kysely
    .insertInto("enterprise")
    .values([
      member("2026-01-31"),
      member("2026-01-01", "2026-02-28"),
      member("2026-01-02", "2026-02-27"),
      member("2026-03-01"),
      member("2020-01-01", null, place.other),
    ])
    .execute();
}, 60_000);
afterAll(() => database.close());

it("counts those who are members at a month's end, their last day included; knows nothing of the time before", async () => {
  const proposed = await database.kysely
    .transaction()
    .execute((tx) => proposeFromMembers(tx, place.sentra, ["2025-12", "2026-01", "2026-02", "2026-03"]));
  const kn01 = (members: number) => [
    { code: "KN01", value: String(members), records: members, register: "members" as const },
  ];
  expect(Object.fromEntries(proposed)).toEqual({ "2026-01": kn01(3), "2026-02": kn01(2), "2026-03": kn01(2) });
});
