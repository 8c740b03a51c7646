import type { Aggregate } from "analytics";

/** The places that a figure may have, 1 the best; equal ones share theirs. */
export interface Places {
  best: number;
  worst: number;
  /** Among how many. */
  of: number;
}

/**
 * The places of figures among those that are whole: what lacks months is not set in order with what lacks none, because
 * a total of nine months is lower than one of twelve for no other reason. Nor is anything where neither way is better, or
 * fewer than two are whole.
 */
export function placesAmong(
  cells: readonly Pick<Aggregate, "value" | "reported" | "of">[],
  better: "higher" | "lower" | "none",
): (Places | undefined)[] {
  const values = cells.map(({ value, reported, of }) => (reported === of ? value : undefined));
  const known = values.filter((value) => value !== undefined);
  if (better === "none" || known.length < 2) return cells.map(() => undefined);
  const sign = better === "higher" ? 1 : -1;
  return values.map((value) => {
    if (value === undefined) return undefined;
    const ahead = known.filter((other) => sign * (other - value) > 0).length;
    const level = known.filter((other) => other === value).length;
    return { best: 1 + ahead, worst: ahead + level, of: known.length };
  });
}
