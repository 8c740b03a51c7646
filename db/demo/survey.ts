import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { SentraKey } from "./profiles.ts";
import { RandomStream } from "./random.ts";

/** One answer per item; `null` where none was given. */
export type Answers = Record<string, number | null>;

export function readSurvey(): Answers[] {
  const text = readFileSync(new URL("tanggulangin-sim.csv", import.meta.url), "utf8");
  return parse(text, { columns: true, cast: (value, { header }) => (header ? value : value === "" ? null : +value) });
}

/** How many answered in a sentra, and by how much its answers differ from the survey's, in points by construct. */
export interface SimulatedAnswers {
  count: number;
  shifts?: Record<string, number>;
}

/**
 * Answers of one sentra in one wave: drawn from the survey's, person by person, so that they hang together as those do,
 * then moved up or down. A shift of 0.3 moves three answers of ten by one point, within the scale.
 */
export function simulateAnswers(
  survey: Answers[],
  wave: string,
  sentra: SentraKey,
  { count, shifts = {} }: SimulatedAnswers,
): Answers[] {
  const random = new RandomStream(`${wave}/${sentra}`);
  const move = (item: string, value: number | null) => {
    const shift = shifts[item.replace(/\d+$/, "")] ?? 0;
    const moved = random.uniform() < Math.abs(shift) ? Math.sign(shift) : 0;
    return value === null ? null : Math.min(5, Math.max(1, value + moved));
  };
  return Array.from({ length: count }, () => {
    const answered = survey[Math.floor(random.uniform() * survey.length)]!;
    return Object.fromEntries(Object.entries(answered).map(([item, value]) => [item, move(item, value)]));
  });
}
