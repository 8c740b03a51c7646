import { RandomStream } from "../bootstrap/random.ts";

/** A sentra's months before and after something; a month that was not reported is undefined. */
export interface Course {
  sentraId: number;
  before: readonly (number | undefined)[];
  after: readonly (number | undefined)[];
}

/** In the indicator's own unit, or in percent of what it was before. */
export type ChangeScale = "absolute" | "relative";

export interface Change {
  sentraId: number;
  before: number;
  after: number;
  change: number;
}

export type WhyNoChange = "too-few-months" | "nothing-before";

export interface BeforeAfter {
  /** Those whose change could be taken. */
  participants: Change[];
  others: Change[];
  leftOut: { sentraId: number; why: WhyNoChange }[];
  /** Means of the changes; undefined for a group of none. */
  participantsMean: number | undefined;
  othersMean: number | undefined;
  /** Difference in differences: undefined where one group is empty. */
  difference: number | undefined;
  interval: { low: number; high: number } | undefined;
  /** How many ways there are to say who of them took part; an interval needs `fewestAllocations`. */
  allocations: number;
}

/** Fewer, and no way of dealing out who took part is rarer than 2.5 % on either side. */
export const fewestAllocations = 40;
const mostEnumerated = 5000;
const drawn = 4999;

/**
 * Mean change of those who took part less mean change of those who did not, with a 95 % interval that rests on nothing
 * but the exchange of who took part: the shifts that a two-sided permutation test of the difference of means does not
 * reject (Pitman 1937; Garthwaite 1996, Biometrics 52, 1387). Every allocation where there are at most 5,000 of them,
 * else 4,999 drawn from a stream that is the same each time.
 * @param courses equally long before and after; a sentra is left out unless half of the months, rounded up, of either
 * side were reported
 */
export function compareBeforeAfter(
  courses: { participants: readonly Course[]; others: readonly Course[] },
  scale: ChangeScale,
): BeforeAfter {
  const leftOut: BeforeAfter["leftOut"] = [];
  const [participants, others] = [courses.participants, courses.others].map((group) =>
    group.flatMap((course) => {
      const change = changeOf(course, scale);
      if (typeof change !== "string") return [change];
      leftOut.push({ sentraId: course.sentraId, why: change });
      return [];
    }),
  ) as [Change[], Change[]];
  const [x, y] = [participants, others].map((group) => group.map(({ change }) => change)) as [number[], number[]];
  const [participantsMean, othersMean] = [mean(x), mean(y)];
  const allocations = choose(x.length + y.length, x.length);
  return {
    participants,
    others,
    leftOut,
    participantsMean,
    othersMean,
    difference: participantsMean === undefined || othersMean === undefined ? undefined : participantsMean - othersMean,
    interval: y.length > 0 && allocations >= fewestAllocations ? permutationInterval(x, y, allocations) : undefined,
    allocations,
  };
}

function changeOf({ sentraId, before, after }: Course, scale: ChangeScale): Change | WhyNoChange {
  const reported = [before, after].map((side) => side.filter((value) => value !== undefined));
  if (reported.some((side, index) => side.length < Math.ceil([before, after][index]!.length / 2))) {
    return "too-few-months";
  }
  const [from, to] = [mean(reported[0]!)!, mean(reported[1]!)!];
  if (scale === "relative" && from <= 0) return "nothing-before";
  return { sentraId, before: from, after: to, change: scale === "relative" ? (100 * (to - from)) / from : to - from };
}

/**
 * Under a shift d of those who took part, an allocation's difference of means is as large as the one found exactly
 * where d >= (D - A) / (1 - a): D the difference found, A the allocation's, a the share by which d moves it. So the
 * ends of the interval are order statistics of these thresholds, one for each allocation.
 */
function permutationInterval(x: readonly number[], y: readonly number[], allocations: number) {
  const all = [...x, ...y];
  const [n, m] = [x.length, y.length];
  const found = mean(x)! - mean(y)!;
  const total = all.reduce((sum, value) => sum + value, 0);
  const thresholds: number[] = [];
  const add = (chosen: readonly number[]) => {
    const stayed = chosen.filter((index) => index < n).length;
    if (stayed === n) return;
    const sum = chosen.reduce((part, index) => part + all[index]!, 0);
    const moved = stayed / n - (n - stayed) / m;
    thresholds.push((found - (sum / n - (total - sum) / m)) / (1 - moved));
  };
  if (allocations <= mostEnumerated) forEachSubset(n + m, n, add);
  else drawSubsets(n + m, n, add);
  thresholds.sort((a, b) => a - b);
  const rank = Math.floor(0.025 * (thresholds.length + 1));
  return { low: thresholds[rank - 1]!, high: thresholds.at(-rank)! };
}

function forEachSubset(of: number, size: number, visit: (chosen: readonly number[]) => void): void {
  const chosen: number[] = [];
  const extend = (from: number) => {
    if (chosen.length === size) return visit(chosen);
    for (let index = from; index <= of - (size - chosen.length); index++) {
      chosen.push(index);
      extend(index + 1);
      chosen.pop();
    }
  };
  extend(0);
}

function drawSubsets(of: number, size: number, visit: (chosen: readonly number[]) => void): void {
  const stream = new RandomStream();
  const deck = Array.from({ length: of }, (_, index) => index);
  for (let draw = 0; draw < drawn; draw++) {
    stream.start(1, draw);
    for (let place = 0; place < size; place++) {
      const other = place + Math.floor((stream.next() / 4294967296) * (of - place));
      [deck[place], deck[other]] = [deck[other]!, deck[place]!];
    }
    visit(deck.slice(0, size));
  }
}

function choose(of: number, size: number): number {
  let ways = 1;
  for (let step = 1; step <= size; step++) ways = (ways * (of - size + step)) / step;
  return ways;
}

const mean = (values: readonly number[]) =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : undefined;
