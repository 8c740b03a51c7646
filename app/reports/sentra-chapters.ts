import { formatDay, formatMonth } from "~/i18n/format.ts";
import { cooperation as cooperationWords } from "~/i18n/id/cooperation.ts";
import { domain } from "~/i18n/id/domain.ts";
import { member as memberWords } from "~/i18n/id/member.ts";
import { constructName, overall } from "~/models/published-wave.ts";
import type { SentraYear } from "~/models/sentra-report.server.ts";
import { type Block, type Chapter, type MarkedText, note } from "./document.ts";
import { count, figure, missing } from "./figures.ts";

const sizes = ["micro", "small", "medium", "large", "unknown"] as const;

/** What the sentra is, and what sources tell of it. */
export function identityChapter({ sentra, facts }: SentraYear): Chapter {
  const rows = [
    { label: "Nama sentra", value: sentra.name },
    { label: "Hasil utama", value: sentra.product },
    { label: "Tempat", value: [sentra.village, sentra.region.name].filter(Boolean).join(", ") },
    { label: "Kode wilayah (Kemendagri)", value: sentra.region.code },
    { label: "Koperasi", value: sentra.cooperative ?? missing },
    { label: "Mulai", value: sentra.startedYear === null ? missing : String(sentra.startedYear) },
  ];
  const blocks: Block[] = [{ kind: "facts", rows }];
  if (facts.length > 0) {
    blocks.push({
      kind: "table",
      caption: "Riwayat menurut sumber",
      columns: [
        { heading: "Tahun", weight: 0.7 },
        { heading: "Keterangan", weight: 3.4 },
        { heading: "Nilai", isNumber: true, weight: 1.2 },
        { heading: "Sumber", weight: 1.1 },
      ],
      rows: facts.map(({ year, textId, value, unit, source }) => ({
        cells: [
          year,
          textId,
          value === null ? "" : withUnit(figure(value, "quantity") as string, unitOf(unit)),
          source.code,
        ],
      })),
    });
  }
  return { id: "identitas", title: "Identitas dan riwayat", blocks };
}

const withUnit = (figure: string, unit: string) =>
  unit === "Rp" ? `Rp ${figure}` : [figure, unit].filter(Boolean).join(" ");

/** A unit of the catalogue or of a fact, as people write it. */
export const unitOf = (unit: string | null): string =>
  unit === null ? "" : ((domain.units as Record<string, string>)[unit] ?? unit);

