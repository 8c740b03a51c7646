import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Ellipse, layOutPaths, type PathLayout, pointOnCurve } from "./path-layout.ts";

const names = Array.from({ length: 12 }, (_, i) => `K${i}`);

/** Models without circles: a path leads from a construct to one that comes after it in the list. */
const model = fc
  .record({
    constructs: fc
      .shuffledSubarray(names, { minLength: 1 })
      .chain((chosen) =>
        fc.tuple(
          ...chosen.map((name) =>
            fc.record({ name: fc.constant(name), ry: fc.constantFrom(23, 30, 44), below: fc.constant(0) }),
          ),
        ),
      ),
    pairs: fc.uniqueArray(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 30, selector: String }),
    items: fc.option(fc.constantFrom(28, 56)),
  })
  .map(({ constructs, pairs, items }) => ({
    constructs: constructs.map((construct) => ({ ...construct, below: items ?? 0 })),
    paths: pairs.flatMap(([a, b]) => {
      const [from, to] = [constructs[Math.min(a, b)]?.name, constructs[Math.max(a, b)]?.name];
      return a !== b && from !== undefined && to !== undefined ? [{ from, to }] : [];
    }),
  }));

const isInside = ({ x, y, rx, ry }: Ellipse, point: { x: number; y: number }) =>
  ((point.x - x) / rx) ** 2 + ((point.y - y) / ry) ** 2 < 1 - 1e-6;

/** Where a line runs, in small steps. */
function trace({ points }: PathLayout["lines"][number], direction: PathLayout["direction"]) {
  const steps = Array.from({ length: 41 }, (_, i) => i / 40);
  return points.slice(1).flatMap((to, i) => {
    const from = points[i]!;
    return i % 2 === 0
      ? steps.map((t) => pointOnCurve(from, to, direction, t))
      : steps.map((t) => ({ x: from.x + t * (to.x - from.x), y: from.y + t * (to.y - from.y) }));
  });
}

describe("the layout of a path model", () => {
  it("has a place for every construct with its items, inside the picture, where none touches another", () => {
    fc.assert(
      fc.property(model, (input) => {
        const { width, height, ellipses } = layOutPaths(input);
        const boxes = input.constructs.map(({ name, below }) => {
          const { x, y, rx, ry } = ellipses.get(name)!;
          return { left: x - rx, right: x + rx, top: y - ry, bottom: y + ry + below };
        });
        boxes.forEach((box, i) => {
          expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(width);
          expect(box.bottom).toBeLessThanOrEqual(height);
          for (const other of boxes.slice(i + 1)) {
            const isApart =
              box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top;
            expect(isApart).toBe(true);
          }
        });
      }),
    );
  });

  it("draws every path, forwards, inside the picture and through no construct but its own two", () => {
    fc.assert(
      fc.property(model, (input) => {
        const { direction, width, height, ellipses, lines } = layOutPaths(input);
        const pairs = (paths: { from: string; to: string }[]) => paths.map(({ from, to }) => `${from}>${to}`).sort();
        expect(pairs(lines)).toEqual(pairs(input.paths));
        for (const line of lines) {
          const axis = direction === "right" ? "x" : "y";
          expect(line.points[0]![axis]).toBeLessThan(line.points.at(-1)![axis]);
          for (const point of trace(line, direction)) {
            expect(point.x).toBeGreaterThanOrEqual(0);
            expect(point.x).toBeLessThanOrEqual(width);
            expect(point.y).toBeGreaterThanOrEqual(0);
            expect(point.y).toBeLessThanOrEqual(height);
            for (const ellipse of ellipses.values()) expect(isInside(ellipse, point)).toBe(false);
          }
        }
      }),
    );
  });

  const ellipses = (count: number) => names.slice(0, count).map((name) => ({ name, ry: 23, below: 0 }));

  it("puts five constructs and their target side by side on a phone, a chain one below the other", () => {
    const star = layOutPaths({
      constructs: ellipses(6),
      paths: names.slice(0, 5).map((from) => ({ from, to: "K5" })),
    });
    expect([star.direction, star.width]).toEqual(["right", 360]);
    const chain = layOutPaths({
      constructs: ellipses(4),
      paths: [0, 1, 2].map((i) => ({ from: `K${i}`, to: `K${i + 1}` })),
    });
    expect([chain.direction, chain.width]).toEqual(["down", 360]);
  });

  it("draws what it can of a model with a circle, a loop and a path to nowhere: it is still being written", () => {
    const { ellipses: placed, lines } = layOutPaths({
      constructs: ellipses(3),
      paths: [
        { from: "K0", to: "K1" },
        { from: "K1", to: "K0" },
        { from: "K1", to: "K2" },
        { from: "K2", to: "K2" },
        { from: "K2", to: "" },
      ],
    });
    expect(placed.size).toBe(3);
    expect(lines.length).toBeLessThan(4);
    expect(layOutPaths({ constructs: [], paths: [] }).lines).toEqual([]);
  });
});
