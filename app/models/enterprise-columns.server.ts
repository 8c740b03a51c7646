import { member as en } from "~/i18n/en/member.ts";
import { member as id } from "~/i18n/id/member.ts";
import { type EnterpriseField, enterpriseFields } from "./enterprise-form.ts";

/** Other headings that people give these columns, as `plain` has them. */
const alsoCalled: Partial<Record<EnterpriseField, string[]>> = {
  name: ["nama", "name", "namausahaumkm"],
  ownerName: ["namapemilik", "ownername"],
  specialisation: ["jenisusaha", "produk", "specialization", "product"],
  startedYear: ["tahunmulai", "tahunberdiri", "yearstarted"],
  assets: ["aset", "assets", "kekayaanbersih"],
  capital: ["modal", "capital"],
  yearlySales: ["penjualan", "omzet", "omzetsetahun", "omsetsetahun", "sales", "turnover"],
  workers: ["pekerja", "jumlahtenagakerja", "jumlahpekerja", "employees"],
  nib: ["nomorindukberusaha"],
  kbli: ["kbli", "kodekbli"],
  phone: ["telp", "hp", "nohp", "nomortelepon", "phone"],
  email: ["mail"],
  address: ["alamatusaha"],
  activeFrom: ["sejak", "aktifsejak", "tanggalmasuk", "joined"],
  activeUntil: ["sampai", "aktifsampai", "tanggalkeluar", "left"],
};

/** "Aset bersih (Rp)" and "aset_bersih" are one heading. */
const plain = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/\(.*?\)/g, "")
    .replace(/[^a-z0-9]/g, "");

const fieldOf = new Map(
  enterpriseFields.flatMap((field) =>
    [id.fields[field], en.fields[field], ...(alsoCalled[field] ?? [])].map((name) => [plain(name), field] as const),
  ),
);

export interface EnterpriseColumns {
  /** By the file's columns; undefined for one that is not ours. */
  fields: (EnterpriseField | undefined)[];
  /** Headings that are not read. */
  unknown: string[];
  /** Headings that name a column a second time. */
  repeated: string[];
}

/** Finds the columns of a file by their headings, in either language and any order. */
export function findColumns(headings: readonly string[]): EnterpriseColumns {
  const fields: (EnterpriseField | undefined)[] = [];
  const [unknown, repeated]: [string[], string[]] = [[], []];
  for (const heading of headings) {
    const field = fieldOf.get(plain(heading));
    const isRepeated = field !== undefined && fields.includes(field);
    if (isRepeated) repeated.push(heading);
    else if (field === undefined && heading !== "") unknown.push(heading);
    fields.push(isRepeated ? undefined : field);
  }
  return { fields, unknown, repeated };
}
