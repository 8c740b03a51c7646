import { randomBytes } from "node:crypto";
import { type Migration, Migrator, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { isDatabaseAway } from "../away.ts";
import { type Database, openPostgres } from "../client.ts";
import { listLanded, migrate } from "../migrate.ts";
import { migrations } from "../migrations/index.ts";
import { onServer } from "./database.ts";
import { findUnprotected } from "./find-unprotected.ts";
import { listColumns, plantRows, readRows, type Rows } from "./old-shape.ts";

const versions = Object.keys(migrations).sort();
const run = `sentra_forward_${randomBytes(4).toString("hex")}`;
const walk = `${run}_walk`;
const nameOf = (version: string) => `${run}_${versions.indexOf(version)}`;
let today: Rows;

const open = (role: "owner" | "superuser", database: string) => {
  const prepared = inject("prepared");
  if (prepared.kind !== "postgres") throw new Error("not on a server");
  return openPostgres(prepared.urls[role].replace("database_to_be_named", database), 1);
};
async function within<T>(role: "owner" | "superuser", name: string, work: (database: Database) => Promise<T>) {
  const database = await open(role, name);
  return work(database).finally(() => database.close());
}
const migrator = ({ kysely }: Database, all: Record<string, Migration> = migrations) =>
  new Migrator({ db: kysely, provider: { getMigrations: async () => all } });
const drop = (name: string) => onServer(`drop database if exists ${name} with (force)`);

/** One database walks from version to version, and leaves a copy of itself at each. */
beforeAll(async () => {
  const prepared = inject("prepared");
  if (prepared.kind !== "postgres") throw new Error("not on a server");
  today = await within("superuser", prepared.filled, ({ kysely }) => readRows(kysely));
  await onServer(`create database ${walk} owner ${prepared.owner}`);
  for (const version of versions) {
    await within("owner", walk, async (database) => {
      const { error } = await migrator(database).migrateTo(version);
      if (error) throw error;
    });
    await onServer(`create database ${nameOf(version)} template ${walk} owner ${prepared.owner}`);
  }
});
afterAll(async () => {
  for (const version of versions) await drop(nameOf(version));
  await drop(walk);
});

/** What must not change: every planted row, in the columns that its table has kept. */
async function keptColumns(before: Record<string, string[]>): Promise<Record<string, string[]>> {
  const after = await within("superuser", walk, ({ kysely }) => listColumns(kysely));
  return Object.fromEntries(
    Object.entries(before).flatMap(([table, columns]) => {
      const kept = columns.filter((column) => after[table]?.includes(column));
      return kept.length > 0 ? [[table, kept]] : [];
    }),
  );
}

describe("from every version that has landed", () => {
  it.each(versions)("%s, with rows in it, forward to the newest: every row is kept", async (version) => {
    const name = nameOf(version);
    const [columns, planted] = await within("superuser", name, async ({ kysely }) => {
      await plantRows(kysely, today);
      const kept = await keptColumns(await listColumns(kysely));
      return [kept, await readRows(kysely, kept)] as const;
    });
    await within("owner", name, ({ kysely }) => migrate(kysely));
    await within("superuser", name, async ({ kysely }) => {
      const after = await readRows(kysely, columns);
      const lost = Object.entries(planted).flatMap(([table, rows]) =>
        rows.filter((row) => !after[table]!.includes(row)).map((row) => `${table} ${row}`),
      );
      expect(lost).toEqual([]);
      expect(await kysely.transaction().execute(findUnprotected)).toEqual([]);
      const unchecked = await sql`select conname from pg_constraint where not convalidated`.execute(kysely);
      expect(unchecked.rows).toEqual([]);
    });
    const filled = Object.values(planted).filter((rows) => rows.length > 0).length;
    expect(filled).toBeGreaterThan(version < "20261121T0610" ? 0 : 3);
    await drop(name);
  });
});

describe("a value from before there was a history", () => {
  it("has its first entry, by who typed it and when, and once", async () => {
    const prepared = inject("prepared");
    const name = `${run}_entries`;
    const before = versions[versions.indexOf("20261121T1215-cells") - 1]!;
    await onServer(`create database ${name} owner ${prepared.kind === "postgres" && prepared.owner}`);
    await within("owner", name, (database) => migrator(database).migrateTo(before));
    await within("superuser", name, ({ kysely }) => plantRows(kysely, today));
    await within("owner", name, ({ kysely }) => migrate(kysely));
    await within("superuser", name, async ({ kysely }) => {
      const values = await kysely
        .selectFrom("observation")
        .select(["sentra_id", "indicator_id", "period", "value as after", "source_id"])
        .select(["recorded_by as changed_by", "recorded_at as at"])
        .orderBy("sentra_id")
        .orderBy("indicator_id")
        .orderBy("period")
        .execute();
      const entries = () =>
        kysely
          .selectFrom("observation_change")
          .select(["sentra_id", "indicator_id", "period", "after", "source_id", "changed_by", "at"])
          .where("before", "is", null)
          .orderBy("sentra_id")
          .orderBy("indicator_id")
          .orderBy("period")
          .execute();
      expect(values.length).toBeGreaterThan(3);
      expect(await entries()).toEqual(values);
      await migrations["20261121T1741-first-entries"]!.up(kysely);
      expect(await entries()).toEqual(values);
    });
    await drop(name);
  });
});

describe("a migration that is cut short", () => {
  const before = "20261121T0630-surveys-and-reference";
  const name = `${run}_cut`;
  const last = versions.at(-1)!;
  const state = () =>
    within("superuser", name, async ({ kysely }) => [await listLanded(kysely), await readRows(kysely)] as const);
  /** Does what that migration does, and then something that ends it. */
  const endedBy = (version: string, statement: string): Record<string, Migration> => ({
    ...migrations,
    [version]: {
      up: async (db) => {
        await migrations[version]!.up(db);
        await sql.raw(statement).execute(db);
      },
    },
  });

  it("leaves a whole version and every row, and the next start goes all the way", async () => {
    const prepared = inject("prepared");
    await onServer(`create database ${name} owner ${prepared.kind === "postgres" && prepared.owner}`);
    await within("owner", name, (database) => migrator(database).migrateTo(before));
    await within("superuser", name, ({ kysely }) => plantRows(kysely, today));
    const [, planted] = await state();

    // One that fails, in the middle of the way.
    const middle = "20261121T1215-cells";
    const failing = endedBy(middle, "alter table sentra add constraint never check (id < 0)");
    const failed = within("owner", name, ({ kysely }) => migrate(kysely, failing));
    await expect(failed).rejects.toMatchObject({ code: "23514" });
    const [landed, rows] = await state();
    expect(landed).toEqual(versions.slice(0, versions.indexOf(middle)));
    expect(rows["sentra"]).toEqual(planted["sentra"]);

    // The server loses the program when all but one is done.
    const lost = await open("owner", name);
    const cut = migrate(lost.kysely, endedBy(last, "select pg_terminate_backend(pg_backend_pid())"));
    expect(isDatabaseAway(await cut.catch((error: unknown) => error))).toBe(true);
    await lost.close();
    expect((await state())[0]).toEqual(versions.slice(0, -1));

    await within("owner", name, ({ kysely }) => migrate(kysely));
    const [all, kept] = await state();
    expect(all).toEqual(versions);
    expect(kept["observation"]!.length).toBe(planted["observation"]!.length);
    await drop(name);
  });
});
