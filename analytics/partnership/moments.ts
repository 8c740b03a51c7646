export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard deviation with n - 1, of the answers that were given. */
export function deviation(column: ArrayLike<number>): number {
  const known = Array.from(column).filter((value) => !Number.isNaN(value));
  const centre = mean(known);
  return Math.sqrt(known.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (known.length - 1));
}
