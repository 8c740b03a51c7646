import { expect, expectAccessible, expectNoOverflow, openFromMenu, signIn, test } from "./fixtures.ts";

/** The phone and the desk keep programmes, and assess sentra, of their own. */
const titleOf = (project: string) => `Pelatihan ekspor ${project === "phone" ? "batik" : "mebel"}`;

test("an officer records a programme; it is compared with sentra that did not take part; it is changed and taken off", async ({
  page,
}, { project }) => {
  const title = titleOf(project.name);
  await signIn(page, "provinsi");
  await openFromMenu(page, "Program");
  await expectNoOverflow(page);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Catat program" }).click();
  await expectNoOverflow(page);
  await expectAccessible(page);

  await page.getByLabel("Mulai", { exact: true }).fill("2025-11-10");
  await page.getByLabel("Selesai", { exact: true }).fill("2025-10-01");
  await page.getByLabel("Biaya seluruhnya (Rp)").fill("75.000.0");
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByText("Isi nama program.")).toBeVisible();
  await expect(page.getByText("Pilih jenis bantuan.")).toBeVisible();
  await expect(page.getByText("Letak titiknya tidak jelas")).toBeVisible();
  await expect(page.getByLabel("Mulai", { exact: true })).toHaveValue("2025-11-10");

  await page.getByLabel("Nama program").fill(title);
  await page.getByLabel("Jenis bantuan").selectOption("Pelatihan");
  await page.getByLabel("Lembaga pemberi").selectOption("Perusahaan swasta");
  await page.getByLabel("Biaya seluruhnya (Rp)").fill("75.000.000");
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByText("Tanggal selesai mendahului tanggal mulai.")).toBeVisible();
  await page.getByLabel("Selesai", { exact: true }).fill("2025-12-05");
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByText("Pilih paling sedikit satu sentra")).toBeVisible();
  const taking = project.name === "phone" ? "Sentra Batik Sekar Contoh" : "Sentra Mebel Jati Contoh";
  await page.getByRole("checkbox", { name: taking }).check();
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByRole("status")).toContainText("Program sudah dicatat");
  await expect(page.getByText("75.000.000")).toBeVisible();
  await expect(page.getByText("Tentukan dahulu sasaran program")).toBeVisible();

  await page.getByRole("link", { name: "Ubah program" }).click();
  await page.getByLabel("Yang ingin diubah").selectOption({ label: "Omzet sentra" });
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByRole("status")).toContainText("Perubahan sudah disimpan");
  await expect(
    page.getByText("Sebelum: Mei 2025 sampai Oktober 2025. Sesudah: Januari 2026 sampai Juni 2026."),
  ).toBeVisible();
  const means = page.getByRole("region", { name: "Sebelum dan sesudah" });
  await expect(means.getByRole("row", { name: /^Peserta (Sentra: )?1 / })).toContainText("%");
  await expect(means.getByRole("row", { name: /^Pembanding (Sentra: )?3 / })).toContainText("%");
  // One and three are too few for an interval, and the page says so.
  await expect(page.getByText("Ada 1 peserta dan 3 pembanding.")).toBeVisible();
  await expect(page.getByText(/^Rentang 95 %/)).toHaveCount(0);
  await expect(page.getByText("bukan bahwa program yang menyebabkannya")).toBeVisible();
  await expectNoOverflow(page);
  await expectAccessible(page);

  await page.getByText("Hapus program").first().click();
  await page.getByRole("button", { name: "Hapus program" }).click();
  await expect(page.getByRole("status")).toContainText("Program sudah dihapus");
  await expect(page.getByRole("link", { name: title })).toHaveCount(0);
});

test("the differences on screen are those of the values on screen", async ({ page }) => {
  await signIn(page, "provinsi");
  await page.goto("/program");
  await page.getByRole("link", { name: "Pameran kerajinan Jawa Timur" }).click();
  await expect(page.getByRole("region", { name: "Perubahan tiap sentra" })).toBeVisible();
  const number = (text: string) =>
    Number(
      text
        .replaceAll(".", "")
        .replace(",", ".")
        .replace("−", "-")
        .replace(/[^\d.-]/g, ""),
    );
  const cells = async (name: string) => {
    const rows = page.getByRole("region", { name: "Perubahan tiap sentra" }).getByRole("row").filter({ hasText: name });
    return Promise.all((await rows.all()).map((row) => row.getByRole("cell").allInnerTexts()));
  };
  const shown = (group: readonly string[][]) =>
    group.map((row) => row.slice(1).map(number) as [before: number, after: number, change: number]);
  const [took, others] = [shown(await cells("Peserta")), shown(await cells("Pembanding"))];
  expect([took.length, others.length]).toEqual([2, 2]);
  for (const [before, after, change] of [...took, ...others])
    expect((100 * (after - before)) / before).toBeCloseTo(change, 0);
  const mean = (group: typeof took) => group.reduce((sum, [b, a]) => sum + (100 * (a - b)) / b, 0) / group.length;
  const difference = page.getByRole("row", { name: /^Selisih perubahan/ }).getByRole("cell");
  expect(Math.abs(number(await difference.innerText()) - (mean(took) - mean(others)))).toBeLessThan(0.06);
});

