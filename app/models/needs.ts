import type { NeedsMe } from "./needs-me.server.ts";

/** In the order in which they are told, on the page and in the e-mail. */
export const needNames = [
  "requestsLate",
  "breachesUntold",
  "requestsOpen",
  "toVerify",
  "returned",
  "contractsEnding",
  "wavesClosing",
  "wavesToPublish",
  "wavesOpen",
] as const satisfies readonly (keyof NeedsMe)[];

/** Where each is dealt with. */
export const needLinks: Record<keyof NeedsMe, string> = {
  requestsLate: "/privasi/permintaan",
  breachesUntold: "/privasi/pelanggaran",
  requestsOpen: "/privasi/permintaan",
  toVerify: "/verifikasi",
  returned: "/verifikasi#returned",
  contractsEnding: "/dinas#kemitraan",
  wavesOpen: "/survei",
  wavesClosing: "/survei",
  wavesToPublish: "/survei",
};
