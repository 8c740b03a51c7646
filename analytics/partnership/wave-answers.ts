import { PlsInputError } from "../pls/errors.ts";
import { itemsOf, type WaveAnswer, type WaveDesign } from "./wave-design.ts";

/** Rows of answers, one per person, in the order of the items. */
export type Answers = readonly (readonly (number | null)[])[];

export interface ArrangedWave {
  /** All answers of this wave. */
  pool: Answers;
  parts: SentraAnswers[];
}

export interface SentraAnswers {
  sentra: string;
  now: Answers;
  before: Answers;
  /** Whether so few answered that nothing of them may be computed. */
  withheld: boolean;
  /** This wave's answers of all other sentra that are not withheld. */
  rest: Answers;
}

/**
 * By sentra, then round, then the answers themselves. Resamples are drawn by the place of a row, so the order is part
 * of a result; and this one tells nothing of who answered when.
 */
export function sortAnswers(answers: readonly WaveAnswer[]): WaveAnswer[] {
  return answers.toSorted(
    (a, b) => compare(a.sentra, b.sentra) || compare(a.round, b.round) || compareRows(a.answers, b.answers),
  );
}

/**
 * The answers by sentra, both in their one order. Who answered nothing is passed over: an empty row would count for a
 * person where the fewest who may be shown are counted, and would say nothing else.
 *
 * @throws PlsInputError for a row that does not fit the design, counted from 1 in the order given
 */
export function arrangeAnswers(design: WaveDesign, answers: readonly WaveAnswer[]): ArrangedWave {
  const items = itemsOf(design.model);
  answers.forEach((answer, r) => requireAnswer(design, items, answer, r + 1));
  const sorted = sortAnswers(answers);
  const of = (sentra: string, round: WaveAnswer["round"]) =>
    sorted
      .filter((answer) => answer.sentra === sentra && answer.round === round)
      .map((answer) => answer.answers)
      .filter((row) => row.some((value) => value !== null));
  const rounds = [...new Set(sorted.map(({ sentra }) => sentra))].map((sentra) => {
    const now = of(sentra, "now");
    return { sentra, now, before: of(sentra, "before"), withheld: now.length < design.fewestForPrivacy };
  });
  const parts = rounds.map((part) => ({
    ...part,
    rest: rounds.flatMap((other) => (other === part || other.withheld ? [] : other.now)),
  }));
  return { pool: rounds.flatMap(({ now }) => now), parts };
}

function requireAnswer({ scale }: WaveDesign, items: readonly string[], answer: WaveAnswer, row: number): void {
  const { sentra, round, answers } = answer;
  if (sentra === "" || sentra !== sentra.trim()) {
    throw new PlsInputError("bad-file", `row ${row}, column sentra: a name without spaces around it is needed`, {
      row,
      column: "sentra",
    });
  }
  if (round !== "now" && round !== "before") {
    throw new PlsInputError("bad-file", `row ${row}, column round: "${String(round)}" is neither now nor before`, {
      row,
      column: "round",
    });
  }
  if (answers.length !== items.length) {
    const message = `row ${row} has ${answers.length} answers to ${items.length} items`;
    throw new PlsInputError("bad-file", message, { row });
  }
  answers.forEach((value, i) => {
    if (value === null || (value >= scale.min && value <= scale.max)) return;
    const column = items[i]!;
    const message = `row ${row}, column ${column}: ${value} is off the scale ${scale.min} to ${scale.max}`;
    throw new PlsInputError("value-off-scale", message, { row, column });
  });
}

/** By character code: the same on every machine, whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Item by item; a question left out comes first. */
function compareRows(a: WaveAnswer["answers"], b: WaveAnswer["answers"]): number {
  for (const [i, value] of a.entries()) {
    const difference = (value ?? -Infinity) - (b[i] ?? -Infinity);
    if (difference < 0) return -1;
    if (difference > 0) return 1;
  }
  return 0;
}
