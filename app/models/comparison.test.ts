import { describe, expect, it } from "vitest";
import { buildComparison } from "./comparison.ts";
import type { ComparisonView, Measure } from "./comparison-query.ts";
import type { Catalogue, Indicator } from "./indicators.server.ts";

const entry = (code: string, rules: Partial<Indicator>): [string, Indicator] => [
  code,
  {
    id: Number(code.slice(2)),
    code,
    pillar: "performance",
    group: "size",
    nameId: `nama ${code}`,
    nameEn: `name ${code}`,
    unit: "usaha",
    valueType: "count",
    period: "month",
    overTime: "sum",
    overSentra: "sum",
    better: "higher",
    fromRegister: false,
    source: "KEDIRI",
    ...rules,
  },
];

const catalogue: Catalogue = new Map([
  entry("KI10", {}),
  entry("KI11", { overTime: "weighted:KI10", overSentra: "weighted:KI10", valueType: "percent", unit: "%" }),
  entry("KI14", { period: "year" }),
  entry("KI15", {
    overTime: "derived",
    overSentra: "derived",
    formula: "100*KI16/KN01",
    valueType: "percent",
    unit: "%",
  }),
  entry("KI16", { overTime: "last" }),
  entry("IN04", { better: "lower", overSentra: "mean", valueType: "quantity", unit: "jam" }),
  entry("KI07", { better: "none" }),
  entry("KM09", { overTime: "derived", overSentra: "derived", fromRegister: true }),
  entry("KN01", { id: 1, overTime: "last" }),
  entry("KN06", { overSentra: "none", unit: "unit" }),
]);

const place = (id: number, isSimulated = false) => ({
  id,
  name: `Sentra ${id}`,
  product: "tenun",
  region: { code: "35.71", name: "Kota Kediri" },
  isSimulated,
});

/** Three months, from January 2026; "–" where nothing was reported. */
const reported = (sentraId: number, code: string, values: string, isSimulated = false) =>
  values
    .split(" ")
    .map((value, i) => ({ sentraId, code, period: `2026-0${i + 1}-01`, value, isSimulated, sourceCode: undefined }))
    .filter(({ value }) => value !== "–");

const observations = [
  ...reported(1, "KN01", "15 16 –"),
  ...reported(2, "KN01", "150 148 140"),
  ...reported(1, "KI16", "6 8 9"),
  ...reported(2, "KI16", "30 37 35"),
  ...reported(1, "KI10", "100 – 300"),
  ...reported(1, "KI11", "10 5 4"),
  ...reported(2, "KI10", "0 0 0"),
  ...reported(2, "KI11", "3 3 3"),
  ...reported(1, "IN04", "4 0 2", true),
  ...reported(2, "IN04", "6 5 1"),
  ...reported(1, "KI07", "1 1 1"),
  ...reported(2, "KI07", "2 2 2"),
  ...reported(2, "KI14", "2"),
];

const build = (codes: string[], view: ComparisonView = "tabel", measure: Measure = "mutlak") =>
  buildComparison({
    view,
    measure,
    targets: new Map([[1, new Map([[1, { value: "32", isSimulated: false }]])]]),
    span: { from: "2026-01", to: "2026-03" },
    sentra: [place(1), place(2)],
    codes,
    catalogue,
    observations,
  });
const cellsOf = (code: string) => build([code]).rows[0]!.cells;
const u = undefined;

describe("a comparison's figures, worked out by hand", () => {
  it("takes the last count that was reported, and says how many months were", () => {
    expect(cellsOf("KN01")).toEqual([
      { value: 16, reported: 2, of: 3, isSimulated: false },
      { value: 140, reported: 3, of: 3, isSimulated: false },
    ]);
  });

  it("divides what was counted by the enterprises of the same month, and says what can't be divided", () => {
    // Sentra 1: 100/15 in January; February has no purchases, March no enterprises. Sentra 2 bought nothing.
    const { rows, notDivisible } = build(["KI10", "KI15"], "tabel", "per-usaha");
    expect(rows.map((row) => row.indicator.unit)).toEqual(["usaha/usaha"]);
    expect(rows[0]!.cells[0]).toMatchObject({ reported: 1, of: 3 });
    expect(rows[0]!.cells[0]!.value).toBeCloseTo(100 / 15, 10);
    expect(rows[0]!.cells[1]).toMatchObject({ value: 0, reported: 3 });
    expect(notDivisible.map(({ code }) => code)).toEqual(["KI15"]);
  });

  it("sets a value beside its target, where there is one", () => {
    const [row] = build(["KN01"], "tabel", "target").rows;
    expect(row!.indicator).toMatchObject({ unit: "%", valueType: "percent" });
    expect(row!.cells.map(({ value }) => value)).toEqual([50, u]);
  });

  it("adds up what was reached of a target month by month", () => {
    const [trend] = build(["KN01"], "tren", "target").trends;
    expect(trend!.series[0]!.map(({ value }) => value)).toEqual([(100 * 15) / 32, 50, u]);
  });

  it("adds up what is counted anew each month, a zero too", () => {
    expect(cellsOf("IN04").map((cell) => cell.value)).toEqual([6, 12]);
  });

  it("recomputes a share from the months in which both its parts are known", () => {
    // Sentra 1: March lacks its enterprises, so February stands: 100·8/16. Sentra 2: 100·35/140.
    expect(cellsOf("KI15")).toMatchObject([
      { value: 50, reported: 2, of: 3 },
      { value: 25, reported: 3, of: 3 },
    ]);
  });

  it("weights a percentage, and has none where all weights are zero", () => {
    // Sentra 1: (10·100 + 4·300)/400; its February has no weight.
    expect(cellsOf("KI11")).toMatchObject([
      { value: 5.5, reported: 2, of: 3 },
      { value: u, reported: 3, of: 3 },
    ]);
  });

  it("counts a yearly indicator in years", () => {
    expect(cellsOf("KI14")).toMatchObject([
      { value: u, reported: 0, of: 1 },
      { value: 2, reported: 1, of: 1 },
    ]);
  });

  it("marks what rests on simulated values, and the whole that holds any", () => {
    expect(cellsOf("IN04").map((cell) => cell.isSimulated)).toEqual([true, false]);
    expect(build(["IN04"]).hasSimulated).toBe(true);
    expect(build(["KN01"]).hasSimulated).toBe(false);
  });
});

