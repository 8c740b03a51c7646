import { compareGroups } from "../comparison/compare-groups.ts";
import type { CompositionalInvariance, ScoreDifference } from "../comparison/group-pair.ts";
import { tableFromRows } from "../pls/table.ts";
import type { Answers } from "./wave-answers.ts";
import { type WaveDesign, itemsOf } from "./wave-design.ts";
import { answersNeeded, attempt, waveEstimation } from "./wave-model.ts";
import type { Comparison, ConstructComparison } from "./wave-result.ts";

/**
 * Compares two groups of answers by MICOM, as `compareGroups` does, and judges each construct.
 *
 * @param first a sentra's answers in this wave; differences are these less the second
 */
export function compareAnswers(design: WaveDesign, first: Answers, second: Answers): Comparison {
  const { permutations, seed, confidence } = design.settings;
  const table = tableFromRows(itemsOf(design.model), [...first, ...second]);
  const groups = [...first.map(() => "1"), ...second.map(() => "2")];
  const compared = attempt(() =>
    compareGroups(table, groups, design.model, waveEstimation, { permutations, seed, confidence }),
  );
  if ("code" in compared) return { kind: "not-made", code: compared.code };
  const { pairs, failed } = compared.value;
  const { micom, paths } = pairs[0]!;
  const needed = answersNeeded(design);
  return {
    kind: "made",
    sizes: [first.length, second.length],
    enough: first.length >= needed && second.length >= needed,
    permutations,
    failed,
    constructs: micom.compositional.map((composition, k) => judge(composition, micom.means[k]!, micom.variances[k]!)),
    paths,
  };
}

/** Identical composites correlate at 1 but for rounding, and so do permuted ones. */
const rounding = 1e-12;

/** Source: Henseler, Ringle & Sarstedt (2016), International Marketing Review 33(3), the three steps of MICOM. */
function judge(
  { construct, ...composition }: CompositionalInvariance,
  { construct: _m, ...mean }: ScoreDifference,
  { construct: _v, ...variance }: ScoreDifference,
): ConstructComparison {
  const holds = composition.c >= composition.quantile5 - rounding;
  const within = ({ difference, low, high }: Omit<ScoreDifference, "construct">) =>
    difference >= low - rounding && difference <= high + rounding;
  const [equalMeans, equalVariances] = [within(mean), within(variance)];
  return {
    construct,
    composition: { holds, ...composition },
    mean: { equal: equalMeans, ...mean },
    variance: { equal: equalVariances, ...variance },
    invariance: !holds ? "none" : equalMeans && equalVariances ? "full" : "partial",
    comparable: holds,
    reason: holds ? "same-composite" : "composites-differ",
  };
}
