import { Readable } from "node:stream";
import { type Options, stringify } from "csv-stringify/sync";
import type { TFunction } from "i18next";
import type { Language } from "~/i18n/i18n.ts";
import { describeDefinitions, describeFacts } from "./describe.ts";
import { counted, layOut, toDecimal } from "./layout.ts";
import type { Cell, ExportTable } from "./table.ts";

/** A negative number stays one, whatever is done about texts that a spreadsheet would take for a formula. */
class Decimal {
  constructor(readonly text: string) {}
}

const options: Options = {
  record_delimiter: "\r\n",
  escape_formulas: true,
  quoted_match: /^#/, // a value that begins like one of our remarks is not to be taken for one
  cast: { object: (value) => ({ value: (value as unknown as Decimal).text, escape_formulas: false }) },
};
const rowsAtOnce = 100;

/**
 * CSV for programs: RFC 4180, comma, decimal point, UTF-8 with a byte order mark. What the file says of itself stands
 * above the header in lines that begin with "#".
 */
export function toCsv(table: ExportTable, t: TFunction, language: Language, withRemarks = true): Readable {
  return Readable.from(write(table, t, language, withRemarks), { objectMode: false, highWaterMark: 65_536 });
}

async function* write(table: ExportTable, t: TFunction, language: Language, withRemarks: boolean) {
  yield "\uFEFF";
  if (withRemarks)
    yield remarks(table, t, language)
      .map((line) => `# ${harmless(line)}\r\n`)
      .join("");
  yield* csvLines({ ...table, rows: counted(table) }, t("common.simulated"));
}

/** The headings and the rows, in pieces. @param simulated the reader's word for a generated value */
export async function* csvLines(table: Pick<ExportTable, "columns" | "rows">, simulated: string) {
  const layout = layOut(table, simulated);
  yield stringify([layout.columns.map(({ header }) => header)], options);
  let batch: (string | Decimal | undefined)[][] = [];
  for await (const row of table.rows) {
    batch.push(layout.cellsOf(row).map(({ value }, i) => toField(value, layout.columns[i]!.kind === "text")));
    if (batch.length < rowsAtOnce) continue;
    yield stringify(batch, options);
    batch = [];
  }
  yield stringify(batch, options);
}

function toField(value: Cell, isText: boolean): string | Decimal | undefined {
  if (value === undefined) return undefined;
  if (isText) return String(value);
  const text = toDecimal(value);
  return text.startsWith("-") ? new Decimal(text) : text;
}

function remarks(table: ExportTable, t: TFunction, language: Language): string[] {
  const [headings, ...definitions] = describeDefinitions(table.definitions, t);
  return [
    ...describeFacts(table, t, language).map(({ label, text }) => `${label}: ${text}`),
    t("download.bareCsv"),
    ...definitions.map(([of, ...rest]) => {
      const said = rest.flatMap((text, i) => (text ? [`${headings![i + 1]!}: ${text}`] : []));
      return `[${of}] ${said.join("; ")}`;
    }),
  ];
}

/**
 * A remark stays one line of text in every reader: no line breaks, no quotation marks that would open a field, and
 * nothing after a separator that a spreadsheet would calculate.
 */
function harmless(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replaceAll('"', "'")
    .replace(/([,;|]\s*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g, "$1'");
}