export function memberChapter({ members }: SentraYear): Chapter {
  const mark = (value: number) => figure(value, "count", members.hasSimulated);
  if (members.active + members.ended === 0) {
    return {
      id: "anggota",
      title: "Anggota",
      blocks: [note("Sentra ini belum mendaftarkan anggota, sehingga belum ada yang dapat dihitung.")],
    };
  }
  const rules = Object.entries(members.classes) as [keyof typeof members.classes, (typeof members.classes)["bps"]][];
  const current = members.classes.pp7_2021;
  return {
    id: "anggota",
    title: "Anggota",
    blocks: [
      note(
        `Keadaan saat laporan ini disusun: ${count(members.active)} anggota aktif dan ${count(members.ended)} yang keanggotaannya sudah berakhir. Data setiap usaha bersifat pribadi; yang dimuat hanya jumlahnya.`,
      ),
      {
        kind: "table",
        caption: "Anggota aktif menurut golongan usaha",
        columns: [
          { heading: "Aturan", weight: 1.6 },
          ...sizes.map((size) => ({
            heading: capital(size === "unknown" ? memberWords.unknown : memberWords.classes[size]),
            isNumber: true as const,
          })),
        ],
        rows: rules.map(([rule, classes]) => ({
          cells: [memberWords.rules[rule], ...sizes.map((size) => mark(classes[size]))],
        })),
      },
      {
        kind: "bars",
        caption: `Anggota aktif menurut PP 7/2021${members.hasSimulated ? ", simulasi" : ""}`,
        gist: `Dari ${count(members.active)} anggota aktif, ${count(current.micro)} usaha mikro, ${count(current.small)} usaha kecil, dan ${count(current.medium)} usaha menengah.`,
        valueKind: "count",
        unit: "usaha",
        bars: sizes
          .filter((size) => current[size] > 0)
          .map((size) => ({
            label: capital(size === "unknown" ? memberWords.unknown : memberWords.classes[size]),
            value: current[size],
            text: count(current[size]),
          })),
      },
    ],
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Cooperation that touched the year, inside and outside. */
export function cooperationChapter({ cooperations }: SentraYear): Chapter {
  const named = (side: "internal" | "external"): Block[] => {
    const of = cooperations.filter((one) => one.side === side);
    const heading: Block = { kind: "heading", text: domain.pillars[side] };
    if (of.length === 0) return [heading, note("Tidak ada yang dicatat untuk tahun ini.")];
    return [
      heading,
      {
        kind: "table",
        caption: `${of.length} kerja sama ${side === "internal" ? "antaranggota" : "dengan pihak luar"}`,
        columns: [
          { heading: "Kerja sama", weight: 2.6 },
          { heading: side === "internal" ? "Bentuk" : "Bentuk dan lembaga", weight: 1.7 },
          { heading: "Waktu", weight: 1.5 },
          { heading: "Kali", isNumber: true, weight: 0.5 },
          { heading: "Nilai (Rp)", isNumber: true, weight: 1.3 },
          { heading: "Keadaan", weight: 0.9 },
        ],
        rows: of.map(({ title, form, institution, startsOn, endsOn, occasions, value, state, source }) => ({
          cells: [
            source?.isSimulated ? ({ text: title, isSimulated: true } satisfies MarkedText) : title,
            [cooperationWords.forms[form], institution && (institution.ownName ?? institution.nameId)]
              .filter(Boolean)
              .join("; "),
            timeText(startsOn, endsOn),
            figure(occasions, "count"),
            figure(value, "currency"),
            cooperationWords.states[state],
          ],
        })),
      },
    ];
  };
  return {
    id: "kerja-sama",
    title: "Kerja sama",
    blocks: [...named("internal"), ...named("external")],
  };
}

function timeText(from: string | null, to: string | null): string {
  if (from === null) return "tanpa tanggal";
  if (to === null) return `sejak ${formatDay(from, "id")}`;
  return from === to ? formatDay(from, "id") : `${formatDay(from, "id")} – ${formatDay(to, "id")}`;
}

export function healthChapter({ health, year }: SentraYear): Chapter {
  const caution = note(
    "Skor ini menggambarkan kemitraan antarusaha menurut anggota. Skor ini bukan penilaian kesehatan koperasi simpan pinjam menurut Permenkop 9/2020 dan tidak menggantikannya.",
  );
  const blocks = health.flatMap(({ title, month, turnout, scores, instrument, source }): Block[] => [
    { kind: "heading", text: `${title}, ${formatMonth(month, "id")}` },
    scores.length > 0
      ? {
          kind: "table",
          caption: `${instrument.nameId}: ${count(turnout.respondents)} responden, skor 0–100 dengan rentang 95 %`,
          columns: [
            { heading: "Yang dinilai", weight: 2.4 },
            { heading: "Skor", isNumber: true },
            { heading: "Rentang", isNumber: true, weight: 1.4 },
            { heading: "Responden", isNumber: true },
          ],
          rows: scores.map(({ construct, score, low, high, n }) => ({
            cells: [
              construct === overall ? "Keseluruhan" : constructName(instrument, construct, "id"),
              figure(score, "score", source?.isSimulated),
              low === null || high === null
                ? { text: "belum dapat dihitung", isMissing: true }
                : `${figureText(low)} – ${figureText(high)}`,
              figure(n, "count"),
            ],
            ...(construct === overall && { kind: "total" as const }),
          })),
        }
      : note("Jawabannya terlalu sedikit untuk ditampilkan tanpa menunjuk kepada seseorang."),
  ]);
  return {
    id: "kesehatan",
    title: "Kesehatan kemitraan",
    blocks: [caution, ...(blocks.length > 0 ? blocks : [note(`Belum ada hasil survei ${year} yang diterbitkan.`)])],
  };
}

const figureText = (value: number) => figure(value, "score") as string;
