import type { TFunction } from "i18next";
import { describe, expect, it } from "vitest";
import type { ImportCell, ImportTable } from "~/imports/table.ts";
import { member as en } from "~/i18n/en/member.ts";
import { member as id } from "~/i18n/id/member.ts";
import { parseTable } from "~/imports/parse-table.server.ts";
import { writeTemplate } from "~/imports/template.server.ts";
import { findColumns } from "./enterprise-columns.server.ts";
import { enterpriseFields, type EnterpriseInput } from "./enterprise-form.ts";
import { planImport } from "./enterprise-import.server.ts";
import type { Enterprise } from "./enterprises.server.ts";

const t = ((key: string) => key) as TFunction;
const reader = { t, language: "id" as const, today: { day: "2026-11-21", year: 2026 } };

const member = (id: number, input: Partial<EnterpriseInput>): Enterprise => ({
  id,
  name: `Usaha ${id}`,
  activeFrom: "2020-01-01",
  isActive: true,
  isErased: false,
  isSimulated: false,
  classes: { pp7_2021: undefined, uu20_2008: undefined, bps: undefined },
  changedAt: "2026-01-01T00:00:00.000Z",
  ...input,
});

const table = (columns: string[], ...rows: ImportCell[][]): ImportTable => ({
  columns,
  rows: rows.map((cells, index) => ({ line: index + 2, cells })),
});

/** The register after a plan was carried out. */
const carriedOut = (register: Enterprise[], plan: ReturnType<typeof planImport>) => [
  ...register.map((one) => ({ ...one, ...plan.changed.find(({ seen }) => seen.id === one.id)?.input })),
  ...plan.added.map((input, index) => member(1000 + index, input)),
];

const file = table(
  ["Surel", "NIB", "Nama Usaha", "pemilik", "Penjualan setahun (Rp)", "TENAGA KERJA", "Anggota sejak", "Kolom lain"],
  ["a@contoh.id", "1234567890123", "Tenun  Maju ", "Siti", "Rp 25.000.000", 4, "31/12/2019", "x"],
  [null, null, "Sarung Jaya", null, 1_250_000, null, "2020-05-01", null],
);

describe("columns", () => {
  it("are found in any order and in either language; others are named and passed over", () => {
    const plan = planImport(file, [], reader);
    expect(plan.unknown).toEqual(["Kolom lain"]);
    expect(plan.added).toEqual([
      {
        name: "Tenun Maju",
        ownerName: "Siti",
        email: "a@contoh.id",
        nib: "1234567890123",
        yearlySales: "25000000",
        workers: 4,
        activeFrom: "2019-12-31",
      },
      { name: "Sarung Jaya", yearlySales: "1250000", activeFrom: "2020-05-01" },
    ]);
    const english = table(["Business name", "Yearly sales (Rp)", "Member since"], ["Tenun", "1,250,000", "2020-05-01"]);
    expect(planImport(english, [], { ...reader, language: "en" }).added).toEqual([
      { name: "Tenun", yearlySales: "1250000", activeFrom: "2020-05-01" },
    ]);
  });

  it("without one for names nothing is read, and a second one of a kind is told", () => {
    expect(planImport(table(["Pemilik"], ["Siti"]), [], reader)).toMatchObject({ lacksName: true, rows: [] });
    expect(planImport(table(["Nama", "Nama usaha"], ["A", "B"]), [], reader).repeated).toEqual(["Nama usaha"]);
  });
});

it.each(["id", "en"] as const)(
  "the template in %s has a column for every field, and no row that would be imported",
  async (language) => {
    const words = { id, en }[language];
    const columns = enterpriseFields.map((field) => ({
      header: words.fields[field],
      isRequired: field === "name",
      hint: "",
      example: "Contoh",
      kind: "text" as const,
    }));
    const heads: [string, string, string, string] = ["a", "b", "c", "d"];
    const file = await writeTemplate(columns, { sheet: "A", guide: "B", heads, yes: "ya", no: "tidak" });
    const read = await parseTable(file);
    expect(findColumns(read.columns)).toEqual({ fields: [...enterpriseFields], unknown: [], repeated: [] });
    expect(read.rows).toEqual([]);
  },
);

