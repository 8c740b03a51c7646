import type { Language } from "~/i18n/i18n.ts";
import { parseTypedNumber, toTyped } from "~/i18n/numbers.ts";

export interface Typed {
  code: string;
  typed: string;
}

/** What a block becomes in the sheet; `left` are values that it has no cell for. */
export interface Pasted {
  cells: Typed[];
  left: number;
  /** The numbers were written the other language's way, and are now written in this one's. */
  rewritten: boolean;
}

/**
 * The cells of a copied block, as spreadsheets put them on the clipboard: tabs and line breaks between cells; a cell
 * that holds one of these stands in quotes, and a quote in it is doubled.
 */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  const body = text.replace(/(\r\n|\n|\r)$/, "");
  for (let found = cell.exec(body); found; found = cell.exec(body)) {
    rows.at(-1)!.push((found[1]?.replaceAll('""', '"') ?? found[2] ?? "").trim());
    if (found[3] === "") break;
    if (found[3] !== "\t") rows.push([]);
  }
  return rows;
}

/**
 * Where each value of a block goes. One column, or one row, fills the sheet from `from` on downwards. A wider block
 * goes by the indicators' codes, beside the values or above them, as in the files that this program gives out. An empty
 * cell of a block takes nothing away.
 *
 * @returns undefined for a block of several columns without codes: which one is meant would be a guess
 */
export function placeBlock(
  block: readonly string[][],
  codes: readonly string[],
  from: string,
  language: Language,
): Pasted | undefined {
  const found = byCode(block, codes) ?? downwards(block, codes, from);
  if (!found) return undefined;
  const { left } = found;
  const cells = found.cells.filter(({ typed }) => typed !== "");
  return { left, ...inLanguage(cells, language) };
}

function downwards(block: readonly string[][], codes: readonly string[], from: string) {
  if (block.length > 1 && block.some((row) => row.length > 1)) return undefined;
  const values = block.flat();
  const places = codes.slice(codes.indexOf(from));
  const cells = values.slice(0, places.length).map((typed, i) => ({ code: places[i]!, typed }));
  return { cells, left: values.slice(places.length).filter((typed) => typed !== "").length };
}

function byCode(block: readonly string[][], codes: readonly string[]) {
  const codeIn = (text: string | undefined) => codes.find((code) => text === code || text?.startsWith(`${code} `));
  const [header = [], values = []] = block;
  if (block.length === 2 && header.some(codeIn)) {
    const cells = header.flatMap((text, i) => ({ code: codeIn(text), typed: values[i] ?? "" }));
    return { cells: cells.filter((cell): cell is Typed => cell.code !== undefined), left: 0 };
  }
  const cells = block.flatMap((row) => {
    const at = row.findIndex(codeIn);
    const typed = row.slice(at + 1).find((text) => /^(Rp\.?)?\s*-?[\d.,\s]*\d[\d.,\s]*%?$/i.test(text)) ?? "";
    return at < 0 ? [] : [{ code: codeIn(row[at])!, typed }];
  });
  return cells.length > 0 ? { cells, left: 0 } : undefined;
}

/**
 * A whole block that can be read in the other language only ("1,250.5" under Bahasa Indonesia) comes from a spreadsheet
 * set to it. Where both could be meant, or neither, everything stays as it was.
 */
function inLanguage(cells: Typed[], language: Language): { cells: Typed[]; rewritten: boolean } {
  const other = language === "id" ? "en" : "id";
  const read = ({ typed }: Typed, as: Language) => {
    try {
      return parseTypedNumber(typed, as);
    } catch {
      return undefined;
    }
  };
  const isFromOther =
    cells.some((cell) => read(cell, language) === undefined) && cells.every((cell) => read(cell, other) !== undefined);
  if (!isFromOther) return { cells, rewritten: false };
  return {
    cells: cells.map((cell) => ({ code: cell.code, typed: toTyped(read(cell, other)!, language) })),
    rewritten: true,
  };
}
