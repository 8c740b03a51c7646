/**
 * Who helps which sentra with what, and when. An actor is a kind of institution and, where it is known, its own name;
 * a day is "YYYY-MM-DD", which sorts as it reads.
 */

export interface HelpActor {
  institution: string;
  /** null where only the kind of institution is known. */
  name: string | null;
}

export interface Help {
  sentraId: number;
  kind: string;
  actor: HelpActor;
  from: string;
  /** null where it still runs. */
  to: string | null;
}

export interface Span {
  from: string;
  /** null where it still runs. */
  to: string | null;
}

/** Two actors who gave one sentra help of one kind on the same days. */
export interface Overlap {
  sentraId: number;
  kind: string;
  actors: [HelpActor, HelpActor];
  /** The days that both gave it, within the period; spans that touch are one. By date. */
  spans: Span[];
}

/** A sentra and the kinds of help that nobody gave it in the period. */
export interface Gap {
  sentraId: number;
  kinds: string[];
  isHelpedByNobody: boolean;
}

/** The same spelling in capitals, or with a space more, is the same actor. */
export const actorKey = ({ institution, name }: HelpActor) =>
  name === null ? institution : `${institution} ${name.trim().toLocaleLowerCase("id")}`;

/** Whether these are certainly two: an unnamed bank may be the one that is named elsewhere. */
export function areTwo(a: HelpActor, b: HelpActor): boolean {
  return a.institution !== b.institution || (a.name !== null && b.name !== null && actorKey(a) !== actorKey(b));
}

/** What lies within the period, cut to it. */
export function within<T extends Span>(help: readonly T[], period: Span): T[] {
  return help.flatMap((one) => {
    const common = commonDays(one, period);
    return common ? [{ ...one, ...common }] : [];
  });
}

/**
 * The overlaps in a period: same sentra, same kind, certainly two actors, at least one day in common.
 * @param vague kinds that say too little for two of them to be the same help ("other")
 * @returns by sentra and kind, in the order in which they first occur
 */
export function overlapsIn(help: readonly Help[], period: Span, vague: readonly string[] = []): Overlap[] {
  const found = new Map<string, Overlap>();
  const groups = groupBy(within(help, period), ({ sentraId, kind }) => `${sentraId} ${kind}`);
  for (const group of groups.values()) {
    for (const [index, one] of group.entries()) {
      if (vague.includes(one.kind)) break;
      for (const other of group.slice(index + 1)) {
        const common = areTwo(one.actor, other.actor) && commonDays(one, other);
        if (!common) continue;
        const actors: Overlap["actors"] =
          actorKey(one.actor) < actorKey(other.actor) ? [one.actor, other.actor] : [other.actor, one.actor];
        const key = [one.sentraId, one.kind, ...actors.map(actorKey)].join("|");
        const overlap = found.get(key) ?? { sentraId: one.sentraId, kind: one.kind, actors, spans: [] };
        overlap.spans.push(common);
        found.set(key, overlap);
      }
    }
  }
  return [...found.values()].map((overlap) => ({ ...overlap, spans: joinSpans(overlap.spans) }));
}

/** What each of these sentra went without in a period; sentra that had every kind are left out. */
export function gapsIn(
  help: readonly Help[],
  period: Span,
  of: { sentraIds: readonly number[]; kinds: readonly string[] },
): Gap[] {
  const given = groupBy(within(help, period), ({ sentraId }) => sentraId);
  return of.sentraIds.flatMap((sentraId) => {
    const own = given.get(sentraId) ?? [];
    const kinds = of.kinds.filter((kind) => !own.some((one) => one.kind === kind));
    return kinds.length > 0 ? [{ sentraId, kinds, isHelpedByNobody: own.length === 0 }] : [];
  });
}

/** What one actor gave one sentra of one kind, drawn together over its records. */
export interface Given {
  sentraId: number;
  kind: string;
  actor: HelpActor;
  records: number;
  /** Whole rupiah over the records that say it; null where none does. */
  money: bigint | null;
  /** Records that say no amount. */
  unpriced: number;
}

export interface Reach {
  actor: HelpActor;
  sentra: number;
  kinds: string[];
  records: number;
  money: bigint | null;
  unpriced: number;
}

/** How far each actor reaches, those who reach the most sentra first. A sum is of what is known, never of a guess. */
export function reachOf(given: readonly Given[]): Reach[] {
  return [...groupBy(given, ({ actor }) => actorKey(actor)).values()]
    .map((own): Reach => {
      const known = own.flatMap(({ money }) => (money === null ? [] : [money]));
      return {
        actor: own[0]!.actor,
        sentra: new Set(own.map(({ sentraId }) => sentraId)).size,
        kinds: [...new Set(own.map(({ kind }) => kind))],
        records: own.reduce((sum, { records }) => sum + records, 0),
        money: known.length > 0 ? known.reduce((sum, one) => sum + one, 0n) : null,
        unpriced: own.reduce((sum, { unpriced }) => sum + unpriced, 0),
      };
    })
    .sort((a, b) => b.sentra - a.sentra || b.records - a.records || (actorKey(a.actor) < actorKey(b.actor) ? -1 : 1));
}

function commonDays(a: Span, b: Span): Span | undefined {
  const from = a.from > b.from ? a.from : b.from;
  const ends = [a.to, b.to].filter((day) => day !== null).sort();
  const to = ends[0] ?? null;
  return to === null || from <= to ? { from, to } : undefined;
}

function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1);
    if (!last || (last.to !== null && dayAfter(last.to) < span.from)) joined.push({ ...span });
    else if (last.to !== null && (span.to === null || span.to > last.to)) last.to = span.to;
  }
  return joined;
}

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