describe("a comparison's shape", () => {
  it("keeps the sentra as given and puts the indicators in the catalogue's order", () => {
    const { sentra, rows, months } = build(["KN01", "KI15", "IN04", "XX99"]);
    expect(sentra.map(({ id }) => id)).toEqual([1, 2]);
    expect(rows.map(({ indicator }) => indicator.code)).toEqual(["KI15", "IN04", "KN01"]);
    expect(months).toEqual(["2026-01", "2026-02", "2026-03"]);
  });

  it("names the parts of a rule", () => {
    const parts = (code: string) => build([code]).rows[0]!.indicator.parts.map((part) => part.nameEn);
    expect(parts("KI15")).toEqual(["name KI16", "name KN01"]);
    expect(parts("KI11")).toEqual(["name KI10"]);
    expect(parts("KN01")).toEqual([]);
  });

  it("does not set side by side what each sentra counts in its own unit, and says so", () => {
    const { rows, notComparable } = build(["KN06", "KN01"]);
    expect(rows.map(({ indicator }) => indicator.code)).toEqual(["KN01"]);
    expect(notComparable).toEqual([{ code: "KN06", nameId: "nama KN06", nameEn: "name KN06" }]);
  });

  it("leaves out what only the register can compute", () => {
    expect(build(["KM09"])).toMatchObject({ rows: [], notComparable: [] });
  });

  it("carries trends and radar only where they are shown", () => {
    expect(build(["KN01"])).toMatchObject({ trends: [], radar: u });
    expect(build(["KN01"], "batang")).toMatchObject({ trends: [], radar: u });
  });
});

describe("trends", () => {
  it("leave a gap where nothing was reported", () => {
    const [trend] = build(["KN01"], "tren").trends;
    expect(trend!.periods).toEqual(["2026-01-01", "2026-02-01", "2026-03-01"]);
    expect(trend!.series.map((figures) => figures.map(({ value }) => value))).toEqual([
      [15, 16, u],
      [150, 148, 140],
    ]);
  });

  it("compute a share month by month", () => {
    const [trend] = build(["KI15"], "tren").trends;
    expect(trend!.series[0]!.map(({ value }) => value)).toEqual([40, 50, u]);
  });

  it("show a yearly indicator once a year, and mark each simulated figure", () => {
    const [outages, yearly] = build(["KI14", "IN04"], "tren").trends.reverse();
    expect(yearly!.periods).toEqual(["2026-01-01"]);
    expect(outages!.series[0]).toEqual([
      { value: 4, isSimulated: true },
      { value: 0, isSimulated: true },
      { value: 2, isSimulated: true },
    ]);
  });
});

describe("the radar", () => {
  it("sets the best of the compared to 100, whichever way is better", () => {
    const { axes } = build(["KN01", "KI15", "IN04"], "radar").radar!;
    const scores = new Map(axes.map((axis) => [axis.indicator.code, axis.scores]));
    expect(scores.get("KN01")![0]).toBeCloseTo(100 * (16 / 140));
    expect(scores.get("KN01")![1]).toBe(100);
    expect(scores.get("KI15")).toEqual([100, 50]);
    expect(scores.get("IN04")).toEqual([100, 50]);
  });

  it("leaves out what has no scale and says why", () => {
    expect(build(["KI07", "KI14", "KN01"], "radar").radar!.leftOut).toEqual([
      { indicator: { code: "KI14", nameId: "nama KI14", nameEn: "name KI14" }, reason: "tooFew" },
      { indicator: { code: "KI07", nameId: "nama KI07", nameEn: "name KI07" }, reason: "neutral" },
    ]);
  });
});
