/** Takes and gives back locks as its parent says, line by line: "take DIRECTORY", "release". */
import { createInterface } from "node:readline";
import { DataDirInUseError, type DataDirLock, lockDataDir } from "../../data-dir-lock.ts";

let lock: DataDirLock | undefined;
process.stdout.write("ready\n");
for await (const line of createInterface({ input: process.stdin })) {
  const [command, directory] = line.split(" ");
  if (command === "release") lock?.release();
  else process.stdout.write(`${tryToTake(directory!)}\n`);
}

function tryToTake(directory: string): string {
  try {
    lock = lockDataDir(directory);
    return "taken";
  } catch (error) {
    return error instanceof DataDirInUseError ? `refused: ${error.message}` : `broken: ${String(error)}`;
  }
}
