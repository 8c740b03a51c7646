import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { enterApplicationRole, openEmbedded } from "../client.ts";
import { migrate } from "../migrate.ts";
import { createFixture } from "./fixture.ts";
import { type Prepared, ownerOfEmbedded } from "./prepared.ts";

/** Two data directories, migrated and filled once; each test file works on a copy. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "sentra-embedded-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", remove); // also where the setup itself fails
  const [empty, filled] = [join(folder, "empty"), join(folder, "filled")];
  const first = await openEmbedded(empty);
  await migrate(first.kysely).finally(() => first.close());
  cpSync(empty, filled, { recursive: true });
  const database = await openEmbedded(filled);
  await enterApplicationRole(database);
  const fixture = await createFixture(database, ownerOfEmbedded(database)).finally(() => database.close());
  console.log(`Database: ${database.version}, embedded`);
  project.provide("prepared", { kind: "embedded", folder, empty, filled, fixture } satisfies Prepared);
  return remove;
}
