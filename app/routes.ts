import { index, route, type RouteConfig } from "@remix-run/route-config";

/** What a page shows, as files: the page's address and a file's name. */
const downloads = (page: string, file: string) =>
  ["xlsx", "csv", "pdf"].map((ending) => route(`${page}/unduh.${ending}`, file, { id: `${page}/unduh.${ending}` }));

/** The yearly reports of a place: a sentra's, a region's. */
const yearlyReports = (place: string) => {
  const page = (path: string, file: string) =>
    route(`${place}${path}`, `routes/report/${file}`, { id: `${place}${path}` });
  return [
    page("", "report-list.tsx"),
    page("/kop", "letterhead.tsx"),
    page("/:year", "report.tsx"),
    page("/:year/isi", "report-parts.tsx"),
    page("/:year/unduh.pdf", "report-download.ts"),
  ];
};

/** The map: every address and its file, grouped by who visits. Addresses are in the users' language. */
export default [
  // Everybody
  index("routes/public/home.tsx"),
  route("masuk", "routes/public/sign-in.tsx"),
  route("keluar", "routes/public/sign-out.ts"),
  route("bahasa", "routes/public/language.ts"),
  route("akun", "routes/public/account.tsx"),
  route("rujukan", "routes/public/reference.tsx"),
  route("metode", "routes/public/method.tsx"),
  ...downloads("rujukan", "routes/public/reference-download.ts"),

  // Those who see sentra: officers of a region, members of one sentra
  route("sentra", "routes/dinas/sentra-list.tsx"),
  ...downloads("sentra", "routes/dinas/sentra-list-download.ts"),
  route("dinas", "routes/dinas/region-overview.tsx"),
  route("tampilan", "routes/dinas/saved-views.tsx"),
  route("verifikasi", "routes/dinas/verification-queue.tsx"),
  route("bantuan", "routes/dinas/assistance.tsx"),
  ...downloads("bantuan", "routes/dinas/assistance-download.ts"),
  route("bantuan/:sentraId/:kind", "routes/dinas/assistance-cell.tsx"),
  route("program", "routes/dinas/programmes.tsx"),
  route("program/baru", "routes/dinas/programme-form.tsx"),
  route("program/:programmeId", "routes/dinas/programme.tsx"),
  route("program/:programmeId/ubah", "routes/dinas/programme-form.tsx", { id: "program/ubah" }),
  route("verifikasi/:sentraId/:pillar/:period", "routes/dinas/sheet-review.tsx"),
  route("indikator", "routes/dinas/indicators.tsx"),
  route("indikator/baru", "routes/dinas/new-indicator.tsx"),
  route("indikator/:code", "routes/dinas/indicator.tsx"),
  route("laporan", "routes/report/regions.tsx"),
  ...yearlyReports("laporan/:regionCode"),
  route("instrumen", "routes/dinas/instruments.tsx"),
  route("instrumen/baru", "routes/dinas/new-instrument.tsx"),
  route("instrumen/:code", "routes/dinas/instrument.tsx"),
  route("instrumen/:code/ubah", "routes/dinas/instrument-edit.tsx"),
  route("instrumen/:code/model.svg", "routes/dinas/instrument-model.ts"),
  route("survei/:waveId/hasil", "routes/dinas/wave-findings.tsx"),
  route("survei/:waveId/unduh.zip", "routes/dinas/wave-download.ts"),
  route("ekspor", "routes/dinas/exports.tsx"),
  route("ekspor/buku.xlsx", "routes/dinas/workbook-download.ts"),
  route("ekspor/format/:formId", "routes/dinas/export-form.tsx"),
  route("ekspor/format/:formId/unduh", "routes/dinas/export-form-download.ts"),
  route("ekspor/satu-data.zip", "routes/dinas/open-data-download.ts"),
  ...downloads("banding", "routes/dinas/comparison-download.ts"),
  route("banding", "routes/dinas/compare.tsx"),
  route("indeks", "routes/dinas/development-index.tsx"),
  route("survei", "routes/dinas/waves.tsx"),
  route("survei/baru", "routes/dinas/wave-form.tsx"),
  route("survei/:waveId", "routes/dinas/wave.tsx"),
  route("survei/:waveId/ubah", "routes/dinas/wave-form.tsx", { id: "survei/ubah" }),
  route("survei/:waveId/mutu", "routes/dinas/wave-quality.tsx"),
  route("survei/:waveId/terbit", "routes/dinas/wave-publish.tsx"),

  // Those who answer for what is done
  route("catatan", "routes/audit/log.tsx"),
  ...downloads("catatan", "routes/audit/log-download.ts"),
  route("catatan/ujung.jsonl", "routes/audit/heads-download.ts"),

  // A sentra's own
  route("sentra/:sentraId", "routes/sentra/overview.tsx"),
  ...downloads("sentra/:sentraId", "routes/sentra/download.ts"),
  route("sentra/:sentraId/lembar", "routes/sentra/sheet-list.tsx"),
  route("sentra/:sentraId/anggota", "routes/sentra/members.tsx"),
  route("sentra/:sentraId/anggota/baru", "routes/sentra/new-member.tsx"),
  ...downloads("sentra/:sentraId/anggota", "routes/sentra/member-download.ts"),
  route("sentra/:sentraId/anggota/impor", "routes/sentra/member-import.tsx"),
  route("sentra/:sentraId/anggota/impor/templat.xlsx", "routes/sentra/member-template.ts"),
  route("sentra/:sentraId/anggota/impor/kesalahan.xlsx", "routes/sentra/member-import-errors.ts"),
  route("sentra/:sentraId/anggota/:enterpriseId", "routes/sentra/member.tsx"),
  route("sentra/:sentraId/diagnosis", "routes/sentra/diagnosis.tsx"),
  route("sentra/:sentraId/target", "routes/sentra/targets.tsx"),
  route("sentra/:sentraId/tangga", "routes/sentra/ladder.tsx"),
  route("sentra/:sentraId/kesehatan", "routes/sentra/health.tsx"),
  route("sentra/:sentraId/kesehatan/:waveId/unduh.zip", "routes/sentra/health-download.ts"),
  route("sentra/:sentraId/kesehatan/:waveId/model.svg", "routes/sentra/health-model.ts"),
  route("sentra/:sentraId/lembar/:pillar/:period", "routes/sentra/sheet.tsx"),
  route("sentra/:sentraId/lembar/:pillar/:period/sel", "routes/sentra/sheet-cells.ts"),
  route("sentra/:sentraId/lembar/:pillar/:period/riwayat/:code", "routes/sentra/sheet-cell.tsx"),
  route("sentra/:sentraId/lembar/:pillar/:period/templat.xlsx", "routes/sentra/sheet-template.ts"),
  route("sentra/:sentraId/lembar/:pillar/:period/unggah", "routes/sentra/sheet-upload.tsx"),
  route("sentra/:sentraId/kerja-sama", "routes/sentra/cooperation-list.tsx"),
  route("sentra/:sentraId/kerja-sama/baru", "routes/sentra/cooperation-new.tsx"),
  route("sentra/:sentraId/kerja-sama/jejaring", "routes/sentra/cooperation-network.tsx"),
  route("sentra/:sentraId/kerja-sama/:cooperationId", "routes/sentra/cooperation.tsx"),
  route("sentra/:sentraId/kerja-sama/:cooperationId/ubah", "routes/sentra/cooperation-edit.tsx"),
  route("sentra/:sentraId/prasarana", "routes/sentra/infrastructure.tsx"),
  route("sentra/:sentraId/prasarana/sarana/:facilityId", "routes/sentra/facility.tsx"),
  route("sentra/:sentraId/prasarana/gangguan/:disturbanceId", "routes/sentra/disturbance.tsx"),
  route("sentra/:sentraId/kemitraan", "routes/sentra/partnerships.tsx"),
  route("sentra/:sentraId/kemitraan/baru", "routes/sentra/partnership-new.tsx"),
  route("sentra/:sentraId/kemitraan/:partnershipId", "routes/sentra/partnership.tsx"),
  route("sentra/:sentraId/kemitraan/:partnershipId/ubah", "routes/sentra/partnership-edit.tsx"),
  ...yearlyReports("sentra/:sentraId/laporan"),
  route("sentra/:sentraId/penutupan", "routes/sentra/leaving.tsx"),
  route("sentra/:sentraId/penutupan/data.zip", "routes/sentra/leaving-download.ts"),
  route("sentra/:sentraId/survei/:waveId/undangan", "routes/sentra/wave-invitations.tsx"),
  ...downloads("sentra/:sentraId/survei/:waveId/undangan", "routes/sentra/wave-invitations-download.ts"),
  route("sentra/:sentraId/survei/:waveId/undangan/cetak", "routes/sentra/wave-invitation-sheet.tsx"),
  route("sentra/:sentraId/survei/:waveId/kertas", "routes/sentra/wave-paper.tsx"),
  route("sentra/:sentraId/survei/:waveId/kertas/kosong", "routes/sentra/wave-paper-sheet.tsx"),
  route("sentra/:sentraId/survei/:waveId/kertas/:responseId", "routes/sentra/wave-paper-answer.tsx"),
  route("sentra/:sentraId/survei/:waveId/impor", "routes/sentra/wave-import.tsx"),
  route("sentra/:sentraId/survei/:waveId/impor/templat.xlsx", "routes/sentra/wave-import-template.ts"),
  route("sentra/:sentraId/survei/:waveId/mutu", "routes/sentra/wave-quality.tsx"),
  route("sentra/:sentraId/survei", "routes/sentra/waves.tsx"),
  route("sentra/:sentraId/survei/baru", "routes/sentra/wave-form.tsx"),
  route("sentra/:sentraId/survei/:waveId", "routes/sentra/wave.tsx"),
  route("sentra/:sentraId/survei/:waveId/ubah", "routes/sentra/wave-form.tsx", { id: "sentra/survei/ubah" }),
  route("sentra/:sentraId/survei/:waveId/terbit", "routes/sentra/wave-publish.tsx"),

  // Respondents: no account, a link
  route("isi/:key", "routes/respond/start.tsx"),
  route("isi/:key/soal", "routes/respond/questions.tsx"),
  route("isi/:key/kirim", "routes/respond/send.ts"),
  route("isi/:key/terima-kasih", "routes/respond/thanks.tsx"),
  route("isi/:key/unduh.json", "routes/respond/download.ts", { id: "isi/unduh.json" }),
  route("isi/:key/unduh.csv", "routes/respond/download.ts", { id: "isi/unduh.csv" }),

  // Programs: a token instead of a session
  route("api", "routes/api/about.tsx"),
  route("api/v1/openapi.json", "routes/api/v1/openapi.ts"),
  route("api/v1/sentra", "routes/api/v1/sentra.ts"),
  route("api/v1/sentra/:sentraId", "routes/api/v1/one-sentra.ts"),
  route("api/v1/indicators", "routes/api/v1/indicators.ts"),
  route("api/v1/observations", "routes/api/v1/observations.ts"),
  route("api/v1/scores", "routes/api/v1/scores.ts"),
  route("api/v1/*", "routes/api/v1/not-found.ts"),

  // The administrators'
  route("admin", "routes/admin/overview.tsx"),
  route("admin/baru", "routes/admin/new-place.tsx"),
  route("admin/kantor", "routes/admin/offices.tsx"),
  route("admin/sentra", "routes/admin/sentra.tsx"),
  route("admin/akun", "routes/admin/accounts.tsx"),
  route("admin/akun/:userId", "routes/admin/account.tsx"),

  route("*", "routes/public/not-found.tsx"),
] satisfies RouteConfig;
