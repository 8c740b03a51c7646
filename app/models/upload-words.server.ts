import type { TFunction } from "i18next";
import type { Language } from "~/i18n/i18n.ts";
import { indicatorName, unitName } from "~/i18n/indicator-words.ts";
import { toTyped } from "~/i18n/numbers.ts";
import { columnLetter } from "~/imports/sheet-file.ts";
import { describeConflict } from "./cell-words.ts";
import type { UploadPlan } from "./sheet-upload.server.ts";
import type { PlannedRow, UploadOutcome, UploadProblem } from "./upload-plan.ts";

/** A row of the file as the person reads it. */
export interface UploadRow {
  line: number;
  code: string;
  name: string;
  unit: string;
  outcome: UploadOutcome;
  /** As they would be typed, "" for nothing. */
  from: string;
  to: string;
  /** Of `from`, and of `to` where that is the same. */
  isSimulated: boolean;
  /** A new source, a comment. */
  more: string[];
  problems: { place: string; text: string }[];
  conflict: string | undefined;
}

export function describeRows({ rows, conflicts }: UploadPlan, t: TFunction, language: Language): UploadRow[] {
  return rows.map((row) => {
    const { line, code, indicator, outcome, isSimulated, source, comment } = row;
    const conflict = conflicts[code];
    return {
      line,
      code,
      name: indicator ? indicatorName(indicator, language) : code,
      unit: indicator ? unitName(indicator.unit, t) : "",
      outcome,
      isSimulated,
      from: toTyped(row.now, language),
      to: toTyped(row.after, language),
      more: [
        ...(source ? [t(source.from ? "upload.sourceChangeFrom" : "upload.sourceChange", source)] : []),
        ...(comment ? [t("upload.commentIs", { text: comment })] : []),
      ],
      problems: row.problems.map(({ column, problem }) => ({
        place: t("upload.at", { line, column: columnLetter(column) }),
        text: describeProblem(problem, t),
      })),
      conflict: conflict && describeConflict(conflict, t, language),
    };
  });
}

const own = ["twice", "sourceTooLong", "sourceAlone", "commentTooLong", "notInSheet"] as const;
const isOwn = (problem: UploadProblem): problem is (typeof own)[number] => own.includes(problem as "twice");

const describeProblem = (problem: UploadProblem, t: TFunction) =>
  isOwn(problem) ? t(`upload.problems.${problem}`) : t(`sheet.problems.${problem}`);

/** How many rows have which outcome; what stays as it is counts as one. */
export type UploadCounts = ReturnType<typeof countOutcomes>;

export function countOutcomes(rows: readonly Pick<PlannedRow, "outcome">[]) {
  const of = (...outcomes: UploadOutcome[]) => rows.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    new: of("new"),
    changed: of("changed"),
    same: of("unchanged", "kept"),
    conflict: of("conflict"),
    error: of("error"),
  };
}
