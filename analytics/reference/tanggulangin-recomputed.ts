import { stableError, type StableError } from "../bootstrap/stable.ts";
import { pathsFromCorrelations } from "../pls/correlation-paths.ts";
import { reliabilityOfLoadings } from "../quality/reliability.ts";
import {
  impliedRows,
  misprintedError,
  publishedConstructs,
  publishedCorrelations,
  publishedPaths,
  publishedR2,
  statedRows,
} from "./tanggulangin-published.ts";

/** A printed coefficient with its printed standard error, and what the stable formula gives for either number of rows. */
interface RecomputedError {
  estimate: number;
  printed: number;
  /** The print contradicts every number of rows: left out of the largest misses. */
  isMisprint: boolean;
  implied: StableError;
  stated: StableError;
}

export interface TanggulanginRecomputation {
  statedRows: number;
  impliedRows: number;
  /** Numbers of rows, of all those tried, that reproduce every printed standard error. */
  fitting: { rows: number[]; from: number; to: number };
  /** Over all standard errors but the misprint. */
  largestMiss: { implied: number; stated: number };
  /** Printed standard errors that were compared. */
  compared: number;
  paths: (RecomputedError & { from: string; to: string; printedP: number; fromCorrelations: number })[];
  loadings: (RecomputedError & { construct: string; item: string })[];
  constructs: {
    name: string;
    ave: { printed: number; recomputed: number };
    rhoC: { printed: number; recomputed: number };
    /** The printed √AVE, which stands on the diagonal of the correlations, and its square. */
    rootAve: number;
    impliedAve: number;
    /** Printed and recomputed agree to the last digit but one unit. */
    agrees: boolean;
  }[];
  r2: { construct: string; printed: number; fromCorrelations: number };
}

/** Half a unit of the third digit, and what printed coefficients lose by their own rounding. */
const lastDigit = 0.00055;
/** AVE and reliability of printed loadings may miss by one more unit of the third digit. */
const rounding = 0.0015;

/** The published tables of the Tanggulangin study, each number beside what follows from the others. */
export function recomputeTanggulangin(): TanggulanginRecomputation {
  const names = publishedConstructs.map(({ code }) => code);
  const regression = pathsFromCorrelations(names, publishedCorrelations, publishedPaths);
  const paths = publishedPaths.map(({ from, to, estimate, error, p }, t) => ({
    ...{ from, to, printedP: p, fromCorrelations: regression.paths[t]!.estimate },
    ...recomputeError(estimate, error, false),
  }));
  const loadings = publishedConstructs.flatMap(({ code, loadings, errors }) =>
    loadings.map((loading, i) => ({
      ...{ construct: code, item: `${code}${i + 1}` },
      ...recomputeError(loading, errors[i]!, code === misprintedError.code && i === misprintedError.item),
    })),
  );
  const compared = [...paths, ...loadings].filter(({ isMisprint }) => !isMisprint);
  const largestMiss = (rows: number) =>
    Math.max(...compared.map(({ estimate, printed }) => Math.abs(stableError(estimate, rows).se - printed)));
  const [from, to] = [20, 169];
  const tried = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const [[outcome, r2]] = Object.entries(regression.r2) as [[string, number]];
  return {
    statedRows,
    impliedRows,
    fitting: { rows: tried.filter((rows) => largestMiss(rows) <= lastDigit), from, to },
    largestMiss: { implied: largestMiss(impliedRows), stated: largestMiss(statedRows) },
    compared: compared.length,
    paths,
    loadings,
    constructs: publishedConstructs.map((construct, k) => recomputeQuality(construct, publishedCorrelations[k]![k]!)),
    r2: { construct: outcome, printed: publishedR2, fromCorrelations: r2 },
  };
}

function recomputeError(estimate: number, printed: number, isMisprint: boolean): RecomputedError {
  return {
    ...{ estimate, printed, isMisprint },
    implied: stableError(estimate, impliedRows),
    stated: stableError(estimate, statedRows),
  };
}

function recomputeQuality(construct: (typeof publishedConstructs)[number], rootAve: number) {
  const { code, loadings, ave, compositeReliability } = construct;
  const recomputed = reliabilityOfLoadings(loadings);
  const rhoC = recomputed.rhoC!;
  return {
    name: code,
    ave: { printed: ave, recomputed: recomputed.ave },
    rhoC: { printed: compositeReliability, recomputed: rhoC },
    rootAve,
    impliedAve: rootAve ** 2,
    agrees: [recomputed.ave - ave, rhoC - compositeReliability, rootAve ** 2 - ave].every(
      (difference) => Math.abs(difference) < rounding,
    ),
  };
}
