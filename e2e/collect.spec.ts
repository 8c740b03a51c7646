import type { Browser, Page } from "@playwright/test";
import { expectBlankQuestionnaire } from "./blank-questionnaire.ts";
import { expect, expectAccessible, expectNoOverflow, signIn, test } from "./fixtures.ts";
import { foundSentra } from "./people.ts";

/** A new sentra with two members, one of them with a mobile number, and its own wave. @returns the wave's address */
async function prepareWave(browser: Browser, page: Page, name: string, isOpen: boolean): Promise<string> {
  const members = await foundSentra(browser, page, name);
  await page.goto(`${members}/impor`);
  await chooseFile(page, "Nama;Pemilik;Telepon\nAnyaman Satu;Sri;0812 3456 7890\nAnyaman Dua;Tono;");
  await page.getByRole("button", { name: "Periksa berkas" }).click();
  await page.getByRole("button", { name: "Simpan 2 baris" }).click();
  await expect(page.getByRole("status")).toContainText("2 anggota baru");

  await page.goto(members.replace("/anggota", "/survei/baru"));
  await page.getByLabel("Judul").fill("Kesehatan kemitraan");
  await page.getByLabel("Diumumkan tutup pada").fill("2035-06-30");
  await page.getByRole("button", { name: "Simpan konsep" }).click();
  await expect(page.getByRole("status").first()).toContainText("Konsep sudah dibuat");
  const address = new URL(page.url()).pathname;
  if (isOpen) await page.getByRole("button", { name: "Buka gelombang" }).click();
  if (isOpen) await expect(page.getByRole("status").first()).toContainText("Gelombang sudah dibuka");
  return address;
}

const chooseFile = (page: Page, text: string) =>
  page
    .getByLabel("Berkas XLSX atau CSV")
    .setInputFiles({ name: "berkas.csv", mimeType: "text/csv", buffer: Buffer.from(text, "utf8") });
const checkFile = (page: Page) => page.getByRole("button", { name: "Periksa berkas" }).click();
const rows = (page: Page, region: string) => page.getByRole("region", { name: region }).getByRole("row");

const sizes = { MS: 3, SP: 3, KV: 4, KP: 4, SIN: 5, KB: 3 };
const items = Object.entries(sizes).flatMap(([code, size]) =>
  Array.from({ length: size }, (_, i) => `${code}${i + 1}`),
);
/** Twenty-two answers that change from one question to the next, other ones for each respondent. */
const answers = (who: number) => items.map((_, item) => 1 + ((item * (who + 1) + (item % 3)) % 5));

