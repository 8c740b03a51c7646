import { expect, expectAccessible, expectNoOverflow, signIn, test } from "./fixtures.ts";

/** The phone and the desk work on one database: each logs its own kind, in a sentra of its own. */
const placeOf = (project: string) =>
  project === "phone"
    ? { account: "operator.kediri", page: "/sentra/1/prasarana", kind: "Listrik" }
    : { account: "operator.tanggulangin", page: "/sentra/2/prasarana", kind: "Air bersih" };

test("an operator logs an outage by one touch, ends it, and puts the entry right", async ({ page }, { project }) => {
  const { account, page: address, kind } = placeOf(project.name);
  const isPhone = project.name === "phone";
  await signIn(page, account);
  await page.goto(address);
  await expectNoOverflow(page);
  await expectAccessible(page);
  await page.getByLabel("Akibat bagi produksi").first().selectOption("melambat");
  await page.getByRole("button", { name: isPhone ? "Listrik padam sekarang" : "Air mati sekarang" }).click();
  await expect(page.getByRole("status")).toContainText("Gangguan sudah dicatat");
  const entry = page.getByRole("region", { name: "Catatan gangguan" }).getByRole("row").nth(1);
  await expect(entry).toContainText(kind);
  await expect(entry).toContainText("masih berlangsung");

  await page.getByRole("button", { name: isPhone ? "Listrik menyala lagi" : "Air mengalir lagi" }).click();
  await expect(page.getByRole("status")).toContainText("sudah berakhir");
  await expect(entry).toContainText("melambat");
  await expect(entry).not.toContainText("masih berlangsung");

  await entry.getByRole("link", { name: /^Betulkan/ }).click();
  await page.getByLabel("Mulai (WIB)").fill("2026-11-01T08:00");
  await page.getByLabel("Berakhir (WIB)").fill("2026-11-01T07:00");
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByText("Akhirnya harus sesudah mulainya.")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Berakhir (WIB)").fill("2026-11-01T10:30");
  await page.getByLabel("Jam kerja hilang").fill("1,5");
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByRole("status")).toContainText("Sudah disimpan");
  await expect(entry).toContainText("1 Nov 2026");
  await expect(entry).toContainText("2,5 jam");
  await expect(entry).toContainText("1,5 jam");
});

test("a facility is added and its kind rated", async ({ page }, { project }) => {
  const { account, page: address } = placeOf(project.name);
  const name = `Sumur bor ${project.name}`;
  await signIn(page, account);
  await page.goto(address);
  await page.getByRole("link", { name: "Tambah sarana: air bersih" }).click();
  await page.getByLabel("Nama sarana").fill(name);
  await page.getByLabel(/^Kapasitas/).fill("dua puluh");
  await page.getByRole("checkbox", { name: "pewarnaan" }).check();
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByText("Bukan angka.")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "pewarnaan" })).toBeChecked();
  await page.getByLabel(/^Kapasitas/).fill("20,5");
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByRole("link", { name })).toBeVisible();
  await expect(page.getByText("20,5 m³/bulan")).toBeVisible();

  await page.getByRole("group").filter({ hasText: "Penilaian kecukupan" }).locator("summary").click();
  await page.getByLabel("Prasarana", { exact: true }).selectOption("Air bersih");
  await page.getByLabel("Nilai (1-5)").selectOption("4");
  await page.getByLabel("Alasan").fill("Sumur baru");
  await page.getByRole("button", { name: "Simpan penilaian" }).click();
  await expect(page.getByRole("status")).toContainText("Penilaian sudah disimpan");
  await expect(page.getByRole("region", { name: "Air bersih" })).toContainText("4 dari 5 (2026): Sumur baru");
});

test("a board takes a facility off that the log does not name, and not one that it names", async ({ page }, {
  project,
}) => {
  const name = `Menara ${project.name}`;
  await signIn(page, "pengurus.batik");
  await page.goto("/sentra/3/prasarana");
  await page.getByRole("link", { name: "Tambah sarana: telekomunikasi" }).click();
  await page.getByLabel("Nama sarana").fill(name);
  await page.getByRole("button", { name: "Simpan" }).click();
  await page.getByRole("link", { name: "Catat gangguan yang lalu" }).click();
  await page.getByLabel("Prasarana", { exact: true }).selectOption("Telekomunikasi");
  await page.getByLabel("Sarana yang mana").selectOption(name);
  await page.getByLabel("Mulai (WIB)").fill("2026-11-03T08:00");
  await page.getByLabel("Berakhir (WIB)").fill("2026-11-03T09:00");
  await page.getByLabel("Akibat bagi produksi").selectOption("melambat");
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByRole("status")).toContainText("Sudah disimpan");

  const facility = page.getByRole("region", { name: "Telekomunikasi" }).getByRole("link", { name });
  await facility.click();
  await page.getByRole("button", { name: "Hapus sarana" }).click();
  await expect(page.getByRole("alert")).toContainText("catatan gangguan menyebut sarana ini");
  await page.goto("/sentra/3/prasarana");
  await page
    .getByRole("row", { name })
    .getByRole("link", { name: /^Betulkan/ })
    .click();
  await page.getByRole("button", { name: "Hapus dari catatan" }).click();
  await facility.click();
  await page.getByRole("button", { name: "Hapus sarana" }).click();
  await expect(page.getByRole("status")).toContainText("Sudah dihapus");
  await expect(facility).toHaveCount(0);
});

test("an officer reads the four kinds and is offered nothing to write", async ({ page }) => {
  await signIn(page, "provinsi");
  await page.goto("/sentra/3/prasarana");
  await expect(page.getByRole("region", { name: "Dua belas bulan terakhir" })).toBeVisible();
  await expectNoOverflow(page);
  await expectAccessible(page);
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("link", { name: /Tambah sarana|Betulkan|Catat gangguan/ })).toHaveCount(0);
  const forged = await page.request.post("/sentra/3/prasarana", {
    form: { langkah: "mulai", kind: "water", effect: "stopped" },
  });
  expect(forged.status()).toBe(404);
  expect((await page.goto("/sentra/3/prasarana/gangguan/baru"))!.status()).toBe(404);
});
