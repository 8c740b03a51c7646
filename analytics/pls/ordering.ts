/** Either an order in which every link leads forward, or one cycle that forbids it. */
export interface Ordering {
  order: number[];
  cycle?: number[];
}

/**
 * Topological order of a directed graph (depth first), or the first cycle met.
 *
 * @param size number of nodes; link t leads from[t] -> to[t]
 */
export function orderOrCycle(size: number, from: readonly number[], to: readonly number[]): Ordering {
  const next = Array.from({ length: size }, () => [] as number[]);
  from.forEach((node, t) => next[node]!.push(to[t]!));
  const state = new Uint8Array(size); // 0 new, 1 on the current trail, 2 done
  const finished: number[] = [];
  const trail: number[] = [];

  function visit(node: number): number[] | undefined {
    state[node] = 1;
    trail.push(node);
    for (const successor of next[node]!) {
      if (state[successor] === 1) return trail.slice(trail.indexOf(successor));
      const cycle = state[successor] === 0 ? visit(successor) : undefined;
      if (cycle) return cycle;
    }
    trail.pop();
    state[node] = 2;
    finished.push(node);
    return undefined;
  }

  for (let node = 0; node < size; node++) {
    const cycle = state[node] === 0 ? visit(node) : undefined;
    if (cycle) return { order: [], cycle };
  }
  return { order: finished.reverse() };
}
