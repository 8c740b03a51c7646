import type { Browser, Page } from "@playwright/test";
import { expect, expectAccessible, expectNoOverflow, openFromMenu, signIn, test } from "./fixtures.ts";
import { createPerson, foundSentra, signInAs } from "./people.ts";

/** The phone and the desk work on one database: each has a region of its own, of which no other journey sees the sentra. */
const places = {
  phone: { region: "35.20", sentra: "Sentra Kulit Uji" },
  desk: { region: "35.21", sentra: "Sentra Jamu Uji" },
};
const placeOf = (project: string) => places[project as keyof typeof places];

/** What is kept by the year. */
const yearly = ["internal", "external", "infrastructure", "performance"];

async function createOfficer(browser: Browser, region: string): Promise<Page> {
  const person = await createPerson(browser, {
    name: "Tutik Petugas",
    role: "Petugas dinas",
    place: `wilayah:${region}`,
  });
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, person);
  return page;
}

/** An indicator that the office asks for by the quarter. */
async function askByQuarter(officer: Page, name: string): Promise<string> {
  await openFromMenu(officer, "Indikator");
  await officer.getByRole("link", { name: "Tambah indikator" }).click();
  await officer.getByLabel("Nama dalam Bahasa Indonesia").fill(name);
  await officer.getByLabel("Bidang").selectOption("Kerja sama eksternal");
  await officer.getByLabel("Jenis nilai").selectOption("jumlah bulat (orang, pesanan)");
  await officer.getByLabel("Satuan").fill("orang");
  await officer.getByLabel("Seberapa sering diisi").selectOption("setiap triwulan");
  await officer.getByLabel("Diminta mulai bulan").fill("2026-01");
  await officer
    .getByLabel("Bagaimana angka bulan-bulan")
    .selectOption({ label: "angka terakhir yang dipakai, misalnya jumlah anggota" });
  await officer.getByLabel("Bagaimana angka beberapa sentra disatukan").selectOption("dijumlahkan");
  await officer.getByLabel("Mana yang baik").selectOption("makin tinggi makin baik");
  await officer.getByRole("button", { name: "Tambahkan" }).click();
  const told = officer.getByRole("status").filter({ hasText: "ditambahkan dengan kode" });
  await expect(told).toBeVisible();
  return /D\d+/.exec((await told.textContent())!)![0];
}

