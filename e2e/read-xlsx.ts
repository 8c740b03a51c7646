import { inflateRawSync } from "node:zlib";

export interface XlsxCell {
  type: "text" | "number";
  value: string;
  /** The cell's number format, as its style says it. */
  format: string;
  isItalic: boolean;
}

export interface XlsxSheet {
  name: string;
  /** By row and column, from 0; a cell that isn't there is undefined. */
  rows: (XlsxCell | undefined)[][];
  xml: string;
}

/** Opens a workbook without the library that wrote it: the archive, its XML, and what each cell says it is. */
export function readXlsx(file: Buffer): XlsxSheet[] {
  const parts = unzip(file);
  const part = (name: string) => parts.get(name)!.toString("utf8");
  const styles = readStyles(part("xl/styles.xml"));
  const targets = new Map(
    elements(part("xl/_rels/workbook.xml.rels"), "Relationship").map(({ attributes }) => [
      attributes["Id"],
      attributes["Target"]!,
    ]),
  );
  return elements(part("xl/workbook.xml"), "sheet").map(({ attributes }) => {
    const xml = part(`xl/${targets.get(attributes["r:id"])}`);
    const rows = elements(xml, "row").map(({ body }) => {
      const row: (XlsxCell | undefined)[] = [];
      for (const { attributes, body: cell } of elements(body, "c")) {
        if (cell.includes("<f")) throw new Error(`a formula in ${attributes["r"]}`);
        const value = unescape(/<v>([\s\S]*?)<\/v>/.exec(cell)?.[1] ?? "");
        const type = attributes["t"] === "str" ? "text" : "number";
        row[columnOf(attributes["r"]!)] = { type, value, ...styles[Number(attributes["s"] ?? 0)]! };
      }
      return row;
    });
    return { name: attributes["name"]!, rows, xml };
  });
}

function unzip(file: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  const end = file.lastIndexOf(Buffer.from("PK\x05\x06"));
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, nameLength, extra, comment] = [20, 28, 30, 32].map((offset) =>
      offset === 20 ? file.readUInt32LE(at + offset) : file.readUInt16LE(at + offset),
    ) as [number, number, number, number];
    const name = file.toString("utf8", at + 46, at + 46 + nameLength);
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const data = file.subarray(start, start + packed);
    parts.set(name.replace(/^\//, ""), file.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data);
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

function elements(xml: string, name: string) {
  const pattern = new RegExp(`<${name}((?:\\s[^>]*?)?)(?:/>|>([\\s\\S]*?)</${name}>)`, "g");
  return [...xml.matchAll(pattern)].map(([, attributes = "", body = ""]) => ({
    attributes: Object.fromEntries(
      [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key!, unescape(value!)]),
    ),
    body,
  }));
}

function readStyles(xml: string): Pick<XlsxCell, "format" | "isItalic">[] {
  const builtIn: Record<string, string> = {
    "0": "General",
    "1": "0",
    "2": "0.00",
    "3": "#,##0",
    "4": "#,##0.00",
    "49": "@",
  };
  const own = Object.fromEntries(
    elements(xml, "numFmt").map(({ attributes: a }) => [a["numFmtId"]!, a["formatCode"]!]),
  );
  const fonts = elements(/<fonts[\s\S]*<\/fonts>/.exec(xml)![0], "font").map(({ body }) => body.includes("<i/>"));
  return elements(/<cellXfs[\s\S]*<\/cellXfs>/.exec(xml)![0], "xf").map(({ attributes: a }) => ({
    format: own[a["numFmtId"]!] ?? builtIn[a["numFmtId"]!]!,
    isItalic: fonts[Number(a["fontId"])]!,
  }));
}

/** "AB12" -> 27 */
function columnOf(address: string): number {
  return [...address.replace(/\d/g, "")].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function unescape(text: string): string {
  const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name]!);
}
