import type { InstrumentDefinition } from "db/tables/surveys.ts";

export type { InstrumentDefinition } from "db/tables/surveys.ts";

/** A definition as the PLS engine reads it, with the constructs' names beside. */
export interface InstrumentModel {
  constructs: { name: string; name_id: string; name_en: string; indicators: string[]; mode: "A" | "B" }[];
  paths: { from: string; to: string }[];
}

export function modelOf({ constructs, paths }: InstrumentDefinition): InstrumentModel {
  return {
    constructs: constructs.map(({ items, ...construct }) => ({
      ...construct,
      indicators: items.map(({ code }) => code),
    })),
    paths,
  };
}

/** Codes of all questions, in the order in which they are asked. */
export function itemsOf({ constructs }: InstrumentDefinition): string[] {
  return constructs.flatMap(({ items }) => items.map(({ code }) => code));
}

type Paths = InstrumentDefinition["paths"];

/** The first circle that the paths run in, from a construct back to itself; undefined where there is none. */
export function findCircle(paths: Paths): string[] | undefined {
  const isSafe = new Set<string>();
  const follow = (name: string, trail: string[]): string[] | undefined => {
    if (trail.includes(name)) return [...trail.slice(trail.indexOf(name)), name];
    if (isSafe.has(name)) return undefined;
    for (const { from, to } of paths) {
      const circle = from === name ? follow(to, [...trail, name]) : undefined;
      if (circle) return circle;
    }
    isSafe.add(name);
    return undefined;
  };
  for (const { from } of paths) {
    const circle = follow(from, []);
    if (circle) return circle;
  }
  return undefined;
}

/** Those that no paths, followed in either direction, join with the target. */
export function findUnconnected(names: readonly string[], paths: Paths, target: string): string[] {
  const joined = new Set([target]);
  // A set that grows while it is walked through is walked to its new end.
  for (const name of joined) {
    for (const { from, to } of paths) {
      if (from === name) joined.add(to);
      if (to === name) joined.add(from);
    }
  }
  return names.filter((name) => !joined.has(name));
}