test("an office asks by the quarter, verifies a quarter beside those before, and approves quarters and years", async ({
  browser,
  page: board,
}, { project }) => {
  test.setTimeout(180_000); // two new people, a new sentra and seven sheets
  const { region, sentra } = placeOf(project.name);
  const id = /(\d+)/.exec(await foundSentra(browser, board, sentra, region))![1]!;
  const handIn = async (pillar: string, period: string, values: Record<string, string> = {}) => {
    const sheet = `/sentra/${id}/lembar/${pillar}/${period}`;
    const response = await board.request.post(sheet, {
      form: { langkah: "submit", ...values },
      headers: { Origin: new URL(board.url()).origin },
      maxRedirects: 0,
    });
    expect([sheet, response.headers()["location"]]).toEqual([sheet, expect.stringContaining("selesai=ajukan")]);
  };

  const officer = await createOfficer(browser, region);
  const rhythms = officer.getByRole("navigation", { name: "Irama lembar" });
  const quarters = officer.getByRole("region", { name: "Menurut triwulan" }).last();
  const years = officer.getByRole("region", { name: "Menurut tahun" }).last();
  await officer.goto("/dinas");
  await rhythms.getByRole("link", { name: "Triwulanan" }).click();
  await expect(officer).toHaveURL(/irama=triwulan/);
  await expect(officer.getByText("Belum ada lembar triwulanan yang wajib")).toBeVisible();

  const name = `Peserta pameran ${project.name}`;
  const code = await askByQuarter(officer, name);
  for (const [period, value] of [
    ["2026-T1", "10"],
    ["2026-T2", "12"],
    ["2026-T3", "11"],
  ] as const) {
    await handIn("external", period, { [`nilai.${code}`]: value });
  }
  for (const pillar of yearly) await handIn(pillar, "2025");

  await officer.goto("/dinas");
  await rhythms.getByRole("link", { name: "Triwulanan" }).click();
  await expect(quarters.getByRole("row")).toHaveCount(9);
  // What was asked for by nobody is owed by nobody.
  await expect(quarters.getByRole("row", { name: /Triwulan 4 2025/ }).getByRole("link")).toHaveCount(0);
  await expectAccessible(officer);
  await expectNoOverflow(officer);
  await quarters.getByRole("link", { name: "Lihat lembar Triwulan 3 2026 yang belum diverifikasi" }).click();
  const missing = officer.getByRole("region", { name: "Belum diverifikasi, Triwulan 3 2026" });
  await missing.getByRole("link", { name: `Kerja sama eksternal, ${sentra}` }).click();
  await expect(officer.getByRole("columnheader", { name: "12 triwulan sebelumnya" })).toBeVisible();
  await expect(officer.getByRole("row", { name })).toContainText("10 sampai 12");
  await expectAccessible(officer);
  await expectNoOverflow(officer);
  await officer.getByRole("button", { name: "Verifikasi", exact: true }).click();
  await expect(officer.getByRole("status")).toContainText("Lembar sudah diverifikasi");

  await officer.goto("/dinas?irama=triwulan");
  await officer.getByRole("button", { name: /^Setujui Triwulan 3 2026/ }).click();
  await expect(officer.getByRole("status").filter({ hasText: "Periode sudah disetujui" })).toBeVisible();
  await expect(quarters.getByRole("row", { name: /Triwulan 3 2026/ })).toContainText("Disetujui");
  await expect(quarters.getByRole("row", { name: /Triwulan 2 2026/ })).toContainText("Kurang 1");

  await rhythms.getByRole("link", { name: "Tahunan" }).click();
  await expect(years.getByRole("row", { name: /^2025/ })).toContainText("Kurang 4");
  await expectAccessible(officer);
  await expectNoOverflow(officer);
  await officer.goto("/verifikasi?periode=2025&centang=semua");
  await officer.getByRole("button", { name: "Verifikasi yang dipilih" }).click();
  await expect(officer.getByRole("status").filter({ hasText: "4 lembar sudah diverifikasi" })).toBeVisible();
  await officer.goto("/dinas?irama=tahun");
  await officer.getByRole("button", { name: /^Setujui Tahun 2025/ }).click();
  await expect(years.getByRole("row", { name: /^2025/ })).toContainText("Disetujui");
  await officer.getByRole("button", { name: "Batalkan persetujuan Tahun 2025" }).click();
  await expect(officer.getByRole("status").filter({ hasText: "Persetujuan sudah dibatalkan" })).toBeVisible();
  await expect(years.getByRole("row", { name: /^2025/ })).not.toContainText("Disetujui");
});

test("each list with filters can be kept as it is; what waits today leads to where it is dealt with", async ({ page }, {
  project,
}) => {
  test.slow(); // many pages
  await signIn(page, "provinsi");
  const today = page.getByRole("region", { name: "Menunggu Anda hari ini" }).getByRole("listitem").getByRole("link");
  const places = await today.evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
  expect(places).toContain("/verifikasi");
  for (const place of places) {
    expect([place, (await page.request.get(place)).status()]).toEqual([place, 200]);
    await page.goto(place);
    const [, part] = place.split("#");
    if (part) await expect(page.locator(`#${part}`)).toBeVisible();
  }

  const views = [
    { address: "/dinas?wilayah=35.15&irama=tahun", sees: () => page.getByRole("region", { name: "Menurut tahun" }) },
    {
      address: "/program?wilayah=35.71&jenis=training",
      sees: () => page.getByRole("link", { name: "Pelatihan pemasaran dan keuangan" }),
    },
    {
      address: "/bantuan?jenis=training&lihat=nobody",
      sees: () => page.getByRole("heading", { name: "Peta bantuan" }),
    },
    { address: "/indeks?wilayah=35&sampai=2026-08", sees: () => page.getByText(/sampai Agustus 2026/) },
  ];
  for (const [i, { address }] of views.entries()) {
    await page.goto(address);
    await page.getByText("Simpan tampilan ini").click();
    await page.getByLabel("Nama tampilan").fill(`Saringan ${project.name} ${i}`);
    await page.getByRole("button", { name: "Simpan", exact: true }).click();
    await expect(page.getByRole("status").filter({ hasText: `Saringan ${project.name} ${i}` })).toBeVisible();
    await expectNoOverflow(page);
  }
  for (const [i, { address, sees }] of views.entries()) {
    const name = `Saringan ${project.name} ${i}`;
    await page.goto("/tampilan");
    await page.getByRole("link", { name, exact: true }).click();
    await expect(page).toHaveURL(address);
    await expect(sees().first()).toBeVisible();
    await page.goto("/tampilan");
    await page.getByRole("button", { name: `Hapus: ${name}` }).click();
    await expect(page.getByText("Tampilan sudah dihapus")).toBeVisible();
  }
});
