import { byBarycentre, spread } from "./network-layout.ts";

/**
 * Places a path model: constructs in layers, every path from one layer to a later one, none through a construct that
 * it has nothing to do with. The same model gives the same picture.
 */
interface LayoutInput {
  /** Half the height of each ellipse, and the room that its items take under it. */
  constructs: readonly { name: string; ry: number; below: number }[];
  paths: readonly { from: string; to: string }[];
}

interface Point {
  x: number;
  y: number;
}

export interface Ellipse extends Point {
  rx: number;
  ry: number;
}

export interface Line {
  from: string;
  to: string;
  /** Curves between 0 and 1, 2 and 3, …; straight where it passes a layer, between 1 and 2, 3 and 4, … */
  points: Point[];
  label: Point;
}

export interface PathLayout {
  /** The layers follow each other to the right, or downwards. */
  direction: "right" | "down";
  width: number;
  height: number;
  ellipses: Map<string, Ellipse>;
  lines: Line[];
}

export const rx = 62;
/** A phone's width: what is narrower is drawn in its middle. */
export const leastWidth = 360;
const edge = 4;
const apart = { right: 18, down: 16 };
const between = { right: 104, down: 76 };
/** The room of a path that passes a layer. */
const lane = 22;
const rounds = 8;

/** In the direction that makes the narrower picture, as phones are narrow; items have room only to the right. */
export function layOutPaths(input: LayoutInput): PathLayout {
  const right = place(input, "right");
  if (input.constructs.some(({ below }) => below > 0)) return right;
  const down = place(input, "down");
  return down.width < right.width ? down : right;
}

function place({ constructs, paths }: LayoutInput, direction: PathLayout["direction"]): PathLayout {
  const isRight = direction === "right";
  const layerOf = findLayers(constructs, paths);
  const rows: string[][] = [];
  for (const { name } of constructs) (rows[layerOf.get(name)!] ??= []).push(name);
  const chains = paths
    .filter(({ from, to }) => (layerOf.get(from) ?? Infinity) < (layerOf.get(to) ?? -1))
    .map(({ from, to }) => {
      const lanes = [];
      for (let layer = layerOf.get(from)! + 1; layer < layerOf.get(to)!; layer++) {
        lanes.push(`${from}>${to}@${layer}`);
        rows[layer]!.push(lanes.at(-1)!);
      }
      return [from, ...lanes, to];
    });
  const order = orderRows(rows, chains);

  const blocks = new Map(constructs.map((construct) => [construct.name, construct]));
  // Beside each other, ellipses of one layer are equally high: then what lies between two layers is free for paths.
  const tallest = order.map((row) => Math.max(0, ...row.map((key) => blocks.get(key)?.ry ?? 0)));
  const ryOf = (key: string, layer: number) => (isRight ? blocks.get(key)!.ry : tallest[layer]!);
  const sizeOf = (key: string) => {
    const block = blocks.get(key);
    if (!block) return lane;
    return (isRight ? 2 * block.ry + block.below : 2 * rx) + apart[direction];
  };
  const sizes = order.map((row) => row.map(sizeOf));
  const across = Math.max(isRight ? 0 : leastWidth - 2 * edge, ...sizes.map(sum));
  const acrossOf = new Map(order.flatMap((row, layer) => [...spread(row, sizes[layer]!, across)]));
  const depths = tallest.map((ry) => (isRight ? 2 * rx : 2 * ry));
  const along = sum(depths) + between[direction] * Math.max(0, depths.length - 1);
  const shift = isRight ? Math.max(0, (leastWidth - 2 * edge - along) / 2) : 0;
  const beginOf = (layer: number) => edge + shift + sum(depths.slice(0, layer)) + between[direction] * layer;
  const point = (alongAt: number, acrossAt: number): Point =>
    isRight ? { x: alongAt, y: acrossAt } : { x: acrossAt, y: alongAt };

  const ellipses = new Map<string, Ellipse>();
  for (const { name, below } of constructs) {
    const layer = layerOf.get(name)!;
    const middle = edge + acrossOf.get(name)! - (isRight ? below / 2 : 0);
    const centre = point(beginOf(layer) + depths[layer]! / 2, middle);
    ellipses.set(name, { ...centre, rx, ry: ryOf(name, layer) });
  }

  const portOf = (chain: string[], end: "start" | "end"): Point => {
    const construct = end === "start" ? chain[0]! : chain.at(-1)!;
    const neighbour = (one: string[]) => acrossOf.get(end === "start" ? one[1]! : one.at(-2)!)!;
    const rivals = chains
      .filter((one) => (end === "start" ? one[0] : one.at(-1)) === construct)
      .sort((a, b) => neighbour(a) - neighbour(b));
    const turn = ((rivals.indexOf(chain) + 0.5) / rivals.length) * 2 - 1;
    const ellipse = ellipses.get(construct)!;
    const sign = end === "start" ? 1 : -1;
    const [offset, reach] = isRight ? [turn * 0.8, rx] : [turn * 0.6, ellipse.ry];
    const out = sign * reach * Math.sqrt(1 - offset ** 2);
    return isRight
      ? { x: ellipse.x + out, y: ellipse.y + offset * ellipse.ry }
      : { x: ellipse.x + offset * rx, y: ellipse.y + out };
  };
  const lines = chains.map((chain) => {
    const passing = chain.slice(1, -1).flatMap((key, i) => {
      const layer = layerOf.get(chain[0]!)! + 1 + i;
      const at = edge + acrossOf.get(key)!;
      return [point(beginOf(layer), at), point(beginOf(layer) + depths[layer]!, at)];
    });
    const points = [portOf(chain, "start"), ...passing, portOf(chain, "end")];
    const [from, to] = [chain[0]!, chain.at(-1)!];
    // Its label stands where fewer paths meet.
    const outgoing = chains.filter((one) => one[0] === from).length;
    const incoming = chains.filter((one) => one.at(-1) === to).length;
    const label =
      outgoing > incoming
        ? pointOnCurve(points.at(-2)!, points.at(-1)!, direction, 0.6)
        : pointOnCurve(points[0]!, points[1]!, direction, 0.4);
    return { from, to, points, label };
  });

  const [width, height] = isRight ? [along + 2 * shift, across] : [across, along];
  return { direction, width: width + 2 * edge, height: height + 2 * edge, ellipses, lines };
}

