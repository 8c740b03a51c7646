import { formatMonth } from "~/i18n/format.ts";
import { actorName, type AssistanceQuery, type NamedInstitution } from "~/models/assistance.ts";
import type { AssistanceRow } from "~/models/assistance.server.ts";
import type { ExportPage } from "./page.server.ts";
import type { ExportColumn, ExportTable, Fact } from "./table.ts";

interface Shown {
  rows: readonly AssistanceRow[];
  institutions: readonly NamedInstitution[];
}

/** The map as a long table: a row for each sentra and kind of help. */
export function exportAssistance({ rows, institutions }: Shown, query: AssistanceQuery, page: ExportPage): ExportTable {
  const { t, language, ...visit } = page;
  const cells = rows.flatMap(({ sentra, cells }) => cells.map((cell) => ({ sentra, cell })));
  const marks = (header: string) => t("download.marksOf", { column: header });
  const sentraHeader = t("assistance.sentra");
  const recordsHeader = t("assistance.records");
  const columns: ExportColumn[] = [
    { header: sentraHeader, kind: "text", width: 34, marks: marks(sentraHeader) },
    { header: t("assistance.filters.region"), kind: "text", width: 22 },
    { header: t("assistance.filters.kind"), kind: "text", width: 24 },
    { header: t("assistance.state"), kind: "text", width: 18 },
    { header: t("assistance.actor"), kind: "text", width: 50 },
    { header: recordsHeader, kind: "count", marks: marks(recordsHeader) },
    { header: t("download.regionCode"), kind: "text", width: 14 },
  ];
  const month = (one: string) => formatMonth(`${one}-01`, language);
  return {
    title: t("assistance.title"),
    columns,
    rows: cells.map(({ sentra, cell }) => [
      { value: sentra.name, isSimulated: sentra.isSimulated },
      sentra.region.name,
      t(`cooperation.forms.${cell.kind}`),
      t(`assistance.states.${cell.isOverlap ? "overlap" : cell.isGap ? "gap" : cell.records > 0 ? "given" : "none"}`),
      cell.actors.map((actor) => actorName(institutions, actor, language)).join(", ") || undefined,
      { value: cell.records, isSimulated: cell.isSimulated },
      sentra.region.code,
    ]),
    rowCount: cells.length,
    definitions: [
      { of: t("assistance.state"), name: t("assistance.meanings.state") },
      { of: t("assistance.actor"), name: t("assistance.meanings.actors") },
      { of: recordsHeader, name: t("assistance.meanings.records") },
      { of: t("assistance.title"), name: t("assistance.rules") },
    ],
    about: {
      ...visit,
      periodCode: `${query.from}_${query.to}`,
      period: `${month(query.from)} – ${month(query.to)}`,
      filters: filtersOf(institutions, query, page),
      approval: [],
      sources: [],
    },
  };
}

function filtersOf(institutions: Shown["institutions"], query: AssistanceQuery, { t, language }: ExportPage): Fact[] {
  const { region, kind, institution, view } = query;
  const actor = institution && actorName(institutions, { institution, name: null }, language);
  return [
    ...(region ? [{ label: t("assistance.filters.region"), text: region }] : []),
    ...(kind ? [{ label: t("assistance.filters.kind"), text: t(`cooperation.forms.${kind}`) }] : []),
    ...(actor ? [{ label: t("assistance.filters.actor"), text: actor }] : []),
    ...(view ? [{ label: t("assistance.filters.view"), text: t(`assistance.filters.${view}`) }] : []),
  ];
}
