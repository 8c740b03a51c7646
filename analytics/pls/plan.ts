import { PlsInputError } from "./errors.ts";
import type { PathModel } from "./model.ts";
import { orderOrCycle } from "./ordering.ts";

/** A checked model in index form: constructs 0..K-1, indicators 0..p-1 with each block's indicators side by side. */
export interface Plan {
  model: PathModel;
  constructs: readonly string[];
  indicators: readonly string[];
  /** K, number of constructs. */
  size: number;
  /** p, number of indicators. */
  width: number;
  /** K + 1 offsets: block k holds indicators start[k] .. start[k + 1] - 1. */
  start: Int32Array;
  modeB: Uint8Array;
  consistent: Uint8Array;
  /** Direct predecessors and successors of each construct, in the order of the paths. */
  predecessors: readonly Int32Array[];
  successors: readonly Int32Array[];
  /** Both together, ascending. */
  neighbours: readonly Int32Array[];
  /** Path t leads from pathFrom[t] to pathTo[t]; pathSlot[t] is the place of its origin among the predecessors. */
  pathFrom: Int32Array;
  pathTo: Int32Array;
  pathSlot: Int32Array;
  /** Constructs such that every path leads forward. */
  order: Int32Array;
  endogenous: Int32Array;
}

/**
 * Checks a model and turns it into index form.
 *
 * @throws PlsInputError for an empty, doubled or unconnected construct, an indicator used twice, an unknown or doubled
 *   path end, a cycle, or `consistent` with mode B.
 */
export function planModel(model: PathModel): Plan {
  const constructs = model.constructs.map((construct) => construct.name);
  const index = new Map<string, number>();
  const owner = new Map<string, string>();
  const indicators: string[] = [];
  const start = new Int32Array(constructs.length + 1);

  model.constructs.forEach((construct, k) => {
    const { name } = construct;
    if (index.has(name)) {
      throw new PlsInputError("duplicate-construct", `construct ${name} is defined twice`, { construct: name });
    }
    if (construct.indicators.length === 0) {
      throw new PlsInputError("empty-block", `construct ${name} has no indicators`, { construct: name });
    }
    if (construct.consistent && construct.mode !== "A") {
      throw new PlsInputError("bad-model", `construct ${name}: "consistent" needs mode A`, { construct: name });
    }
    index.set(name, k);
    for (const indicator of construct.indicators) {
      const other = owner.get(indicator);
      if (other !== undefined) {
        throw new PlsInputError(
          "duplicate-indicator",
          other === name
            ? `indicator ${indicator} is listed twice in construct ${name}`
            : `indicator ${indicator} is in two constructs, ${other} and ${name}`,
          { column: indicator, constructs: [other, name] },
        );
      }
      owner.set(indicator, name);
      indicators.push(indicator);
    }
    start[k + 1] = indicators.length;
  });

  const links = indexPaths(model, index);
  const cycle = orderOrCycle(constructs.length, links.from, links.to);
  if (cycle.cycle) {
    const names = cycle.cycle.map((k) => constructs[k]!);
    throw new PlsInputError("cycle", `the paths form a cycle: ${[...names, names[0]].join(" -> ")}`, {
      constructs: names,
    });
  }

  const lists = constructs.map(() => ({ into: [] as number[], out: [] as number[] }));
  const pathSlot = new Int32Array(links.from.length);
  links.from.forEach((from, t) => {
    const to = links.to[t]!;
    pathSlot[t] = lists[to]!.into.length;
    lists[to]!.into.push(from);
    lists[from]!.out.push(to);
  });
  lists.forEach((list, k) => {
    if (list.into.length + list.out.length > 0) return;
    const construct = constructs[k]!;
    throw new PlsInputError("isolated-construct", `construct ${construct} is in no path`, { construct });
  });

  return {
    model,
    constructs,
    indicators,
    size: constructs.length,
    width: indicators.length,
    start,
    modeB: Uint8Array.from(model.constructs, (construct) => Number(construct.mode === "B")),
    consistent: Uint8Array.from(model.constructs, (construct) => Number(construct.consistent ?? false)),
    predecessors: lists.map((list) => Int32Array.from(list.into)),
    successors: lists.map((list) => Int32Array.from(list.out)),
    neighbours: lists.map((list) => Int32Array.from([...list.into, ...list.out]).sort()),
    pathFrom: Int32Array.from(links.from),
    pathTo: Int32Array.from(links.to),
    pathSlot,
    order: Int32Array.from(cycle.order),
    endogenous: Int32Array.from(constructs.keys()).filter((k) => lists[k]!.into.length > 0),
  };
}

function indexPaths(model: PathModel, index: ReadonlyMap<string, number>): { from: number[]; to: number[] } {
  if (model.paths.length === 0) throw new PlsInputError("bad-model", "the model has no paths");
  const seen = new Set<string>();
  const from: number[] = [];
  const to: number[] = [];
  for (const path of model.paths) {
    for (const end of [path.from, path.to]) {
      if (index.has(end)) continue;
      throw new PlsInputError("unknown-construct", `path ${path.from} -> ${path.to}: no construct is named ${end}`, {
        construct: end,
      });
    }
    const key = JSON.stringify([path.from, path.to]);
    if (seen.has(key)) {
      throw new PlsInputError("duplicate-path", `path ${path.from} -> ${path.to} is listed twice`, {
        constructs: [path.from, path.to],
      });
    }
    seen.add(key);
    from.push(index.get(path.from)!);
    to.push(index.get(path.to)!);
  }
  return { from, to };
}
