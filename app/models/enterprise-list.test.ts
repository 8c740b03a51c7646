import { describe, expect, it } from "vitest";
import {
  type ListedMember,
  listSpecialisations,
  memberSortAddress,
  readMemberQuery,
  selectMembers,
} from "./enterprise-list.ts";

const unknown = { pp7_2021: undefined, uu20_2008: undefined, bps: undefined };
const members: ListedMember[] = [
  {
    name: "Tenun Sari",
    ownerName: "Dewi",
    specialisation: "Sarung",
    workers: 12,
    activeFrom: "2020-01-01",
    isActive: true,
    classes: { pp7_2021: "micro", uu20_2008: "small", bps: "small" },
  },
  { name: "Batik 10", nib: "9990000000001", activeFrom: "2021-01-01", isActive: true, classes: unknown },
  {
    name: "Batik 9",
    specialisation: "sarung",
    workers: 3,
    activeFrom: "2019-01-01",
    isActive: false,
    classes: { pp7_2021: "micro", uu20_2008: "micro", bps: "micro" },
  },
];
const find = (search: string) =>
  selectMembers(members, readMemberQuery(new URLSearchParams(search))).map((one) => one.name);

describe("the list of members", () => {
  it("shows the active ones by name at first, numbers in names by their size", () => {
    expect(find("")).toEqual(["Batik 10", "Tenun Sari"]);
    expect(find("keanggotaan=all")).toEqual(["Batik 9", "Batik 10", "Tenun Sari"]);
    expect(find("keanggotaan=ended")).toEqual(["Batik 9"]);
  });

  it("finds by name, owner and NIB, and filters by specialisation however it is capitalised", () => {
    expect(find("q=dewi")).toEqual(["Tenun Sari"]);
    expect(find("q=99900")).toEqual(["Batik 10"]);
    expect(find("keanggotaan=all&spesialisasi=SARUNG")).toEqual(["Batik 9", "Tenun Sari"]);
    expect(listSpecialisations(members)).toHaveLength(1);
  });

  it("filters by a class of a rule, by unknown ones, and by rules that differ", () => {
    expect(find("keanggotaan=all&golongan=bps:micro")).toEqual(["Batik 9"]);
    expect(find("golongan=pp7_2021:unknown")).toEqual(["Batik 10"]);
    expect(find("keanggotaan=all&golongan=differ")).toEqual(["Tenun Sari"]);
  });

  it("sorts both ways, and leaves those without the figure at the end", () => {
    expect(find("keanggotaan=all&urut=workers")).toEqual(["Batik 9", "Tenun Sari", "Batik 10"]);
    expect(find("keanggotaan=all&urut=-workers")).toEqual(["Tenun Sari", "Batik 9", "Batik 10"]);
    expect(find("keanggotaan=all&urut=uu20_2008")).toEqual(["Batik 9", "Tenun Sari", "Batik 10"]);
  });

  it("takes nothing from an address that it does not know", () => {
    expect(find("urut=assets&golongan=bps:huge&keanggotaan=semua&halaman=-3")).toEqual(find(""));
  });

  it("turns the order round the second time, and begins at the first page again", () => {
    const params = new URLSearchParams("q=a&urut=name&halaman=3&berhasil=disimpan");
    expect(memberSortAddress(params, readMemberQuery(params), "name")).toBe("?q=a&urut=-name");
    expect(memberSortAddress(params, readMemberQuery(params), "workers")).toBe("?q=a&urut=-workers");
  });
});