/**
 * Longest-path layering: a construct stands right after the last of those that lead to it. Of paths in a circle, which
 * only a model that is still being written has, some lead backwards; they are left out.
 */
function findLayers(constructs: LayoutInput["constructs"], paths: LayoutInput["paths"]): Map<string, number> {
  const depth = new Map(constructs.map(({ name }) => [name, 0]));
  for (let round = 1; round < constructs.length; round++) {
    for (const { from, to } of paths) {
      if (!depth.has(from) || !depth.has(to)) continue;
      depth.set(to, Math.min(constructs.length, Math.max(depth.get(to)!, depth.get(from)! + 1)));
    }
  }
  const used = [...new Set(depth.values())].sort((a, b) => a - b);
  return new Map([...depth].map(([name, value]) => [name, used.indexOf(value)]));
}

/** By barycentres, layer by layer, there and back (Sugiyama, Tagawa and Toda 1981). */
function orderRows(rows: string[][], chains: string[][]): string[][] {
  const before = new Map<string, string[]>();
  const after = new Map<string, string[]>();
  for (const chain of chains) {
    chain.slice(1).forEach((key, i) => {
      before.set(key, [...(before.get(key) ?? []), chain[i]!]);
      after.set(chain[i]!, [...(after.get(chain[i]!) ?? []), key]);
    });
  }
  const order = rows.map((row) => [...row]);
  for (let round = 0; round < rounds; round++) {
    for (let layer = 1; layer < order.length; layer++) {
      order[layer] = byBarycentre(order[layer]!, (key) => before.get(key) ?? [], order[layer - 1]!);
    }
    for (let layer = order.length - 2; layer >= 0; layer--) {
      order[layer] = byBarycentre(order[layer]!, (key) => after.get(key) ?? [], order[layer + 1]!);
    }
  }
  return order;
}

/** A curve leaves and arrives in the direction of the layers. */
export function controlPoints(from: Point, to: Point, direction: PathLayout["direction"]): [Point, Point] {
  const x = (from.x + to.x) / 2;
  const y = (from.y + to.y) / 2;
  return direction === "right"
    ? [
        { x, y: from.y },
        { x, y: to.y },
      ]
    : [
        { x: from.x, y },
        { x: to.x, y },
      ];
}

/** @param t from 0, where the curve begins, to 1 */
export function pointOnCurve(from: Point, to: Point, direction: PathLayout["direction"], t: number): Point {
  const [first, second] = controlPoints(from, to, direction);
  const at = (axis: "x" | "y") =>
    (1 - t) ** 3 * from[axis] +
    3 * (1 - t) ** 2 * t * first[axis] +
    3 * (1 - t) * t ** 2 * second[axis] +
    t ** 3 * to[axis];
  return { x: at("x"), y: at("y") };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
