import { expect, test } from "vitest";
import { createI18n } from "~/i18n/i18n.ts";
import { buildComparison } from "~/models/comparison.ts";
import type { ComparisonView } from "~/models/comparison-query.ts";
import type { Catalogue, Indicator } from "~/models/indicators.server.ts";
import { exportComparison } from "./comparison.ts";
import type { BesideComparison } from "./comparison-tables.ts";
import { layOut } from "./layout.ts";

const { t } = await createI18n("id");
const page = { t, language: "id" as const, address: "", asOf: new Date(0), role: "" };

const indicator = (code: string, nameId: string, rules: Partial<Indicator> = {}): [string, Indicator] => [
  code,
  {
    id: Number(code.slice(2)),
    code,
    pillar: "performance",
    group: "size",
    nameId,
    nameEn: "",
    unit: "usaha",
    valueType: "count",
    period: "month",
    overTime: "last",
    overSentra: "sum",
    better: "higher",
    fromRegister: false,
    source: "KEDIRI",
    ...rules,
  },
];
const catalogue: Catalogue = new Map([
  indicator("KN01", "Unit usaha aktif"),
  indicator("KN05", "Tenaga kerja", { better: "none", unit: "orang" }),
  indicator("KN06", "Volume produksi", { overSentra: "none", unit: "unit" }),
]);
const place = (id: number, region: string) => ({
  id,
  name: "Sentra Tenun",
  product: "tenun",
  region: { code: `35.7${id}`, name: region },
  isSimulated: id === 2,
});
const reported = (sentraId: number, code: string, month: string, value: string, isSimulated = false) => ({
  sentraId,
  code,
  period: `${month}-01`,
  value,
  isSimulated,
  sourceCode: undefined,
});

function exportView(view: ComparisonView, beside: Partial<BesideComparison> = {}) {
  const comparison = buildComparison({
    view,
    measure: "mutlak",
    targets: new Map(),
    span: { from: "2026-09", to: "2026-10" },
    sentra: [place(1, "Kota Kediri"), place(2, "Kota Blitar")],
    codes: ["KN01", "KN05", "KN06"],
    catalogue,
    observations: [
      reported(1, "KN01", "2026-09", "20"),
      reported(2, "KN01", "2026-09", "45", true),
      reported(2, "KN01", "2026-10", "50", true),
      reported(1, "KN05", "2026-10", "90"),
    ],
  });
  const sheets = { draft: 1, submitted: 2, verified: 3, returned: 0, locked: 1, expected: 8 };
  const table = exportComparison({ comparison, sheets, sources: [], ...beside }, page);
  const { columns, cellsOf } = layOut(table, "simulasi");
  const rows = [...(table.rows as Iterable<never>)].map((row) => cellsOf(row).map(({ value }) => value));
  const further = new Map(
    table.further!.map((one) => [
      one.code,
      [...(one.rows as Iterable<never>)].map((row) =>
        layOut(one, "simulasi")
          .cellsOf(row)
          .map(({ value }) => value),
      ),
    ]),
  );
  return { table, headers: columns.map(({ header }) => header), rows, further };
}

const [kediri, blitar] = ["Sentra Tenun, Kota Kediri", "Sentra Tenun, Kota Blitar"];
const u = undefined;

test("the table: an indicator a row, a sentra a column, with what was reported and what is simulated", () => {
  const { headers, rows, table } = exportView("tabel");
  expect(headers).toEqual([
    "Kode",
    "Indikator",
    "Satuan",
    kediri,
    blitar,
    `${kediri}: periode terlapor`,
    `${blitar}: periode terlapor`,
    "Periode dalam kurun",
    `${blitar}: simulasi`,
  ]);
  expect(rows).toEqual([
    ["KN01", "Unit usaha aktif", "usaha", 20, 50, 1, 2, 2, "simulasi"],
    ["KN05", "Tenaga kerja", "orang", 90, u, 1, 0, 2, u],
  ]);
  expect(table.about).toMatchObject({ periodCode: "2026-09_2026-10", period: "September 2026 – Oktober 2026" });
  expect(table.about.approval[0]!.text).toBe(
    "dikunci 1, diverifikasi 3, diajukan 2, dikembalikan 0, konsep 1, dari 8 lembar",
  );
  expect(table.about.filters.at(-1)!.text).toBe("KN06 Volume produksi");
});

test("trends: a month a row, a missing one empty", () => {
  expect(exportView("tren").rows).toEqual([
    ["KN01", "Unit usaha aktif", "usaha", "2026-09", 20, 45, "simulasi"],
    ["KN01", "Unit usaha aktif", "usaha", "2026-10", u, 50, "simulasi"],
    ["KN05", "Tenaga kerja", "orang", "2026-09", u, u, u],
    ["KN05", "Tenaga kerja", "orang", "2026-10", 90, u, u],
  ]);
});

test("the radar: its scale beside the figures, marked like them, and empty where there is none", () => {
  const { headers, rows } = exportView("radar");
  const at = (header: string) => rows.map((row) => row[headers.indexOf(header)]);
  expect(at(`${kediri}: skala`)).toEqual([40, u]);
  expect(at(`${blitar}: skala`)).toEqual([100, u]);
  expect(at(`${blitar}: skala: simulasi`)).toEqual(["simulasi", u]);
});

test("beside it: which places are possible, and why one has none", () => {
  const { further } = exportView("tabel");
  // A month of Kediri's is missing, so that its figure is not set in order with a whole one; alone, Blitar's has no place.
  expect([...further.keys()]).toEqual([]);
  const national = [{ code: "KN05", value: 1.9, year: 2009, source: "JARINGAN" }];
  expect(exportView("tabel", { national }).further.get("nasional")).toEqual([
    ["KN05", "Tenaga kerja", "orang", "UMKM se-Indonesia", "2009", 1.9, "JARINGAN"],
  ]);
});

test("beside it: scores with their intervals, and from whom each cannot be told apart", () => {
  const score = (construct: string, value: number, error: number, n: number) =>
    ({ construct, score: value, error, n, low: value - 2 * error, high: value + 2 * error }) as never;
  const one = (sentraId: number, value: number, error: number, places: { best: number; worst: number }) => ({
    sentraId,
    month: "2026-08-01",
    title: "Gelombang Agustus",
    isSimulated: sentraId === 2,
    score: score("overall", value, error, 40),
    places,
  });
  const scoresOf = (difference: number) => ({
    instrument: {} as never,
    tables: [
      {
        construct: "overall",
        compared: [
          one(1, 60, 1, difference > 10 ? { best: 2, worst: 2 } : { best: 1, worst: 2 }),
          one(2, 60 + difference, 1, difference > 10 ? { best: 1, worst: 1 } : { best: 1, worst: 2 }),
        ],
        left: [],
      },
    ],
  });
  const rows = (difference: number) => exportView("tabel", { scores: scoresOf(difference) }).further.get("skor")!;
  const wave = ["Gelombang Agustus", "2026-08"];
  // Two scores with an error of 1 each differ by 20: surely; by 0.5: nobody can tell.
  expect(rows(20)).toEqual([
    ["Skor keseluruhan", kediri, ...wave, 60, 58, 62, 2, 2, 2, u, u, u, u, u],
    ["Skor keseluruhan", blitar, ...wave, 80, 78, 82, 1, 1, 2, u, u, "simulasi", "simulasi", "simulasi"],
  ]);
  expect(rows(0.5).map((row) => row[10])).toEqual([blitar, kediri]);
});
