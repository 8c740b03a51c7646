import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createI18n } from "~/i18n/i18n.ts";
import { parseTable } from "~/imports/parse-table.server.ts";
import { readSheetFile, type SheetFile } from "~/imports/sheet-file.ts";
import type { Cell } from "~/models/cells.server.ts";
import type { Indicator, ValueType } from "~/models/indicators.server.ts";
import { planRows } from "~/models/upload-plan.ts";
import { readXlsx } from "../../e2e/read-xlsx.ts";
import { writeSheetTemplate } from "./sheet-template.server.ts";

const indicator = (code: string, valueType: ValueType, unit: string): Indicator => ({
  id: Number(code.slice(2)),
  code,
  pillar: "performance",
  group: "size",
  nameId: `Nama ${code}`,
  nameEn: `Name ${code}`,
  unit,
  valueType,
  period: "month",
  overTime: "sum",
  overSentra: "sum",
  better: "higher",
  fromRegister: false,
  source: "KEDIRI",
});
const indicators = [
  indicator("KN01", "count", "usaha"),
  indicator("KN02", "currency", "Rp"),
  indicator("KN03", "quantity", "kVA"),
  indicator("KN04", "percent", "%"),
  indicator("KN05", "rating", "1-5"),
];
const rules = [
  { code: "a", part: "KN01", whole: "KN02", severity: "must" as const },
  { code: "b", part: "KN03", whole: "hours", severity: "check" as const },
];
const stored = (value: string, more: Partial<Cell> = {}): Cell => ({
  value,
  isSimulated: false,
  source: null,
  ...more,
});

async function write(cells: Record<string, Cell>, language: "id" | "en" = "id", previous: Record<string, Cell> = {}) {
  const { t } = await createI18n(language);
  const sentra = { id: 7, name: "Sentra Tenun", region: { code: "35.71", name: "Kota Kediri" } };
  const nameable = new Map(indicators.map((one) => [one.code, one]));
  return writeSheetTemplate(
    { sentra, sheet: { pillar: "performance", period: "2026-10" }, indicators, cells, previous, rules, nameable },
    { t, language, asOf: new Date("2026-11-21T03:30:00Z") },
  );
}

const read = async (file: Buffer) => readSheetFile(await parseTable(file))!;

/** What a spreadsheet does between the download and the upload: opens, types, saves. */
async function typeInto(file: Buffer, type: (cell: (address: string) => ExcelJS.Cell) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file as unknown as ExcelJS.Buffer);
  type((address) => workbook.worksheets[0]!.getCell(address));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** The address of an indicator's cell, found as a person finds it: in the row of its code. */
async function rowOf(file: Buffer, code: string): Promise<number> {
  return (await read(file)).rows.find((row) => row.code === code)!.line;
}

const plan = (file: SheetFile, cells: Record<string, Cell> = {}) =>
  planRows(file, { indicators, cells, isSaid: () => false });

/** As if everything in the file had been typed into an empty sheet's template. */
const asTyped = (file: SheetFile) => ({ ...file, rows: file.rows.map((row) => ({ ...row, before: "" })) });

const decimalsOf = (rows: ReturnType<typeof plan>) =>
  Object.fromEntries(rows.flatMap(({ code, after }) => (after ? [[code, after]] : [])));

/** Of a workbook for each run, on a busy machine. */
const slow = 60_000;

/** Of 15 digits at most: what a spreadsheet keeps of a number that is typed into it. */
const whole = (most: number) => fc.integer({ min: 0, max: most }).map(String);
const decimals = (most: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: 99_999 }))
    .map(([units, part]) => `${units}.${String(part).padStart(5, "0")}`.replace(/\.?0+$/, ""))
    .map((text) => text || "0");
const values = {
  KN01: whole(1_000_000),
  KN02: whole(1e15),
  KN03: decimals(9_999_999_999),
  KN04: decimals(99),
  KN05: whole(4).map((text) => String(Number(text) + 1)),
};
const filled = fc.record(values, { requiredKeys: [] }) as fc.Arbitrary<Record<string, string>>;

