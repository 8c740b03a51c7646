import { readFileSync } from "node:fs";
import { parseCsv, tableFromCsv, type CsvText } from "../pls/csv.ts";
import { PlsInputError } from "../pls/errors.ts";
import type { DataTable, PathModel } from "../pls/model.ts";
import { parseModel } from "../pls/parse-model.ts";
import { planModel } from "../pls/plan.ts";
import { findText, requireText, type Options } from "./options.ts";

export interface Input {
  dataFile: string;
  modelFile: string;
  model: PathModel;
  csv: CsvText;
  data: DataTable;
}

/**
 * Reads and checks the model, then the data.
 *
 * @throws PlsInputError whose message begins with the name of the file that is wrong
 */
export function readInput(options: Options): Input {
  const dataFile = requireText(options, "data");
  const modelFile = requireText(options, "model");
  const model = inFile(modelFile, () => {
    const parsed = parseModel(readText(modelFile));
    planModel(parsed);
    return parsed;
  });
  return inFile(dataFile, () => {
    const csv = parseCsv(readText(dataFile));
    const names = model.constructs.flatMap((construct) => construct.indicators);
    return { dataFile, modelFile, model, csv, data: tableFromCsv(csv, names, findText(options, "missing-code")) };
  });
}

/** Names the file in what goes wrong while working on it; settings are nobody's file. */
export function inFile<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw nameFile(error, file);
  }
}

export function nameFile(error: unknown, file: string): unknown {
  if (!(error instanceof PlsInputError) || error.code === "bad-setting" || error.subject.file) return error;
  return new PlsInputError(error.code, `${file}: ${error.message}`, { ...error.subject, file });
}

/** @throws PlsInputError when there is no such file, or it cannot be read */
export function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new PlsInputError("bad-file", code === "ENOENT" ? "no such file" : `cannot be read (${code})`, {});
  }
}
