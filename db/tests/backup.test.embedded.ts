import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, inject, it } from "vitest";
import { openEmbedded, withActor } from "../client.ts";
import { restoreEmbedded } from "../keeping/embedded-backup.ts";
import { readAllRows } from "./all-rows.ts";
import { expectChainsGoOn } from "./audit-chain.ts";
import { useTestDatabase } from "./database.ts";

const test = useTestDatabase();
const place = () => {
  const prepared = inject("prepared");
  if (prepared.kind !== "embedded") throw new Error("not embedded");
  return join(prepared.folder, randomBytes(6).toString("hex"));
};

it("a backup taken while others write holds what was committed by then, row by row, and nothing half-done", async () => {
  const { users, sentra } = test.fixture;
  const write = (position: number) =>
    withActor(test.database, users.board, async (tx) => {
      for (const at of [position, position + 1]) {
        const fact = { sentra_id: sentra.tas, position: at, year_label: "2026", source_id: 1 };
        await tx
          .insertInto("sentra_fact")
          .values({ ...fact, text_id: `fakta ${at}`, text_en: "x" })
          .execute();
      }
    });
  await write(100);
  const before = await test.asSuperuser(readAllRows);
  // Asked for in the midst of a transaction, and with others waiting behind it.
  const [first, dump] = [write(200), test.database.dump!()];
  const later = Promise.all([300, 400, 500].map(write));
  const file = `${place()}.tar.gz`;
  writeFileSync(file, await dump);
  await Promise.all([first, later]);

  const directory = place();
  expect(await restoreEmbedded(file, directory)).toEqual({ missing: [] });
  const restored = await openEmbedded(directory);
  const rows = await restored.kysely.transaction().execute(readAllRows);
  await expectChainsGoOn(restored);
  await restored.close();

  const facts = rows["public.sentra_fact"]!;
  const added = facts.filter((line) => !before["public.sentra_fact"]!.includes(line)).length;
  expect(added).toBeOneOf([0, 2, 4, 6, 8]); // whole transactions
  expect(facts).toHaveLength(before["public.sentra_fact"]!.length + added);
  expect({ ...rows, "public.sentra_fact": [] }).toEqual({ ...before, "public.sentra_fact": [] });
});

it("restores into an empty place only, and leaves nothing behind of a file that is broken", async () => {
  const file = `${place()}.tar.gz`;
  writeFileSync(file, await test.database.dump!());
  const directory = place();
  await restoreEmbedded(file, directory);
  await expect(restoreEmbedded(file, directory)).rejects.toThrow(/there is a database in .* already/);

  const cut = `${place()}.tar.gz`;
  writeFileSync(cut, readFileSync(file).subarray(0, 200_000));
  const other = place();
  await expect(restoreEmbedded(cut, other)).rejects.toThrow(/can't be restored/);
  expect(existsSync(join(other, "pgdata"))).toBe(false);
  writeFileSync(cut, "PGDMP and so on");
  await expect(restoreEmbedded(cut, other)).rejects.toThrow(/is no backup of an embedded database/);
});

it("refuses a backup of a newer version, which this one would not understand", async () => {
  await test.asOwner((tx) =>
    sql`insert into kysely_migration (name, timestamp) values ('29991231T0000-later', '')`.execute(tx),
  );
  const file = `${place()}.tar.gz`;
  writeFileSync(file, await test.database.dump!());
  await expect(restoreEmbedded(file, place())).rejects.toThrow(/newer version of the program \(29991231T0000-later\)/);
});
