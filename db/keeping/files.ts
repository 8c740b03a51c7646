import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Writes a file that is there whole or not at all, and for its owner's eyes only: a backup holds everything.
 * @param write gets the name to write to; when it is done, that becomes `file`
 * @throws Error where the file is there already: no backup replaces another one
 */
export async function writeWhole(file: string, write: (part: string) => Promise<void>): Promise<void> {
  if (existsSync(file)) throw new Error(`${file} is there already: name another file`);
  const part = `${file}.part`;
  try {
    closeSync(openSync(part, "wx", 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new Error(`${part} is there already: another backup is being written, or was cut short; remove it then`);
  }
  try {
    await write(part);
    sync(part);
    renameSync(part, file);
    sync(dirname(file));
  } finally {
    rmSync(part, { force: true });
  }
}

/** Sees to it that everything below a directory outlives a loss of power. */
export function syncTree(directory: string): void {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    entry.isDirectory() ? syncTree(path) : sync(path);
  }
  sync(directory);
}

function sync(path: string): void {
  const handle = openSync(path, "r");
  fsyncSync(handle);
  closeSync(handle);
}
