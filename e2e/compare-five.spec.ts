import type { Browser, Page } from "@playwright/test";
import { expect, expectAccessible, expectNoOverflow, signIn, test } from "./fixtures.ts";
import { chooseOwnPassword, createPerson, enter, type Person } from "./people.ts";

/** A kabupaten for each width in which no other journey founds a sentra. */
const regions = { phone: "35.12", desk: "35.13" };

/**
 * Six sentra. Two have the same turnover, and of the fourth a month is missing, in which it would be the first by far.
 * Figures of a month: enterprises, turnover in rupiah, workers.
 */
const figures = [
  { name: "Anyaman", months: ["2026-09", "2026-10"], units: 40, turnover: 400_000_000, workers: 80 },
  { name: "Bordir", months: ["2026-09", "2026-10"], units: 20, turnover: 100_000_000, workers: 30 },
  { name: "Cor Logam", months: ["2026-09", "2026-10"], units: 25, turnover: 100_000_000, workers: 50 },
  { name: "Dompet", months: ["2026-10"], units: 10, turnover: 700_000_000, workers: 15 },
  { name: "Emping", months: ["2026-09", "2026-10"], units: 30, turnover: 300_000_000, workers: 60 },
  { name: "Furnitur", months: ["2026-09", "2026-10"], units: 5, turnover: 50_000_000, workers: 9 },
];

const newPage = async (browser: Browser) => (await browser.newContext()).newPage();

async function signInFirst(page: Page, { email, password }: Person): Promise<void> {
  await page.goto("/masuk");
  await enter(page, email, password);
  await chooseOwnPassword(page, password, "kopi tubruk tanpa gula");
}

/** The administrator founds the sentra; @returns their ids */
async function foundAll(page: Page, names: readonly string[], region: string): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) {
    await page.goto("/admin/sentra");
    await page.getByLabel("Nama", { exact: true }).fill(name);
    await page.getByLabel("Produk", { exact: true }).fill("Kerajinan");
    await page.getByLabel("Wilayah", { exact: true }).selectOption(region);
    await page.getByRole("button", { name: "Buat sentra" }).click();
    await expect(page.getByRole("status")).toContainText("Sentra sudah dibuat");
    await page.goto(`/admin/sentra?q=${encodeURIComponent(name)}`);
    const edit = await page.getByRole("link", { name: `Ubah ${name}`, exact: true }).getAttribute("href");
    ids.push(/ubah=(\d+)/.exec(edit!)![1]!);
  }
  return ids;
}

/** Gives somebody further roles: a typist of several sentra, an officer of several regions. */
async function addRoles(page: Page, person: Person, role: string, places: readonly string[]): Promise<void> {
  await page.goto(`/admin/akun?q=${person.email}`);
  await page.getByRole("link", { name: person.name }).click();
  // The list has fields of the same names.
  await expect(page.getByRole("heading", { name: person.name })).toBeVisible();
  for (const [i, place] of places.entries()) {
    await page.getByRole("combobox", { name: "Peran" }).selectOption(role);
    await page.getByLabel("Untuk", { exact: true }).selectOption(place);
    await page.getByRole("button", { name: "Tambah peran" }).click();
    // The word that it is done may still stand there from the one before.
    await expect(page.getByRole("button", { name: /^Cabut peran/ })).toHaveCount(i + 2);
  }
}

/** The cells of a table's row, as they stand there, and what each says under its figure. */
const cellsOf = (page: Page, region: string, row: string) =>
  page.getByRole("region", { name: region, exact: true }).getByRole("row").filter({ hasText: row }).getByRole("cell");

const totals = "Nilai sepanjang kurun waktu";
const behind = (title: string) => `Data di balik grafik: ${title}`;
const openView = async (page: Page, view: string) => {
  await page
    .getByRole("navigation", { name: "Tampilan perbandingan" })
    .getByRole("link", { name: view, exact: true })
    .click();
  await expect(page.getByRole("link", { name: view, exact: true })).toHaveAttribute("aria-current", "page");
  await expect(page.getByText("Grafik sedang disiapkan")).toHaveCount(0);
};
const openData = (page: Page, title: string) => page.locator("summary", { hasText: behind(title) }).click();
const measure = async (page: Page, name: string, address: string) => {
  await page.getByText("Ubah pilihan").click();
  await page.getByLabel(name, { exact: true }).check();
  await page.getByRole("button", { name: "Bandingkan", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`ukuran=${address}`));
};

