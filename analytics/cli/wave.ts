import { parseDesign } from "../partnership/parse-design.ts";
import { assessWave } from "../partnership/wave-assessment.ts";
import { itemsOf } from "../partnership/wave-design.ts";
import { readWaveCsv, writeWaveResult } from "../partnership/wave-files.ts";
import { inFile, readText } from "./files.ts";
import { findText, readOptions, requireText } from "./options.ts";
import type { CommandOutput } from "./output.ts";

/**
 * `wave`: a survey wave from the files that the application lets people take away. All settings stand in the design,
 * and the result is the application's own, byte for byte.
 */
export function waveCommand(args: string[]): CommandOutput {
  const options = readOptions(args, ["data", "model", "out"], []);
  const dataFile = requireText(options, "data");
  const modelFile = requireText(options, "model");
  const design = inFile(modelFile, () => parseDesign(readText(modelFile)));
  const result = inFile(dataFile, () => {
    const answers = readWaveCsv(itemsOf(design.model), readText(dataFile));
    return assessWave(design, answers);
  });
  return { result, text: writeWaveResult(result), out: findText(options, "out"), notices: [] };
}
