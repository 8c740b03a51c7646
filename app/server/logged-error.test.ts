import { PGlite } from "@electric-sql/pglite";
import { pino } from "pino";
import { afterAll, expect, it } from "vitest";
import { loggedError } from "./logged-error.ts";

const database = new PGlite();
afterAll(() => database.close());

function write(error: unknown, message = "failed"): string {
  let line = "";
  pino({ serializers: { err: loggedError } }, { write: (text: string) => void (line += text) }).error(
    { err: error },
    message,
  );
  return line;
}

it("an error of the database is logged by the names of what it broke, without what somebody had typed", async () => {
  await database.exec("create table secret (word text constraint known unique, size int check (size > 0))");
  await database.query("insert into secret values ($1, 1)", ["hunter2-marker"]);
  for (const size of [1, -1]) {
    const failed = await database.query("insert into secret values ($1, $2)", ["hunter2-marker", size]).catch((e) => e);
    expect(JSON.stringify(failed)).toContain("hunter2-marker"); // so there was something to leave out
    const line = write(failed);
    expect(line).not.toContain("hunter2-marker");
    expect(JSON.parse(line)).toMatchObject({ err: { code: expect.stringMatching(/^23/), table: "secret" } });
    expect(write(new Error("outer", { cause: failed }))).not.toContain("hunter2-marker");
  }
});

it("whatever a text says, it stays one line of the log", () => {
  const forged = 'a\n{"level":30,"msg":"signed in"}\r\u2028\u001b[31m';
  const lines = write(new Error(forged), forged).split("\n");
  expect(lines).toHaveLength(2);
  expect(lines[1]).toBe("");
  expect(JSON.parse(lines[0]!)).toMatchObject({ msg: forged, err: { message: forged } });
  expect(lines[0]).not.toContain("\u001b");
});

it("what is thrown that is no error is logged, too", () => {
  expect(JSON.parse(write("a text"))).toMatchObject({ err: "a text" });
  expect(JSON.parse(write(undefined))).toMatchObject({ msg: "failed" });
});
