import type { Browser, Page } from "@playwright/test";
import { expect, expectAccessible, expectNoOverflow, signIn, test } from "./fixtures.ts";
import { createPerson, foundSentra, signInAs } from "./people.ts";

/** The phone and the desk work on one database: each has a region of its own, of which no other journey sees the sentra. */
const places = {
  phone: { region: "35.05", sentra: "Sentra Kendang Uji" },
  desk: { region: "35.06", sentra: "Sentra Tahu Uji" },
};
const placeOf = (project: string) => places[project as keyof typeof places];

const pillars = ["internal", "infrastructure", "partnership", "performance"];
/** From July 2024 to October 2026. */
const months = Array.from({ length: 28 }, (_, i) => {
  const month = 6 + i;
  return `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
});

/** Hands a sheet in as its form does. */
async function send(page: Page, sheet: string, form: Record<string, string>): Promise<void> {
  const response = await page.request.post(sheet, {
    form,
    headers: { Origin: new URL(page.url()).origin },
    maxRedirects: 0,
  });
  expect([sheet, response.headers()["location"]]).toEqual([sheet, expect.stringMatching(/selesai=(ajukan|tarik)/)]);
}

async function createOfficer(browser: Browser, region: string): Promise<Page> {
  const person = await createPerson(browser, {
    name: "Wati Petugas",
    role: "Petugas dinas",
    place: `wilayah:${region}`,
  });
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, person);
  return page;
}

test("an officer sees the own kabupaten only, verifies thirty sheets at once, looks at the marked one, and approves", async ({
  browser,
  page: board,
}, { project }) => {
  test.setTimeout(180_000); // two new people, a new sentra and thirty-two sheets
  const { region, sentra } = placeOf(project.name);
  const id = /(\d+)/.exec(await foundSentra(browser, board, sentra, region))![1]!;
  const sheet = (pillar: string, month: string) => `/sentra/${id}/lembar/${pillar}/${month}`;
  for (const [i, month] of months.entries()) {
    const isLast = i === months.length - 1;
    await send(board, sheet("external", month), {
      langkah: "submit",
      "nilai.KE01": isLast ? "900" : String(10 + (i % 3)),
      ...(isLast && { "jelas.KE01.jump": "Ada program kredit baru." }),
    });
  }
  for (const pillar of pillars) await send(board, sheet(pillar, "2026-09"), { langkah: "submit" });

  const officer = await createOfficer(browser, region);
  await officer.goto("/");
  await expect(officer).toHaveURL(/\/dinas$/);
  await expect(officer).toHaveTitle("Beranda – Sentra");
  await expect(officer.getByRole("listitem").filter({ hasText: "Lembar menunggu verifikasi" })).toContainText("32");
  const months12 = officer.getByRole("region", { name: "Menurut bulan" }).last();
  await expect(months12.getByRole("row", { name: /Sep 2026/ })).toContainText("Kurang 5");
  await expect(officer.getByRole("main")).not.toContainText("Tanggulangin");
  // Neither another kabupaten, nor the province, nor one of their sentra and its sheets.
  for (const address of ["/dinas?wilayah=35.15", "/dinas?wilayah=35", "/sentra/2", "/verifikasi/2/internal/2026-09"]) {
    expect([address, (await officer.goto(address))!.status()]).toEqual([address, 404]);
  }
  await officer.goto("/sentra");
  await expect(officer.getByRole("main").getByRole("link", { name: sentra })).toBeVisible();
  await expect(officer.getByRole("main")).not.toContainText("Tanggulangin");

  await officer.goto("/dinas?kurang=2026-09");
  const missing = officer.getByRole("region", { name: "Belum diverifikasi, September 2026" });
  await expect(missing.getByRole("listitem")).toHaveCount(5);
  await expectAccessible(officer);
  await expectNoOverflow(officer);

  await officer.goto("/verifikasi");
  await officer.getByRole("link", { name: "Pilih semua yang tidak bertanda" }).click();
  await expect(officer.getByRole("checkbox", { checked: true })).toHaveCount(31);
  await expectAccessible(officer);
  await expectNoOverflow(officer);
  // Meanwhile the board takes one back.
  await send(board, sheet("external", months[0]!), { langkah: "withdraw" });
  await officer.getByRole("button", { name: "Verifikasi yang dipilih" }).click();
  const told = officer.getByRole("status").filter({ hasText: "30 lembar sudah diverifikasi" });
  await expect(told).toContainText(`Kerja sama eksternal, ${sentra}, Juli 2024`);
  const left = officer.getByRole("link", { name: `Kerja sama eksternal, ${sentra}, Oktober 2026` });
  await expect(officer.getByRole("row").filter({ has: left })).toContainText("1 tanda");
  await expect(officer.getByRole("checkbox", { name: /^Pilih/ })).toHaveCount(0);

  await left.click();
  const row = officer.getByRole("row", { name: /Pengajuan kredit investasi ke bank/ });
  await expect(row).toContainText("900");
  await expect(row).toContainText("Ada program kredit baru.");
  await expect(row).toContainText("10 sampai 12");
  await expectAccessible(officer);
  await expectNoOverflow(officer);
  await officer.getByRole("button", { name: "Kembalikan" }).click();
  await expect(officer.getByText("Tulis alasannya")).toBeVisible();
  await officer.getByLabel("Alasan dikembalikan").fill("Lampirkan daftar pemohon kreditnya.");
  await officer.getByRole("button", { name: "Kembalikan" }).click();
  await expect(officer.getByRole("status").filter({ hasText: "dikembalikan beserta alasannya" })).toBeVisible();
  await expect(officer.getByText("Lampirkan daftar pemohon kreditnya.")).toBeVisible();

  await officer.goto("/dinas");
  await officer.getByRole("button", { name: /^Setujui September 2026/ }).click();
  await expect(officer.getByRole("status").filter({ hasText: "Periode sudah disetujui" })).toBeVisible();
  await expect(months12.getByRole("row", { name: /Sep 2026/ })).toContainText("Disetujui");
  await expect(months12.getByRole("row", { name: /Okt 2026/ })).toContainText("Kurang 5");

  await officer.goto("/verifikasi?pilar=external");
  await officer.getByText("Simpan tampilan ini").click();
  const name = `Eksternal ${project.name}`;
  await officer.getByLabel("Nama tampilan").fill(name);
  await officer.getByLabel("Bagikan kepada petugas dinas saya").check();
  await officer.getByRole("button", { name: "Simpan", exact: true }).click();
  await expect(officer.getByRole("status").filter({ hasText: name })).toBeVisible();

  // Whoever oversees the region is shown it, and sees by it what is theirs to see.
  const province = await (await browser.newContext()).newPage();
  await signIn(province, "provinsi");
  await province.goto("/tampilan");
  await expectAccessible(province);
  await province.getByRole("link", { name, exact: true }).click();
  await expect(province).toHaveURL(/\/verifikasi\?pilar=external$/);
  await expect(province.getByLabel("Pilar")).toHaveValue("external");

  await officer.goto("/tampilan");
  await officer.getByRole("button", { name: `Hapus: ${name}` }).click();
  await expect(officer.getByText("Tampilan sudah dihapus")).toBeVisible();
  await province.goto("/tampilan");
  await expect(province.getByRole("link", { name, exact: true })).toHaveCount(0);
});

test("an officer of the province drills down to a sentra; the menu holds the rest, also without JavaScript", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(page, "provinsi");
  await expect(page.getByRole("heading", { level: 1, name: "Jawa Timur" })).toBeVisible();
  await expectNoOverflow(page);
  await page.getByRole("link", { name: "Kabupaten Sidoarjo" }).click();
  await expect(page).toHaveURL(/\/dinas\?wilayah=35\.15$/);
  await expect(page.getByRole("main")).not.toContainText("Bandar Kidul");
  await page.getByRole("link", { name: "Sentra Tas Tanggulangin", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Sentra Tas Tanggulangin" })).toBeVisible();
  await page.goto("/dinas?wilayah=35.15");
  await page.getByRole("navigation", { name: "Wilayah" }).getByRole("link", { name: "Jawa Timur" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Jawa Timur" })).toBeVisible();

  const menu = page.getByRole("navigation", { name: "Menu utama" });
  await expect(menu.getByRole("link", { name: "Survei" })).toBeHidden();
  await menu.getByText("Lainnya").click();
  await menu.getByRole("link", { name: "Survei" }).click();
  await expect(page).toHaveURL(/\/survei$/);
});