describe("a sheet's workbook, there and back", () => {
  test(
    "what is stored comes back as it is, blank stays blank, whatever the language",
    async () => {
      await fc.assert(
        fc.asyncProperty(filled, fc.constantFrom("id" as const, "en" as const), async (typed, language) => {
          const cells = Object.fromEntries(Object.entries(typed).map(([code, value]) => [code, stored(value)]));
          const file = await read(await write(cells, language));
          expect(plan(file, cells).map(({ outcome }) => outcome)).toEqual(indicators.map(() => "unchanged"));
          expect(decimalsOf(plan(asTyped(file)))).toEqual(typed);
        }),
        { numRuns: 15 },
      );
    },
    slow,
  );

  test(
    "what is typed as a number arrives as the same decimals",
    async () => {
      const empty = await write({});
      const lines = new Map((await read(empty)).rows.map(({ code, line }) => [code, line]));
      await fc.assert(
        fc.asyncProperty(filled, async (typed) => {
          const file = await typeInto(empty, (cell) => {
            for (const [code, value] of Object.entries(typed)) cell(`F${lines.get(code)}`).value = Number(value);
          });
          const rows = plan(await read(file));
          expect(decimalsOf(rows)).toEqual(typed);
          expect(rows.map(({ outcome }) => outcome)).toEqual(
            indicators.map(({ code }) => (typed[code] === undefined ? "unchanged" : "new")),
          );
        }),
        { numRuns: 15 },
      );
    },
    slow,
  );

  test("a value of more digits than a spreadsheet keeps is a text, and comes back digit by digit", async () => {
    const cells = { KN02: stored("1000000000000000"), KN03: stored("123456789012345.678") };
    const file = await read(await write(cells));
    expect(file.rows.find(({ code }) => code === "KN02")!.value).toBe(1e15);
    expect(file.rows.find(({ code }) => code === "KN03")!.value).toBe("123.456.789.012.345,678");
    expect(plan(file, cells).every(({ outcome }) => outcome === "unchanged")).toBe(true);
    expect(decimalsOf(plan(asTyped(file)))).toEqual({ KN02: "1000000000000000", KN03: "123456789012345.678" });
  });

  test("texts are read as the page reads them, formulas by their results", async () => {
    const empty = await write({});
    const at = async (code: string) => `F${await rowOf(empty, code)}`;
    const [count, money, quantity] = [await at("KN01"), await at("KN02"), await at("KN03")];
    const file = await typeInto(empty, (cell) => {
      cell(count).value = { formula: "6*7", result: 42 };
      cell(money).value = "Rp 12.500.000";
      cell(quantity).value = "1.234,5";
    });
    expect(plan(await read(file)).map(({ after }) => after)).toEqual(["42", "12500000", "1234.5", "", ""]);
    const english = await typeInto(await write({}, "en"), (cell) => (cell(quantity).value = "1,234.5"));
    expect(plan(await read(english))[2]!.after).toBe("1234.5");
  });

  test("a slip is named by its row and column, and what is wrong with it", async () => {
    const empty = await write({});
    const lines = (await read(empty)).rows.map(({ line }) => line);
    const file = await typeInto(empty, (cell) => {
      cell(`F${lines[0]}`).value = 2.5;
      cell(`F${lines[1]}`).value = { formula: "1/0", result: { error: "#DIV/0!" } };
      cell(`F${lines[2]}`).value = -1;
      cell(`F${lines[3]}`).value = 101;
      cell(`F${lines[4]}`).value = "1.5";
      cell(`G${lines[0]}`).value = "x".repeat(201);
      cell(`H${lines[1]}`).value = "x".repeat(1001);
    });
    const rows = plan(await read(file));
    expect(
      rows.map(({ line, problems }) => [line, ...problems.map(({ column, problem }) => [column, problem])]),
    ).toEqual([
      [lines[0], ["value", "notWhole"], ["source", "sourceTooLong"]],
      [lines[1], ["value", "notANumber"], ["comment", "commentTooLong"]],
      [lines[2], ["value", "negative"]],
      [lines[3], ["value", "percentRange"]],
      [lines[4], ["value", "grouping"]],
    ]);
  });
});

describe("what others did meanwhile", () => {
  const downloaded = { KN01: stored("12"), KN02: stored("100", { source: "nota" }) };

  async function uploaded(typed: Partial<Record<"KN01" | "KN02", number | null>>, now: Record<string, Cell>) {
    const template = await write(downloaded);
    const lines = new Map((await read(template)).rows.map(({ code, line }) => [code, line]));
    const file = await typeInto(template, (cell) => {
      for (const [code, value] of Object.entries(typed)) cell(`F${lines.get(code)}`).value = value;
    });
    const [first, second] = plan(await read(file), now);
    return [first!, second!].map(({ outcome, now: from, after }) => [outcome, from, after]);
  }

  test.each([
    ["nobody else: changed", { KN01: 13 }, downloaded, ["changed", "12", "13"]],
    ["somebody typed another number", { KN01: 13 }, { ...downloaded, KN01: stored("14") }, ["conflict", "14", "13"]],
    ["somebody emptied the cell", { KN01: 13 }, { KN02: downloaded.KN02 }, ["conflict", "", "13"]],
    ["somebody typed the same number", { KN01: 13 }, { ...downloaded, KN01: stored("13") }, ["unchanged", "13", "13"]],
    ["not touched in the file", {}, { ...downloaded, KN01: stored("14") }, ["unchanged", "14", "14"]],
    ["emptied in the file: it stays", { KN01: null }, downloaded, ["kept", "12", "12"]],
  ] as const)("%s", async (_, typed, now, expected) => {
    expect((await uploaded(typed, now))[0]).toEqual(expected);
  });

  test("a code that is none of the sheet's, one that comes twice, and a source without a value", async () => {
    const file = await read(await write({}));
    const [row] = file.rows;
    const changed = { ...row!, value: 3 };
    const rows = plan({
      ...file,
      rows: [
        { ...changed, code: "ZZ99" },
        changed,
        changed,
        { ...row!, code: "KN02", source: "nota" },
        { ...row!, code: "XX01" },
      ],
    });
    expect(rows.map(({ code, problems }) => [code, problems[0]?.problem])).toEqual([
      ["ZZ99", "notInSheet"],
      ["KN01", undefined],
      ["KN01", "twice"],
      ["KN02", "sourceAlone"],
    ]);
  });
});

