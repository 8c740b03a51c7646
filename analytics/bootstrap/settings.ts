import { PlsInputError } from "../pls/errors.ts";
import { requireCount, requireOneOf } from "../pls/estimation.ts";

export type Tail = "one" | "two";

export interface BootstrapSettings {
  /** Number of resamples, at least 2. */
  resamples: number;
  /** 0 .. 2^53 - 1. The same seed gives the same result bit for bit, with any number of threads. */
  seed: number;
  /** Of the intervals, which are two-sided whatever the tail of the test. */
  confidence: number;
  /** Whether p-values count resamples on one side of zero or twice the lesser side. */
  tail: Tail;
}

export const defaultBootstrap: BootstrapSettings = { resamples: 10_000, seed: 1, confidence: 0.95, tail: "two" };

/** @throws PlsInputError for a setting outside its range */
export function completeBootstrap(settings: Partial<BootstrapSettings>): BootstrapSettings {
  const complete = { ...defaultBootstrap, ...settings };
  requireCount("bootstrap", complete.resamples, 2);
  requireCount("seed", complete.seed, 0);
  requireOneOf("tail", complete.tail, ["one", "two"]);
  if (!(complete.confidence > 0 && complete.confidence < 1)) {
    throw new PlsInputError("bad-setting", "confidence must lie between 0 and 1", { setting: "confidence" });
  }
  return complete;
}
