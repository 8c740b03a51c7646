import { parseArgs } from "node:util";

/** Runs a command of somebody who keeps the place: what goes wrong is one line, and the exit code says so. */
export async function runCommand(failure: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(`${failure}: ${(error as Error).message}`);
    process.exit(1);
  }
}

/** The one file that a command is given. */
export function readFileArgument(usage: string): string {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new Error(`one file is wanted: ${usage}`);
  return file;
}