test("invitations: members and others are invited, reminded, and get cards on paper that lead to the questionnaire", async ({
  browser,
  page,
  baseURL,
}, { project }) => {
  const address = await prepareWave(browser, page, `Sentra Undang ${project.name}`, true);
  await page.goto(`${address}/undangan`);
  await expect(page.getByText("Belum ada undangan.")).toBeVisible();
  await page.getByRole("button", { name: "Undang semua anggota" }).click();
  await expect(page.getByRole("status").first()).toContainText("2 undangan dibuat.");
  await page.getByRole("button", { name: "Undang semua anggota" }).click();
  await expect(page.getByRole("status").first()).toContainText("0 undangan dibuat.");
  await page.getByLabel("Undangan tanpa nama").fill("banyak");
  await page.getByRole("button", { name: "Tambah undangan" }).click();
  await expect(page.getByRole("alert")).toContainText("dari 1 sampai 500");
  await page.getByLabel("Undangan tanpa nama").fill("9");
  await page.getByRole("button", { name: "Tambah undangan" }).dblclick();
  await expect(page.getByRole("status").first()).toContainText("9 undangan dibuat.");
  await expect(rows(page, "Undangan")).toHaveCount(12);
  await expectAccessible(page);
  await expectNoOverflow(page);

  const first = rows(page, "Undangan").filter({ hasText: "Anyaman Satu" });
  const link = (await first.locator("code").textContent())!;
  expect(link).toMatch(new RegExp(`^${baseURL}/isi/\\d+-[0-9a-f]{32}$`));
  const whatsApp = new URL((await first.getByRole("link", { name: /WhatsApp/ }).getAttribute("href"))!);
  expect(whatsApp.origin + whatsApp.pathname).toBe("https://wa.me/6281234567890");
  for (const part of ["Yth. Bapak/Ibu Sri", "30 Jun 2035", link])
    expect(whatsApp.searchParams.get("text")).toContain(part);
  await expect(rows(page, "Undangan").filter({ hasText: "Anyaman Dua" }).getByRole("link")).toHaveCount(0);

  await page.getByRole("button", { name: /^Catat Anyaman Dua/ }).click();
  await expect(page.getByRole("status").first()).toContainText("sudah diingatkan");
  await expect(rows(page, "Undangan").filter({ hasText: "Anyaman Dua" })).toContainText("WIB");

  await page.getByRole("link", { name: "Cetak kartu undangan" }).click();
  const cards = page.getByRole("article");
  await expect(cards).toHaveCount(11);
  await expect(cards.first()).toContainText("Anyaman Satu");
  await expect(cards.first()).toContainText(link);
  await expect(cards.first()).toContainText("30 Jun 2035");
  await expect(page.getByRole("img", { name: /^Kode QR/ })).toHaveCount(11);
  await expectAccessible(page);
  await expectNoOverflow(page);
  await page.getByLabel("Dari nomor").fill("3");
  await page.getByLabel("Sampai nomor").fill("4");
  await page.getByRole("button", { name: "Terapkan" }).click();
  await expect(cards).toHaveCount(2);

  // Eight cards to a sheet of A4, each whole on one of them.
  await page.goto(`${address}/undangan/cetak`);
  await page.emulateMedia({ media: "print" });
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  // Nothing lies over a code: a camera reads all of it.
  await page.setViewportSize({ width: 718, height: 1046 });
  for (const card of await cards.all()) {
    const code = (await card.getByRole("img").boundingBox())!;
    const below = (await card.getByText("Pindai kode ini").boundingBox())!;
    expect(code.y + code.height).toBeLessThanOrEqual(below.y);
  }
});

test("those who only oversee the sentra see neither names nor links", async ({ browser, page }, { project }) => {
  const address = await prepareWave(browser, page, `Sentra Tertutup ${project.name}`, false);
  const context = await browser.newContext();
  const officer = await context.newPage();
  await signIn(officer, "provinsi");
  for (const part of ["undangan", "undangan/cetak", "undangan/unduh.csv", "kertas", "kertas/kosong", "impor", "mutu"]) {
    expect((await officer.request.get(`${address}/${part}`)).status(), part).toBe(404);
  }
  await context.close();
});

