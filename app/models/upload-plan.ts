import { toDecimal } from "~/exports/layout.ts";
import { toTyped } from "~/i18n/numbers.ts";
import type { FileColumn, SheetFile } from "~/imports/sheet-file.ts";
import type { Cell } from "./cells.server.ts";
import type { Indicator } from "./indicators.server.ts";
import { type CellProblem, readTypedCell, sameNumber } from "./typed-cell.ts";

/**
 * What becomes of a row of the file. "kept": its value is blank in the file and stays as it is. "conflict": somebody
 * changed the cell since the download, and the file has yet another value.
 */
export type UploadOutcome = "new" | "changed" | "unchanged" | "kept" | "conflict" | "error";

export type UploadProblem = CellProblem | "notInSheet" | "twice" | "sourceTooLong" | "sourceAlone" | "commentTooLong";

export interface PlannedRow {
  line: number;
  code: string;
  /** Undefined for a code that the sheet doesn't have. */
  indicator: Indicator | undefined;
  outcome: UploadOutcome;
  /** What is stored now and what is to be stored, in plain decimal text, "" for nothing. */
  now: string;
  after: string;
  /** What is stored now is generated. */
  isSimulated: boolean;
  /** Only where the file changes it. */
  source: { from: string; to: string } | undefined;
  /** Not said yet. */
  comment: string;
  problems: { column: FileColumn; problem: UploadProblem }[];
}

interface Stored {
  indicators: readonly Indicator[];
  cells: Record<string, Cell>;
  /** Whether this person has already written these words at this cell. */
  isSaid(code: string, comment: string): boolean;
}

const longest = { source: 200, comment: 1000 };

/** Works out what a filled workbook would do to the sheet as it stands. A blank cell leaves what is there. */
export function planRows({ rows, language }: SheetFile, { indicators, cells, isSaid }: Stored): PlannedRow[] {
  const seen = new Set<string>();
  return rows.flatMap((row): PlannedRow[] => {
    const { line, code } = row;
    const indicator = indicators.find((one) => one.code === code);
    const isBlank = row.value === null && row.source === row.sourceBefore && row.comment === "";
    if (!indicator && (isBlank || isUntouched(row))) return []; // it has left the catalogue since
    const cell = cells[code];
    const now = cell?.value ?? "";
    const problems: PlannedRow["problems"] = [];
    const refuse = (column: FileColumn, problem: UploadProblem) => problems.push({ column, problem });
    if (!indicator) refuse("code", "notInSheet");
    else if (seen.has(code)) refuse("code", "twice");
    seen.add(code);

    // A number that the spreadsheet knew to be one has no marks of thousands to be misread: it is given the file's.
    const typed = typeof row.value === "number" ? toTyped(toDecimal(row.value), language) : (row.value ?? "");
    const read = indicator ? readTypedCell(indicator, typed, language) : { plain: "" };
    const isReadable = "plain" in read;
    if (!isReadable) refuse("value", read.problem);
    const entered = isReadable ? read.plain : "";
    // Blank, or not touched in the file: what is there by now stands, whoever wrote it.
    const after = entered === "" || sameNumber(entered, row.before) ? now : entered;

    const hasNewSource = row.source !== "" && row.source !== row.sourceBefore && row.source !== (cell?.source ?? "");
    if (row.source.length > longest.source) refuse("source", "sourceTooLong");
    else if (hasNewSource && after === "" && isReadable) refuse("source", "sourceAlone");
    if (row.comment.length > longest.comment) refuse("comment", "commentTooLong");
    const source = hasNewSource ? { from: cell?.source ?? "", to: row.source } : undefined;
    const comment = isSaid(code, row.comment) ? "" : row.comment;

    const isMore = source !== undefined || comment !== "";
    const outcome = problems.length > 0 ? "error" : compare({ before: row.before, entered, after, now, isMore });
    const isSimulated = cell?.isSimulated ?? false;
    return [{ line, code, indicator, outcome, now, after, isSimulated, source, comment, problems }];
  });
}

const isUntouched = ({ value, before, source, sourceBefore, comment }: SheetFile["rows"][number]) =>
  typeof value === "number" && sameNumber(toDecimal(value), before) && source === sourceBefore && comment === "";

interface Compared {
  before: string;
  entered: string;
  after: string;
  now: string;
  /** A source or a comment comes with it. */
  isMore: boolean;
}

function compare({ before, entered, after, now, isMore }: Compared): UploadOutcome {
  if (sameNumber(after, now)) {
    if (isMore) return "changed";
    return entered === "" && now !== "" ? "kept" : "unchanged";
  }
  if (!sameNumber(before, now)) return "conflict";
  return now === "" ? "new" : "changed";
}
