import { domain } from "~/i18n/id/domain.ts";
import type { ComparedPlace, RegionYear } from "~/models/region-report.server.ts";
import type { TypedParts } from "./accounts-chapter.ts";
import { sourceNotes } from "./closing-chapters.ts";
import { type Block, type Cell, type Chapter, note, type ReportDocument } from "./document.ts";
import { changeText, count, figure } from "./figures.ts";
import { firstChapters, lastChapters, openDocument, type ReportHead } from "./sentra-document.ts";
import { unitOf } from "./sentra-chapters.ts";

/** More bars than this cannot be told apart on a page. */
const mostBars = 15;
/** How many changes are told of. */
const mostChanges = 15;

/** A region's year, for its office. */
export function buildRegionReport(data: RegionYear, parts: TypedParts, head: ReportHead): ReportDocument {
  const { region, year } = data;
  const told = [completenessChapter(data), totalsChapter(data), changesChapter(data)];
  const compared = placesChapter(data);
  const isSimulated =
    data.places.some((place) => place.isSimulated) ||
    JSON.stringify([...told, compared]).includes('"isSimulated":true');
  return {
    ...openDocument(head, parts, year),
    place: region.name,
    subtitle: "Perkembangan sentra UMKM",
    chapters: [...firstChapters(head, parts), ...told, sourcesOf(data, isSimulated), ...lastChapters(parts), compared],
    isSimulated,
  };
}

const nameOf = ({ name, isSimulated }: ComparedPlace): Cell => (isSimulated ? { text: name, isSimulated: true } : name);
const kindOf = ({ bySentra }: RegionYear) => (bySentra ? "Sentra" : "Kabupaten/kota");
const shareOf = ({ sheets }: ComparedPlace) =>
  sheets.expected === 0 ? undefined : (100 * sheets.verified) / sheets.expected;

/** How much was reported, and how far it is approved. */
function completenessChapter(data: RegionYear): Chapter {
  const { places, year, sentra } = data;
  const sum = (key: keyof ComparedPlace["sheets"]) => places.reduce((total, { sheets }) => total + sheets[key], 0);
  const lowest = [...places].sort((a, b) => (shareOf(a) ?? 0) - (shareOf(b) ?? 0)).slice(0, mostBars);
  const bars = lowest.flatMap((place) => {
    const share = shareOf(place);
    return share === undefined ? [] : [{ label: place.name, value: share, text: figure(share, "percent") as string }];
  });
  const blocks: Block[] = [
    note(
      `Laporan ini meliputi ${count(sentra)} sentra. Dari ${count(sum("expected"))} lembar bulanan ${year} yang seharusnya ada, ${count(sum("opened"))} dibuka, ${count(sum("submitted"))} diajukan, dan ${count(sum("verified"))} diverifikasi atau dikunci.`,
    ),
  ];
  if (bars.length > 0) {
    blocks.push({
      kind: "bars",
      caption: `Lembar ${year} yang sudah disetujui${places.length > bars.length ? `: ${bars.length} yang paling rendah` : ""} (% dari yang seharusnya)`,
      gist: `Paling rendah ${bars[0]!.label}, ${bars[0]!.text}; paling tinggi di gambar ini ${bars.at(-1)!.label}, ${bars.at(-1)!.text}.`,
      valueKind: "percent",
      unit: "%",
      bars,
    });
  }
  blocks.push({
    kind: "table",
    caption: `Lembar bulanan ${year} menurut ${kindOf(data).toLowerCase()}`,
    columns: [
      { heading: kindOf(data), weight: 3 },
      ...(data.bySentra ? [{ heading: "Wilayah", weight: 1.8 }] : [{ heading: "Sentra", isNumber: true as const }]),
      { heading: "Seharusnya", isNumber: true },
      { heading: "Dibuka", isNumber: true },
      { heading: "Diajukan", isNumber: true },
      { heading: "Disetujui", isNumber: true },
      { heading: "Bagian", isNumber: true },
    ],
    rows: places.map((place) => ({
      cells: [
        nameOf(place),
        data.bySentra ? place.region : count(place.sentra),
        count(place.sheets.expected),
        count(place.sheets.opened),
        count(place.sheets.submitted),
        count(place.sheets.verified),
        figure(shareOf(place), "percent"),
      ],
    })),
  });
  return { id: "kelengkapan", title: "Kelengkapan dan persetujuan", blocks };
}

