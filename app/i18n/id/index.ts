import { chart } from "./chart.ts";
import { common } from "./common.ts";
import { domain } from "./domain.ts";
import { sentra } from "./sentra.ts";
import { titles } from "./titles.ts";

/** What every page may need. */
export const core = { chart, common, domain, sentra, titles } as const;

/** What only some pages need: they say so with `await needTexts(…)` (app/i18n/i18n.ts). */
export const areas = {
  account: () => import("./account.ts").then(({ account }) => account),
  accountLetter: () => import("./account-letter.ts").then(({ accountLetter }) => accountLetter),
  admin: () => import("./admin.ts").then(({ admin }) => admin),
  api: () => import("./api.ts").then(({ api }) => api),
  assistance: () => import("./assistance.ts").then(({ assistance }) => assistance),
  audit: () => import("./audit.ts").then(({ audit }) => audit),
  breach: () => import("./breach.ts").then(({ breach }) => breach),
  cell: () => import("./cell.ts").then(({ cell }) => cell),
  collect: () => import("./collect.ts").then(({ collect }) => collect),
  compare: () => import("./compare.ts").then(({ compare }) => compare),
  cooperation: () => import("./cooperation.ts").then(({ cooperation }) => cooperation),
  cooperationExamples: () => import("./cooperation-examples.ts").then(({ cooperationExamples }) => cooperationExamples),
  dataRequest: () => import("./data-request.ts").then(({ dataRequest }) => dataRequest),
  desk: () => import("./desk.ts").then(({ desk }) => desk),
  developmentIndex: () => import("./development-index.ts").then(({ developmentIndex }) => developmentIndex),
  diagnosis: () => import("./diagnosis.ts").then(({ diagnosis }) => diagnosis),
  digest: () => import("./digest.ts").then(({ digest }) => digest),
  exchange: () => import("./exchange.ts").then(({ exchange }) => exchange),
  download: () => import("./download.ts").then(({ download }) => download),
  factor: () => import("./factor.ts").then(({ factor }) => factor),
  health: () => import("./health.ts").then(({ health }) => health),
  indicator: () => import("./indicator.ts").then(({ indicator }) => indicator),
  infrastructure: () => import("./infrastructure.ts").then(({ infrastructure }) => infrastructure),
  instrument: () => import("./instrument.ts").then(({ instrument }) => instrument),
  ladder: () => import("./ladder.ts").then(({ ladder }) => ladder),
  member: () => import("./member.ts").then(({ member }) => member),
  memberImport: () => import("./member-import.ts").then(({ memberImport }) => memberImport),
  method: () => import("./method.ts").then(({ method }) => method),
  paperSheet: () => import("./paper-sheet.ts").then(({ paperSheet }) => paperSheet),
  partnership: () => import("./partnership.ts").then(({ partnership }) => partnership),
  privacy: () => import("./privacy.ts").then(({ privacy }) => privacy),
  programme: () => import("./programme.ts").then(({ programme }) => programme),
  quality: () => import("./quality.ts").then(({ quality }) => quality),
  queue: () => import("./queue.ts").then(({ queue }) => queue),
  reference: () => import("./reference.ts").then(({ reference }) => reference),
  report: () => import("./report.ts").then(({ report }) => report),
  respond: () => import("./respond.ts").then(({ respond }) => respond),
  score: () => import("./score.ts").then(({ score }) => score),
  sheet: () => import("./sheet.ts").then(({ sheet }) => sheet),
  sheetFile: () => import("./sheet-file.ts").then(({ sheetFile }) => sheetFile),
  target: () => import("./target.ts").then(({ target }) => target),
  upload: () => import("./upload.ts").then(({ upload }) => upload),
  view: () => import("./view.ts").then(({ view }) => view),
  wave: () => import("./wave.ts").then(({ wave }) => wave),
  waveFiles: () => import("./wave-files.ts").then(({ waveFiles }) => waveFiles),
  workbook: () => import("./workbook.ts").then(({ workbook }) => workbook),
} as const;
