import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoOverflow, signIn, test } from "./fixtures.ts";

/** The phone works in one sentra and the desk in another, in a month before the demonstration's partnerships. */
const placeOf = (project: string) =>
  project === "phone"
    ? { account: "pengurus.batik", address: "/sentra/3" }
    : { account: "pengurus.mebel", address: "/sentra/4" };

/** Each core pattern with one duty that is only its own, as UU 20/2008 art. 27-31 has them. */
const patterns = [
  { name: "Inti-plasma", duty: "Menyediakan dan menyiapkan lahan", foreign: "Menjadi penjamin kepada pihak ketiga" },
  { name: "Subkontrak", duty: "Memberi kesempatan memperoleh bahan baku", foreign: "Menyediakan dan menyiapkan lahan" },
  { name: "Dagang umum (perdagangan umum)", duty: "Memasarkan hasil usaha kecil", foreign: "Memberi hak khusus" },
  { name: "Keagenan (distribusi dan keagenan)", duty: "Memberi hak khusus", foreign: "Memasarkan hasil usaha kecil" },
  { name: "Waralaba", duty: "Menjadi penjamin kepada pihak ketiga", foreign: "Menyediakan dan menyiapkan lahan" },
];

const unfold = (page: Page, title: string | RegExp) => page.locator("summary").filter({ hasText: title }).click();

/** The form that is unfolded under this summary. */
const formUnder = (page: Page, title: string | RegExp) =>
  page.locator("details").filter({ has: page.locator("summary", { hasText: title }) });

async function record(page: Page, largeParty: string, pattern: string): Promise<void> {
  await page.getByRole("link", { name: "Catat kemitraan" }).click();
  await expect(page.getByRole("heading", { name: "Kemitraan baru" })).toBeVisible();
  await page.getByLabel("Pola", { exact: true }).selectOption(pattern);
  await page.getByLabel("Usaha besar", { exact: true }).fill(largeParty);
  await page.getByLabel("Berjalan sejak").fill("2023-10-01");
  await page.getByLabel("Berjalan sampai").fill("2023-10-31");
  await page.getByRole("group", { name: "Anggota yang ikut" }).getByRole("checkbox").first().check();
}

