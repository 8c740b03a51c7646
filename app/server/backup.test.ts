import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type Database, openEmbedded } from "../../db/client.ts";
import { migrate } from "../../db/migrate.ts";
import { offerBackups } from "./backup-socket.ts";

vi.mock("./logger.ts", () => ({ logger: { info() {}, warn() {}, error() {} } }));

const folder = mkdtempSync(join(tmpdir(), "sentra-backup-"));
const dataDir = join(folder, "data");
const file = join(folder, "sentra.backup");
const key = "a key of the tests, thirty-two signs";
let running: Database | undefined;
let endBackups: (() => void) | undefined;

/** What a command of `npm run` says. */
async function run(command: "backup" | "restore", argument: string, directory: string): Promise<string> {
  const env = { ...process.env, DATA_DIR: directory, DATABASE_URL: "" };
  const all = ["--import", "tsx", `app/server/${command}.ts`, argument];
  const { stdout } = await promisify(execFile)(process.execPath, all, { env });
  return stdout;
}
const patience = { timeout: 120_000 };

beforeAll(async () => {
  running = await openEmbedded(dataDir);
  writeFileSync(join(dataDir, "secret-key"), key, { mode: 0o600 });
  await migrate(running.kysely);
  await sql`insert into region (code, kind, name) values ('35', 'province', 'Jawa Timur')`.execute(running.kysely);
  endBackups = offerBackups(running, dataDir);
}, 120_000);
afterAll(async () => {
  endBackups?.();
  await running?.close();
  rmSync(folder, { recursive: true });
});

it("the running program gives its backup to the command, and another place is restored from it", patience, async () => {
  expect(await run("backup", file, dataDir)).toMatch(/^Written: .*, \d+\.\d MB/);
  expect(statSync(file).mode & 0o077).toBe(0); // for nobody else's eyes

  const place = join(folder, "restored");
  expect(await run("restore", file, place)).toMatch(/^Restored: /);
  const restored = await openEmbedded(place);
  const { rows } = await sql`select code, name from region`.execute(restored.kysely);
  await restored.close();
  expect(rows).toEqual([{ code: "35", name: "Jawa Timur" }]);
  // What is sealed in it opens there, too.
  expect(readFileSync(join(place, "secret-key"), "utf8")).toBe(key);
  expect(statSync(join(place, "secret-key")).mode & 0o077).toBe(0);
});

it("the backup is an ordinary archive, out of which the key can be taken by hand", () => {
  const tar = (...what: string[]) => execFileSync("tar", what, { stdio: ["ignore", "pipe", "ignore"] }).toString();
  expect(tar("-xzOf", file, "secret-key")).toBe(key);
  expect(tar("-tzf", file)).toMatch(/^secret-key\n(.*\n)*.*PG_VERSION\n/);
});

it("no backup replaces another one, and no restore a database", patience, async () => {
  const again = run("backup", file, dataDir);
  await expect(again).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^No backup was written: .*already/),
  });
  const onto = run("restore", file, join(folder, "restored"));
  await expect(onto).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^Nothing was restored: .*already/),
  });
  const besideKey = join(folder, "other-key");
  mkdirSync(besideKey);
  writeFileSync(join(besideKey, "secret-key"), "another one");
  await expect(run("restore", file, besideKey)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^Nothing was restored: there is a key/),
  });
  expect(readFileSync(join(besideKey, "secret-key"), "utf8")).toBe("another one");
});

it("where no program runs, the command opens the database itself", patience, async () => {
  endBackups?.();
  await running?.close();
  [running, endBackups] = [undefined, undefined];
  const stopped = join(folder, "stopped.backup");
  expect(await run("backup", stopped, dataDir)).toMatch(/^Written: /);
  expect(existsSync(stopped)).toBe(true);
});
