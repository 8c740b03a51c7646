import { createHash } from "node:crypto";
import type { TFunction } from "i18next";
import type { ImportCell, ImportTable } from "~/imports/table.ts";
import { itemsOf } from "./instrument.ts";
import type { Invitation } from "./invitation.ts";
import type { PaperInput } from "./paper-form.ts";
import type { TypedResponse } from "./typed-responses.server.ts";
import type { WaveInFull } from "./waves.server.ts";

/** What becomes of one row of a file. */
export interface AnswerRow {
  line: number;
  invitation: number | undefined;
  /** How many questions it answers. */
  given: number;
  /** "same": the same answers came in before, under the same number or both without one. */
  outcome: "new" | "same" | "error";
  errors: { column: string; message: string }[];
}

export interface AnswerPlan {
  rows: AnswerRow[];
  counts: Record<AnswerRow["outcome"], number>;
  /** Questions that the file has no column for. */
  lacks: string[];
  /** Headings that are not read, and that come a second time. */
  unknown: string[];
  repeated: string[];
  /** What is to be written; and what more where somebody says that it is other people's. */
  added: PaperInput[];
  repeats: PaperInput[];
  /** The same for the same outcomes: shows whether what was seen still holds. */
  fingerprint: string;
}

/** What came in so far. */
interface Known {
  definition: WaveInFull["definition"];
  invitations: readonly Pick<Invitation, "number" | "hasAnswered">[];
  responses: readonly Pick<TypedResponse, "invitation" | "answers">[];
}

const plain = (heading: string) => heading.toLowerCase().replace(/[^a-z0-9]/g, "");
const numberHeadings = ["nomorundangan", "noundangan", "undangan", "nomor", "invitationnumber", "invitation", "number"];

/** Works out what a file of answers would do; writes nothing. One row is one respondent. */
export function planAnswers(table: ImportTable, known: Known, t: TFunction): AnswerPlan {
  const items = itemsOf(known.definition);
  const columns = findColumns(table.columns, items);
  const lacks = items.filter((code) => !columns.of.includes(code));
  const planner = new RowPlanner(known, t);
  const rows =
    lacks.length > 0
      ? []
      : table.rows.map(({ line, cells }) => planner.plan(line, (column) => cells[columns.of.indexOf(column)] ?? null));
  const counts = { new: 0, same: 0, error: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  const { added, repeats } = planner;
  const fingerprint = createHash("sha256")
    .update(JSON.stringify([rows, added, repeats]))
    .digest("hex");
  return { rows, counts, lacks, unknown: columns.unknown, repeated: columns.repeated, added, repeats, fingerprint };
}

/** Stands for the column of invitations' numbers; no instrument has such a code. */
const numberColumn = "";

function findColumns(headings: readonly string[], items: readonly string[]) {
  const byHeading = new Map<string, string>(numberHeadings.map((heading) => [heading, numberColumn]));
  for (const code of items) byHeading.set(plain(code), code);
  const of: (string | undefined)[] = [];
  const [unknown, repeated]: [string[], string[]] = [[], []];
  for (const heading of headings) {
    const column = byHeading.get(plain(heading));
    const isRepeated = column !== undefined && of.includes(column);
    if (isRepeated) repeated.push(heading);
    else if (column === undefined && heading !== "") unknown.push(heading);
    of.push(isRepeated ? undefined : column);
  }
  return { of, unknown, repeated };
}

class RowPlanner {
  readonly added: PaperInput[] = [];
  readonly repeats: PaperInput[] = [];
  private readonly items: string[];
  private readonly hasAnswered: Map<number, boolean>;
  private readonly answersOf = new Map<number, string>();
  /** How often the same answers came in without a number. */
  private readonly unnumbered = new Map<string, number>();
  private readonly lineOf = new Map<number, number>();

  constructor(
    private readonly known: Known,
    private readonly t: TFunction,
  ) {
    this.items = itemsOf(known.definition);
    this.hasAnswered = new Map(known.invitations.map(({ number, hasAnswered }) => [number, hasAnswered]));
    for (const { invitation, answers } of known.responses) {
      const key = this.keyOf(answers ?? {});
      if (invitation !== null) this.answersOf.set(invitation, key);
      else this.unnumbered.set(key, (this.unnumbered.get(key) ?? 0) + 1);
    }
  }

  plan(line: number, cellOf: (column: string) => ImportCell): AnswerRow {
    const errors: AnswerRow["errors"] = [];
    const answers = Object.fromEntries(
      this.items.map((code) => [code, this.readAnswer(code, cellOf(code), errors)] as const),
    );
    const given = Object.values(answers).filter((value) => value !== null).length;
    const { t } = this;
    if (given === 0 && errors.length === 0) {
      errors.push({ column: this.items[0]!, message: t("collect.import.problems.empty") });
    }
    const key = this.keyOf(answers);
    const { invitation, isSame } = this.readInvitation(line, cellOf(numberColumn), key, errors);
    const row = { line, invitation, given, errors };
    if (errors.length > 0) return { ...row, outcome: "error" };
    const input = { invitation, objects: false, answers };
    if (!isSame) this.added.push(input);
    else if (invitation === undefined) this.repeats.push(input);
    return { ...row, outcome: isSame ? "same" : "new" };
  }

  private readAnswer(column: string, cell: ImportCell, errors: AnswerRow["errors"]): number | null {
    if (cell === null) return null;
    const { min, max } = this.known.definition.scale;
    const value = toNumber(cell);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    errors.push({ column, message: this.t("collect.import.problems.value", { typed: cell, min, max }) });
    return null;
  }

  private readInvitation(line: number, cell: ImportCell, key: string, errors: AnswerRow["errors"]) {
    if (cell === null) return { invitation: undefined, isSame: errors.length === 0 && this.takeUnnumbered(key) };
    const { t } = this;
    const refuse = (message: string) => void errors.push({ column: t("collect.import.numberColumn"), message });
    const number = toNumber(cell);
    const hasAnswered = this.hasAnswered.get(number);
    if (hasAnswered === undefined) {
      refuse(t("collect.import.problems.number", { typed: cell }));
      return { invitation: undefined, isSame: false };
    }
    const earlier = this.lineOf.get(number);
    if (earlier !== undefined) refuse(t("collect.import.problems.twice", { line: earlier }));
    else this.lineOf.set(number, line);
    const isSame = this.answersOf.get(number) === key;
    if (hasAnswered && !isSame && errors.length === 0) refuse(t("collect.import.problems.taken"));
    return { invitation: number, isSame };
  }

  /** Two people may well answer alike: as many rows are the same as came in before, and no more. */
  private takeUnnumbered(key: string): boolean {
    const left = this.unnumbered.get(key) ?? 0;
    if (left > 0) this.unnumbered.set(key, left - 1);
    return left > 0;
  }

  private readonly keyOf = (answers: Record<string, number | null>) =>
    this.items.map((code) => answers[code] ?? "").join();
}

/** "4", "4.0" and "4,0" are 4. */
const toNumber = (cell: string | number) =>
  typeof cell === "number" ? cell : /^\d+([.,]0+)?$/.test(cell) ? parseInt(cell, 10) : NaN;
