import { deflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import { afterAll, describe, expect, it } from "vitest";
import { readTable, shareTableReader } from "./read-table.server.ts";
import { importLimits } from "./table.ts";
import { TableThread } from "./table-thread.ts";

const thread = new TableThread();
shareTableReader(thread);
afterAll(() => thread.close());

const csv = (text: string | Uint8Array<ArrayBuffer>) => new Blob([text]);

async function workbook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Blob> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet("Anggota"));
  book.addWorksheet("Petunjuk").addRow(["bukan data"]);
  return new Blob([await book.xlsx.writeBuffer()]);
}

describe("CSV", () => {
  const expected = {
    columns: ["Nama", "Penjualan"],
    rows: [
      { line: 2, cells: ["Tenun, Maju", "25.000.000"] },
      { line: 4, cells: ["Sarung Jaya", null] },
    ],
  };

  it.each([
    ["semicolons", "Nama;Penjualan\nTenun, Maju;25.000.000\n\nSarung Jaya;\n"],
    ["commas", 'Nama,Penjualan\r\n"Tenun, Maju",25.000.000\r\n,\r\nSarung Jaya,\r\n'],
    ["tabs", "Nama\tPenjualan\nTenun, Maju\t25.000.000\n \t \nSarung Jaya\t\n"],
    ["a byte order mark", "\uFEFFNama;Penjualan\nTenun, Maju;25.000.000\n;\nSarung Jaya"],
  ])("with %s", async (_, text) => expect(await readTable(csv(text))).toEqual(expected));

  it("in UTF-16 and in Windows-1252, as spreadsheets still write it", async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Nama\tKota\nCafé\tKediri", "utf16le")]);
    const latin = Buffer.from("Nama;Kota\nCafé;Kediri", "latin1");
    for (const file of [utf16, latin])
      expect((await readTable(csv(new Uint8Array(file)))).rows[0]!.cells).toEqual(["Café", "Kediri"]);
  });

  it("numbers lines as the editor does, past remarks above the heading and line breaks in quotes", async () => {
    const table = await readTable(csv('# Judul: Anggota\n# "x"\nNama;Alamat\n"A";"Jl. 1\nKediri"\nB;#3\n'));
    expect(table.columns).toEqual(["Nama", "Alamat"]);
    expect(table.rows).toEqual([
      { line: 4, cells: ["A", "Jl. 1\nKediri"] },
      { line: 6, cells: ["B", "#3"] },
    ]);
  });

  it("gives back what an export guarded against being calculated", async () => {
    expect((await readTable(csv("Telepon\n'+62 812\n'=1+1\n'biasa"))).rows.map(({ cells }) => cells[0])).toEqual([
      "+62 812",
      "=1+1",
      "'biasa",
    ]);
  });
});

describe("XLSX", () => {
  it("reads the first sheet: texts, numbers, days, results of formulas, links and rich text", async () => {
    const file = await workbook((sheet) => {
      sheet.addRow([]);
      sheet.addRow(["Nama", "Penjualan", "Sejak", "Jumlah", "Surel", "Kaya"]);
      sheet.addRow([
        "Tenun Maju",
        25_000_000,
        new Date("2020-01-31T00:00:00Z"),
        { formula: "1+1", result: 2 },
        { text: "a@b.id", hyperlink: "mailto:a@b.id" },
        { richText: [{ text: "Jl. " }, { text: "1", font: { bold: true } }] },
      ]);
      // Held cell by cell it would be a million.
      const { dataValidations } = sheet as unknown as { dataValidations: { add(range: string, rule: object): void } };
      dataValidations.add("A3:A1048576", { type: "list", formulae: ['"a,b"'] });
    });
    expect(await readTable(file)).toEqual({
      columns: ["Nama", "Penjualan", "Sejak", "Jumlah", "Surel", "Kaya"],
      rows: [{ line: 3, cells: ["Tenun Maju", 25_000_000, "2020-01-31", 2, "a@b.id", "Jl. 1"] }],
    });
  });
});

describe("files that can't be taken", () => {
  const zip = (entry: Buffer, claimed: number) => {
    const packed = deflateRawSync(entry);
    const name = Buffer.from("xl/worksheets/sheet1.xml");
    const head = (signature: number, length: number) => {
      const bytes = Buffer.alloc(length);
      bytes.writeUInt32LE(signature, 0);
      return bytes;
    };
    const local = head(0x04034b50, 30);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const central = head(0x02014b50, 46);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(claimed, 24);
    central.writeUInt16LE(name.length, 28);
    const end = head(0x06054b50, 22);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(local.length + name.length + packed.length, 16);
    return new Blob([Buffer.concat([local, name, packed, central, name, end])]);
  };

  it.each([
    ["nothing", csv(""), "empty"],
    ["blank lines", csv("\n ; \n"), "empty"],
    ["more bytes than the limit", csv("a".repeat(importLimits.bytes + 1)), "tooLarge"],
    ["more rows than the limit", csv("Nama\n" + "A\n".repeat(importLimits.rows + 1)), "tooManyRows"],
    ["more columns than the limit", csv(`${"a;".repeat(importLimits.columns)}b\n`), "tooManyColumns"],
    ["Excel of 2003", csv(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0)), "oldExcel"],
    ["a picture", csv(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0)), "unreadable"],
    ["an archive without an end", csv("PK\x03\x04 und so weiter"), "unreadable"],
    ["an archive that unpacks to far more than it says", zip(Buffer.alloc(100_000_000), 1_000), "tooLarge"],
    ["an archive that is no workbook", zip(Buffer.from("<a/>"), 4), "unreadable"],
    ["an open quotation mark", csv('Nama\n"Tenun'), "unreadable"],
  ])("%s", async (_, file, problem) => {
    await expect(readTable(file)).rejects.toMatchObject({ problem });
  });

  it("as many rows as the limit are taken", async () => {
    expect((await readTable(csv("Nama\n" + "A\n".repeat(importLimits.rows)))).rows).toHaveLength(importLimits.rows);
  });
});
