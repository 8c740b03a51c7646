import type { TFunction } from "i18next";
import { indicatorName, originWords, ruleWords, formulaWords, unitName } from "~/i18n/indicator-words.ts";
import type { Catalogue } from "~/models/indicators.server.ts";
import type { RegionData } from "~/models/region-data.server.ts";
import type { Sentra } from "~/models/sentra.server.ts";
import type { SheetCount } from "~/models/sheets.server.ts";
import type { NumberKind } from "~/i18n/format.ts";
import type { ExportRow, ExportTable } from "./table.ts";

/**
 * A package by the four principles of Perpres 39/2019 art. 3: one data standard (concept, definition, classification,
 * measure, unit), one metadata, interoperability (CSV and JSON with fixed headings, in any language of the reader), and
 * reference codes (Kemendagri's regions; the sentra).
 */
export interface OpenDataFile extends Pick<ExportTable, "columns" | "rows"> {
  name: string;
  /** What stands in each column, in the order of the columns. */
  fields: readonly Field[];
  description: string;
}

interface Field {
  name: string;
  kind: "text" | NumberKind;
  description: string;
}

export interface OpenData {
  sentra: readonly Sentra[];
  regions: readonly { code: string; name: string }[];
  catalogue: Catalogue;
  data: RegionData;
  /** By sentra: codes of KBLI 2020, where enough members have one. */
  kbli: ReadonlyMap<number, readonly string[]>;
}

export function openDataFiles({ sentra, regions, catalogue, data, kbli }: OpenData, t: TFunction): OpenDataFile[] {
  const file = (name: string, description: string, fields: readonly Field[], rows: ExportTable["rows"]) => ({
    name,
    description,
    fields,
    columns: fields.map(({ name: header, kind }) => ({ header, kind })),
    rows,
  });
  const indicators = [...catalogue.values()];
  return [
    file("data/observasi.csv", "Nilai indikator, satu baris satu nilai", observationFields, observations(data)),
    file(
      "standar-data/indikator.csv",
      "Standar data: konsep, definisi, klasifikasi, ukuran, dan satuan tiap indikator",
      standardFields,
      indicators.map((one): ExportRow => [
        one.code,
        indicatorName(one, "id"),
        indicatorName(one, "en"),
        t(`domain.pillars.${one.pillar}`),
        one.valueType,
        unitName(one.unit, t),
        t(`domain.periods.${one.period}`),
        ruleWords(one, one.overTime, t),
        ruleWords(one, one.overSentra, t),
        formulaWords(one, t),
        originWords(one, t),
      ]),
    ),
    file(
      "referensi/wilayah.csv",
      "Kode referensi: wilayah administrasi menurut Kemendagri",
      [
        column("kode_wilayah", "Kode wilayah Kemendagri, bertitik"),
        column("nama_wilayah", "Nama provinsi, kabupaten, atau kota"),
        column("kode_induk", "Kode wilayah di atasnya; kosong bagi provinsi"),
      ],
      regions.map(({ code, name }) => [
        code,
        name,
        code.includes(".") ? code.slice(0, code.lastIndexOf(".")) : undefined,
      ]),
    ),
    file(
      "referensi/sentra.csv",
      "Kode referensi: sentra",
      [
        column("kode_sentra", "Nomor sentra di sistem ini"),
        column("nama_sentra", "Nama sentra"),
        column("produk", "Hasil utama, seperti ditulis sentra"),
        column("kode_wilayah", "Kode wilayah Kemendagri"),
        column("simulasi", "ya: sentra peragaan, bukan hasil pendataan"),
        column(
          "kode_kbli",
          "Kode KBLI 2020 anggota aktif, yang terbanyak dahulu, dipisah titik koma; hanya yang dimiliki sedikitnya tiga anggota, kosong bila tidak diketahui",
        ),
      ],
      sentra.map((one) => [
        String(one.id),
        one.name,
        one.product,
        one.region.code,
        one.isSimulated ? "ya" : "tidak",
        kbli.get(one.id)?.join("; "),
      ]),
    ),
  ];
}

