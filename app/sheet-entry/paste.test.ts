import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeBlock, readBlock } from "./paste.ts";

const codes = ["KI01", "KI02", "KI03", "KI04"];

describe("a block from a spreadsheet", () => {
  it("is read as spreadsheets write it", () => {
    expect(readBlock("12\r\n1.250\r\n")).toEqual([["12"], ["1.250"]]);
    expect(readBlock("a\tb\n\tc")).toEqual([
      ["a", "b"],
      ["", "c"],
    ]);
    expect(readBlock('"Nilai\n""bersih"""\t5\r\n7\t8')).toEqual([
      ['Nilai\n"bersih"', "5"],
      ["7", "8"],
    ]);
    expect(readBlock("12\r\n\r\n14\r\n")).toEqual([["12"], [""], ["14"]]);
  });

  it("is read back as it was, whatever its cells hold", () => {
    const cell = fc.stringMatching(/^[a-z0-9"\n\t.,]{0,6}$/).map((text) => text.trim());
    const table = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      );
    const quoted = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((row) => `${row.map(quoted).join("\t")}\r\n`).join("");
        expect(readBlock(text)).toEqual(rows);
      }),
    );
  });

  it("fills downwards from the cell that has the focus, and what has no cell is counted", () => {
    expect(placeBlock([["1"], ["2"], ["3"]], codes, "KI03", "id")).toEqual({
      cells: [
        { code: "KI03", typed: "1" },
        { code: "KI04", typed: "2" },
      ],
      left: 1,
      rewritten: false,
    });
  });

  it("takes nothing away with an empty cell", () => {
    expect(placeBlock([["1"], [""], ["3"]], codes, "KI01", "id")!.cells).toEqual([
      { code: "KI01", typed: "1" },
      { code: "KI03", typed: "3" },
    ]);
  });

  it("takes a month's row of an exported file for a column, and goes by codes where there are some", () => {
    const expected = [
      { code: "KI01", typed: "4" },
      { code: "KI03", typed: "1.250.000" },
    ];
    expect(placeBlock([["4", "", "1.250.000"]], codes, "KI01", "id")!.cells).toEqual(expected);
    const header = ["Bulan", "KI03 Nilai bantuan (Rp)", "KI01 Kerja sama (kegiatan)"];
    expect(placeBlock([header, ["2026-10", "1.250.000", "4"]], codes, "KI02", "id")!.cells.toReversed()).toEqual(
      expected,
    );
    const rows = [
      ["KI01", "Kerja sama", "kegiatan", "4"],
      ["KI03", "Nilai bantuan", "Rp", "1.250.000"],
      ["XX99", "Lain", "Rp", "7"],
    ];
    expect(placeBlock(rows, codes, "KI04", "id")!.cells).toEqual(expected);
  });

  it("of several columns without codes is not guessed at", () => {
    expect(
      placeBlock(
        [
          ["1", "2"],
          ["3", "4"],
        ],
        codes,
        "KI01",
        "id",
      ),
    ).toBeUndefined();
  });

  it("stays as typed, unless all of it can be read in the other language only", () => {
    const typed = (block: string[][]) => placeBlock(block, codes, "KI01", "id")!.cells.map((cell) => cell.typed);
    expect(typed([["1.250"], ["2,5"]])).toEqual(["1.250", "2,5"]);
    expect(typed([["1,250"], ["1,250.50"]])).toEqual(["1.250", "1.250,5"]);
    expect(typed([["1.250,5"], ["1,250.5"]])).toEqual(["1.250,5", "1,250.5"]);
    expect(typed([["dua"], ["1,250.5"]])).toEqual(["dua", "1,250.5"]);
  });
});
