/**
 * A value as JSON text that is the same wherever it comes from: keys stand in the order of their character codes, so
 * that a value which a database has kept, and whose keys it has put in another order, is written as it was.
 */
export function canonicalText(value: unknown): string {
  return `${JSON.stringify(value, sortKeys, 2)}\n`;
}

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