test("where nobody can be compared with, nothing is computed; a construct shows what was published; a board reads", async ({
  browser,
}) => {
  const officer = await (await browser.newContext()).newPage();
  await signIn(officer, "kediri");
  await officer.goto("/program");
  await officer.getByRole("link", { name: "Pelatihan pemasaran dan keuangan" }).click();
  await expect(officer.getByText("Tidak ada yang dapat diperbandingkan")).toBeVisible();
  await expect(officer.getByRole("row", { name: /^Selisih perubahan/ })).toHaveCount(0);
  // The province's is read, with this office's own sentra only, and is not this office's to change.
  await officer.goto("/program");
  await officer.getByRole("link", { name: "Pelatihan pemasaran digital" }).click();
  const scores = officer.getByRole("region", { name: /^Skor yang diterbitkan/ });
  await expect(scores.getByRole("row", { name: /Bandar Kidul/ })).toContainText(/November 2025.*Mei 2026/s);
  await expect(officer.getByText("Sentra Tas Tanggulangin")).toHaveCount(0);
  await expect(officer.getByRole("link", { name: "Ubah program" })).toHaveCount(0);
  const address = new URL(officer.url()).pathname;
  expect((await officer.goto(`${address}/ubah`))!.status()).toBe(404);
  expect((await officer.request.post(address, { form: { langkah: "hapus" } })).status()).toBe(404);

  const board = await (await browser.newContext()).newPage();
  await signIn(board, "pengurus.kediri");
  await board.goto("/sentra/1/tangga");
  await expect(board.getByRole("button", { name: /Simpan/ })).toHaveCount(0);
  await board.getByRole("link", { name: "Pelatihan pemasaran digital" }).click();
  await expect(board.getByRole("heading", { name: "Pelatihan pemasaran digital" })).toBeVisible();
  const other = await (await browser.newContext()).newPage();
  await signIn(other, "pengurus.batik");
  expect((await other.goto(address))!.status()).toBe(404);
});

test("a sentra climbs the ladder: promised, checked, and assessed again", async ({ page }, { project }) => {
  // Batik and mebel have not been assessed yet.
  const sentra = project.name === "phone" ? 3 : 4;
  await signIn(page, "provinsi");
  await page.goto(`/sentra/${sentra}/tangga`);
  await expect(page.getByText("Sentra ini belum pernah dinilai.")).toBeVisible();
  await page.getByText("Nilai sentra ini").click();
  await expectNoOverflow(page);
  await expectAccessible(page);
  const assess = async (day: string) => {
    await page.getByLabel("Dinilai pada").fill(day);
    await page.getByLabel("Dinilai ulang sesudah").selectOption("1 tahun");
    for (const box of await page.getByRole("checkbox").all()) await box.check();
    await page.getByRole("button", { name: "Simpan penilaian" }).click();
  };
  await assess("2025-06-02");
  await expect(page.getByText("Sebutkan perbaikannya.").first()).toBeVisible();
  await expect(page.getByLabel("Dinilai pada")).toHaveValue("2025-06-02");
  const promise = async (three: [string, string, string]) => {
    for (const [index, name] of ["pertama", "kedua", "ketiga"].entries()) {
      await page.getByLabel(`Perbaikan ${name}`).fill(three[index]!);
    }
    await page.getByRole("button", { name: "Simpan penilaian" }).click();
  };
  await promise(["Katalog bersama terbit", "Ruang pamer dibuka", "Harga bahan turun"]);
  await expect(page.getByRole("status")).toContainText("Penilaian sudah disimpan");
  // All criteria ticked, and bronze all the same: nothing has been promised and kept yet.
  const now = page.getByRole("definition").first();
  await expect(now).toHaveText("perunggu");
  await expect(page.getByRole("definition").filter({ hasText: "2 Jun 2026" })).toBeVisible();
  await expect(page.getByText("Sudah lewat waktunya.")).toBeVisible();
  await page.goto("/program");
  await expect(
    page.getByRole("row", { name: project.name === "phone" ? /Sekar Contoh/ : /Jati Contoh/ }),
  ).toContainText("sudah lewat");

  await page.goto(`/sentra/${sentra}/tangga`);
  await page.getByLabel("Katalog bersama terbit").selectOption("tercapai");
  await page.getByLabel("Ruang pamer dibuka").selectOption("tercapai");
  await page.getByRole("button", { name: "Simpan pemeriksaan" }).click();
  await expect(page.getByText("Pilih hasilnya.")).toBeVisible();
  await page.getByLabel("Harga bahan turun").selectOption("sebagian");
  await page.getByRole("button", { name: "Simpan pemeriksaan" }).click();
  await expect(page.getByRole("status")).toContainText("Pemeriksaan sudah disimpan");
  await page.getByText("Nilai sentra ini").click();
  await assess("2026-10-01");
  await expect(page.getByText("Sebutkan perbaikannya.").first()).toBeVisible();
  await promise(["Sertifikat bersama", "Toko daring bersama", "Dua pembeli baru"]);
  await expect(page.getByRole("status")).toContainText("Penilaian sudah disimpan");
  // What the data tell is not ticked: two fifths of the furniture makers work together, and silver asks for half.
  await expect(now).toHaveText(project.name === "phone" ? "perak" : "perunggu");
  const silver = page.getByRole("region", { name: "perak", exact: true }).getByRole("listitem");
  const reach = silver.filter({ hasText: "separuh anggota" });
  await expect(reach).toContainText(project.name === "phone" ? "terpenuhi" : "belum terpenuhi");
  await expect(reach).toContainText(/\d % anggota.*simulasi/);
  await expect(page.getByRole("checkbox", { name: /separuh anggota/ })).toHaveCount(0);
  await expect(page.getByText("Harga bahan turun: sebagian")).toBeVisible();
  await expectAccessible(page);
});
