import { beforeAll, describe, expect, test } from "vitest";
import { estimate } from "../pls/estimate.ts";
import { hasReference, listReferenceSets, readReference, readReferenceData } from "../reference/reference-data.ts";
import { replicate, type Replicates } from "../reference/replicates.ts";
import { sampleRows } from "../reference/r-random.ts";
import { bootstrap } from "./bootstrap.ts";
import type { BootstrapResult, Inference } from "./bootstrap-result.ts";
import { normalQuantile } from "./distributions.ts";
import { quantiles } from "./quantiles.ts";
import { RandomStream } from "./random.ts";

const kinds = ["paths", "loadings", "weights", "total_paths", "HTMT"] as const;

interface Printed {
  name: string;
  boot_mean: number;
  boot_sd: number;
  "ci_2.5": number;
  "ci_97.5": number;
}

type SeminrBootstrap = Record<(typeof kinds)[number], Printed[]> & {
  first_5_replicates: { rows_1_based: number[][] };
  share_of_replicates_with_flipped_construct: Record<string, number>;
};

type CsemBootstrap = Partial<Record<keyof typeof csemKinds, { sd: Record<string, number> }>>;
const csemKinds = { path: "paths", loadings: "loadings", total_effect: "total_paths", indirect_effect: "indirect" };
const csemResamples = 999;

const resamples = 5000;
const seed = 20;
/** So tight that what is left is seminr's own tolerance. */
const options = { scheme: "path", tolerance: 1e-10, maxIterations: 2000 } as const;

describe.each(listReferenceSets().filter((set) => hasReference(set, "seminr.bootstrap")))("%s", (dataset) => {
  const { model } = readReference(dataset, "seminr");
  const data = readReferenceData(dataset, model);
  const n = data.columns[0]!.length;
  const seminr = readReference<SeminrBootstrap>(dataset, "seminr.bootstrap");
  const printed = kinds.flatMap((kind) => seminr[kind].map((one) => ({ ...one, key: `${kind} ${one.name}` })));
  // Replicate i follows set.seed(123 + i), i from 1.
  const itsDraws = Array.from({ length: resamples }, (_, i) => sampleRows(124 + i, n));
  let theirs: Replicates;
  let ours: Replicates;
  let product: Map<string, Inference>;

  beforeAll(() => {
    const stream = new RandomStream();
    const ourDraws = itsDraws.map((_, i) => {
      stream.start(seed, i);
      return Int32Array.from({ length: n }, () => stream.below(n));
    });
    theirs = replicate(data, model, options, itsDraws);
    ours = replicate(data, model, options, ourDraws);
    product = listInferences(bootstrap(data, model, options, { resamples, seed }));
  }, 60_000);

  test("seminr's resamples can be drawn again: the first five have the rows that it had", () => {
    const rows = itsDraws.slice(0, 5).map((draw) => Array.from(draw, (row) => row + 1));
    expect(rows).toEqual(seminr.first_5_replicates.rows_1_based);
  });

  test("on seminr's resamples every mean, standard error and percentile is the one that it printed", () => {
    expect(new Set(printed.map(({ key }) => key))).toEqual(
      new Set([...theirs.untouched.keys()].filter((key) => !/^(indirect|R2) /.test(key))),
    );
    for (const { key, ...reference } of printed) {
      const column = theirs.untouched.get(key)!;
      const [low, high] = quantiles(column, [0.025, 0.975]);
      const differences = [
        meanOf(column) - reference.boot_mean,
        spreadOf(column) - reference.boot_sd,
        low! - reference["ci_2.5"],
        high! - reference["ci_97.5"],
      ];
      // It stops when all weights together change by less than 1e-7, which is as near as its replicates are.
      for (const difference of differences) expect(Math.abs(difference), key).toBeLessThan(1e-7);
    }
  });

  test("on our resamples standard errors lie within Monte-Carlo error of those that seminr and cSEM printed", () => {
    const csem = readReference<CsemBootstrap>(dataset, "cSEM.bootstrap");
    const ofCsem = Object.entries(csemKinds).flatMap(([kind, own]) =>
      Object.entries(csem[kind as keyof CsemBootstrap]?.sd ?? {}).map(([name, sd]) => {
        const [left, right] = name.split(/ =?~ /);
        return { key: `${own} ${right} -> ${left}`, sd, count: csemResamples };
      }),
    );
    const ofSeminr = printed.map(({ key, boot_sd: sd }) => ({ key, sd, count: resamples }));
    const all = [...ofSeminr, ...ofCsem];
    const most = deviations(all.length);
    for (const { key, sd, count } of all) {
      const column = ours.untouched.get(key)!;
      const error = errorOfSpread(pool(column, theirs.untouched.get(key)!)) * Math.sqrt(1 / resamples + 1 / count);
      expect(Math.abs(spreadOf(column) - sd), key).toBeLessThanOrEqual(most * error + rounding);
    }
  });

  test("a bootstrap is those resamples with each construct turned to the estimate", () => {
    expect(new Set(product.keys())).toEqual(new Set(ours.turned.keys()));
    for (const [key, { mean, se, percentile }] of product) {
      const column = ours.turned.get(key)!;
      const expected = [meanOf(column), spreadOf(column), ...quantiles(column, [0.025, 0.975])];
      [mean, se, ...percentile].forEach((value, at) => expect(Math.abs(value - expected[at]!), key).toBeLessThan(1e-8));
    }
  });

  test("its standard errors, means and percentiles lie within Monte-Carlo error of seminr's resamples so turned", () => {
    const most = deviations(4 * product.size);
    const chance = Math.sqrt(2 / resamples);
    for (const [key, { mean, se, percentile }] of product) {
      const reference = theirs.turned.get(key)!;
      const both = pool(ours.turned.get(key)!, reference);
      const [spread, error] = [spreadOf(both), errorOfSpread(both)];
      expect(Math.abs(se - spreadOf(reference)), key).toBeLessThanOrEqual(most * error * chance + rounding);
      expect(Math.abs(mean - meanOf(reference)), key).toBeLessThanOrEqual(most * spread * chance + rounding);
      if (spread < rounding) continue; // a single item's loading is 1, whatever the rank
      [0.025, 0.975].forEach((level, end) => {
        const below = reference.filter((value) => value < percentile[end]!).length / resamples;
        expect(Math.abs(below - level), key).toBeLessThan(most * Math.sqrt(level * (1 - level)) * chance);
      });
    }
  });

  test("turned is whichever of a construct and its mirror image has loadings nearer to the estimate's", () => {
    const { loadings } = estimate(data, model, options);
    for (const { name, indicators } of model.constructs) {
      const reference = indicators.map((item) => loadings[name]![item]!);
      const [turned, untouched] = [theirs.turned, theirs.untouched].map((columns) =>
        indicators.map((item) => columns.get(`loadings ${item} -> ${name}`)!),
      );
      let [further, changed, difference] = [0, 0, 0];
      for (let b = 0; b < resamples; b++) {
        const sign = Math.sign(turned![0]![b]! * untouched![0]![b]!);
        let [distance, mirrored] = [0, 0];
        turned!.forEach((column, i) => {
          distance += (column[b]! - reference[i]!) ** 2;
          mirrored += (-column[b]! - reference[i]!) ** 2;
          difference = Math.max(difference, Math.abs(column[b]! - sign * untouched![i]![b]!));
        });
        if (distance > mirrored) further++;
        if (sign < 0) changed++;
      }
      expect({ name, further }).toEqual({ name, further: 0 });
      expect(difference).toBeLessThan(rounding);
      expect(changed > 0, name).toBe(seminr.share_of_replicates_with_flipped_construct[name]! > 0);
    }
  });
});

