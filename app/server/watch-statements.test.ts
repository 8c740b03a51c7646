import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { type Database, openEmbedded } from "../../db/client.ts";
import { type RequestNotes, withNotes } from "../models/request-notes.server.ts";
import { watchStatements } from "./watch-statements.ts";

interface Line {
  ms: number;
  statement: string;
  failed?: boolean;
}
const lines: Line[] = [];
vi.mock("./logger.ts", () => ({ logger: { warn: (line: Line) => void lines.push(line) } }));

let slowMs = 0;
let database: Database;
beforeAll(async () => {
  database = await openEmbedded(undefined, (ran) => watchStatements(undefined, slowMs)(ran));
});
beforeEach(() => void lines.splice(0));
afterAll(() => database.close());

it("a slow statement is logged with its text and never with what people typed", async () => {
  const typed = "rahasia-usaha-7";
  await sql`select ${typed}::text as name`.execute(database.kysely);
  await sql`select ${typed}::int as number`.execute(database.kysely).catch(() => {});
  expect(lines).toEqual([
    { ms: expect.any(Number), statement: "select $1::text as name" },
    { ms: expect.any(Number), statement: "select $1::int as number", failed: true },
  ]);
  expect(JSON.stringify(lines)).not.toContain(typed);
});

it("only those above the threshold are", async () => {
  slowMs = 60_000;
  await sql`select 1`.execute(database.kysely);
  slowMs = 0;
  expect(lines).toEqual([]);
});

it("each request counts its own statements, begin and commit too, while others wait for the same connection", async () => {
  const many = Array.from({ length: 8 }, (_, i): RequestNotes => ({
    requestId: `r${i}`,
    statements: 0,
    databaseMs: 0,
  }));
  await Promise.all(
    many.map((notes, i) =>
      withNotes(notes, () =>
        database.kysely.transaction().execute(async (tx) => {
          for (let n = 0; n < i; n++) await sql`select 1`.execute(tx);
        }),
      ),
    ),
  );
  expect(many.map(({ statements }) => statements)).toEqual(many.map((_, i) => i + 2));
  for (const { databaseMs } of many) expect(databaseMs).toBeGreaterThan(0);
  expect(database.usage()).toEqual({ busy: 0, idle: 1, waiting: 0 });
});