function column(name: string, description: string, kind: Field["kind"] = "text"): Field {
  return { name, kind, description };
}

const observationFields = [
  column("kode_sentra", "Lihat referensi/sentra.csv"),
  column("kode_wilayah", "Lihat referensi/wilayah.csv"),
  column("kode_indikator", "Lihat standar-data/indikator.csv"),
  column("periode", "2026-10: bulan; 2026-T4: triwulan; 2026: tahun"),
  column("nilai", "Titik desimal; nilai yang tidak dilaporkan tidak punya baris, bukan nol", "quantity"),
  column("satuan", "Satuan nilai"),
  column("asal", "Kode sumber; DIHITUNG: dari isian lain menurut rumus; SENTRA: pendataan sentra"),
  column("keadaan_lembar", "draft, submitted, returned, verified, locked; none: lembarnya belum ada"),
  column("simulasi", "ya: dibangkitkan untuk peragaan, bukan hasil pendataan"),
];

const standardFields = [
  column("kode_indikator", "Kode yang tetap"),
  column("konsep_id", "Konsep dalam Bahasa Indonesia"),
  column("konsep_en", "Konsep dalam bahasa Inggris"),
  column("klasifikasi", "Bidang"),
  column("ukuran", "Jenis nilai: count, currency, quantity, percent, rating"),
  column("satuan", "Satuan"),
  column("periode", "Irama pendataan"),
  column("sepanjang_waktu", "Bagaimana bulan-bulan disatukan"),
  column("antarsentra", "Bagaimana sentra-sentra disatukan"),
  column("rumus", "Rumus, bagi yang dihitung"),
  column("sumber", "Asal indikator"),
];

async function* observations(data: RegionData): AsyncGenerator<ExportRow> {
  for await (const { sentra, indicator, period, value, isComputed, sources, state, isSimulated } of data.values(
    () => true,
  )) {
    const origin = isComputed ? ["DIHITUNG", ...sources] : sources.length > 0 ? sources : ["SENTRA"];
    yield [
      String(sentra.id),
      sentra.region.code,
      indicator.code,
      period,
      value,
      indicator.unit,
      origin.join("; "),
      state,
      isSimulated ? "ya" : "tidak",
    ];
  }
}

interface Described {
  title: string;
  address: string;
  asOf: Date;
  scope: { region: string; months: readonly string[] };
  producer: string;
  /** As the office that takes it states it; nobody else may. */
  licence: string | undefined;
  kbli: OpenData["kbli"];
  approval: SheetCount;
  sources: readonly string[];
}

/** The package's metadata; row counts as they were written. */
export function openDataMetadata(about: Described, files: readonly OpenDataFile[], rows: ReadonlyMap<string, number>) {
  const { title, address, asOf, scope, producer, licence, kbli, approval, sources } = about;
  return {
    judul: title,
    acuan: "Peraturan Presiden Nomor 39 Tahun 2019 tentang Satu Data Indonesia",
    produsen_data: producer,
    lisensi: licence ?? null,
    catatan_lisensi: licence
      ? "dinyatakan oleh kantor yang mengunduh paket ini"
      : "belum ditetapkan; tanyakan kepada produsen data sebelum menyebarluaskan",
    halaman_asal: address,
    keadaan_data_per: asOf.toISOString(),
    wilayah: scope.region || null,
    periode: { dari: scope.months[0], sampai: scope.months.at(-1) },
    klasifikasi: { acuan: "KBLI 2020", kode: [...new Set([...kbli.values()].flat())].sort() },
    sumber: sources,
    lembar_bulanan_menurut_keadaan: approval,
    simulasi: "baris dengan simulasi = ya dibangkitkan untuk peragaan, bukan hasil pendataan",
    berkas: files.map(({ name, description, fields }) => ({
      nama: name,
      keterangan: description,
      format: "CSV (RFC 4180), UTF-8, koma, titik desimal",
      jumlah_baris: rows.get(name),
      kolom: fields.map((field) => ({
        nama: field.name,
        tipe: field.kind === "text" ? "string" : "decimal",
        keterangan: field.description,
      })),
    })),
  };
}
