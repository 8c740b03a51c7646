import { describe, expect, it } from "vitest";
import { choosePeers, type PeerCandidate, peerSettings } from "./peers.ts";

const sentra = (product: string, size: number | undefined, ...values: (number | undefined)[]): PeerCandidate => ({
  product,
  size,
  values,
});
const u = undefined;

describe("peers", () => {
  it("have the distance that Gower's formula gives by hand", () => {
    const target = sentra("batik", 20, 10, 100, 3);
    const [peer, far] = choosePeers(target, [sentra("batik", 30, 12, 300, u), sentra("batik", 20, 20, 100, 3)]);
    // Ranges 10, 200 and 0: (10/10 + 0 + 0) / 3, and over the two that are shared (2/10 + 200/200) / 2.
    expect(peer).toMatchObject({ at: 1, shared: 3, sizeRatio: 1 });
    expect(peer!.distance).toBeCloseTo(1 / 3, 12);
    expect(far).toMatchObject({ at: 0, shared: 2, sizeRatio: 1.5 });
    expect(far!.distance).toBeCloseTo(0.6, 12);
  });

  it("come by product and size first, and only then by nearness", () => {
    const found = choosePeers(
      sentra("Tenun", 40, 50),
      [
        sentra("mebel", 400, 50),
        sentra("mebel", 40, 90),
        sentra("tenun ", 400, 60),
        sentra("tenun", 20, 10),
        sentra("tenun", 80, 100),
      ],
      { ...peerSettings, count: 5 },
    );
    expect(found.map(({ at }) => at)).toEqual([3, 4, 2, 1, 0]);
    expect(found.map(({ sameProduct, similarSize }) => [sameProduct, similarSize])).toEqual([
      [true, true],
      [true, true],
      [true, false],
      [false, true],
      [false, false],
    ]);
  });

  it("are none where too little is known of both, and their size may be unknown", () => {
    expect(choosePeers(sentra("a", 10, 1, 2, 3, 4), [sentra("a", 10, 1, u, u, u)])).toEqual([]);
    expect(choosePeers(sentra("a", u, 1), [sentra("a", 10, 1)])).toMatchObject([{ similarSize: false, sizeRatio: u }]);
  });

  it("do not depend on the units of the indicators", () => {
    const values = [
      [3, 40],
      [5, 10],
      [9, 70],
      [1, 20],
    ] as const;
    const order = (scale: number) => {
      const [target, ...rest] = values.map(([x, y]) => sentra("a", 1, x * scale, y / scale));
      return choosePeers(target!, rest).map(({ at }) => at);
    };
    expect(order(1000)).toEqual(order(1));
  });
});
