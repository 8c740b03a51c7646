import { randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export class DataDirInUseError extends Error {}

export interface DataDirLock {
  release(): void;
}

/**
 * Two processes on one embedded database lose rows silently, so the directory belongs to one process at a time.
 * The lock names its holder by process id and, where the system tells it, by the time that process started: an id
 * alone may by now be another program's. A holder that is gone (killed, power lost) is set aside.
 * @throws DataDirInUseError naming the directory and the process that holds it
 */
export function lockDataDir(dataDir: string): DataDirLock {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, "lock");
  const release = take(path, dataDir);
  return { release };
}

/** @returns what gives the lock back, once */
function take(path: string, dataDir: string): () => void {
  const mine = `${process.pid} ${startTime(process.pid)} ${randomUUID()}\n`;
  const candidate = `${path}.${process.pid}`;
  writeFileSync(candidate, mine);
  try {
    for (;;) {
      try {
        linkSync(candidate, path); // atomic: fails where a lock exists, and the lock is never seen half-written
        return () => {
          if (read(path) === mine) rmSync(path, { force: true });
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
      const held = read(path);
      if (held !== undefined) setAsideIfGone(path, held, dataDir);
    }
  } finally {
    unlinkSync(candidate);
  }
}

/**
 * Of several starters that find the same dead holder only one may remove it, or a slow one removes the lock that a
 * quick one has just taken. The right to remove is a lock of its own, and its holder looks again before it removes.
 */
function setAsideIfGone(path: string, held: string, dataDir: string): void {
  const [pid, started] = held.trim().split(" ");
  if (isRunning(Number(pid), started ?? "")) throw inUse(dataDir, pid!);
  const release = take(`${path}.removal`, dataDir);
  try {
    if (read(path) === held) unlinkSync(path);
  } finally {
    release();
  }
}

function inUse(dataDir: string, pid: string): DataDirInUseError {
  return new DataDirInUseError(
    `the data directory ${dataDir} is in use by process ${pid}: stop it first, or start with another DATA_DIR`,
  );
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function isRunning(pid: number, started: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return startTime(pid) === started;
}

/** Clock ticks from boot to the start of a process, where /proc tells (field 22 of stat); elsewhere "unknown". */
function startTime(pid: number): string {
  const stat = read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "unknown";
}
