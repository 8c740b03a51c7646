import { expect, it } from "vitest";
import { isInUse, type Region, summarise } from "./region-tree.ts";

const regions: Region[] = [
  { code: "35", parentCode: null, kind: "province", name: "Jawa Timur" },
  { code: "35.1", parentCode: "35", kind: "kabupaten", name: "a code that begins like another" },
  { code: "35.15", parentCode: "35", kind: "kabupaten", name: "Kabupaten Sidoarjo" },
  { code: "36", parentCode: null, kind: "province", name: "Banten" },
];

it("counts each region with what lies below it, and each person once", () => {
  const [province, lookalike, sidoarjo, banten] = summarise(regions, {
    offices: [{ regionCode: "35" }, { regionCode: "35.15" }],
    sentra: [{ regionCode: "35.15" }, { regionCode: "35.15" }],
    members: [
      { regionCode: "35.15", userId: 1 },
      { regionCode: "35.15", userId: 1 },
      { regionCode: "35", userId: 1 },
      { regionCode: "35", userId: 2 },
    ],
  });
  expect(province).toMatchObject({ offices: 2, sentra: 2, accounts: 2 });
  expect(lookalike).toMatchObject({ offices: 0, sentra: 0, accounts: 0 });
  expect(sidoarjo).toMatchObject({ offices: 1, sentra: 2, accounts: 1 });
  expect([province!, lookalike!, sidoarjo!, banten!].map(isInUse)).toEqual([true, false, true, false]);
});
