import { z } from "zod";
import { languages } from "~/i18n/i18n.ts";
import { importLimits, type ImportCell, type ImportTable } from "./table.ts";

/** The columns of a sheet's workbook, from 1. The last two are hidden: what each cell held when it was downloaded. */
export const fileColumns = {
  code: 1,
  name: 2,
  unit: 3,
  hint: 4,
  previous: 5,
  value: 6,
  source: 7,
  comment: 8,
  marks: 9,
  before: 10,
  sourceBefore: 11,
} as const;
export type FileColumn = keyof typeof fileColumns;

export const columnLetter = (column: FileColumn) => String.fromCharCode(64 + fileColumns[column]);

/** What the hidden first row begins with, and the hidden cell of the row of headings: rows of cells come after it. */
export const fileMark = "sentra-lembar-1";
export const rowsMark = "sentra-awal";

const text = z.string().max(importLimits.cell);
const decimal = z.string().regex(/^(-?\d{1,20}(\.\d{1,20})?)?$/);

/**
 * What a filled workbook says, and what a preview carries to the next step inside its form: nothing of a file is kept
 * on the server before somebody agreed to it. All of it is only what somebody sent: who may write where is decided by
 * who is signed in.
 */
const sheetFileSchema = z.object({
  sentraId: z.coerce.number().int().positive(),
  sentraName: text,
  pillar: text,
  period: text,
  /** Of the workbook: how its texts write numbers. */
  language: z.enum(languages),
  rows: z
    .array(
      z.object({
        line: z.int().positive(),
        code: text,
        value: z.union([text, z.number(), z.null()]),
        before: decimal.catch(""),
        source: text,
        sourceBefore: text,
        comment: text,
      }),
    )
    .max(importLimits.rows),
});
export type SheetFile = z.infer<typeof sheetFileSchema>;

/** @returns undefined for a table that is no workbook of a sheet */
export function readSheetFile({ columns, rows }: ImportTable): SheetFile | undefined {
  const [mark, sentraId, pillar, period, language, sentraName] = columns;
  const headings = rows.findIndex(({ cells }) => cells[fileColumns.before - 1] === rowsMark);
  if (mark !== fileMark || headings < 0) return undefined;
  const entries = rows.slice(headings + 1).flatMap(({ line, cells }) => {
    const at = (column: FileColumn): ImportCell => cells[fileColumns[column] - 1] ?? null;
    const textAt = (column: FileColumn) => String(at(column) ?? "");
    if (at("code") === null) return []; // a group's heading
    const value = at("value");
    return [
      {
        line,
        code: textAt("code"),
        value,
        before: textAt("before"),
        source: textAt("source"),
        sourceBefore: textAt("sourceBefore"),
        comment: textAt("comment"),
      },
    ];
  });
  return sheetFileSchema.safeParse({ sentraId, pillar, period, language, sentraName, rows: entries }).data;
}

/** @returns undefined for what no preview of ours sent */
export function readCarriedFile(carried: unknown): SheetFile | undefined {
  try {
    return sheetFileSchema.safeParse(JSON.parse(String(carried))).data;
  } catch {
    return undefined;
  }
}
