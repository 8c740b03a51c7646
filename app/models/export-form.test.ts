import type { TFunction } from "i18next";
import { describe, expect, it } from "vitest";
import { type ExportColumnRule, mapRow, noFindings, readCodes, writeCodes } from "./export-form.ts";
import { readTyped } from "./typed-columns.ts";

const t = ((key: string) => key) as TFunction;
const column = (heading: string, changes: Partial<ExportColumnRule> = {}): ExportColumnRule => ({
  heading,
  rule: "field",
  source: "product",
  codes: {},
  isRequired: false,
  ...changes,
});

describe("a list of codes", () => {
  it("is a pair on each line, and is written as it is read", () => {
    const text = "Kain tenun = 13121\nTas = kulit = 15121";
    expect(readCodes(`${text}\r\n\n`)).toEqual({ "Kain tenun": "13121", "Tas = kulit": "15121" });
    expect(writeCodes(readCodes(text)!)).toBe(text);
  });

  it.each(["tanpa tanda", "= 12", "Kain ="])("is refused where a line is no pair: %s", (text) => {
    expect(readCodes(text)).toBeUndefined();
  });
});

describe("a row", () => {
  const row = (columns: ExportColumnRule[], value: string | undefined, findings = noFindings()) => ({
    cells: mapRow(columns, { sentra: { name: "Bandar Kidul" }, isSimulated: true, valueOf: () => value }, findings),
    findings,
  });

  it("has the other system's code, or else our own value and a word in the log", () => {
    const columns = [column("KBLI", { codes: { Kain: "13121" } })];
    expect(row(columns, "Kain")).toMatchObject({ cells: ["13121"], findings: { mapped: { KBLI: 1 }, unmapped: {} } });
    // Not a code of anybody's, though every object has it.
    expect(row(columns, "constructor")).toMatchObject({
      cells: ["constructor"],
      findings: { mapped: {}, unmapped: { KBLI: { constructor: 1 } } },
    });
  });

  it("leaves a missing value empty, and says whose and whether it had to be there", () => {
    const { cells, findings } = row([column("A"), column("B", { isRequired: true })], undefined);
    expect(cells).toEqual([undefined, undefined]);
    expect(findings.missing).toEqual({ A: { "Bandar Kidul": 1 }, B: { "Bandar Kidul": 1 } });
    expect(findings.requiredMissing).toEqual(["B"]);
    expect(findings.simulated).toBe(1);
  });
});

describe("what was typed", () => {
  const typed = (rows: string[][]) => {
    const form = new FormData();
    for (const [heading, source, constant, codes] of rows) {
      form.append("heading", heading!);
      form.append("source", source!);
      form.append("constant", constant ?? "");
      form.append("codes", codes ?? "");
    }
    return readTyped(form, t, new Set(["KN02"]));
  };

  it("becomes columns; a row without a heading is dropped", () => {
    const { columns, hasProblems } = typed([
      ["Omzet", "indicator:KN02"],
      ["", "field:name"],
      ["Tahun", "constant", "2026"],
    ]);
    expect(hasProblems).toBe(false);
    expect(columns.map(({ heading, rule, source }) => [heading, rule, source])).toEqual([
      ["Omzet", "indicator", "KN02"],
      ["Tahun", "constant", "2026"],
    ]);
  });

  it.each([
    ["an indicator that there isn't", [["A", "indicator:XX99"]], "exchange.errors.source"],
    ["a rule that there isn't", [["A", "toString:name"]], "exchange.errors.source"],
    ["a constant without a text", [["A", "constant", ""]], "exchange.errors.constant"],
    ["codes that are no pairs", [["A", "field:name", "", "x"]], "exchange.errors.codes"],
    [
      "a heading twice",
      [
        ["A", "field:name"],
        ["A ", "field:product"],
      ],
      "exchange.errors.twice",
    ],
  ])("is refused with %s, and kept", (_, rows, error) => {
    const { typed: kept, hasProblems } = typed(rows);
    expect(hasProblems).toBe(true);
    expect(kept.at(-1)).toMatchObject({ heading: rows.at(-1)![0], error });
  });
});
