import { formatMonth } from "~/i18n/format.ts";
import { domain } from "~/i18n/id/domain.ts";
import type { ReportedIndicator, SentraYear } from "~/models/sentra-report.server.ts";
import { type Block, type Chapter, type LineChart, note } from "./document.ts";
import { changeText, figure, missing } from "./figures.ts";
import { unitOf } from "./sentra-chapters.ts";

/** How many courses of a pillar are drawn: those with a target first, then the most complete. */
const mostCharts = 2;

/** Year, year before, target and completeness, pillar by pillar, with the courses that matter most. */
export function indicatorChapter({ pillars, year }: SentraYear): Chapter {
  const blocks = pillars.flatMap(({ pillar, indicators }): Block[] => {
    const told = indicators.filter(({ year: now, before, target }) => now.reported + before.reported > 0 || target);
    const heading: Block = { kind: "heading", text: domain.pillars[pillar] };
    if (told.length === 0) return [heading, note("Tidak ada yang dilaporkan untuk tahun ini dan tahun sebelumnya.")];
    const hasTargets = told.some(({ target }) => target);
    const silent = indicators.length - told.length;
    return [
      heading,
      ...told
        .filter(isDrawable)
        .sort(byWeight)
        .slice(0, mostCharts)
        .map((one) => courseOf(one, year)),
      {
        kind: "table",
        caption: `${domain.pillars[pillar]}: ${year} dan tahun sebelumnya`,
        columns: [
          { heading: "Indikator", weight: 2.5 },
          { heading: "Satuan", weight: 1.1 },
          { heading: String(year), isNumber: true, weight: 1.4 },
          { heading: String(year - 1), isNumber: true, weight: 1.4 },
          { heading: "Berubah", isNumber: true, weight: 1.15 },
          ...(hasTargets
            ? [
                { heading: "Target", isNumber: true as const, weight: 1.3 },
                { heading: "Capaian", isNumber: true as const, weight: 0.9 },
              ]
            : []),
          { heading: "Terlapor", isNumber: true, weight: 0.85 },
        ],
        rows: told.map((one) => ({ cells: rowOf(one, hasTargets) })),
        ...(silent > 0 && { note: `${silent} indikator lain bidang ini tidak dilaporkan pada kedua tahun.` }),
      },
    ];
  });
  return {
    id: "indikator",
    title: "Indikator menurut bidang",
    blocks: [
      note(
        "Angka setahun disatukan dari bulan-bulannya menurut aturan katalog indikator: dijumlahkan, dirata-ratakan, diambil yang terakhir, atau dihitung ulang dari jumlah-jumlahnya. “Terlapor” menyebut berapa periode dari yang seharusnya. Yang tidak dilaporkan ditulis “–”, bukan 0.",
      ),
      ...blocks,
    ],
  };
}

function rowOf({ indicator, year, before, target }: ReportedIndicator, hasTargets: boolean) {
  const { nameId, unit, valueType } = indicator;
  return [
    nameId,
    unitOf(unit),
    figure(year.value, valueType, year.isSimulated),
    figure(before.value, valueType, before.isSimulated),
    changeText(year.value, before.value, valueType),
    ...(hasTargets
      ? [
          target ? figure(target.value, valueType, target.isSimulated) : missing,
          target?.share === undefined ? missing : figure(target.share, "percent"),
        ]
      : []),
    `${year.reported}/${year.of}`,
  ];
}

const isDrawable = ({ indicator, months }: ReportedIndicator) =>
  indicator.period === "month" && months.filter(({ value }) => value !== undefined).length >= 2;

const byWeight = (a: ReportedIndicator, b: ReportedIndicator) =>
  Number(b.target !== undefined) - Number(a.target !== undefined) || b.year.reported - a.year.reported;

const shortMonth = (index: number) =>
  formatMonth(`2000-${String(index + 1).padStart(2, "0")}`, "id", "short").split(" ")[0]!;
export const monthLabels = Array.from({ length: 12 }, (_, index) => shortMonth(index));

function courseOf({ indicator, months, year: total }: ReportedIndicator, year: number): LineChart {
  const { nameId, valueType, unit } = indicator;
  const known = months.flatMap(({ value }, index) =>
    value === undefined ? [] : [{ value, month: monthLabels[index]! }],
  );
  const [first, last] = [known[0]!, known.at(-1)!];
  const text = (value: number) => figure(value, valueType) as string;
  return {
    kind: "lines",
    caption: `${nameId} (${unitOf(unit)}), ${year}${total.isSimulated ? ", simulasi" : ""}`,
    gist: `${nameId}: ${text(first.value)} pada ${first.month}, ${text(last.value)} pada ${last.month}; ${known.length} dari 12 bulan dilaporkan.`,
    valueKind: valueType,
    unit: unitOf(unit),
    labels: monthLabels,
    series: [{ name: String(year), values: months.map(({ value }) => value ?? null) }],
  };
}

/** Every month's figure, on a page that lies. */
export function monthChapter({ pillars, year }: SentraYear): Chapter {
  const tables = pillars.flatMap(({ pillar, indicators }): Block[] => {
    const told = indicators.filter(
      ({ indicator, months }) => indicator.period === "month" && months.some(({ value }) => value !== undefined),
    );
    if (told.length === 0) return [];
    return [
      {
        kind: "table",
        caption: domain.pillars[pillar],
        columns: [
          { heading: `Indikator (satuan), ${year}`, weight: 2.6 },
          ...monthLabels.map((heading) => ({ heading, isNumber: true as const })),
        ],
        rows: told.map(({ indicator: { nameId, unit, valueType }, months }) => ({
          cells: [
            `${nameId} (${unitOf(unit)})`,
            ...months.map(({ value, isSimulated }) => figure(value, valueType, isSimulated)),
          ],
        })),
      },
    ];
  });
  return {
    id: "bulanan",
    title: "Lampiran: angka bulanan",
    isLandscape: true,
    blocks: tables.length > 0 ? tables : [note("Tidak ada angka bulanan yang dilaporkan untuk tahun ini.")],
  };
}