test("answers on paper are typed by the keys alone, put right, and deleted", async ({ browser, page }, { project }) => {
  const address = await prepareWave(browser, page, `Sentra Kertas ${project.name}`, true);
  await page.goto(`${address}/undangan`);
  await page.getByRole("button", { name: "Undang semua anggota" }).click();
  await expect(page.getByRole("status").first()).toContainText("2 undangan dibuat.");
  await page.goto(`${address}/kertas`);
  await expectAccessible(page);
  await expectNoOverflow(page);
  await page.getByRole("link", { name: "Cetak kuesioner kosong" }).click();
  await expectBlankQuestionnaire(page, items);
  await page.goto(`${address}/kertas`);

  await page.getByLabel("Nomor undangan").fill("1");
  await page.getByLabel(/^MS1/).focus();
  await page.keyboard.type("543");
  await expect(page.getByLabel(/^SP1/)).toBeFocused();
  await page.keyboard.press("Tab"); // SP1 was left empty
  await page.keyboard.type("7"); // a slip stays, and is typed over
  await expect(page.getByLabel(/^SP2/)).toBeFocused();
  await page.keyboard.type(answers(1).slice(4).join(""));
  const consent = page.getByLabel("Lembar persetujuan sudah ditandatangani responden");
  await expect(consent).toBeFocused();
  const save = page.getByRole("button", { name: "Simpan, lanjut ke lembar berikutnya" });
  await save.click();
  await expect(page.getByText("Tanpa persetujuan yang ditandatangani")).toBeVisible();
  await expect(page.getByLabel(/^MS2/)).toHaveValue("4");
  await consent.check();
  await save.click();
  await expect(page.getByRole("status").first()).toContainText("Sudah 1 jawaban diketik");
  await expect(page.getByLabel("Nomor undangan")).toBeFocused();
  await expect(page.getByLabel(/^MS2/)).toHaveValue("");
  await expect(rows(page, "Jawaban yang sudah masuk").last()).toContainText("21 dari 22");

  await page.getByLabel("Nomor undangan").fill("1");
  await page.getByLabel(/^MS1/).fill("3");
  await consent.check();
  await save.click();
  await expect(page.getByText("Undangan nomor ini sudah dijawab.")).toBeVisible();
  await page.getByLabel("Nomor undangan").fill("77");
  await save.click();
  await expect(page.getByText("Undangan nomor ini tidak ada.")).toBeVisible();

  await page.getByRole("link", { name: "Ubah jawaban 1" }).click();
  await expect(page.getByLabel(/^MS2/)).toHaveValue("4");
  await page.getByLabel(/^SP1/).fill("2");
  await consent.check();
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByRole("status").first()).toContainText("Perubahan tersimpan.");
  await expect(rows(page, "Jawaban yang sudah masuk").last()).toContainText("22 dari 22");
  await page.goto(`${address}/undangan?jawaban=belum`);
  await expect(rows(page, "Undangan")).toHaveCount(2);
  await expect(rows(page, "Undangan").last()).toContainText("Anyaman Dua");

  await page.goto(`${address}/kertas`);
  await page.getByRole("link", { name: "Ubah jawaban 1" }).click();
  await page.getByText("Hapus jawaban ini", { exact: true }).first().click();
  await page.getByLabel("Ya, hapus jawaban ini untuk selamanya").check();
  await page.getByRole("button", { name: "Hapus jawaban ini" }).click();
  await expect(page.getByText("Belum ada jawaban kertas.")).toBeVisible();
});

