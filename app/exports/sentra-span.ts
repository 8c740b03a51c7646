import { formatMonth } from "~/i18n/format.ts";
import { indicatorName, unitName } from "~/i18n/indicator-words.ts";
import type { Sentra } from "~/models/sentra.server.ts";
import type { getSentraSpan } from "~/models/sentra-span.server.ts";
import { kindOf, periodAt } from "~/models/periods.ts";
import type { RegionApproval } from "~/models/region-approvals.server.ts";
import { runsOf } from "~/models/span.ts";
import { indicatorDefinition } from "./indicators.ts";
import { regionApprovalFact } from "./region-approvals.ts";
import type { ExportPage } from "./page.server.ts";
import type { Definition, ExportColumn, ExportRow, ExportTable, Fact } from "./table.ts";

type Span = Awaited<ReturnType<typeof getSentraSpan>>;
type SpanRow = Span["rows"][number];

interface Shown {
  sentra: Sentra;
  span: Span;
  months: readonly string[];
  sources: readonly string[];
  /** By the regions that the sentra lies in. */
  approved?: readonly RegionApproval[];
}

/** One sentra's indicators, month beside month; then each sheet's state, and where each value comes from. */
export function exportSentraSpan(
  { sentra, span, months, sources, approved = [] }: Shown,
  page: ExportPage,
): ExportTable {
  const { t, language, ...visit } = page;
  const [first, last] = [months[0]!, months.at(-1)!];
  const one = first === last;
  const period = one
    ? formatMonth(first, language)
    : `${formatMonth(first, language)} – ${formatMonth(last, language)}`;
  return {
    title: sentra.name,
    frozenColumns: 3,
    columns: columnsOf(months, page),
    rows: span.rows.map((row) => rowOf(row, span, months, page)),
    rowCount: span.rows.length,
    definitions: definitionsOf(span, months, page),
    about: {
      ...visit,
      periodCode: one ? first : `${first}_${last}`,
      period,
      filters: [
        {
          label: t("sentra.columns.name"),
          text: `${sentra.name}, ${sentra.product}, ${sentra.region.name} (${sentra.region.code})`,
        },
        { label: t("download.pillar"), text: span.pillars.map((pillar) => t(`domain.pillars.${pillar}`)).join(", ") },
      ],
      approval: [...approvalOf(span, months, page), regionApprovalFact(approved, page)],
      sources,
    },
  };
}

/** "2026-10": sorts, and reads the same in both languages. */
function columnsOf(months: readonly string[], { t }: ExportPage): ExportColumn[] {
  const span = t("download.span");
  return [
    { header: t("download.code"), kind: "text", width: 8 },
    { header: t("download.indicator"), kind: "text", width: 40 },
    { header: t("common.unit"), kind: "text", width: 10 },
    { header: t("download.pillar"), kind: "text", width: 22 },
    { header: t("common.period"), kind: "text", width: 12 },
    // A column of months holds counts, rupiah and percentages below each other: "quantity" suits each of them.
    ...months.map((month): ExportColumn => ({
      header: month,
      kind: "quantity",
      marks: t("download.originOf", { column: month }),
      width: 18,
    })),
    { header: span, kind: "quantity", marks: t("download.marksOf", { column: span }), width: 20 },
    { header: t("download.reported"), kind: "count" },
    ...months.map((month): ExportColumn => ({
      header: t("download.stateOf", { column: month }),
      kind: "text",
      width: 16,
    })),
  ];
}

function rowOf(
  { indicator, isComputed, cells, overall }: SpanRow,
  span: Span,
  months: readonly string[],
  { t, language }: ExportPage,
): ExportRow {
  return [
    indicator.code,
    indicatorName(indicator, language),
    unitName(indicator.unit, t),
    t(`domain.pillars.${indicator.pillar}`),
    t(`domain.periods.${indicator.period}`),
    ...cells.map(({ value, isSimulated, sources }) => {
      if (value === undefined) return undefined;
      const origin = sources.length > 0 ? sources.join(", ") : t("download.ownRecord");
      return { value, isSimulated, note: isComputed ? `${t("download.computed")}, ${origin}` : origin };
    }),
    overall.value === undefined ? undefined : { value: overall.value, isSimulated: overall.isSimulated },
    overall.reported,
    ...months.map((month) => {
      const sheet = `${indicator.pillar} ${periodAt(indicator.period, month)}`;
      return t(`domain.states.${span.states.get(sheet) ?? "none"}`);
    }),
  ];
}

function definitionsOf(span: Span, months: readonly string[], page: ExportPage): Definition[] {
  const { t } = page;
  const month = months.length === 1 ? months[0]! : `${months[0]!} … ${months.at(-1)!}`;
  return [
    { of: month, name: t("download.meaning.month") },
    { of: t("download.span"), name: t("download.meaning.span") },
    { of: t("download.reported"), name: t("download.meaning.reported", { of: months.length }) },
    { of: t("download.stateOf", { column: month }), name: t("download.meaning.state") },
    { of: t("download.originOf", { column: month }), name: t("download.meaning.origin") },
    ...span.rows.map(({ indicator }) => indicatorDefinition(indicator, page)),
  ];
}

/** "Kinerja: diverifikasi 2025-11 – 2026-09; diajukan 2026-10; diverifikasi 2025". */
function approvalOf(span: Span, months: readonly string[], { t }: ExportPage): Fact[] {
  return span.pillars.map((pillar) => {
    const runs = runsOf(months, (month) => span.states.get(`${pillar} ${month}`) ?? "none");
    const texts = runs.map(
      ([from, to, state]) => `${t(`domain.states.${state}`)} ${from === to ? from : `${from} – ${to}`}`,
    );
    const rarer = [...span.states]
      .filter(([sheet]) => sheet.startsWith(`${pillar} `) && kindOf(sheet.slice(pillar.length + 1)) !== "month")
      .map(([sheet, state]) => `${t(`domain.states.${state}`)} ${sheet.slice(pillar.length + 1)}`);
    return {
      label: `${t("download.approval")}, ${t(`domain.pillars.${pillar}`)}`,
      text: [...texts, ...rarer].join("; "),
    };
  });
}
