import { describe, expect, it } from "vitest";
import { networkOf, numberMembers, rowsOf } from "./cooperation-network.ts";

const bank = (ownName: string | null) => ({ code: "bank", nameId: "Bank", nameEn: "Bank", ownName });
const internal = (memberIds: number[]) =>
  ({ side: "internal", form: "joint_production", institution: null, memberIds }) as const;
const credit = (ownName: string | null, memberIds: number[]) =>
  ({ side: "external", form: "investment_credit", institution: bank(ownName), memberIds }) as const;

describe("the network", () => {
  it("ties each member to what it takes part in, and counts how often", () => {
    const { members, hubs, ties } = networkOf([internal([3, 1]), internal([3]), credit("BRI", [1]), credit(null, [])]);
    expect(members).toEqual([1, 3]);
    expect(hubs.map(({ institution, forms }) => [institution?.ownName, forms])).toEqual([
      [undefined, ["joint_production"]],
      ["BRI", ["investment_credit"]],
    ]);
    expect(ties.map(({ member, count }) => [member, count])).toEqual([
      [3, 2],
      [1, 1],
      [1, 1],
    ]);
  });

  it("takes one branch written twice for one, and two branches for two", () => {
    const { hubs } = networkOf([
      credit("BRI Unit Mojoroto", [1]),
      credit("bri unit mojoroto ", [2]),
      credit("BNI", [1]),
    ]);
    expect(hubs).toHaveLength(2);
  });

  it("draws 40 members one by one, and of 41 those alike together", () => {
    const people = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
    expect(rowsOf(networkOf([internal(people(40))]))).toHaveLength(40);
    const rows = rowsOf(networkOf([internal(people(41)), credit("BRI", [7, 9]), credit("BRI", [9])]));
    expect(rows.map(({ members }) => members.length).sort((a, b) => a - b)).toEqual([2, 39]);
    expect(rows.find(({ members }) => members.includes(7))!.ties.map(({ count }) => count)).toEqual([1, 2]);
  });
});

it("a member without a name keeps its number whatever is asked for first", () => {
  expect([...numberMembers([52, 7, 52, 30])]).toEqual([
    [7, 1],
    [30, 2],
    [52, 3],
  ]);
});
