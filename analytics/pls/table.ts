import { PlsInputError } from "./errors.ts";
import type { DataTable } from "./model.ts";

/**
 * A table from rows of numbers, null where a value is missing.
 *
 * @param names one per column
 * @param rows each as long as `names`
 * @throws PlsInputError for a row of another length
 */
export function tableFromRows(names: readonly string[], rows: readonly (readonly (number | null)[])[]): DataTable {
  const columns = names.map(() => new Float64Array(rows.length));
  rows.forEach((row, r) => {
    if (row.length !== names.length) {
      throw new PlsInputError("bad-file", `row ${r + 1} has ${row.length} values, not ${names.length}`, { row: r + 1 });
    }
    row.forEach((value, j) => (columns[j]![r] = value ?? NaN));
  });
  return { names, columns };
}
