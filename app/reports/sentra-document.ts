import type { SentraYear } from "~/models/sentra-report.server.ts";
import type { AccountLine } from "~/models/yearly-accounts.ts";
import { accountsChapter, businessChapter, type TypedParts } from "./accounts-chapter.ts";
import { approvalChapter, sourcesChapter } from "./closing-chapters.ts";
import type { Chapter, Letterhead, ReportDocument, Signatory } from "./document.ts";
import { paragraph } from "./document.ts";
import { indicatorChapter, monthChapter } from "./indicator-chapters.ts";
import { infrastructureChapter, partnershipChapter } from "./register-chapters.ts";
import { cooperationChapter, healthChapter, identityChapter, memberChapter } from "./sentra-chapters.ts";

/** What a report is besides its figures. */
export interface ReportHead {
  number: string;
  edition: number;
  issuedAt: string | undefined;
  letterhead: Letterhead | undefined;
  signatories: Signatory[];
}

/** A sentra's year for its members' meeting. */
export function buildSentraReport(
  data: SentraYear,
  lines: readonly AccountLine[],
  parts: TypedParts,
  head: ReportHead,
): ReportDocument {
  const { sentra, year } = data;
  const told: Chapter[] = [
    accountsChapter(lines, parts, year),
    businessChapter(parts),
    identityChapter(data),
    memberChapter(data),
    indicatorChapter(data),
    cooperationChapter(data),
    infrastructureChapter(data),
    partnershipChapter(data),
    healthChapter(data),
    approvalChapter(data),
  ];
  const months = monthChapter(data);
  const isSimulated = sentra.isSimulated || JSON.stringify([...told, months]).includes('"isSimulated":true');
  return {
    ...openDocument(head, parts, year),
    place: sentra.name,
    subtitle: `Untuk Rapat Anggota Tahunan (RAT)${sentra.cooperative ? ` ${sentra.cooperative}` : ""}`,
    chapters: [
      ...firstChapters(head, parts),
      ...told,
      sourcesChapter(data, isSimulated),
      ...lastChapters(parts),
      months,
    ],
    isSimulated,
  };
}

export const openDocument = (head: ReportHead, { letterNumber }: TypedParts, year: number) => ({
  format: 1 as const,
  title: `Laporan Tahunan ${year}`,
  year,
  number: head.number,
  ...(letterNumber && { letterNumber }),
  edition: head.edition,
  ...(head.issuedAt && { issuedAt: head.issuedAt }),
  ...(head.letterhead && { letterhead: head.letterhead }),
  signatories: head.signatories,
});

/** A correction first says what it corrects. */
export const firstChapters = ({ edition }: ReportHead, { foreword, changes, reason }: TypedParts): Chapter[] => [
  ...(edition > 1
    ? [
        {
          id: "perubahan",
          title: `Perubahan dari edisi ${edition - 1}`,
          blocks: [
            { kind: "heading" as const, text: "Yang berubah" },
            ...paragraph(changes, "Belum ditulis."),
            { kind: "heading" as const, text: "Alasan" },
            ...paragraph(reason, "Belum ditulis."),
          ],
        },
      ]
    : []),
  ...(foreword ? [{ id: "pengantar", title: "Kata pengantar", blocks: paragraph(foreword) }] : []),
];

export const lastChapters = ({ closing }: TypedParts): Chapter[] =>
  closing ? [{ id: "penutup", title: "Penutup", blocks: paragraph(closing) }] : [];
