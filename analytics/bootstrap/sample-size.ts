import { PlsInputError } from "../pls/errors.ts";
import { normalQuantile } from "./distributions.ts";

export interface SampleSize {
  beta: number;
  alpha: number;
  power: number;
  inverseSquareRoot: number;
  gammaExponential: number;
}

/**
 * Smallest sample in which a path of size |β| is found significant, one-tailed at `alpha`, with probability `power`.
 * With z = z(1 - alpha) + z(power), 2.486 at 5 % and 0.8:
 *
 * - inverse square root method: the smallest N > (z / |β|)², from SE = 1/√N
 * - gamma-exponential method: the smallest N with |β| / SE > z, from SE = exp(-e |β| / √N) / √N. For large |β| and few
 *   rows this SE shrinks faster than the sample, and any N would seem to do; N is therefore sought only where more rows
 *   mean more power, from (e |β|)² on.
 *
 * @param beta smallest path coefficient expected to be significant, not 0, within -1 .. 1
 * @throws PlsInputError for values outside these ranges
 * Source: Kock & Hadaya (2018), Information Systems Journal 28(1), 227-261.
 */
export function minimumSampleSize(beta: number, alpha = 0.05, power = 0.8): SampleSize {
  const size = Math.abs(beta);
  if (!(size > 0 && size <= 1)) {
    throw new PlsInputError("bad-setting", "beta must lie between -1 and 1 and not be 0", { setting: "beta" });
  }
  for (const [setting, value] of Object.entries({ alpha, power })) {
    if (value > 0 && value < 1) continue;
    throw new PlsInputError("bad-setting", `${setting} must lie between 0 and 1`, { setting });
  }
  const z = normalQuantile(1 - alpha) + normalQuantile(power);
  if (!(z > 0)) throw new PlsInputError("bad-setting", "power must exceed alpha", { setting: "power" });
  const inverseSquareRoot = Math.floor((z / size) ** 2) + 1;

  const enough = (n: number) => size * Math.sqrt(n) * Math.exp((Math.E * size) / Math.sqrt(n)) > z;
  let low = Math.max(2, Math.ceil((Math.E * size) ** 2));
  let high = Math.max(low, inverseSquareRoot); // always enough, as the exponential only shrinks the error
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle + 1;
  }
  return { beta, alpha, power, inverseSquareRoot, gammaExponential: low };
}