/** All sentra together, by the catalogue's rules. */
function totalsChapter({ totals, notAdded, year, bySentra, sentra }: RegionYear): Chapter {
  const told = [...new Set(totals.map(({ indicator }) => indicator.pillar))];
  const blocks = told.flatMap((pillar): Block[] => [
    { kind: "heading", text: domain.pillars[pillar] },
    {
      kind: "table",
      caption: `${domain.pillars[pillar]}, seluruh sentra`,
      columns: [
        { heading: "Indikator", weight: 3 },
        { heading: "Satuan", weight: 0.8 },
        { heading: String(year), isNumber: true, weight: 1.5 },
        { heading: String(year - 1), isNumber: true, weight: 1.5 },
        { heading: "Berubah", isNumber: true, weight: 0.9 },
        { heading: "Sentra", isNumber: true, weight: 0.8 },
      ],
      rows: totals
        .filter(({ indicator }) => indicator.pillar === pillar)
        .map(({ indicator: { nameId, unit, valueType }, year: now, before }) => ({
          cells: [
            nameId,
            unitOf(unit),
            figure(now.value, valueType, now.isSimulated),
            figure(before.value, valueType, before.isSimulated),
            changeText(now.value, before.value, valueType),
            `${now.reported}/${now.of}`,
          ],
        })),
    },
  ]);
  return {
    id: "jumlah",
    title: "Jumlah wilayah",
    blocks: [
      note(
        "Disatukan menurut aturan katalog: dijumlahkan, dirata-ratakan, atau dihitung ulang dari jumlah-jumlahnya. “Sentra” menyebut berapa sentra yang angkanya ikut, dari semua; jumlah yang tidak lengkap tidak mewakili seluruh wilayah, dan dua tahun hanya dapat dibandingkan bila yang ikut sama.",
      ),
      ...(bySentra ? [] : [note(`Karena meliputi ${count(sentra)} sentra, yang dimuat hanya indikator pokok.`)]),
      ...(notAdded.length > 0
        ? [
            note(
              `Tidak dijumlahkan karena tiap sentra memakai satuannya sendiri: ${notAdded.map(({ nameId }) => nameId).join("; ")}.`,
            ),
          ]
        : []),
      ...blocks,
    ],
  };
}

/** The largest changes among places that reported as much in both years. */
function changesChapter(data: RegionYear): Chapter {
  const { places, headline, year } = data;
  const changes = places
    .flatMap((place) => headline.map((indicator) => ({ place, indicator, ...place.figures[indicator.code]! })))
    .filter(
      ({ year: now, before }) =>
        now.value !== undefined &&
        before.value !== undefined &&
        before.value > 0 &&
        now.value > 0 &&
        now.reported === before.reported,
    )
    .map((one) => ({ ...one, size: Math.abs(Math.log(one.year.value! / one.before.value!)) }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size)
    .slice(0, mostChanges);
  const explained = note(
    "Dari indikator pokok, yang nilainya paling banyak berubah menurut perbandingannya dengan tahun sebelumnya. Hanya yang terlapor sama banyak pada kedua tahun. Perubahan ini belum menunjukkan sebabnya.",
  );
  return {
    id: "perubahan-terbesar",
    title: "Yang paling berubah",
    blocks:
      changes.length === 0
        ? [explained, note("Belum ada yang dapat dibandingkan.")]
        : [
            explained,
            {
              kind: "table",
              caption: `Perubahan terbesar, ${year - 1} ke ${year}`,
              columns: [
                { heading: kindOf(data), weight: 2.4 },
                { heading: "Indikator", weight: 2.4 },
                { heading: String(year - 1), isNumber: true, weight: 1.3 },
                { heading: String(year), isNumber: true, weight: 1.3 },
                { heading: "Berubah", isNumber: true },
              ],
              rows: changes.map(({ place, indicator: { nameId, unit, valueType }, year: now, before }) => ({
                cells: [
                  place.name,
                  `${nameId} (${unitOf(unit)})`,
                  figure(before.value, valueType, before.isSimulated),
                  figure(now.value, valueType, now.isSimulated),
                  changeText(now.value, before.value, valueType),
                ],
              })),
            },
          ],
  };
}

/** All side by side, on a page that lies. */
function placesChapter(data: RegionYear): Chapter {
  const { places, headline, year, bySentra } = data;
  return {
    id: "banding",
    title: bySentra ? "Lampiran: sentra dibandingkan" : "Lampiran: kabupaten dan kota dibandingkan",
    isLandscape: true,
    blocks: [
      note("Menurut abjad, tanpa peringkat: sentra berbeda jenis dan kelengkapan laporannya."),
      {
        kind: "table",
        caption: `Indikator pokok ${year}`,
        columns: [
          { heading: kindOf(data), weight: 2.2 },
          { heading: "Wilayah", weight: 1.3 },
          ...headline.map(({ nameId, unit }) => ({
            heading: `${nameId} (${unitOf(unit)})`,
            isNumber: true as const,
            weight: 1.2,
          })),
        ],
        rows: places.map((place) => ({
          cells: [
            nameOf(place),
            place.region,
            ...headline.map(({ code, valueType }) => {
              const { value, isSimulated } = place.figures[code]!.year;
              return figure(value, valueType, isSimulated);
            }),
          ],
        })),
      },
    ],
  };
}

const sourcesOf = ({ sources, hasOwnRecords }: RegionYear, isSimulated: boolean): Chapter => ({
  id: "sumber",
  title: "Sumber dan catatan",
  blocks: [
    {
      kind: "facts",
      rows: [
        ...sources.map(({ code, titleId }) => ({ label: code, value: titleId })),
        ...(hasOwnRecords ? [{ label: "Sentra", value: "Pendataan sentra sendiri melalui lembarnya" }] : []),
      ],
    },
    ...sourceNotes(isSimulated),
  ],
});
