/** The command-line tool: `npm run --silent pls -- <command> ...`. See README, "The engine on the command line". */
import { writeFileSync } from "node:fs";
import { compareCommand, estimateCommand, importanceCommand, powerCommand } from "./cli/commands.ts";
import type { CommandOutput } from "./cli/output.ts";
import { waveCommand } from "./cli/wave.ts";
import { PlsInputError } from "./pls/errors.ts";

const commands: Record<string, (args: string[]) => Promise<CommandOutput> | CommandOutput> = {
  estimate: estimateCommand,
  compare: compareCommand,
  importance: importanceCommand,
  power: powerCommand,
  wave: waveCommand,
};

/** Standard output has the result or nothing; bad input ends with status 2 and one line on standard error. */
async function main([name, ...args]: string[]): Promise<void> {
  try {
    const command = commands[name ?? ""];
    if (!command) {
      throw new PlsInputError("bad-setting", `the command must be one of ${Object.keys(commands).join(", ")}`);
    }
    const { result, text = `${JSON.stringify(result, null, 2)}\n`, out, notices } = await command(args);
    if (out) writeFileSync(out, text);
    else process.stdout.write(text);
    for (const notice of notices) process.stderr.write(`pls: ${notice}\n`);
  } catch (error) {
    if (!(error instanceof PlsInputError)) throw error;
    process.stderr.write(`pls: ${error.message.replaceAll(/\s+/g, " ")}\n`);
    process.exitCode = 2;
  }
}

await main(process.argv.slice(2));