describe("a row", () => {
  it("is new, and a member from today on where no day is given", () => {
    const plan = planImport(table(["Nama"], ["Baru"]), [member(1, {})], reader);
    expect(plan.rows[0]!.outcome).toBe("new");
    expect(plan.added).toEqual([{ name: "Baru", activeFrom: "2026-11-21" }]);
  });

  it("finds its member by the NIB under another name, and says what changes from what to what", () => {
    const known = member(1, { name: "Tenun Lama", nib: "1234567890123", yearlySales: "1000000" });
    const plan = planImport(
      table(["NIB", "Nama", "Omzet"], ["1234567890123", "Tenun Baru", "2.000.000"]),
      [known],
      reader,
    );
    expect(plan.rows[0]!.changes).toEqual([
      { field: "name", from: "Tenun Lama", to: "Tenun Baru" },
      { field: "yearlySales", from: "1.000.000", to: "2.000.000" },
    ]);
    expect(plan.changed).toMatchObject([{ seen: { id: 1 }, input: { name: "Tenun Baru", yearlySales: "2000000" } }]);
  });

  it("finds its member by name and owner, however they are capitalised, and keeps what it leaves blank", () => {
    const known = member(1, { name: "Tenun", ownerName: "Siti", phone: "0812345678", workers: 3 });
    const rows = table(["Nama", "Pemilik", "Telepon", "Tenaga kerja"], ["TENUN", "siti", null, 5]);
    const [row] = planImport(rows, [known], reader).rows;
    expect(row!.changes.map(({ field }) => field)).toEqual(["name", "ownerName", "workers"]);
    const sameName = table(["Nama", "Pemilik"], ["Tenun", "Dewi"]);
    expect(planImport(sameName, [known], reader).rows[0]!.outcome).toBe("new");
  });

  it.each([
    ["Penjualan", "1.5", "yearlySales", "member.problems.grouping"],
    ["Penjualan", "banyak", "yearlySales", "member.problems.notANumber"],
    ["Penjualan", 1000.5, "yearlySales", "member.problems.notWhole"],
    ["Penjualan", "-5", "yearlySales", "member.problems.negative"],
    ["Tenaga kerja", "2,5", "workers", "member.problems.notWhole"],
    ["NIB", "12345", "nib", "member.problems.nib member.problems.zeroLost"],
    ["NIB", "12345678901AB", "nib", "member.problems.nibLetters"],
    ["KBLI 2020", 1311, "kbli", "member.problems.kbli member.problems.zeroLost"],
    ["Tahun mulai usaha", "2027", "startedYear", "member.problems.year"],
    ["Surel", "tanpa-at", "email", "member.problems.email"],
    ["Telepon", "rumah", "phone", "member.problems.phone"],
    ["Anggota sejak", "31/02/2025", "activeFrom", "member.problems.day"],
    ["Anggota sampai", "31/12/1999", "activeUntil", "member.problems.untilBeforeFrom"],
  ])("with %s %s is wrong there, and says why", (heading, cell, field, message) => {
    const since = heading === "Anggota sejak" ? [] : [["Anggota sejak", "1/1/2020"]];
    const columns = ["Nama", heading, ...since.map(([name]) => name!)];
    const plan = planImport(table(columns, ["Tenun", cell, ...since.map(([, day]) => day!)]), [], reader);
    expect(plan.rows[0]).toMatchObject({ line: 2, outcome: "error", errors: [{ field, message }] });
    expect(plan.added).toEqual([]);
  });

  it("without a name is wrong", () => {
    const plan = planImport(table(["Nama", "Pemilik"], [null, "Siti"]), [], reader);
    expect(plan.rows[0]!.errors).toEqual([{ field: "name", message: "member.problems.nameMissing" }]);
  });

  it("does not come twice, nor with another member's marks", () => {
    const known = [member(1, { name: "A", nib: "1111111111111" }), member(2, { name: "B", nib: "2222222222222" })];
    const rows = planImport(
      table(["Nama", "NIB"], ["C", null], ["c", null], ["B", "1111111111111"], ["B", "3333333333333"]),
      known,
      reader,
    ).rows;
    expect(
      rows.map(({ outcome, errors }) => [outcome, ...errors.map(({ field, message }) => `${field} ${message}`)]),
    ).toEqual([
      ["new"],
      ["error", "name memberImport.twice"],
      ["error", "name memberImport.otherMember"],
      ["error", "name memberImport.twice", "nib memberImport.otherNib"],
    ]);
  });
});

describe("the same file", () => {
  it("changes nothing the second time", () => {
    const register = [member(1, { name: "Sarung Jaya", yearlySales: "5" })];
    const first = planImport(file, register, reader);
    expect(first.counts).toEqual({ new: 1, changed: 1, unchanged: 0, error: 0 });
    const second = planImport(file, carriedOut(register, first), reader);
    expect(second.counts).toEqual({ new: 0, changed: 0, unchanged: 2, error: 0 });
    expect([second.added, second.changed]).toEqual([[], []]);
  });

  it("has the same fingerprint only while the register lets it have the same outcome", () => {
    const plan = planImport(file, [], reader);
    expect(planImport(file, [], reader).fingerprint).toBe(plan.fingerprint);
    expect(planImport(file, [member(1, {})], reader).fingerprint).toBe(plan.fingerprint);
    expect(planImport(file, [member(1, { name: "Sarung Jaya" })], reader).fingerprint).not.toBe(plan.fingerprint);
  });
});