describe("the workbook itself", () => {
  async function open(language: "id" | "en" = "id", cells: Record<string, Cell> = { KN01: stored("12") }) {
    const file = await write(cells, language, { KN01: stored("9"), KN02: stored("5", { isSimulated: true }) });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(file as unknown as ExcelJS.Buffer);
    return { file, sheet: workbook.worksheets[0]!, lines: (await read(file)).rows.map(({ line }) => line) };
  }

  test("is locked without a password but for value, source and comment", async () => {
    const { sheet, lines, file } = await open();
    const unlocked: string[] = [];
    sheet.eachRow((row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        if (cell.protection?.locked === false) unlocked.push(cell.address);
      }),
    );
    expect(unlocked).toEqual(lines.flatMap((line) => [`F${line}`, `G${line}`, `H${line}`]));
    const { xml } = readXlsx(file)[0]!;
    expect(xml).toContain('<sheetProtection sheet="1"');
    expect(xml).not.toMatch(/hashValue|password=/);
  });

  test("limits each cell by its kind and says its unit and what it is compared with", async () => {
    const { sheet, lines } = await open();
    const rules = lines.map((line) => sheet.getCell(`F${line}`).dataValidation as ExcelJS.DataValidation);
    expect(rules.map(({ type, formulae }) => [type, ...formulae.map(String)])).toEqual([
      ["whole", "0", "1000000000000000"],
      ["whole", "0", "1000000000000000"],
      ["decimal", "0", "1000000000000000"],
      ["decimal", "0", "100"],
      ["list", '"1,2,3,4,5"'],
    ]);
    expect(rules[0]!.prompt).toBe("Dalam usaha. Bilangan bulat, 0 atau lebih. Tidak boleh lebih dari KN02 Nama KN02.");
    expect(rules[2]!.prompt).toContain("Biasanya tidak lebih dari jumlah jam pada masa ini.");
    for (const { prompt, promptTitle, allowBlank, errorStyle } of rules) {
      expect([allowBlank, errorStyle]).toEqual([true, "stop"]);
      expect(prompt!.length).toBeLessThanOrEqual(255);
      expect(promptTitle!.length).toBeLessThanOrEqual(32);
    }
  });

  test("holds numbers as numbers, with the value before, and marks what is simulated", async () => {
    const { sheet, lines } = await open();
    const cells = [`F${lines[0]}`, `E${lines[0]}`, `E${lines[1]}`].map((address) => sheet.getCell(address));
    expect(cells.map(({ value, numFmt, font }) => [value, numFmt, font?.italic ?? false])).toEqual([
      [12, "#,##0", false],
      [9, "#,##0", false],
      [5, "#,##0", true],
    ]);
    expect(sheet.getCell(`I${lines[1]}`).value).toBe("simulasi: nilai sebelumnya");
    expect(sheet.getColumn(9).hidden).toBe(false);
    expect([1, 10, 11].map((n) => (n === 1 ? sheet.getRow(1).hidden : sheet.getColumn(n).hidden))).toEqual([
      true,
      true,
      true,
    ]);
  });

  test("speaks the reader's language", async () => {
    const { sheet } = await open("en");
    expect(sheet.getCell("A2").value).toBe("Sentra Tenun: Performance, October 2026");
    expect(sheet.getCell("F7").value).toBe("Value (Oct 2026)");
    expect(sheet.getCell("E7").value).toBe("Value before (Sept 2026)");
  });

  test("any other table is no sheet's workbook", async () => {
    expect(readSheetFile(await parseTable(Buffer.from("Nama;Nilai\nA;1")))).toBeUndefined();
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("x").addRow(["sentra-lembar-1", 1, "performance", "2026-10", "id", "x"]);
    const file = Buffer.from(await workbook.xlsx.writeBuffer());
    expect(readSheetFile(await parseTable(file))).toBeUndefined();
  });
});
