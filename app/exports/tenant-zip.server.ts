import type { Readable } from "node:stream";
import { type Options, stringify } from "csv-stringify/sync";
import type { TenantData } from "~/models/tenant-data.server.ts";
import { toZip } from "./zip.server.ts";

interface About {
  /** Whose it is: a sentra's by its number, or the offices' of a region by its code. */
  tenant: { kind: "sentra" | "office"; id: number | string; name: string };
  asOf: Date;
}

/** A tenant's data as one archive: a CSV for each table, what the tables are, the files, and how to read it. */
export function zipTenantData({ tables, files }: TenantData, about: About): Readable {
  return toZip([
    { name: "BACA-SAYA.txt", content: [readme(about, tables.length)] },
    { name: "skema.json", content: [JSON.stringify(schemaOf(tables, about), null, 2)] },
    ...tables.map(({ table, rows }) => ({
      name: `data/${table.name}.csv`,
      content: [stringify([table.columns.map(({ name }) => name), ...rows], asWritten)],
    })),
    ...files.map(({ name, content }) => ({ name, content: each(content) })),
  ]);
}

/** A value that is missing is empty, and an empty text is "": the two stay apart. */
const asWritten: Options = {
  record_delimiter: "\r\n",
  cast: { string: (value) => (value === "" ? { value, quoted_empty: true } : value) },
};

async function* each(content: Buffer) {
  yield await Promise.resolve(content);
}

function schemaOf(tables: TenantData["tables"], { tenant, asOf }: About) {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: tenant.name,
    asOf: asOf.toISOString(),
    tables: tables.map(({ table, rows }) => ({
      file: `data/${table.name}.csv`,
      rows: rows.length,
      primaryKey: table.key,
      type: "object",
      properties: Object.fromEntries(
        table.columns.map(({ name, type, nullable }) => [
          name,
          { type: nullable ? ["string", "null"] : "string", "x-postgresql-type": type },
        ]),
      ),
      required: table.columns.filter(({ nullable }) => !nullable).map(({ name }) => name),
    })),
  };
}

const readme = ({ tenant: { kind, id, name }, asOf }: About, tables: number) => `${name} (${id}), ${asOf.toISOString()}

Seluruh data ${whose[kind].id}: ${tables} tabel dalam folder data/ (CSV, UTF-8, koma), susunannya dalam skema.json, dan berkas
yang diunggah dalam folder berkas/. Nilai ditulis seperti di basis data: waktu dalam UTC, uang dalam rupiah bulat. Kolom
kosong berarti tidak ada nilai; "" berarti teks kosong. ${notIn[kind].id}

All data of ${whose[kind].en}: ${tables} tables in data/ (CSV, UTF-8, comma), their structure in skema.json, and uploaded files in
berkas/. Values are as in the database: times in UTC, money in whole rupiah. An empty column is a missing value; "" is an
empty text. ${notIn[kind].en}
`;

const whose = {
  sentra: { id: "sentra ini", en: "this sentra" },
  office: { id: "kantor di wilayah ini", en: "this region's offices" },
};

const notIn = {
  sentra: {
    id: `Tidak ikut: jawaban kuesioner yang diberikan lewat tautan (rahasia
bagi responden), peran akun orang lain, dan bukti rantai catatan audit.`,
    en: `Not included: answers given by link (confidential to respondents), other people's roles, and the proof of the
audit chain.`,
  },
  office: {
    id: `Tidak ikut: undangan dan jawaban kuesioner satu per satu (rahasia
bagi responden), kata sandi dan tanda masuk, peran dan tampilan pribadi orang lain, bukti rantai catatan audit, dan
angka milik sentra: itu ada dalam buku kerja dan paket data terbuka di halaman Ekspor.`,
    en: `Not included: invitations and single answers to questionnaires (confidential to respondents), passwords and
what signs people in, other people's roles and private views, the proof of the audit chain, and the sentra's own figures:
those are in the workbook and the open data package of the Export page.`,
  },
};
