import type { Role } from "../tables/accounts.ts";
import type { SentraKey } from "./profiles.ts";

export interface DemoAccount {
  email: string;
  name: string;
  role: Role;
  /** What the account is for, in words: the whole place, a region or a sentra. */
  scope: string;
  region?: string;
  sentra?: SentraKey;
}

const domain = "demo.sentra.id";

/** Everybody who can sign in to the demo. All share one password. The people are invented. */
export const demoAccounts: DemoAccount[] = [
  { email: `admin@${domain}`, name: "Ratna Widyaningsih", role: "admin", scope: "Seluruh aplikasi" },
  { email: `provinsi@${domain}`, name: "Bambang Setiawan", role: "officer", scope: "Jawa Timur", region: "35" },
  { email: `kediri@${domain}`, name: "Endah Kusumawati", role: "officer", scope: "Kota Kediri", region: "35.71" },
  {
    email: `sidoarjo@${domain}`,
    name: "Agus Hermawan",
    role: "officer",
    scope: "Kabupaten Sidoarjo",
    region: "35.15",
  },
  {
    email: `pengurus.kediri@${domain}`,
    name: "Siti Rahayu",
    role: "board",
    scope: "Sentra Tenun Ikat Bandar Kidul",
    sentra: "bandar-kidul",
  },
  {
    email: `operator.kediri@${domain}`,
    name: "Dimas Prasetyo",
    role: "operator",
    scope: "Sentra Tenun Ikat Bandar Kidul",
    sentra: "bandar-kidul",
  },
  {
    email: `pengurus.tanggulangin@${domain}`,
    name: "Mulyono Hadi",
    role: "board",
    scope: "Sentra Tas Tanggulangin",
    sentra: "tanggulangin",
  },
  {
    email: `operator.tanggulangin@${domain}`,
    name: "Nur Aini",
    role: "operator",
    scope: "Sentra Tas Tanggulangin",
    sentra: "tanggulangin",
  },
  {
    email: `pengurus.batik@${domain}`,
    name: "Sri Lestari",
    role: "board",
    scope: "Sentra Batik Sekar Contoh",
    sentra: "batik",
  },
  {
    email: `pengurus.mebel@${domain}`,
    name: "Joko Susanto",
    role: "board",
    scope: "Sentra Mebel Jati Contoh",
    sentra: "mebel",
  },
  { email: `pengamat@${domain}`, name: "Yuliana Hartono", role: "viewer", scope: "Jawa Timur", region: "35" },
];

/** The offices that oversee the demo's sentra. */
export const demoOffices = [
  { region_code: "35", name: "Dinas Koperasi dan UKM Provinsi Jawa Timur" },
  { region_code: "35.15", name: "Dinas Koperasi dan Usaha Mikro Kabupaten Sidoarjo" },
  { region_code: "35.71", name: "Dinas Koperasi dan UMKM Kota Kediri" },
];