/** For what has no spread, such as the loading of a single item. */
const rounding = 1e-12;

/** How many standard errors apart the furthest of `count` pairs may be, if one true study in a thousand may fail. */
function deviations(count: number): number {
  return normalQuantile(1 - 0.001 / (2 * count));
}

/**
 * √B times the standard error of a standard deviation from B resamples: √((μ4 - σ⁴) / 4σ²). Only under normality is
 * that σ/√2; a loading whose resamples have a few wild values leaves its standard error several times less certain.
 *
 * Source: Cramér (1946), Mathematical Methods of Statistics, 27.4 and 28.4.
 */
function errorOfSpread(column: Float64Array): number {
  const mean = meanOf(column);
  const moment = (power: number) => column.reduce((sum, value) => sum + (value - mean) ** power, 0) / column.length;
  const variance = moment(2);
  return variance === 0 ? 0 : Math.sqrt((moment(4) - variance ** 2) / (4 * variance));
}

function pool(a: Float64Array, b: Float64Array): Float64Array {
  return Float64Array.from([...a, ...b]);
}

function meanOf(column: Float64Array): number {
  return column.reduce((sum, value) => sum + value, 0) / column.length;
}

function spreadOf(column: Float64Array): number {
  const mean = meanOf(column);
  return Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (column.length - 1));
}

/** By the same keys as replicates. */
function listInferences(result: BootstrapResult): Map<string, Inference> {
  const blocks = (kind: string, list: Record<string, Record<string, Inference>>) =>
    Object.entries(list).flatMap(([construct, items]) =>
      Object.entries(items).map(([item, one]) => [`${kind} ${item} -> ${construct}`, one] as const),
    );
  const pairs = (kind: string, list: ({ from: string; to: string } & Inference)[]) =>
    list.map((one) => [`${kind} ${one.from} -> ${one.to}`, one] as const);
  return new Map([
    ...pairs("paths", result.paths),
    ...blocks("loadings", result.loadings),
    ...blocks("weights", result.outerWeights),
    ...pairs("total_paths", result.totalEffects),
    ...pairs("indirect", result.indirectEffects),
    ...Object.entries(result.r2).map(([name, one]) => [`R2 ${name}`, one] as const),
    ...result.htmt.map((one) => [`HTMT ${one.a} -> ${one.b}`, one] as const),
  ]);
}
