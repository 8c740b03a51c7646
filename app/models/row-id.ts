import { z } from "zod";

/** Rows are numbered by integers of four bytes: a larger number is no row's, and none that the database could look for. */
const largest = 2 ** 31 - 1;

/** The number of a row, of a form that conform has read. */
export const rowId = z.number().int().positive().max(largest);

/** The same, as text of a form. */
export const typedRowId = z.coerce.number().pipe(rowId);

/** The number of a row that a button sends. @returns 0, which no row has, for anything else */
export const readRowId = (value: unknown): number => typedRowId.safeParse(value).data ?? 0;