test("a partnership of each core pattern is recorded with its own duties; what a month's sheet says follows", async ({
  page,
}, { project }) => {
  test.setTimeout(120_000);
  const { account, address } = placeOf(project.name);
  await signIn(page, account);
  await page.goto(`${address}/kemitraan`);
  await expect(page.getByRole("heading", { name: "Daftar kemitraan" })).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);

  for (const { name, duty, foreign } of patterns) {
    const largeParty = `PT Perjalanan ${name.split(" ")[0]}`;
    await page.goto(`${address}/kemitraan`);
    await record(page, largeParty, name);
    if (name === "Subkontrak") {
      await page.getByLabel("Ada kontrak tertulis").check();
      await page.getByLabel("Kontrak mulai").fill("2023-10-01");
      await page.getByLabel("Nilai kemitraan").fill("Rp 12.000.000");
      await page.getByRole("button", { name: "Simpan" }).click();
      await expect(page.getByRole("alert")).toHaveCount(0);
    } else {
      await page.getByRole("button", { name: "Simpan" }).click();
    }
    await expect(page.getByRole("status")).toContainText("Kemitraan sudah dicatat");
    await expect(page.getByRole("heading", { name: largeParty })).toBeVisible();
    const duties = page.getByRole("region", { name: "Kewajiban usaha besar" });
    await expect(duties).toContainText(duty);
    await expect(duties).not.toContainText(foreign);

    // One of them is ticked with its evidence; guidance is a duty of every pattern.
    const form = formUnder(page, /Catat bukti: Membina dan mengembangkan/);
    await unfold(page, /Catat bukti: Membina dan mengembangkan/);
    await form.getByLabel("Tanggal").fill("2023-10-12");
    await form.getByRole("button", { name: "Simpan" }).click();
    await expect(form.getByText("Isian ini belum diisi")).toBeVisible();
    await expect(form.getByLabel("Tanggal")).toHaveValue("2023-10-12");
    await form.getByLabel("Bukti", { exact: true }).fill("Pelatihan mutu dua hari");
    await form.getByRole("button", { name: "Simpan" }).click();
    await expect(page.getByRole("status")).toContainText("Catatan sudah disimpan");
    await expect(duties).toContainText("12 Okt 2023: Pelatihan mutu dua hari");
  }
  await expectAccessible(page);
  await expectNoOverflow(page);

  // One of each pattern; a member in all five is one member; one contract; each owes and shows guidance.
  await page.goto(`${address}/lembar/partnership/2023-10`);
  const figure = (name: string) =>
    page.getByRole("term").filter({ hasText: name }).locator("xpath=following-sibling::dd[1]");
  const expectFigures = async () => {
    for (const kind of ["inti-plasma", "subkontrak", "dagang umum", "keagenan", "waralaba"]) {
      await expect(figure(`Kemitraan ${kind} aktif`)).toHaveText("1");
    }
    await expect(figure("Nilai kemitraan berjalan")).toHaveText("12.000.000");
    await expect(figure("Anggota yang bermitra")).toHaveText("1");
    await expect(figure("Kemitraan dengan kontrak tertulis")).toHaveText("20 %");
    // Guidance is due once for every pattern, and three patterns have duties of guidance more: 2 + 2 + 1 + 5.
    await expect(figure("Butir kewajiban pembinaan")).toHaveText("10");
    await expect(figure("Kewajiban pembinaan terpenuhi")).toHaveText("50 %");
  };
  await expectFigures();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await page.getByRole("button", { name: "Simpan dan ajukan" }).click();
  await expect(page.getByRole("status")).toContainText("diajukan kepada dinas");
  await expectFigures();
  await expect(page.getByText("Dihitung dari catatan kemitraan saat lembar diajukan")).toBeVisible();

  // What was submitted stays, whatever becomes of the register.
  await page.goto(`${address}/kemitraan`);
  await page.getByRole("link", { name: "PT Perjalanan Waralaba" }).click();
  await unfold(page, "Hapus: PT Perjalanan Waralaba");
  await page.getByRole("button", { name: "Hapus", exact: true }).click();
  await expect(page.getByRole("status")).toContainText("Kemitraan sudah dihapus");
  await page.goto(`${address}/lembar/partnership/2023-10`);
  await expectFigures();
});

test("slips in a partnership are named beside their fields, and what was typed is kept", async ({ page }, {
  project,
}) => {
  const { account, address } = placeOf(project.name);
  await signIn(page, account);
  await page.goto(`${address}/kemitraan/baru`);
  await page.getByLabel("Usaha besar", { exact: true }).fill("CV Belum Lengkap");
  await page.getByLabel("NIB usaha besar").fill("123");
  await page.getByLabel("Kontrak berakhir").fill("2026-12-31");
  await page.getByLabel("Nilai kemitraan").fill("1.5");
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByRole("alert")).toContainText("isian yang perlu dibetulkan");
  await expect(page.getByText("NIB terdiri atas 13 angka")).toBeVisible();
  await expect(page.getByLabel("Usaha besar", { exact: true })).toHaveValue("CV Belum Lengkap");
  await expect(page.getByLabel("Nilai kemitraan")).toHaveValue("1.5");
  await expectAccessible(page);
  await expectNoOverflow(page);
});