test("an officer compares five sentra in every view and measure, and a sixth is refused", async ({ browser, page }, {
  project,
}) => {
  test.setTimeout(240_000); // six new sentra, eleven sheets and two new people
  const region = regions[project.name as keyof typeof regions];
  const names = figures.map(({ name }) => `Sentra ${name} ${project.name}`);
  const five = names.slice(0, 5);
  const admin = await newPage(browser);
  await signIn(admin, "admin");
  const ids = await foundAll(admin, names, region);
  const typist = await createPerson(browser, {
    name: `Juru ketik ${project.name}`,
    role: "Operator sentra",
    place: `sentra:${ids[0]}`,
  });
  const others = ids.slice(1).map((id) => `sentra:${id}`);
  await addRoles(admin, typist, "Operator sentra", others);

  await test.step("their operator types two months", async () => {
    const operator = await newPage(browser);
    await signInFirst(operator, typist);
    for (const [i, { months, units, turnover, workers }] of figures.entries()) {
      for (const month of months) {
        await operator.goto(`/sentra/${ids[i]}/lembar/performance/${month}`);
        const field = (name: RegExp) => operator.getByRole("textbox", { name }).first();
        await field(/Unit usaha aktif/).fill(String(units));
        await field(/Omzet sentra/).fill(String(turnover));
        await field(/Tenaga kerja/).fill(String(workers));
        await operator.getByRole("button", { name: "Simpan konsep" }).click();
        await expect(operator.getByRole("status").first()).toContainText("Konsep sudah disimpan");
      }
    }
    await operator.context().close();
  });

  const officer = await createPerson(browser, {
    name: `Dinas pembanding ${project.name}`,
    role: "Petugas dinas",
    place: `wilayah:${region}`,
  });
  await signInFirst(page, officer);
  await page.goto(`/sentra/${ids[0]}/target`);
  await page.getByLabel("Omzet sentra").fill("1.600.000.000");
  await page.getByRole("button", { name: "Simpan target" }).click();
  await expect(page.getByRole("status")).toContainText("Target sudah disimpan");

  await test.step("a sixth is refused, and what was ticked stays", async () => {
    await page.goto("/banding?i=KN01&i=KN02&i=KN05&i=KN06&dari=2026-09&sampai=2026-10");
    const group = page.getByRole("group", { name: "Sentra, dua sampai lima" });
    for (const name of names) await group.getByLabel(name).check();
    await page.getByRole("button", { name: "Bandingkan", exact: true }).click();
    await expect(group.getByRole("alert")).toHaveText(
      "6 sentra dipilih, sedangkan paling banyak lima. Kurangi pilihannya.",
    );
    for (const name of names) await expect(group.getByLabel(name)).toBeChecked();
    await expect(page.getByRole("region", { name: totals })).toHaveCount(0);
    await expectAccessible(page);
    await group.getByLabel(names[5]!).uncheck();
    await page.getByRole("button", { name: "Bandingkan", exact: true }).click();
  });

  await test.step("the table has five columns; equal ones share a place, and what lacks a month has none", async () => {
    for (const name of five) await expect(page.getByText(/^Membandingkan/)).toContainText(name);
    await expect(page.getByText(/^Membandingkan/)).not.toContainText(names[5]!);
    await expect(page.getByRole("region", { name: totals }).getByRole("columnheader")).toHaveCount(7);
    await expect(cellsOf(page, totals, "Omzet sentra")).toHaveText([
      /^800\.000\.000urutan 1 dari 4$/,
      /^200\.000\.000urutan 3–4 dari 4$/,
      /^200\.000\.000urutan 3–4 dari 4$/,
      /^700\.000\.0001 dari 2 bulan dilaporkan, jadi tidak diurutkan$/,
      /^600\.000\.000urutan 2 dari 4$/,
      /./,
    ]);
    await expect(page.getByText(/^Urutan hanya di antara sentra yang semua bulannya dilaporkan/)).toBeVisible();
    // Each counts its products in a unit of its own, so no form offers to compare them; an address may ask for it.
    await page.goto(`${page.url()}&i=KN06`);
    await expect(cellsOf(page, totals, "Volume produksi")).toHaveCount(0);
    await expect(
      page.locator("p", { hasText: /^Tidak dapat dibandingkan antarsentra.*Volume produksi/ }).last(),
    ).toBeVisible();
    await expectAccessible(page);
    await expectNoOverflow(page);
  });

  await test.step("bars, lines and radar say the same as the table", async () => {
    await openView(page, "Batang");
    await expect(page.getByRole("img", { name: /^Omzet sentra: / })).toHaveAccessibleName(
      new RegExp(five.map((name) => `${name} \\S+\\sjuta`).join("; ")),
    );
    await openData(page, "Omzet sentra");
    await expect(cellsOf(page, behind("Omzet sentra"), five[4]!)).toHaveText(["600.000.000"]);
    await openView(page, "Tren");
    await openData(page, "Omzet sentra");
    const missing = "–tidak ada";
    await expect(cellsOf(page, behind("Omzet sentra"), "Sep")).toHaveText([
      "400.000.000",
      "100.000.000",
      "100.000.000",
      missing,
      "300.000.000",
    ]);
    await openView(page, "Radar");
    await openData(page, "Radar perbandingan");
    const scores = await cellsOf(page, behind("Radar perbandingan"), "Unit usaha aktif").allInnerTexts();
    expect(scores.filter((_, i) => i % 2 === 0)).toEqual(["100,0", "50,0", "62,5", "25,0", "75,0"]);
    await expectAccessible(page);
    await expectNoOverflow(page);
  });

  await test.step("small pictures may be of more than five", async () => {
    await openView(page, "Kisi kecil");
    for (const name of five.filter((one) => one !== names[3]))
      await expect(page.getByRole("img", { name: new RegExp(`^${name}: `) })).toHaveCount(3);
    await page.goto("/banding?tampil=kisi&i=KN02&dari=2026-09&sampai=2026-10");
    await expect(page.getByRole("link", { name: names[5]!, exact: true })).toBeVisible();
    await expectNoOverflow(page);
    await page.goBack();
    await openView(page, "Tabel");
  });

  await test.step("for each enterprise, beside the country's figure, and as a share of the target", async () => {
    await measure(page, "Per unit usaha aktif", "per-usaha");
    await expect(cellsOf(page, totals, "Tenaga kerja")).toHaveText([
      /^2urutan/,
      /^1,5urutan/,
      /^2urutan/,
      /^1,5/,
      /^2urutan/,
      /./,
    ]);
    await expect(page.getByText("UMKM se-Indonesia 2009: 1,82 (JARINGAN)")).toBeVisible();
    await openView(page, "Tren");
    await expect(page.getByRole("img", { name: /^Tenaga kerja: .*UMKM se-Indonesia 2009: 1,82/ })).toBeVisible();
    await openView(page, "Tabel");
    await measure(page, "Persen dari target", "target");
    const [first, second] = await cellsOf(page, totals, "Omzet sentra").allInnerTexts();
    expect(first).toMatch(/^50 %/);
    expect(second).not.toMatch(/%/);
    await expect(page.getByText(/^Capaian sejak Januari 2026 dibagi target setahun 2026/)).toBeVisible();
  });
});

