/**
 * The catalogue's formulas: numbers and indicator codes joined by * and /, worked from left to right ("100*KI05/KI01").
 */
export interface Formula {
  /** The indicator codes in it, in order. */
  codes: readonly string[];
  /**
   * @param valueOf the value of a code, undefined where it is missing
   * @returns the result; undefined where a code's value is missing or a divisor is zero. Never NaN or infinite.
   */
  evaluate(valueOf: (code: string) => number | undefined): number | undefined;
}

/** @throws Error naming the formula where it doesn't follow the grammar above */
export function parseFormula(text: string): Formula {
  const factors = text.split(/([*/])/);
  const wellFormed = factors.every((part, i) => (i % 2 === 1 ? /^[*/]$/ : /^([A-Z]+\d+|\d+(\.\d+)?)$/).test(part));
  if (!wellFormed) throw new Error(`not a formula: "${text}"`);
  const isCode = (factor: string) => /^[A-Z]/.test(factor);
  return {
    codes: factors.filter((_, i) => i % 2 === 0).filter(isCode),
    evaluate(valueOf) {
      let result = 1;
      for (let i = 0; i < factors.length; i += 2) {
        const factor = factors[i]!;
        const value = isCode(factor) ? valueOf(factor) : Number(factor);
        if (value === undefined) return undefined;
        if (factors[i - 1] === "/") {
          if (value === 0) return undefined;
          result /= value;
        } else {
          result *= value;
        }
      }
      return Number.isFinite(result) ? result : undefined;
    },
  };
}
