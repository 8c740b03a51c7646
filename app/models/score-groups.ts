import { type Comparison, compareScores, type ScoreInterval } from "analytics";
import { overall, scoreOf } from "./published-wave.ts";
import type { FoundSentra } from "./wave-findings.server.ts";

export interface ScoredPlace {
  name: string;
  score: ScoreInterval;
}

/** Sentra of which none can be told apart from all others of its group; by name. */
export interface ScoreGroup<Place extends ScoredPlace> {
  places: Place[];
  /** Within the group: the first is distinguishably higher than the second, though others stand between them. */
  apart: [Place, Place][];
}

/**
 * Scores in groups that can be told apart, the higher group first. Within a group two scores are either not
 * distinguishable themselves or joined by others that are distinguishable from neither, so a group is no ranking: its
 * places are in the order of their names, and the pairs in it that do differ are named.
 *
 * Every pair is tested, by Holm's procedure over all of them (`compareScores`).
 */
export function groupScores<Place extends ScoredPlace>(
  places: readonly Place[],
  confidence = 0.95,
): ScoreGroup<Place>[] {
  const pairs = compareScores(
    places.map(({ score }) => score),
    confidence,
  );
  const groupOf = places.map((_, i) => i);
  for (const { a, b, distinguishable } of pairs) {
    if (distinguishable) continue;
    const [kept, dropped] = [groupOf[a]!, groupOf[b]!];
    groupOf.forEach((group, i) => (groupOf[i] = group === dropped ? kept : group));
  }
  const groups = [...new Set(groupOf)].map((group) => {
    const members = places.filter((_, i) => groupOf[i] === group);
    return {
      places: members.toSorted((one, other) => one.name.localeCompare(other.name, "id")),
      apart: pairs
        .filter(({ a, distinguishable }) => distinguishable && groupOf[a] === group)
        .filter(({ a, b }) => groupOf[a] === groupOf[b])
        .map(({ a, b, difference }): [Place, Place] =>
          difference > 0 ? [places[a]!, places[b]!] : [places[b]!, places[a]!],
        ),
    };
  });
  return groups.toSorted((one, other) => highest(other) - highest(one));
}

const highest = ({ places }: ScoreGroup<ScoredPlace>) => Math.max(...places.map(({ score }) => score.score));

/**
 * The sentra on one construct (or the whole): in groups that can be told apart, and apart from them those whose answers
 * do not mean the same there (MICOM against all others), or for which that could not be tested.
 */
export function groupSentra(sentra: readonly FoundSentra[], construct: string) {
  const scored = sentra.flatMap(({ id, name, scores, withRest }) => {
    const score = scores && scoreOf(scores, construct);
    if (!score) return [];
    const failing = withRest?.kind === "made" ? withRest.constructs.filter(({ comparable }) => !comparable) : [];
    return [
      {
        id,
        name,
        score,
        isComparable: isComparable(withRest, construct),
        /** Constructs whose answers do not mean the same here as elsewhere. */
        failing: failing.map((one) => one.construct),
      },
    ];
  });
  return {
    groups: groupScores(scored.filter((place) => place.isComparable)),
    notCompared: scored.filter((place) => !place.isComparable),
    withheld: sentra.filter(({ scores }) => scores === undefined).map(({ id, name }) => ({ id, name })),
  };
}

export type GroupedSentra = ReturnType<typeof groupSentra>;

/** On which of these a sentra is not compared with the others. */
export const notComparedOf = (withRest: Comparison | undefined, constructs: readonly string[]) =>
  constructs.filter((construct) => !isComparable(withRest, construct));

/** The whole where all its parts are. A wave in one sentra has nobody to be compared with. */
function isComparable(withRest: Comparison | undefined, construct: string): boolean {
  if (withRest?.kind !== "made") return withRest === undefined;
  return withRest.constructs
    .filter((one) => construct === overall || one.construct === construct)
    .every(({ comparable }) => comparable);
}
