import type { Area, Messages } from "../i18n.ts";
import { chart } from "./chart.ts";
import { common } from "./common.ts";
import { domain } from "./domain.ts";
import { sentra } from "./sentra.ts";
import { titles } from "./titles.ts";

export const core = { chart, common, domain, sentra, titles } satisfies Partial<Messages>;

export const areas = {
  account: () => import("./account.ts").then(({ account }) => account),
  admin: () => import("./admin.ts").then(({ admin }) => admin),
  cell: () => import("./cell.ts").then(({ cell }) => cell),
  compare: () => import("./compare.ts").then(({ compare }) => compare),
  cooperation: () => import("./cooperation.ts").then(({ cooperation }) => cooperation),
  cooperationExamples: () => import("./cooperation-examples.ts").then(({ cooperationExamples }) => cooperationExamples),
  download: () => import("./download.ts").then(({ download }) => download),
  health: () => import("./health.ts").then(({ health }) => health),
  indicator: () => import("./indicator.ts").then(({ indicator }) => indicator),
  infrastructure: () => import("./infrastructure.ts").then(({ infrastructure }) => infrastructure),
  member: () => import("./member.ts").then(({ member }) => member),
  memberImport: () => import("./member-import.ts").then(({ memberImport }) => memberImport),
  method: () => import("./method.ts").then(({ method }) => method),
  partnership: () => import("./partnership.ts").then(({ partnership }) => partnership),
  queue: () => import("./queue.ts").then(({ queue }) => queue),
  reference: () => import("./reference.ts").then(({ reference }) => reference),
  report: () => import("./report.ts").then(({ report }) => report),
  sheet: () => import("./sheet.ts").then(({ sheet }) => sheet),
  sheetFile: () => import("./sheet-file.ts").then(({ sheetFile }) => sheetFile),
  target: () => import("./target.ts").then(({ target }) => target),
  upload: () => import("./upload.ts").then(({ upload }) => upload),
} satisfies { [A in Area]: () => Promise<Messages[A]> };
