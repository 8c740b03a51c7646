import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DataDirInUseError, lockDataDir } from "./data-dir-lock.ts";
import { type Child, startChild } from "./tests/children/child.ts";

const folder = mkdtempSync(join(tmpdir(), "sentra-lock-"));
const children: Child[] = [];

beforeAll(async () => {
  for (let n = 0; n < 5; n++) children.push(startChild("locker.ts"));
  for (const child of children) expect(await child.nextLine()).toBe("ready");
});
afterAll(async () => {
  for (const child of children) await child.kill();
  rmSync(folder, { recursive: true });
});

/** The id of a process that has ended. */
const deadPid = () => spawnSync(process.execPath, ["--version"]).pid;

function leaveLock(name: string, content: string): string {
  const directory = join(folder, name);
  mkdirSync(directory);
  writeFileSync(join(directory, "lock"), content);
  return directory;
}

describe("the lock of a data directory", () => {
  it("refuses a second process in plain words, and lets it in once given back", async () => {
    const directory = join(folder, "two");
    const [first, second] = children as [Child, Child];
    first.say(`take ${directory}`);
    expect(await first.nextLine()).toBe("taken");
    second.say(`take ${directory}`);
    expect(await second.nextLine()).toBe(
      `refused: the data directory ${directory} is in use by process ${first.process.pid}: ` +
        "stop it first, or start with another DATA_DIR",
    );
    first.say("release");
    await expect.poll(() => existsSync(join(directory, "lock"))).toBe(false);
    second.say(`take ${directory}`);
    expect(await second.nextLine()).toBe("taken");
    second.say("release");
  });

  it("refuses the same process a second time", () => {
    const directory = join(folder, "same");
    const lock = lockDataDir(directory);
    expect(() => lockDataDir(directory)).toThrow(DataDirInUseError);
    lock.release();
    lockDataDir(directory).release();
    expect(readdirSync(directory)).toEqual([]);
  });

  it("sets a killed holder aside", async () => {
    const directory = join(folder, "killed");
    const holder = startChild("locker.ts");
    await holder.nextLine();
    holder.say(`take ${directory}`);
    expect(await holder.nextLine()).toBe("taken");
    expect(() => lockDataDir(directory)).toThrow(/in use by process/);
    await holder.kill();
    lockDataDir(directory).release();
    expect(readdirSync(directory)).toEqual([]);
  });

  it("sets a holder aside whose id now belongs to a younger process", () => {
    const directory = leaveLock("reused", `${process.ppid} 1\n`);
    lockDataDir(directory).release();
  });

  it("sets a lock aside that the loss of power left empty", () => {
    lockDataDir(leaveLock("empty", "")).release();
  });

  it("gives nothing back that is no longer its own", () => {
    const directory = join(folder, "own");
    const lock = lockDataDir(directory);
    writeFileSync(join(directory, "lock"), "another\n");
    lock.release();
    expect(readdirSync(directory)).toEqual(["lock"]);
  });

  it.each(["free", "left by a dead holder"])("has exactly one winner among starters at once: %s", async (how) => {
    for (let round = 0; round < 60; round++) {
      const name = `race ${how} ${round}`.replaceAll(" ", "-");
      const directory = how === "free" ? join(folder, name) : leaveLock(name, `${deadPid()} 1\n`);
      for (const child of children) child.say(`take ${directory}`);
      const outcomes = await Promise.all(children.map((child) => child.nextLine()));
      expect(outcomes.map((line) => line?.split(":")[0]).sort()).toEqual([...Array(4).fill("refused"), "taken"]);
      children[outcomes.indexOf("taken")]!.say("release");
    }
  });
});
