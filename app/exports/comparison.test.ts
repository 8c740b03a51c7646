import { expect, test } from "vitest";
import { createI18n } from "~/i18n/i18n.ts";
import { buildComparison } from "~/models/comparison.ts";
import type { ComparisonView } from "~/models/comparison-query.ts";
import type { Catalogue, Indicator } from "~/models/indicators.server.ts";
import { exportComparison } from "./comparison.ts";
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

function exportView(view: ComparisonView) {
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
  const table = exportComparison({ comparison, sheets, sources: [] }, page);
  const { columns, cellsOf } = layOut(table, "simulasi");
  const rows = [...(table.rows as Iterable<never>)].map((row) => cellsOf(row).map(({ value }) => value));
  return { table, headers: columns.map(({ header }) => header), rows };
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
