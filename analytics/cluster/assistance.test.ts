import { describe, expect, it } from "vitest";
import { actorKey, gapsIn, type Given, type Help, overlapsIn, reachOf } from "./assistance.ts";

const year = { from: "2026-01-01", to: "2026-12-31" };
const bank = { institution: "bank", name: null };
const bri = { institution: "bank", name: "BRI" };
const office = { institution: "dinas_koperasi", name: null };
const training = (actor: Help["actor"], from: string, to: string | null, sentraId = 1): Help => ({
  sentraId,
  kind: "training",
  actor,
  from,
  to,
});

describe("overlaps", () => {
  it("are of one sentra, one kind, two actors, and the days that both gave it", () => {
    const help = [
      training(office, "2026-03-01", "2026-05-31"),
      training(bri, "2026-05-20", "2026-06-10"),
      { ...training(bri, "2026-03-01", "2026-03-02"), kind: "exhibition" },
      training(bri, "2026-03-01", "2026-05-31", 2),
    ];
    expect(overlapsIn(help, year)).toEqual([
      { sentraId: 1, kind: "training", actors: [bri, office], spans: [{ from: "2026-05-20", to: "2026-05-31" }] },
    ]);
  });

  it("last a single day, and do not reach over to the next one", () => {
    const beside = (from: string) =>
      overlapsIn([training(office, "2026-03-01", "2026-03-10"), training(bri, from, "2026-04-01")], year);
    expect(beside("2026-03-10")).toHaveLength(1);
    expect(beside("2026-03-11")).toEqual([]);
  });

  it("of what still runs have no end, and what lies outside the period is none", () => {
    const help = [training(office, "2025-03-01", null), training(bri, "2026-11-01", null)];
    expect(overlapsIn(help, { from: "2026-01-01", to: null })[0]!.spans).toEqual([{ from: "2026-11-01", to: null }]);
    expect(overlapsIn(help, { from: "2026-01-01", to: "2026-10-31" })).toEqual([]);
  });

  it("need two who are certainly two: a bank without a name may be the one with it", () => {
    const [from, to] = ["2026-03-01", "2026-03-31"];
    const between = (a: Help["actor"], b: Help["actor"]) =>
      overlapsIn([training(a, from, to), training(b, from, to)], year);
    expect(between(bank, bri)).toEqual([]);
    expect(between(bri, { ...bri, name: " bri" })).toEqual([]);
    expect(between(bri, { ...bri, name: "BNI" })).toHaveLength(1);
    expect(overlapsIn([training(bri, from, to), training(office, from, to)], year, ["training"])).toEqual([]);
  });

  /** Day by day, without any cleverness. */
  it("are the days that a count by hand finds, whatever the records are", () => {
    let state = 7;
    const draw = (below: number) => (state = (state * 48271) % 2147483647) % below;
    const day = (number: number) => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10);
    for (let round = 0; round < 50; round++) {
      const help = Array.from({ length: 8 }, () => {
        const from = draw(60);
        return training(draw(2) === 0 ? office : bri, day(from), day(from + draw(12)));
      });
      const covers = (actor: Help["actor"], d: string) =>
        help.some((h) => h.actor === actor && h.from <= d && d <= h.to!);
      const days = Array.from({ length: 80 }, (_, i) => day(i)).filter((d) => covers(office, d) && covers(bri, d));
      const spans = overlapsIn(help, year).flatMap((overlap) => overlap.spans);
      const found = Array.from({ length: 80 }, (_, i) => day(i)).filter((d) =>
        spans.some(({ from, to }) => from <= d && d <= to!),
      );
      expect(found).toEqual(days);
      // Spans are apart from each other: joined, there would be fewer of them.
      for (const [i, span] of spans.entries()) if (i > 0) expect(spans[i - 1]!.to! < span.from).toBe(true);
    }
  });
});

describe("gaps", () => {
  const of = { sentraIds: [1, 2, 3], kinds: ["training", "exhibition"] };

  it("are the kinds that nobody gave in the period, and a sentra that nobody helped says so", () => {
    const help = [
      training(office, "2026-03-01", "2026-03-10"),
      { ...training(bri, "2026-03-01", "2026-03-10"), kind: "exhibition" },
      training(office, "2026-03-01", "2026-03-10", 2),
      training(office, "2025-03-01", "2025-03-10", 3),
    ];
    expect(gapsIn(help, year, of)).toEqual([
      { sentraId: 2, kinds: ["exhibition"], isHelpedByNobody: false },
      { sentraId: 3, kinds: ["training", "exhibition"], isHelpedByNobody: true },
    ]);
  });

  it("help of a kind that is not looked at is help nevertheless", () => {
    const help = [{ ...training(office, "2026-03-01", null), kind: "other_help" }];
    expect(gapsIn(help, year, { ...of, sentraIds: [1] })[0]).toMatchObject({ isHelpedByNobody: false });
  });
});

describe("reach", () => {
  const given = (one: Partial<Given>): Given => ({
    sentraId: 1,
    kind: "training",
    actor: bri,
    records: 1,
    money: null,
    unpriced: 1,
    ...one,
  });

  it("counts a sentra once, and sums rupiah that no float could hold", () => {
    const money = 9_007_199_254_740_993n;
    const reach = reachOf([
      given({ money, unpriced: 0 }),
      given({ kind: "exhibition", money: 2n, records: 3, unpriced: 2, actor: { ...bri, name: "bri " } }),
      given({ actor: office, sentraId: 2 }),
      given({ actor: office, sentraId: 3 }),
    ]);
    expect(reach.map(({ actor, ...rest }) => [actorKey(actor), rest])).toEqual([
      ["dinas_koperasi", { sentra: 2, kinds: ["training"], records: 2, money: null, unpriced: 2 }],
      ["bank bri", { sentra: 1, kinds: ["training", "exhibition"], records: 4, money: money + 2n, unpriced: 2 }],
    ]);
  });
});
