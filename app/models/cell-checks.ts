import { isUnusual } from "analytics";
import { sameNumber } from "./typed-cell.ts";
import type { ValueType } from "./indicators.server.ts";

/** The part is never more than the whole: an indicator of the same period, or the period's days or hours. */
export interface CellRule {
  code: string;
  part: string;
  whole: string;
  severity: Severity;
}

/** What must be put right before a sheet is handed in; what is handed in with a word of explanation. */
export type Severity = "must" | "check";

/** Something about a stored value, or its absence, that is worth a look. */
export interface Check {
  code: string;
  /** A rule's code, "jump" or "missing": what an explanation answers. */
  check: string;
  severity: Severity;
  /** What is stored; undefined where nothing is. */
  value?: string;
  /** Of a rule: the whole and its value. Of a missing value: the one before. */
  against?: { whole?: string; value: string };
  /** Of a jump: the smallest and the largest of the values before. */
  range?: [number, number];
  /** Given for the value that is stored now. */
  explanation?: string;
}

export interface Explanation {
  code: string;
  answers: string;
  /** The value it explains; null why there is none. */
  about: string | null;
  text: string;
}

interface Stored {
  indicators: readonly { code: string; valueType: ValueType }[];
  /** Of this period, of other pillars too, in plain decimal text. */
  valueOf(code: string): string | undefined;
  /** Of the periods before, oldest first. */
  earlierOf(code: string): readonly (number | undefined)[];
  /** What the period has of "days" and "hours". */
  length: Record<string, number>;
}

/**
 * What is stored in a sheet, checked against the rules and against its own past. A rule of which one side is missing
 * says nothing.
 * @param explanations oldest first; one for another value than today's does not count
 * @returns in the order of the sheet, what must be put right first
 */
export function findChecks(stored: Stored, rules: readonly CellRule[], explanations: readonly Explanation[]): Check[] {
  const checks = stored.indicators.flatMap(({ code, valueType }): Check[] => {
    const value = stored.valueOf(code);
    const earlier = stored.earlierOf(code);
    if (value === undefined) {
      const before = earlier.at(-1);
      return before === undefined
        ? []
        : [{ code, check: "missing", severity: "check", against: { value: String(before) } }];
    }
    const broken = rules.flatMap((rule): Check[] => {
      const limit = stored.length[rule.whole]?.toString() ?? stored.valueOf(rule.whole);
      if (rule.part !== code || limit === undefined || Number(value) <= Number(limit)) return [];
      return [{ code, check: rule.code, severity: rule.severity, value, against: { whole: rule.whole, value: limit } }];
    });
    const known = earlier.filter((one) => one !== undefined);
    const jumps = valueType !== "rating" && isUnusual(Number(value), known);
    return jumps
      ? [...broken, { code, check: "jump", severity: "check", value, range: [Math.min(...known), Math.max(...known)] }]
      : broken;
  });
  const explained = checks.map((check) => {
    if (check.severity === "must") return check;
    const fitting = explanations.findLast(
      ({ code, answers, about }) =>
        code === check.code && answers === check.check && sameNumber(about ?? "", check.value ?? ""),
    );
    return fitting ? { ...check, explanation: fitting.text } : check;
  });
  return [...explained.filter(isMust), ...explained.filter((check) => !isMust(check))];
}

const isMust = ({ severity }: Check) => severity === "must";

/** What keeps a sheet from being handed in. */
export const holdsBack = (check: Check) => isMust(check) || check.explanation === undefined;
