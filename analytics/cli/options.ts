import { parseArgs } from "node:util";
import { PlsInputError } from "../pls/errors.ts";
import type { EstimationSettings, MissingPolicy, Scheme } from "../pls/model.ts";

export type Options = Record<string, string | boolean | undefined>;

const estimationOptions = ["data", "model", "scheme", "tolerance", "max-iterations", "missing", "missing-code", "out"];

/**
 * Options of a command, all with a value but `--scores`.
 *
 * @param common those that the command shares with others
 * @throws PlsInputError for an option that the command does not have, or one without its value
 */
export function readOptions(args: string[], names: readonly string[], common = estimationOptions): Options {
  const known = [...common, ...names];
  try {
    const { values } = parseArgs({
      args: joinNegativeValues(args),
      options: Object.fromEntries(
        known.map((name) => [name, { type: name === "scores" ? ("boolean" as const) : ("string" as const) }]),
      ),
      strict: true,
      allowPositionals: false,
    });
    return values as Options;
  } catch (error) {
    throw new PlsInputError("bad-setting", (error as Error).message.split("\n")[0]!);
  }
}

/** `--beta -0.2` and `--missing-code -99` would otherwise be taken for two options. */
function joinNegativeValues(args: string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const previous = joined.at(-1);
    if (/^-[\d.]/.test(arg) && previous?.startsWith("--") && !previous.includes("=")) {
      joined[joined.length - 1] = `${previous}=${arg}`;
    } else {
      joined.push(arg);
    }
  }
  return joined;
}

/** @throws PlsInputError when the option is missing */
export function requireText(options: Options, name: string): string {
  const value = options[name];
  if (typeof value === "string" && value !== "") return value;
  throw new PlsInputError("bad-setting", `--${name} is missing`, { setting: name });
}

export function findText(options: Options, name: string): string | undefined {
  return options[name] === undefined ? undefined : requireText(options, name);
}

/** @throws PlsInputError when the option is given but is not a number */
export function findNumber(options: Options, name: string): number | undefined {
  const text = findText(options, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value)) return value;
  throw new PlsInputError("bad-setting", `--${name} must be a number, not "${text}"`, { setting: name });
}

export function readEstimationSettings(options: Options): Partial<EstimationSettings> {
  return withoutUndefined({
    scheme: findText(options, "scheme") as Scheme | undefined,
    tolerance: findNumber(options, "tolerance"),
    maxIterations: findNumber(options, "max-iterations"),
    missing: findText(options, "missing") as MissingPolicy | undefined,
    scores: options.scores === true,
  });
}

/** Leaves out what was not given, so that defaults are not overwritten. */
export function withoutUndefined<T extends object>(record: T): Partial<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Partial<T>;
}