test("an officer of two kabupaten learns which scores of the province's wave may be set side by side", async ({
  browser,
  page,
}, { project }) => {
  const officer = await createPerson(browser, {
    name: `Dinas dua wilayah ${project.name}`,
    role: "Petugas dinas",
    place: "wilayah:35.15",
  });
  const admin = await newPage(browser);
  await signIn(admin, "admin");
  await addRoles(admin, officer, "Petugas dinas", ["wilayah:35.22"]);

  await signInFirst(page, officer);
  await page.goto("/sentra");
  for (const name of ["Sentra Tas Tanggulangin", "Sentra Mebel Jati Contoh"])
    await page.getByLabel(`Pilih ${name} untuk dibandingkan`).check();
  await page.getByRole("button", { name: "Bandingkan yang dipilih" }).click();
  const scores = page.getByRole("article", { name: "Skor keseluruhan" });
  await expect(scores.getByRole("row", { name: /Sentra Tas Tanggulangin/ })).toContainText("sampai");
  await expect(scores.getByRole("listitem")).toHaveText([/^Sentra Mebel Jati Contoh: .*dipahami lain/]);

  await page.getByRole("link", { name: "Sentra Mebel Jati Contoh" }).first().click();
  await page.getByRole("link", { name: "Kesehatan kemitraan", exact: true }).click();
  await expect(page.getByRole("region", { name: "Boleh disandingkan dengan sentra lain?" })).toContainText(
    /dipahami lain daripada di sentra lain.*Skor keseluruhan tidak disandingkan/,
  );
  await expectAccessible(page);
  await expectNoOverflow(page);
});
