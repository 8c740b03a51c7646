import type { Plan } from "./plan.ts";

/**
 * Total effects (I - B)⁻¹ - I of a recursive model, in one walk along the order of the paths: the effect of i on j is
 * the direct one plus, through every predecessor l of j, that of i on l times the path l -> j.
 *
 * @param coefficients one per path
 * @param total K x K, filled: effect of i on j at j * K + i
 * Source: Bollen (1989), Structural Equations with Latent Variables, table 8.8.
 */
export function totalEffects(plan: Plan, coefficients: Float64Array, total: Float64Array): void {
  const { size, order, predecessors, pathFrom, pathTo } = plan;
  total.fill(0);
  for (let at = 0; at < size; at++) {
    const j = order[at]!;
    if (predecessors[j]!.length === 0) continue;
    const row = j * size;
    for (let t = 0; t < pathFrom.length; t++) {
      if (pathTo[t] !== j) continue;
      const from = pathFrom[t]!;
      const coefficient = coefficients[t]!;
      total[row + from] = total[row + from]! + coefficient;
      for (let i = 0; i < size; i++) total[row + i] = total[row + i]! + coefficient * total[from * size + i]!;
    }
  }
}

/** Pairs of constructs joined by paths, in the order of the constructs. */
export interface EffectPairs {
  /** Joined by a route of any length: these have a total effect. */
  total: { from: number; to: number }[];
  /** Joined by a route of two paths or more: these have an indirect effect. `path` is the direct path, or -1. */
  indirect: { from: number; to: number; path: number }[];
}

export function listEffects(plan: Plan): EffectPairs {
  const { size, pathFrom, pathTo } = plan;
  const routes = new Float64Array(size * size);
  totalEffects(plan, new Float64Array(pathFrom.length).fill(1), routes); // counts the routes
  const pairs: EffectPairs = { total: [], indirect: [] };
  for (let from = 0; from < size; from++) {
    for (let to = 0; to < size; to++) {
      const count = routes[to * size + from]!;
      const path = pathFrom.findIndex((origin, t) => origin === from && pathTo[t] === to);
      if (count > 0) pairs.total.push({ from, to });
      if (count > (path < 0 ? 0 : 1)) pairs.indirect.push({ from, to, path });
    }
  }
  return pairs;
}

/** One route of two paths or more and the product of its path coefficients. */
export interface SpecificEffect {
  route: string[];
  estimate: number;
}

/** At most this many routes are listed one by one: their number can grow exponentially with the constructs. */
const mostRoutes = 2000;

/**
 * Specific indirect effects: every route of two paths or more with the product of its coefficients; those of one pair
 * sum to its indirect effect. Longest lists are cut at 2,000 routes.
 */
export function specificEffects(plan: Plan, coefficients: Float64Array): SpecificEffect[] {
  const effects: SpecificEffect[] = [];
  function extend(route: number[], product: number): void {
    for (let t = 0; t < plan.pathFrom.length && effects.length < mostRoutes; t++) {
      if (plan.pathFrom[t] !== route.at(-1)) continue;
      const longer = [...route, plan.pathTo[t]!];
      const estimate = product * coefficients[t]!;
      if (longer.length > 2) effects.push({ route: longer.map((k) => plan.constructs[k]!), estimate });
      extend(longer, estimate);
    }
  }
  for (let k = 0; k < plan.size; k++) extend([k], 1);
  return effects;
}
