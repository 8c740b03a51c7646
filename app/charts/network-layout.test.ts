import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOutNetwork, lineHeight, rowHeight } from "./network-layout.ts";

const network = fc
  .record({
    members: fc.integer({ min: 1, max: 60 }),
    lines: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 14 }),
  })
  .chain(({ members, lines }) => {
    const left = Array.from({ length: members }, (_, i) => `m${i}`);
    const right = lines.map((count, i) => ({ key: `h${i}`, lines: count }));
    const tie = fc.record({ left: fc.constantFrom(...left), right: fc.constantFrom(...right.map(({ key }) => key)) });
    return fc.record({ left: fc.constant(left), right: fc.constant(right), ties: fc.array(tie, { maxLength: 200 }) });
  });

/** Two lines cross where their ends stand in opposite orders. */
function crossings({ ties }: { ties: { left: string; right: string }[] }, layout: ReturnType<typeof layOutNetwork>) {
  let count = 0;
  ties.forEach((a, i) =>
    ties.slice(i + 1).forEach((b) => {
      const left = layout.left.get(a.left)! - layout.left.get(b.left)!;
      const right = layout.right.get(a.right)! - layout.right.get(b.right)!;
      if (left * right < 0) count++;
    }),
  );
  return count;
}

describe("the layout of a network", () => {
  it("has a place for everybody, inside the picture, where no label touches another", () => {
    fc.assert(
      fc.property(network, (input) => {
        const { height, left, right } = layOutNetwork(input);
        expect([...left.keys()].sort()).toEqual([...input.left].sort());
        const boxes = [
          input.left.map((key) => ({ y: left.get(key)!, half: rowHeight / 2 })),
          input.right.map(({ key, lines }) => ({ y: right.get(key)!, half: (lines * lineHeight) / 2 })),
        ];
        for (const side of boxes) {
          const sorted = side.sort((a, b) => a.y - b.y);
          sorted.forEach(({ y, half }, i) => {
            expect(y - half).toBeGreaterThanOrEqual(-1e-9);
            expect(y + half).toBeLessThanOrEqual(height + 1e-9);
            const next = sorted[i + 1];
            if (next) expect(y + half).toBeLessThanOrEqual(next.y - next.half + 1e-9);
          });
        }
      }),
    );
  });

  it("is the same picture in whatever order the lines are told", () => {
    fc.assert(
      fc.property(network, (input) => {
        const turned = { ...input, ties: [...input.ties].reverse() };
        const [a, b] = [layOutNetwork(input), layOutNetwork(turned)];
        const places = ({ left, right }: typeof a) =>
          [...left, ...right].map(([key, y]) => `${key} ${y.toFixed(6)}`).sort();
        expect(places(a)).toEqual(places(b));
      }),
    );
  });

  it("untangles groups that have nothing to do with each other", () => {
    const groups = [0, 1, 2];
    const left = Array.from({ length: 12 }, (_, i) => `m${i}`);
    const right = [2, 0, 1].map((group) => ({ key: `h${group}`, lines: 1 }));
    // Members are dealt out like cards: 0, 3, 6, 9 are in the first group.
    const ties = groups.flatMap((group) =>
      left.filter((_, i) => i % 3 === group).map((member) => ({ left: member, right: `h${group}` })),
    );
    expect(crossings({ ties }, layOutNetwork({ left, right, ties }))).toBe(0);
  });
});
