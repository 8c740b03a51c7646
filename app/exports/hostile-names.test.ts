import { buffer, text } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { createI18n } from "~/i18n/i18n.ts";
import { readXlsx } from "../../e2e/read-xlsx.ts";
import { toCsv } from "./csv.server.ts";
import { fileName } from "./file-name.ts";
import { downloadModel } from "./svg.server.tsx";
import type { ExportTable } from "./table.ts";
import { toXlsx } from "./xlsx.server.ts";

/** What somebody may call a sentra, a member, a construct or a column of their own. */
const hostile = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `' onload='alert(1)`,
  `</text><a href="javascript:alert(1)">x</a>`,
  `]]><!--`,
  `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x;`,
  `=cmd|' /C calc'!A0`,
  `@SUM(1+1)*cmd`,
  `+1+1`,
  `-1+1`,
  `\t=1+1`,
  `a\r\nSet-Cookie: x=y`,
  `a\u0008\u001b[31m\uFFFE`,
  `../../etc/passwd`,
];

const table = (names: readonly string[]): ExportTable => ({
  title: names.join(" "),
  columns: [...names.map((header) => ({ header, kind: "text" as const })), { header: "N", kind: "count" as const }],
  rows: names.map((name) => [...names.map(() => name), 1]),
  rowCount: names.length,
  definitions: names.map((name) => ({ of: name, name, source: name })),
  about: {
    address: "https://sentra.example/sentra",
    periodCode: "2026-10",
    period: names[0]!,
    filters: names.map((name) => ({ label: name, text: name })),
    asOf: new Date("2026-11-21T03:30:00Z"),
    approval: [],
    sources: [...names],
    role: names[1]!,
  },
});

/** Tags and text as XML allows them and nothing else: no declarations, no raw "<" or "&", no control characters. */
const token =
  /<\?xml[^>]*\?>|<\/[\w:]+>|<([\w:]+)((?:\s+[\w:-]+=(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>|(?:[^<&]|&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)+/giy;

function readXml(xml: string) {
  expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE]/);
  const found: { name: string; attributes: string[] }[] = [];
  for (token.lastIndex = 0; token.lastIndex < xml.length;) {
    const at = token.lastIndex;
    const match = token.exec(xml);
    if (!match) throw new Error(`no XML: ${xml.slice(at, at + 80)}`);
    const attributes = [...(match[2] ?? "").matchAll(/([\w:-]+)=(?:"[^"]*"|'[^']*')/g)].map(([, name]) => name!);
    if (match[1]) found.push({ name: match[1], attributes });
  }
  return found;
}

describe("whatever somebody calls a thing", () => {
  it("a picture stays the same picture: no element and no attribute more", async () => {
    const draw = async (names: readonly string[]) => {
      const constructs = names.map((label, i) => ({ name: `C${i}`, label, r2: label }));
      const paths = names.slice(1).map((label, i) => ({ from: `C${i}`, to: `C${names.length - 1}`, label }));
      const items = Object.fromEntries(
        constructs.map(({ name }, i) => [name, [{ code: names[i]!, label: names[i]! }]]),
      );
      const model = { title: names[0]!, description: names.join(" "), constructs, paths, items };
      const response = downloadModel({ ...model, target: `C${names.length - 1}` }, "model");
      expect(response.headers.get("Content-Disposition")).toBe('attachment; filename="model.svg"');
      return readXml(await response.text());
    };
    const drawable = hostile.filter((name) => !name.includes("\u0008"));
    const [picture, plain] = [await draw(drawable), await draw(drawable.map((_, i) => `Nama ${i}`))];
    const kinds = (drawn: typeof picture) => new Set(drawn.map(({ name }) => name));
    expect(kinds(picture)).toEqual(kinds(plain));
    expect([...kinds(picture)]).not.toContain("script");
    const attributes = picture.flatMap((element) => element.attributes);
    expect(attributes.filter((name) => /^on|href$/i.test(name))).toEqual([]);
  });

  it("a workbook is sound, and each cell the text that it is", async () => {
    const { t } = await createI18n("id");
    const file = await buffer(toXlsx(table(hostile), t, "id"));
    for (const [name, content] of Object.entries(unzipSync(new Uint8Array(file)))) {
      expect(name).toMatch(/^[\w[\]./-]+$/);
      if (/\.(xml|rels)$/.test(name)) readXml(strFromU8(content));
    }
    const [sheet] = readXlsx(file); // throws where a cell is a formula
    const types = sheet!.rows.slice(1).flatMap((row) => row.slice(0, hostile.length).map((cell) => cell!.type));
    expect(new Set(types)).toEqual(new Set(["text"]));
  });

  it("no field of a CSV begins as a formula does, headings and remarks included", async () => {
    const { t } = await createI18n("id");
    const csv = await text(toCsv(table(hostile), t, "id"));
    const records = parse(csv, { bom: true, relax_column_count: true, relax_quotes: true }) as string[][];
    const fields = records.flat();
    expect(fields.filter((field) => /^\s*[=+@]|^-\D|^-\d+[+*]/.test(field))).toEqual([]);
    expect(fields).toContain("'=cmd|' /C calc'!A0"); // so they are there
  });

  it.each(hostile)("a file's name is letters, digits and dashes: %j", (title) => {
    const name = fileName({ title, about: { periodCode: "2026-10", asOf: new Date("2026-11-21T03:30:00Z") } }, "xlsx");
    expect(name).toMatch(/^[a-z0-9-]*_2026-10_\d{8}-\d{4}\.xlsx$|^2026-10_\d{8}-\d{4}\.xlsx$/);
  });
});
