import { formatDay } from "~/i18n/format.ts";
import { domain } from "~/i18n/id/domain.ts";
import { partnership as partnershipWords } from "~/i18n/id/partnership.ts";
import type { SentraYear } from "~/models/sentra-report.server.ts";
import { type Block, type Chapter, note } from "./document.ts";
import { count, figure, missing } from "./figures.ts";

/** Disturbances of the four kinds, as logged, and how adequate each is rated. */
export function infrastructureChapter({ infrastructure, year }: SentraYear): Chapter {
  const logged = infrastructure.filter(({ entries }) => entries > 0);
  const blocks: Block[] = [
    note(
      `Dari catatan gangguan dan penilaian kecukupan sentra selama ${year}. Yang tidak dicatat belum tentu tidak terjadi.`,
    ),
    {
      kind: "table",
      caption: "Gangguan yang dicatat dan penilaian kecukupan",
      columns: [
        { heading: "Prasarana", weight: 1.5 },
        { heading: "Catatan", isNumber: true },
        { heading: "Kejadian", isNumber: true },
        { heading: "Lama (jam)", isNumber: true },
        { heading: "Hari terkena", isNumber: true },
        { heading: "Jam kerja hilang", isNumber: true, weight: 1.2 },
        { heading: "Kecukupan (1-5)", isNumber: true, weight: 1.2 },
      ],
      rows: infrastructure.map(({ kind, entries, times, hours, days, hoursLost, rating, isSimulated }) => ({
        cells: [
          domain.groups[kind],
          figure(entries, "count", isSimulated),
          ...(entries > 0
            ? [
                figure(times, "count", isSimulated),
                figure(hours, "quantity", isSimulated),
                figure(days, "count", isSimulated),
                figure(hoursLost, "quantity", isSimulated),
              ]
            : [missing, missing, missing, missing]),
          figure(rating?.rating, "count", rating?.isSimulated),
        ],
      })),
    },
  ];
  if (logged.length > 0) {
    const worst = logged.reduce((a, b) => (b.hours > a.hours ? b : a));
    blocks.push({
      kind: "bars",
      caption: `Lama gangguan menurut catatan, ${year} (jam)${logged.some((one) => one.isSimulated) ? ", simulasi" : ""}`,
      gist: `Yang paling lama terganggu: ${domain.groups[worst.kind].toLowerCase()}, ${figure(worst.hours, "quantity") as string} jam.`,
      valueKind: "quantity",
      unit: "jam",
      bars: logged.map(({ kind, hours }) => ({
        label: domain.groups[kind],
        value: hours,
        text: figure(hours, "quantity") as string,
      })),
    });
  }
  return { id: "prasarana", title: "Infrastruktur", blocks };
}

/** Partnerships that ran in the year, by pattern, and how they were evaluated. */
export function partnershipChapter({ partnerships, patterns, evaluations, year }: SentraYear): Chapter {
  if (partnerships.length === 0) {
    return {
      id: "kemitraan",
      title: "Kemitraan menurut pola",
      blocks: [note(`Tidak ada kemitraan yang berjalan pada ${year} menurut daftar kemitraan.`)],
    };
  }
  const byPattern = patterns
    .map((pattern) => ({ pattern, of: partnerships.filter(({ patternCode }) => patternCode === pattern.code) }))
    .filter(({ of }) => of.length > 0);
  const nameOf = (id: number) => partnerships.find((one) => one.id === id)?.largeParty ?? "(sudah tidak tercatat)";
  const blocks: Block[] = [
    {
      kind: "table",
      caption: `Kemitraan yang berjalan pada ${year}`,
      columns: [
        { heading: "Pola dan usaha besar", weight: 2.6 },
        { heading: "Berjalan", weight: 1.7 },
        { heading: "Anggota", isNumber: true, weight: 0.8 },
        { heading: "Nilai seluruh masa", isNumber: true, weight: 1.5 },
        { heading: "Kontrak tertulis", weight: 0.9 },
        { heading: "Hal terbuka", isNumber: true, weight: 0.8 },
      ],
      rows: byPattern.flatMap(({ pattern, of }) => [
        {
          kind: "group" as const,
          cells: [`${pattern.nameId} (${count(of.length)} kemitraan)`, "", "", "", "", ""],
        },
        ...of.map((one) => ({
          cells: [
            one.isSimulated ? { text: one.largeParty, isSimulated: true as const } : one.largeParty,
            `${formatDay(one.activeFrom!, "id")} – ${one.activeUntil ? formatDay(one.activeUntil, "id") : "berjalan"}`,
            figure(one.members.length, "count"),
            one.value === null
              ? missing
              : `${one.currency === "IDR" ? "Rp" : one.currency} ${figure(one.value, "currency") as string}`,
            one.isFormal ? "ada" : "tidak",
            figure(one.openFlags, "count"),
          ],
        })),
      ]),
    },
    { kind: "heading", text: "Evaluasi kemitraan" },
  ];
  if (evaluations.length === 0) blocks.push(note(`Tidak ada evaluasi yang dicatat pada ${year}.`));
  else
    blocks.push({
      kind: "table",
      caption: `${count(evaluations.length)} evaluasi pada ${year}`,
      columns: [
        { heading: "Tanggal", weight: 1 },
        { heading: "Usaha besar", weight: 1.4 },
        { heading: "Sasaran", weight: 2 },
        { heading: "Tercapai", weight: 0.8 },
        { heading: "Hasil dan langkah berikutnya", weight: 2.2 },
      ],
      rows: evaluations.map(({ partnershipId, evaluatedOn, target, reached, findings, nextStep }) => ({
        cells: [
          formatDay(evaluatedOn, "id"),
          nameOf(partnershipId),
          target,
          partnershipWords.reachedIs[reached],
          [findings, nextStep].filter(Boolean).join(" ") || missing,
        ],
      })),
    });
  return { id: "kemitraan", title: "Kemitraan menurut pola", blocks };
}
