/** Distribution functions that intervals and tests need, to about 1e-14. */

/**
 * Standard normal distribution function.
 * Source: Hart (1968), Computer Approximations, algorithm 5666, in the form of West (2005), Wilmott Magazine, May.
 */
export function normalCdf(x: number): number {
  const size = Math.abs(x);
  if (size > 37) return x > 0 ? 1 : 0;
  const density = Math.exp(-0.5 * size * size);
  let tail: number;
  if (size < 7.07106781186547) {
    let top = 3.52624965998911e-2 * size + 0.700383064443688;
    for (const c of [6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376]) {
      top = top * size + c;
    }
    let bottom = 8.83883476483184e-2 * size + 1.75566716318264;
    for (const c of [16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831, 793.826512519948]) {
      bottom = bottom * size + c;
    }
    tail = (density * top) / (bottom * size + 440.413735824752);
  } else {
    let fraction = size + 0.65;
    for (const k of [4, 3, 2, 1]) fraction = size + k / fraction;
    tail = density / fraction / 2.506628274631;
  }
  return x > 0 ? 1 - tail : tail;
}

/**
 * Quantile of the standard normal distribution.
 * Source: Wichura (1988), Applied Statistics 37(3), algorithm AS 241 (PPND16).
 *
 * @param p strictly between 0 and 1
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    return q * ratio(0.180625 - q * q, central);
  }
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const value = r <= 5 ? ratio(r - 1.6, middle) : ratio(r - 5, far);
  return q < 0 ? -value : value;
}

type Coefficients = readonly (readonly [number, number])[];

/** Numerator and denominator coefficients of AS 241, highest power first. */
const central: Coefficients = [
  [2509.0809287301226727, 5226.495278852545925],
  [33430.575583588128105, 28729.085735721942674],
  [67265.770927008700853, 39307.89580009271061],
  [45921.953931549871457, 21213.794301586595867],
  [13731.693765509461125, 5394.1960214247511077],
  [1971.5909503065514427, 687.1870074920579083],
  [133.14166789178437745, 42.313330701600911252],
  [3.387132872796366608, 1],
];
const middle: Coefficients = [
  [7.7454501427834140764e-4, 1.05075007164441684324e-9],
  [0.0227238449892691845833, 5.475938084995344946e-4],
  [0.24178072517745061177, 0.0151986665636164571966],
  [1.27045825245236838258, 0.14810397642748007459],
  [3.64784832476320460504, 0.68976733498510000455],
  [5.7694972214606914055, 1.6763848301838038494],
  [4.6303378461565452959, 2.05319162663775882187],
  [1.42343711074968357734, 1],
];
const far: Coefficients = [
  [2.01033439929228813265e-7, 2.04426310338993978564e-15],
  [2.71155556874348757815e-5, 1.4215117583164458887e-7],
  [0.0012426609473880784386, 1.8463183175100546818e-5],
  [0.026532189526576123093, 7.868691311456132591e-4],
  [0.29656057182850489123, 0.0148753612908506148525],
  [1.7848265399172913358, 0.13692988092273580531],
  [5.4637849111641143699, 0.59983220655588793769],
  [6.6579046435011037772, 1],
];

function ratio(x: number, coefficients: Coefficients): number {
  let top = 0;
  let bottom = 0;
  for (const [a, b] of coefficients) {
    top = top * x + a;
    bottom = bottom * x + b;
  }
  return top / bottom;
}

/**
 * Upper tail P(T > t) of Student's t with `df` degrees of freedom, by the regularised incomplete beta function.
 * Source: Abramowitz & Stegun (1964), 26.7.1; continued fraction 26.5.8 by the method of Lentz (1976).
 *
 * @param t at least 0
 */
export function studentTail(t: number, df: number): number {
  return 0.5 * incompleteBeta(df / (df + t * t), df / 2, 0.5);
}

/**
 * The t that Student's distribution with `df` degrees of freedom exceeds with probability `upper`. By Newton from the
 * normal quantile, which lies below it: the tail falls and is convex, so each step comes nearer and none goes past.
 *
 * @param upper above 0, at most 1/2
 */
export function studentQuantile(upper: number, df: number): number {
  const top = Math.exp(-logBeta(df / 2, 0.5)) / Math.sqrt(df);
  let t = -normalQuantile(upper);
  for (;;) {
    const density = top * (1 + (t * t) / df) ** (-(df + 1) / 2);
    const step = (studentTail(t, df) - upper) / density;
    t += step;
    if (!(step > 1e-13 * t)) return t;
  }
}

function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b));
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < 1000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return value;
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** Source: Lanczos (1964), SIAM Journal on Numerical Analysis B 1, with g = 7 and nine coefficients (Godfrey 2001). */
function logGamma(x: number): number {
  const terms = [
    676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
    -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
  ];
  const y = x - 1;
  const sum = terms.reduce((total, term, i) => total + term / (y + i + 1), 0.9999999999998099);
  const t = y + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(sum);
}
