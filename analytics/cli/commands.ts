import { stableErrors } from "../bootstrap/stable.ts";
import { minimumSampleSize } from "../bootstrap/sample-size.ts";
import type { Tail } from "../bootstrap/settings.ts";
import type { CommandOutput } from "./output.ts";
import { compareGroups } from "../comparison/compare-groups.ts";
import { importancePerformance } from "../importance/importance.ts";
import { PlsInputError } from "../pls/errors.ts";
import { estimate } from "../pls/estimate.ts";
import { requireOneOf } from "../pls/estimation.ts";
import { bootstrapInThreads } from "../bootstrap/threads.ts";
import { predict } from "../prediction/prediction.ts";
import { inFile, nameFile, readInput } from "./files.ts";
import { findNumber, findText, readEstimationSettings, readOptions, requireText, withoutUndefined } from "./options.ts";

const inference = ["bootstrap", "seed", "threads", "confidence", "tail", "se", "predict", "predict-repeats", "scores"];

/** `estimate`: one model on one data set, with bootstrap, stable errors or prediction where asked. */
export async function estimateCommand(args: string[]): Promise<CommandOutput> {
  const options = readOptions(args, inference);
  const { data, model, dataFile } = readInput(options);
  const settings = readEstimationSettings(options);
  const seed = findNumber(options, "seed");
  const tail = findText(options, "tail") as Tail | undefined;
  const errors = findText(options, "se") ?? "bootstrap";
  const resamples = findNumber(options, "bootstrap") ?? 0;
  const folds = findNumber(options, "predict") ?? 0;
  requireOneOf("se", errors, ["bootstrap", "stable"]);
  if (tail) requireOneOf("tail", tail, ["one", "two"]);
  const bootstrapSettings = withoutUndefined({
    resamples,
    seed,
    confidence: findNumber(options, "confidence"),
    tail,
    threads: findNumber(options, "threads"),
    callerWorks: true,
  });
  const predictionSettings = withoutUndefined({ folds, repeats: findNumber(options, "predict-repeats"), seed });
  try {
    const result = {
      ...estimate(data, model, settings),
      ...(resamples !== 0 && { bootstrap: await bootstrapInThreads(data, model, settings, bootstrapSettings) }),
      ...(errors === "stable" && { stable: stableErrors(data, model, settings, tail) }),
      ...(folds !== 0 && { prediction: predict(data, model, settings, predictionSettings) }),
    };
    const notices = result.warnings.filter(({ code }) => code === "not-converged").map(({ message }) => message);
    return { result, out: findText(options, "out"), notices };
  } catch (error) {
    throw nameFile(error, dataFile);
  }
}

/** `compare`: MICOM and permutation multi-group analysis of the groups in a column. */
export function compareCommand(args: string[]): CommandOutput {
  const options = readOptions(args, ["group", "permutations", "seed", "confidence"]);
  const { csv, data, model, dataFile } = readInput(options);
  const column = requireText(options, "group");
  const settings = withoutUndefined({
    permutations: findNumber(options, "permutations"),
    seed: findNumber(options, "seed"),
    confidence: findNumber(options, "confidence"),
  });
  const result = inFile(dataFile, () => {
    const at = csv.header.indexOf(column);
    if (at < 0) throw new PlsInputError("unknown-column", `there is no column ${column}`, { column });
    const groups = csv.rows.map((row, r) => {
      const label = row[at]!.trim();
      if (label !== "" && label !== "NA") return label;
      throw new PlsInputError("missing-values", `row ${r + 1}, column ${column}: the group is missing`, {
        row: r + 1,
        column,
      });
    });
    return compareGroups(data, groups, model, readEstimationSettings(options), settings);
  });
  return { result, out: findText(options, "out"), notices: [] };
}

/** `importance`: importance-performance map of a target. */
export function importanceCommand(args: string[]): CommandOutput {
  const options = readOptions(args, ["target", "scale"]);
  const { data, model, dataFile } = readInput(options);
  const target = requireText(options, "target");
  const ends = requireText(options, "scale").split(",");
  const [min, max] = ends.map((end) => (end.trim() === "" ? NaN : Number(end)));
  if (ends.length !== 2 || !Number.isFinite(min) || !Number.isFinite(max)) {
    throw new PlsInputError("bad-setting", "--scale must be lowest,highest, such as 1,5", { setting: "scale" });
  }
  const result = inFile(dataFile, () =>
    importancePerformance(data, model, target, { min: min!, max: max! }, readEstimationSettings(options)),
  );
  return { result, out: findText(options, "out"), notices: [] };
}

/** `power`: smallest sample for a path coefficient. */
export function powerCommand(args: string[]): CommandOutput {
  const options = readOptions(args, ["beta", "alpha", "power"]);
  const beta = findNumber(options, "beta");
  if (beta === undefined) throw new PlsInputError("bad-setting", "--beta is missing", { setting: "beta" });
  const result = minimumSampleSize(beta, findNumber(options, "alpha"), findNumber(options, "power"));
  return { result, out: findText(options, "out"), notices: [] };
}
