/**
 * Places a two-sided network (members at the left, what connects them at the right) so that few lines cross and no
 * label lies over another. The same network gives the same picture: no chance, no simulation.
 */
interface LayoutInput {
  /** Keys of the left side, and of the right side with the lines of text that each label takes. */
  left: readonly string[];
  right: readonly { key: string; lines: number }[];
  ties: readonly { left: string; right: string }[];
}

interface Layout {
  height: number;
  /** The middle of each label, from the top. */
  left: Map<string, number>;
  right: Map<string, number>;
}

export const rowHeight = 22;
export const lineHeight = 14;
const gap = 14;
const rounds = 8;

/**
 * Orders both sides by barycentres, in turn (Sugiyama, Tagawa and Toda 1981, "Methods for visual understanding of
 * hierarchical system structures"): each node goes to the mean place of its neighbours, ties as they came.
 */
export function layOutNetwork({ left, right, ties }: LayoutInput): Layout {
  let leftOrder = [...left];
  let rightOrder = right.map(({ key }) => key);
  const neighbours = (side: "left" | "right", key: string) =>
    ties.filter((tie) => tie[side] === key).map((tie) => tie[side === "left" ? "right" : "left"]);
  for (let round = 0; round < rounds; round++) {
    rightOrder = byBarycentre(rightOrder, (key) => neighbours("right", key), leftOrder);
    leftOrder = byBarycentre(leftOrder, (key) => neighbours("left", key), rightOrder);
  }
  const linesOf = new Map(right.map(({ key, lines }) => [key, lines]));
  const leftHeights = leftOrder.map(() => rowHeight);
  const rightHeights = rightOrder.map((key) => linesOf.get(key)! * lineHeight + gap);
  const height = Math.max(sum(leftHeights), sum(rightHeights));
  return { height, left: spread(leftOrder, leftHeights, height), right: spread(rightOrder, rightHeights, height) };
}

export function byBarycentre(order: string[], neighboursOf: (key: string) => string[], other: string[]): string[] {
  const place = new Map(other.map((key, index) => [key, index / other.length]));
  const centre = new Map(
    order.map((key, index) => {
      // Added up in one order, whatever order the ties came in: rounding must not decide who stands above whom.
      const places = neighboursOf(key)
        .map((neighbour) => place.get(neighbour)!)
        .sort((a, b) => a - b);
      return [key, places.length > 0 ? sum(places) / places.length : index / order.length];
    }),
  );
  return [...order].sort((a, b) => centre.get(a)! - centre.get(b)!);
}

/** Room that is left over goes evenly above and below each label. */
export function spread(order: string[], heights: number[], height: number): Map<string, number> {
  const spare = (height - sum(heights)) / Math.max(1, order.length);
  let top = 0;
  return new Map(
    order.map((key, index) => {
      const room = heights[index]! + spare;
      top += room;
      return [key, top - room / 2];
    }),
  );
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
