import { formatMonth } from "~/i18n/format.ts";
import type { Indicator } from "~/models/indicators.server.ts";
import type { RegionApproval } from "~/models/region-approvals.server.ts";
import type { ListColumn, ListQuery, SentraRow } from "~/models/sentra-list.ts";
import type { SentraList } from "~/models/sentra-list.server.ts";
import { indicatorColumn, indicatorDefinition } from "./indicators.ts";
import { regionApprovalFact } from "./region-approvals.ts";
import type { ExportPage } from "./page.server.ts";
import type { Definition, ExportColumn, ExportRow, ExportTable, Fact } from "./table.ts";

interface Shown {
  list: SentraList;
  query: ListQuery;
  indicators: readonly Indicator[];
  sources: readonly string[];
  /** By the regions that these sentra lie in. */
  approved?: readonly RegionApproval[];
}

/** One column of the list on screen, as a file has it. */
interface ListedColumn {
  column: ExportColumn;
  definition: Definition;
  cellOf(row: SentraRow): ExportRow[number];
}

/** The list of sentra as it stands on screen: its rows, columns and order. Region codes follow at the right. */
export function exportSentraList(
  { list, query, indicators, sources, approved = [] }: Shown,
  page: ExportPage,
): ExportTable {
  const { t, language, ...visit } = page;
  const columns = query.columns.map((id) => listedColumn(id, list.rows, indicators, page));
  if (query.columns.includes("region")) {
    const header = t("download.regionCode");
    columns.push({
      column: { header, kind: "text", width: 12 },
      definition: { of: header, name: t("download.meaning.regionCode") },
      cellOf: ({ region }) => region.code,
    });
  }
  const count = (key: "verified" | "submitted" | "of") => list.rows.reduce((sum, { sheets }) => sum + sheets[key], 0);
  const sheets = { verified: count("verified"), submitted: count("submitted"), of: count("of") };
  return {
    title: t("download.listTitle"),
    columns: columns.map(({ column }) => column),
    rows: list.rows.map((row) => columns.map(({ cellOf }) => cellOf(row))),
    rowCount: list.rows.length,
    definitions: columns.map(({ definition }) => definition),
    about: {
      ...visit,
      periodCode: list.month,
      period: formatMonth(list.month, language),
      filters: filtersOf(list, query, indicators, page),
      approval: [
        { label: t("download.approval"), text: t("sentra.sheetsOf", sheets) },
        regionApprovalFact(approved, page),
      ],
      sources,
    },
  };
}

function listedColumn(
  id: ListColumn,
  rows: readonly SentraRow[],
  indicators: readonly Indicator[],
  page: ExportPage,
): ListedColumn {
  const { t } = page;
  const indicator = indicators.find(({ code }) => code === id);
  if (indicator) {
    const hasSimulated = rows.some(({ figures }) => figures[id]?.value !== undefined && figures[id].isSimulated);
    return {
      column: indicatorColumn(indicator, hasSimulated, page),
      definition: indicatorDefinition(indicator, page),
      cellOf: ({ figures }) => figureCell(figures[id]),
    };
  }
  const text = id as TextColumn;
  const header = t(`sentra.columns.${text}`);
  const hasSimulated = text === "name" && rows.some(({ isSimulated }) => isSimulated);
  return {
    column: {
      header,
      kind: "text",
      width: widths[text],
      marks: hasSimulated ? t("download.marksOf", { column: header }) : undefined,
    },
    definition: { of: header, name: t(`download.meaning.${text}`) },
    cellOf: (row) => {
      switch (text) {
        case "name":
          return { value: row.name, isSimulated: row.isSimulated };
        case "region":
          return row.region.name;
        case "product":
          return row.product;
        case "sheets": {
          const { verified, submitted, of } = row.sheets;
          return t("sentra.sheetsOf", { verified, submitted, of });
        }
      }
    },
  };
}

type TextColumn = "name" | "region" | "product" | "sheets";
const widths: Record<TextColumn, number> = { name: 34, region: 22, product: 22, sheets: 36 };

/** A figure that is missing is not simulated either. */
const figureCell = (figure: SentraRow["figures"][string] | undefined) =>
  figure?.value === undefined ? undefined : figure;

function filtersOf(
  list: SentraList,
  query: ListQuery,
  indicators: readonly Indicator[],
  { t, language }: ExportPage,
): Fact[] {
  const { search, region, product, sort } = query;
  const regionName = list.regions.find(({ code }) => code === region)?.name;
  const sorted = indicators.find(({ code }) => code === sort.column);
  const column = sorted
    ? language === "id"
      ? sorted.nameId
      : sorted.nameEn
    : t(`sentra.columns.${sort.column as TextColumn}`);
  const isText = ["name", "region", "product"].includes(sort.column);
  const order = isText ? (["fromA", "fromZ"] as const) : (["ascending", "descending"] as const);
  return [
    ...(search ? [{ label: t("sentra.search"), text: search }] : []),
    ...(region ? [{ label: t("sentra.columns.region"), text: regionName ? `${regionName} (${region})` : region }] : []),
    ...(product ? [{ label: t("sentra.columns.product"), text: product }] : []),
    ...(search || region || product ? [] : [{ label: t("download.filters"), text: t("download.noFilters") }]),
    { label: t("download.sort"), text: t(`download.${order[Number(sort.descending)]!}`, { column }) },
  ];
}
