import { randomBytes } from "node:crypto";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, inject, it } from "vitest";
import { enterApplicationRole, openEmbedded, withActor } from "../client.ts";
import { startChild } from "./children/child.ts";

it("keeps every acknowledged value through a kill in mid-write, three times over", { timeout: 300_000 }, async () => {
  const prepared = inject("prepared");
  if (prepared.kind !== "embedded") throw new Error("not embedded");
  const { users, sentra } = prepared.fixture;
  const directory = join(prepared.folder, randomBytes(6).toString("hex"));
  cpSync(prepared.filled, directory, { recursive: true });

  let kept = 1; // the fixture's one fact
  for (let round = 0; round < 3; round++) {
    const writer = startChild("writer.ts", directory, String(users.board), String(sentra.tas), String(kept + 1));
    let acknowledged = Number(await writer.nextLine());
    expect(acknowledged).toBe(kept + 1);
    // Killed at no moment in particular: some writes later, and some way into the next one.
    const enough = acknowledged + 8 + Math.floor(Math.random() * 40);
    let killed: Promise<void> | undefined;
    for (let line = await writer.nextLine(); line !== undefined; line = await writer.nextLine()) {
      acknowledged = Number(line);
      if (acknowledged >= enough) killed ??= setTimeout(Math.random() * 10).then(() => writer.kill());
    }
    await killed;

    const database = await openEmbedded(directory);
    await enterApplicationRole(database);
    const rows = await withActor(database, users.board, (tx) =>
      tx.selectFrom("sentra_fact").select(["position", "text_id"]).orderBy("position").execute(),
    );
    await database.close();
    // The one in flight may have been committed too, before its acknowledgement got out.
    expect(rows.length - acknowledged).toBeOneOf([0, 1]);
    rows.slice(1).forEach((row, index) => expect(row).toEqual({ position: index + 2, text_id: `fakta ${index + 2}` }));
    kept = rows.length;
  }
});