test("a circumstance worth a second look opens a note, and is closed with its outcome", async ({ page }, {
  project,
}) => {
  const { account, address } = placeOf(project.name);
  const name = `CV Catatan ${project.name}`;
  await signIn(page, account);
  await page.goto(`${address}/kemitraan`);
  await record(page, name, "Subkontrak");
  await page.getByLabel("Berjalan sejak").fill("2022-01-01");
  await page.getByLabel("Berjalan sampai").fill("2022-12-31");
  await page.getByRole("button", { name: "Simpan" }).click();
  const notes = page.getByRole("region", { name: "Hal yang perlu diperhatikan" });
  await expect(notes).toContainText("bukan tuduhan");
  await unfold(page, "Buka catatan");
  const form = formUnder(page, "Buka catatan");
  await form.getByLabel("Hal", { exact: true }).selectOption("Adendum dibuat oleh satu pihak");
  await form.getByLabel("Tanggal").fill("2022-05-02");
  await form.getByLabel("Catatan").fill("Harga berubah lewat adendum.");
  await form.getByRole("button", { name: "Simpan" }).click();
  await expect(notes).toContainText("terbuka");
  await expect(page.getByRole("link", { name: "1 catatan terbuka" })).toBeVisible();

  await unfold(page, /Tutup catatan/);
  const closing = formUnder(page, /Tutup catatan/);
  await closing.getByLabel("Tanggal").fill("2022-05-01");
  await closing.getByLabel("Hasil pemeriksaan").fill("Adendum dibahas ulang bersama.");
  await closing.getByRole("button", { name: "Simpan" }).click();
  await expect(closing.getByText("Tidak boleh sebelum catatan dibuka")).toBeVisible();
  await closing.getByLabel("Tanggal").fill("2022-06-01");
  await closing.getByRole("button", { name: "Simpan" }).click();
  await expect(notes).toContainText("ditutup 1 Jun 2022");
  await expect(page.getByRole("link", { name: "1 catatan terbuka" })).toHaveCount(0);
});

test("a partnership that has run out is renewed, and the two lead to each other", async ({ page }, { project }) => {
  const { account, address } = placeOf(project.name);
  const name = `CV Perpanjangan ${project.name}`;
  await signIn(page, account);
  await page.goto(`${address}/kemitraan`);
  await record(page, name, "Waralaba");
  await page.getByLabel("Berjalan sejak").fill("2021-01-01");
  await page.getByLabel("Berjalan sampai").fill("2022-12-31");
  await page.getByRole("button", { name: "Simpan" }).click();
  await page.getByRole("link", { name: "Perpanjang" }).click();
  await expect(page.getByRole("heading", { name: `Perpanjangan kemitraan dengan ${name}` })).toBeVisible();
  await expect(page.getByLabel("Usaha besar", { exact: true })).toHaveValue(name);
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(1);
  await page.getByLabel("Berjalan sejak").fill("2022-07-01");
  await page.getByLabel("Berjalan sampai").fill("2023-06-30");
  await page.getByRole("button", { name: "Simpan" }).click();
  await page.getByRole("link", { name: "Perpanjangan dari kemitraan sebelumnya" }).click();
  await expect(page.getByText("1 Jan 2021 sampai 30 Jun 2022")).toBeVisible();
  await expect(page.getByRole("link", { name: "lihat kemitraan penerusnya" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Perpanjang", exact: true })).toHaveCount(0);
});

test("an office reads the register, sees how many take part and not who, and records nothing", async ({ page }) => {
  await signIn(page, "sidoarjo");
  await page.goto("/sentra/2/kemitraan");
  await expect(page.getByRole("link", { name: "Catat kemitraan" })).toHaveCount(0);
  await page.getByLabel("Keadaan").selectOption("ada catatan terbuka");
  await page.getByRole("button", { name: "Saring" }).click();
  await expect(page.getByRole("row")).toHaveCount(2);
  await page.getByRole("link", { name: "PT Tas Sekolah Contoh" }).click();
  await expect(page.getByText("24 anggota", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Simpan" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Hapus" })).toHaveCount(0);
  await expectAccessible(page);
  await expectNoOverflow(page);
  expect((await page.goto("/sentra/2/kemitraan/baru"))!.status()).toBe(404);
});
