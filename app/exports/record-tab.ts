import type { Catalogue } from "~/models/indicators.server.ts";
import type { RegionData } from "~/models/region-data.server.ts";
import type { Sentra } from "~/models/sentra.server.ts";
import type { ExportPage } from "./page.server.ts";
import type { ExportColumn, ExportRow, ExportTable } from "./table.ts";

/** A column of records: its heading, and what a record has there. */
export interface Field<T> extends ExportColumn {
  cell(record: T): ExportRow[number];
}

export type RecordTab = Pick<ExportTable, "title" | "columns" | "frozenColumns" | "rows">;

/** A table of the workbook, and what it says it holds. */
export interface RegionTab extends RecordTab {
  holds: string;
}

export interface Region {
  sentra: readonly Sentra[];
  catalogue: Catalogue;
  data: RegionData;
}

export const text = (header: string, width?: number): ExportColumn => ({ header, kind: "text", width });

/** A column of values that may be simulated, and its mark at the right. */
export const marked = (column: ExportColumn, { t }: ExportPage): ExportColumn => ({
  ...column,
  marks: t("download.marksOf", { column: column.header }),
});

/** Records as a table, each behind the sentra that it belongs to. */
export function recordTab<T>(
  title: string,
  records: AsyncIterable<T>,
  sentraOf: (record: T) => Sentra,
  fields: readonly Field<T>[],
  { t }: ExportPage,
): RecordTab {
  const name = t("workbook.sentra");
  return {
    title,
    frozenColumns: 1,
    columns: [
      { header: name, kind: "text", width: 34, marks: t("download.marksOf", { column: name }) },
      { header: t("download.regionCode"), kind: "text", width: 12 },
      ...fields.map(({ cell: _, ...column }) => column),
    ],
    rows: laidOut(records, sentraOf, fields),
  };
}

async function* laidOut<T>(
  records: AsyncIterable<T>,
  sentraOf: (record: T) => Sentra,
  fields: readonly Field<T>[],
): AsyncGenerator<ExportRow> {
  for await (const record of records) {
    const { name, isSimulated, region } = sentraOf(record);
    yield [{ value: name, isSimulated }, region.code, ...fields.map(({ cell }) => cell(record))];
  }
}