test("a file of answers is checked, put right, imported and recognised; what is doubtful is left out with a reason", async ({
  browser,
  page,
}, { project }) => {
  test.slow();
  const address = await prepareWave(browser, page, `Sentra Impor Jawaban ${project.name}`, true);
  await page.goto(`${address}/undangan`);
  await page.getByRole("button", { name: "Undang semua anggota" }).click();
  await expect(page.getByRole("status").first()).toContainText("2 undangan dibuat.");
  await page.goto(`${address}/impor`);
  await expectAccessible(page);
  await chooseFile(page, "Nomor undangan;MS1;MS2\n1;4;4");
  await checkFile(page);
  await expect(page.getByRole("alert")).toContainText("Kolom ini tidak ada di berkas: MS3, SP1");

  const heading = ["Nomor undangan", ...items].join(";");
  const line = (number: string, given: readonly (string | number)[]) => [number, ...given].join(";");
  const wrong = [line("1", answers(1).with(2, 6)), line("9", answers(2)), line("2", Array(items.length).fill(""))];
  await chooseFile(page, [heading, ...wrong].join("\n"));
  await checkFile(page);
  await expect(page.getByText("0 baru, 0 sama dengan yang sudah masuk, 3 salah")).toBeVisible();
  const errors = rows(page, "Yang perlu dibetulkan");
  await expect(errors.nth(1)).toContainText(/2.*MS3.*“6” bukan 1 sampai 5/);
  await expect(errors.nth(2)).toContainText(/3.*Nomor undangan.*“9” tidak ada/);
  await expect(errors.nth(3)).toContainText(/4.*Tidak ada satu pun jawaban/);
  await expect(page.getByRole("button", { name: /^Simpan/ })).toHaveCount(0);
  await expectAccessible(page);
  await expectNoOverflow(page);

  // Four who answered with care, one who ticked one column throughout, and one sheet that was typed twice.
  const given = [1, 2, 3, 4].map((who) => answers(who));
  const right = [
    line("1", given[0]!),
    ...given.slice(1).map((one) => line("", one)),
    line(
      "",
      items.map(() => 4),
    ),
    line("", given[1]!),
  ];
  await page.goto(`${address}/impor`);
  await chooseFile(page, [heading, ...right].join("\n"));
  await checkFile(page);
  await expect(page.getByText("6 baru, 0 sama dengan yang sudah masuk, 0 salah")).toBeVisible();
  await page.getByRole("button", { name: "Simpan 6 baris" }).click();
  await expect(page.getByRole("alert")).toContainText("Tanpa persetujuan yang ditandatangani");
  await page.getByLabel("Setiap responden dalam berkas ini").check();
  await page.getByRole("button", { name: "Simpan 6 baris" }).click();
  await expect(page.getByRole("status").first()).toContainText("6 jawaban diimpor.");
  await chooseFile(page, [heading, ...right].join("\n"));
  await checkFile(page);
  await expect(page.getByText("0 baru, 6 sama dengan yang sudah masuk, 0 salah")).toBeVisible();

  await page.goto(`${address}/mutu`);
  await expect(page.getByText("6 jawaban diperiksa; 0 dikeluarkan.")).toBeVisible();
  await expect(rows(page, "Mutu jawaban")).toHaveCount(3);
  await expect(page.getByRole("region", { name: "Mutu jawaban" })).not.toContainText("Anyaman");
  await expectAccessible(page);
  await expectNoOverflow(page);
  const alike = rows(page, "Mutu jawaban").filter({ hasText: "jawaban seragam" });
  await alike.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Keluarkan yang dicentang" }).click();
  await expect(page.getByText("Isi alasannya.")).toBeVisible();
  await page.getByLabel("Alasan").last().fill("Diisi petugas saat mencoba.");
  await alike.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Keluarkan yang dicentang" }).click();
  await expect(page.getByRole("status").first()).toContainText("1 jawaban dikeluarkan.");
  await expect(alike).toContainText("Diisi petugas saat mencoba.");

  await page.getByLabel("Tanda", { exact: true }).selectOption("kembar (1)");
  await page.getByLabel("Alasan").first().fill("Lembar yang sama diketik dua kali.");
  await page.getByRole("button", { name: "Keluarkan semua" }).click();
  await expect(page.getByText("6 jawaban diperiksa; 2 dikeluarkan.")).toBeVisible();
  await expect(page.getByText("Dikeluarkan karena: jawaban seragam (1) dan kembar (1).")).toBeVisible();
  await alike.getByRole("button", { name: /^Pakai lagi/ }).click();
  await expect(page.getByText("6 jawaban diperiksa; 1 dikeluarkan.")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("people are invited, cards are printed, a sheet is typed in; of so few no mark is shown", async ({
    browser,
    page,
  }, { project }) => {
    const address = await prepareWave(browser, page, `Sentra Kumpul Polos ${project.name}`, true);
    await page.goto(`${address}/undangan`);
    await page.getByRole("button", { name: "Undang semua anggota" }).click();
    await expect(page.getByRole("status").first()).toContainText("2 undangan dibuat.");
    await page.getByRole("link", { name: "Cetak kartu undangan" }).click();
    await expect(page.getByRole("img", { name: /^Kode QR/ })).toHaveCount(2);
    await page.goto(`${address}/kertas`);
    await page.getByLabel(/^KB3/).fill("4");
    await page.getByLabel("Lembar persetujuan sudah ditandatangani responden").check();
    await page.getByRole("button", { name: "Simpan, lanjut ke lembar berikutnya" }).click();
    await expect(page.getByRole("status").first()).toContainText("Sudah 1 jawaban diketik");
    await page.goto(`${address}/mutu`);
    await expect(page.getByText("Baru 1 jawaban.")).toBeVisible();
    await expect(page.getByRole("table")).toHaveCount(0);
  });
});
