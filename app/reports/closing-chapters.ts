import { domain } from "~/i18n/id/domain.ts";
import type { SentraYear } from "~/models/sentra-report.server.ts";
import { monthsBetween, type Period } from "~/models/periods.ts";
import { type Block, type Chapter, note } from "./document.ts";
import { count, missing } from "./figures.ts";
import { monthLabels } from "./indicator-chapters.ts";

/** A sheet's state in a cell too narrow for the word. */
const letters = { draft: "K", submitted: "A", verified: "V", returned: "B", locked: "T" } as const;

/** The state of approval of every sheet that the figures come from. */
export function approvalChapter({ sheets, kept, year }: SentraYear): Chapter {
  const months = monthsBetween(`${year}-01`, `${year}-12`);
  const stateOf = (pillar: string, period: Period) =>
    sheets.find((sheet) => sheet.pillar === pillar && sheet.period === period)?.state;
  const cell = (pillar: string, period: Period) => {
    const state = stateOf(pillar, period);
    return state ? letters[state] : missing;
  };
  const expected = kept.month.length * 12;
  const monthly = sheets.filter(({ period }) => months.includes(period));
  const approved = monthly.filter(({ state }) => state === "verified" || state === "locked").length;
  return {
    id: "persetujuan",
    title: "Keadaan persetujuan lembar",
    blocks: [
      note(
        `Dari ${count(expected)} lembar bulanan ${year}, ${count(monthly.length)} sudah dibuka dan ${count(approved)} sudah diverifikasi atau dikunci oleh dinas. Angka dari lembar yang lain dapat masih berubah.`,
      ),
      {
        kind: "table",
        caption: `Lembar ${year}`,
        columns: [
          { heading: "Bidang", weight: 3.2 },
          ...monthLabels.map((heading) => ({ heading })),
          { heading: "Tahunan", weight: 1.6 },
        ],
        rows: kept.month.map((pillar) => ({
          cells: [
            domain.pillars[pillar],
            ...months.map((month) => cell(pillar, month)),
            kept.year.includes(pillar) ? cell(pillar, String(year)) : "",
          ],
        })),
        note: "K konsep, A diajukan, V diverifikasi, B dikembalikan, T dikunci; – belum dibuka.",
      },
    ],
  };
}

export function sourcesChapter({ sources, hasOwnRecords }: SentraYear, isSimulated: boolean): Chapter {
  const rows = sources.map(({ code, titleId }) => ({ label: code, value: titleId }));
  if (hasOwnRecords) rows.push({ label: "Sentra", value: "Pendataan sentra sendiri melalui lembar dan daftarnya" });
  return {
    id: "sumber",
    title: "Sumber dan catatan",
    blocks: [
      ...(rows.length > 0 ? [{ kind: "facts", rows } satisfies Block] : [note("Tidak ada angka yang dilaporkan.")]),
      ...sourceNotes(isSimulated),
    ],
  };
}

export const sourceNotes = (isSimulated: boolean): Block[] => [
  note(
    "Yang tidak dilaporkan ditulis “–”, bukan 0. Arti dan rumus setiap indikator ada di halaman Rujukan dan Metode.",
  ),
  ...(isSimulated
    ? [
        note(
          "Angka bertanda “s” adalah simulasi: dibangkitkan untuk peragaan, bukan hasil pendataan. Laporan yang memuatnya tidak untuk dipakai sebagai laporan sesungguhnya.",
        ),
      ]
    : []),
];
