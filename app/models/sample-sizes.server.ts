import { minimumSampleSize } from "analytics";
import { smallestPaths } from "./instrument-form.ts";

/** How many answers it takes to show a path of each size that may be chosen; `chosen` is one of them in any case. */
export function listSampleSizes(chosen: number): { path: number; answers: number }[] {
  const paths = chosen > 0 && chosen <= 1 ? [...smallestPaths, chosen] : smallestPaths;
  return [...new Set(paths)]
    .sort((a, b) => a - b)
    .map((path) => ({ path, answers: minimumSampleSize(path).inverseSquareRoot }));
}
