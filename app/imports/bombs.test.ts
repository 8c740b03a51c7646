import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { archive, sheetNames, zeros } from "../../e2e/zip-bomb.ts";
import { importLimits } from "./table.ts";
import { TableThread } from "./table-thread.ts";

const thread = new TableThread();
afterAll(() => thread.close());

async function firstRow(bytes: Uint8Array) {
  const outcome = await thread.read(bytes);
  return "table" in outcome ? outcome.table.rows[0]!.cells : outcome;
}

/** An honest workbook in which one file is replaced. */
async function workbookWith(change: (files: Record<string, Uint8Array>) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Anggota");
  sheet.addRow(["Nama", "Pemilik"]);
  sheet.addRow(["Tenun Maju", "Siti"]);
  const files = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  change(files);
  return zipSync(files, { level: 9 });
}
const strings = "xl/sharedStrings.xml";
const firstSheet = "xl/worksheets/sheet1.xml";
const edit = (file: string, rewrite: (xml: string) => string) => (files: Record<string, Uint8Array>) => {
  files[file] = strToU8(rewrite(strFromU8(files[file]!)));
};

const megabytes = 1_000_000;
const laughs = `<!DOCTYPE sst [<!ENTITY a0 "haha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join("")}]>`;

const bombs: [string, () => Uint8Array | Promise<Uint8Array>, readonly string[]][] = [
  [
    "a hundred times ten megabytes",
    () => archive(sheetNames(100).map((name) => ({ name, packed: zeros }))),
    ["tooLarge"],
  ],
  [
    "five gigabytes in entries that share their bytes",
    () => archive(sheetNames(500).map((name, i) => ({ name, packed: zeros, overlaps: i > 0 }))),
    ["tooLarge"],
  ],
  [
    "a directory longer than it says",
    () =>
      archive(
        sheetNames(200).map((name) => ({ name, packed: zeros })),
        1,
      ),
    ["unreadable"],
  ],
  [
    "more entries than any workbook",
    () => archive(sheetNames(2_000).map((name) => ({ name, packed: Buffer.of(3, 0) }))),
    ["tooLarge"],
  ],
  [
    "an archive in an archive in an archive",
    () => {
      let inner: Uint8Array = archive([{ name: "0", packed: zeros }]);
      for (let depth = 0; depth < 5; depth++) inner = zipSync({ [firstSheet]: inner }, { level: 9 });
      return inner;
    },
    ["unreadable"],
  ],
  [
    "entities that unfold a billionfold",
    () => workbookWith(edit(strings, (xml) => xml.replace("<sst", `${laughs}<sst`).replace("Tenun Maju", "&a9;"))),
    ["unreadable"],
  ],
  [
    "an entity that is a file of the server's",
    () =>
      workbookWith(
        edit(strings, (xml) =>
          xml
            .replace("<sst", '<!DOCTYPE sst [<!ENTITY f SYSTEM "file:///etc/passwd">]><sst')
            .replace("Tenun Maju", "&f;"),
        ),
      ),
    ["unreadable"],
  ],
  [
    "a row at the end of the world",
    () => workbookWith(edit(firstSheet, (xml) => xml.replace('<row r="2"', '<row r="1000000000"'))),
    ["tooManyRows"],
  ],
  [
    "a column beyond all",
    () => workbookWith(edit(firstSheet, (xml) => xml.replace('r="A2"', 'r="ZZZZZZ2"'))),
    ["unreadable"],
  ],
  [
    "a million columns in one line of CSV",
    () => Buffer.from("a;".repeat(megabytes - 1)),
    ["tooManyColumns", "unreadable"],
  ],
  ["a million remarks", () => Buffer.from("#\n".repeat(megabytes - 1)), ["empty"]],
  ["nothing but blanks and line ends", () => Buffer.from(" \n\t\n".repeat(megabytes / 4)), ["empty"]],
  ["one open quotation mark", () => Buffer.from(`Nama\n"${"a\n".repeat(megabytes / 2)}`), ["unreadable"]],
];

describe("files that are made to do harm", () => {
  it("are told so, take little memory, and the next file is read", { timeout: 120_000 }, async () => {
    const before = process.resourceUsage().maxRSS;
    for (const [name, make, problems] of bombs) {
      const bytes = await make();
      expect(bytes.length, name).toBeLessThan(importLimits.bytes); // or it would never have got this far
      const outcome = await thread.read(bytes);
      expect(problems, name).toContain("problem" in outcome ? outcome.problem : "none");
    }
    const grownKb = process.resourceUsage().maxRSS - before;
    expect(grownKb).toBeLessThan(600_000); // they unfold to between 1 and 5 GB each

    expect(await firstRow(await workbookWith(() => {}))).toEqual(["Tenun Maju", "Siti"]);
  });

  it(
    "a workbook of as many texts as fit unpacked is read, each text as long as a cell may be",
    { timeout: 120_000 },
    async () => {
      const many = `<si><t>${"x".repeat(3_000)}</t></si>`.repeat(3_900);
      const crowded = await workbookWith(edit(strings, (xml) => xml.replace("</sst>", `${many}</sst>`)));
      expect(await firstRow(crowded)).toEqual(["Tenun Maju", "Siti"]);
      const long = edit(strings, (xml) => xml.replace("Tenun Maju", "y".repeat(11 * megabytes)));
      expect(await firstRow(await workbookWith(long))).toEqual(["y".repeat(importLimits.cell), "Siti"]);
    },
  );

  it("a file that takes too long is given up, with those who wait for it", async () => {
    const impatient = new TableThread(1);
    const file = await workbookWith(() => {});
    const outcomes = await Promise.all([impatient.read(file), impatient.read(file)]);
    expect(outcomes).toEqual([{ problem: "tooSlow" }, { problem: "tooSlow" }]);
    impatient.close();
  });
});
