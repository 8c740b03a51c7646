import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoOverflow, signIn, signOut, test } from "./fixtures.ts";

/** What the table says of each sentra, in its order: name and place by the weights on trial. */
async function readPlaces(page: Page): Promise<[string, string][]> {
  const rows = page.getByRole("region", { name: "Indeks dan urutan" }).locator("tbody tr");
  return Promise.all(
    (await rows.all()).map(async (row): Promise<[string, string]> => [
      (await row.getByRole("link").innerText()).trim(),
      (await row.getByRole("cell").nth(3).innerText()).trim(),
    ]),
  );
}

async function fillWeights(page: Page, percents: readonly string[]): Promise<void> {
  const labels = ["Kerja sama internal, %", "Kerja sama eksternal, %", "Infrastruktur, %", "Kemitraan pemasaran, %"];
  for (const [i, label] of labels.entries()) await page.getByLabel(label).fill(percents[i]!);
}

test("an officer tries other weights, sees places move, and sets them for the region", async ({ page }, {
  project,
}) => {
  // Each width has a region of its own, whose weights no other journey reads.
  const isPhone = project.name === "phone";
  const account = isPhone ? "kediri" : "sidoarjo";
  await signIn(page, account);
  await page.goto("/indeks");
  await expect(page.getByRole("heading", { name: "Indeks perkembangan klaster" })).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);

  await fillWeights(page, ["40", "30", "20", "20"]);
  await page.getByLabel("Alasan").fill(`Uji ${project.name}`);
  await page.getByRole("button", { name: "Simpan bobot" }).click();
  await expect(page.getByRole("alert")).toContainText("Jumlah keempat bobot 110 %");
  await expect(page.getByLabel("Kerja sama internal, %")).toHaveValue("40");

  await fillWeights(page, ["40", "30", "20", "10"]);
  await page.getByRole("button", { name: "Simpan bobot" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Bobot sudah disimpan" })).toBeVisible();
  await expect(page.getByText(/Bobot yang berlaku ditetapkan .* versi 1/)).toBeVisible();
});

test("the province sees that places are ranges, and that they move with the weights", async ({ page }) => {
  await signIn(page, "provinsi");
  await page.goto("/indeks");
  const table = page.getByRole("region", { name: "Indeks dan urutan" });
  await expect(table.getByText(/^\d+–\d+/).first()).toBeVisible();
  expect((await readPlaces(page)).length).toBeGreaterThanOrEqual(4);

  await fillWeights(page, ["97", "1", "1", "1"]);
  await page.getByRole("button", { name: "Coba bobot ini" }).click();
  await expect(page.getByText(/Bobot percobaan, belum disimpan/)).toContainText("Kerja sama internal 97 %");
  await expect(page.getByText(/urutan bergeser rata-rata [\d,]+ tempat; \d dari \d+ sentra berpindah/)).toBeVisible();
  await expect(page.getByText(/^Bobot adalah pilihan dinas/)).toBeVisible();
  const inwards = await readPlaces(page);
  await fillWeights(page, ["1", "97", "1", "1"]);
  await page.getByRole("button", { name: "Coba bobot ini" }).click();
  await expect(page.getByText(/Bobot percobaan, belum disimpan/)).toContainText("Kerja sama eksternal 97 %");
  expect(await readPlaces(page)).not.toEqual(inwards);
  await expectAccessible(page);
  await expectNoOverflow(page);
});

test("a board fills in its diagnosis beside last year's, and the office comments on it", async ({ page }, {
  project,
}) => {
  const isPhone = project.name === "phone";
  const [board, name] = isPhone
    ? ["pengurus.batik", "Sentra Batik Sekar Contoh"]
    : ["pengurus.mebel", "Sentra Mebel Jati Contoh"];
  const open = async () => {
    await page.goto("/sentra");
    await page
      .getByRole("link", { name: new RegExp(name) })
      .first()
      .click();
    await page.getByRole("link", { name: "Diagnosis", exact: true }).click();
    await expect(page.getByRole("heading", { name: /^Diagnosis \d{4}$/ })).toBeVisible();
  };
  await signIn(page, board!);
  await open();
  const skills = page.getByRole("group", { name: /^Pengetahuan dan keterampilan/ });
  await expect(skills).toContainText(/2025: \d/);
  await skills.getByLabel("Catatan").fill("Pelatihan pewarnaan");
  await page.getByRole("button", { name: "Simpan diagnosis" }).click();
  await expect(skills.getByText("Pilih penilaiannya")).toBeVisible();
  await expect(skills.getByLabel("Catatan")).toHaveValue("Pelatihan pewarnaan");
  await skills.getByLabel("Penilaian").selectOption("4 kuat");
  await page
    .getByRole("group", { name: /^Kemasan/ })
    .getByLabel("Penilaian")
    .selectOption("ada");
  await page.getByRole("button", { name: "Simpan diagnosis" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Diagnosis sudah disimpan" })).toBeVisible();
  await expect(skills.getByLabel("Penilaian")).toHaveValue("4");
  await expectAccessible(page);
  await expectNoOverflow(page);

  await signOut(page);
  await signIn(page, "provinsi");
  await open();
  await page.getByRole("textbox", { name: "Tanggapan dinas" }).fill("Baik, lampirkan sertifikatnya.");
  await page.getByRole("button", { name: "Simpan tanggapan" }).click();
  await expect(page.getByText("Baik, lampirkan sertifikatnya.").first()).toBeVisible();
  await expect(page.getByRole("row", { name: /Pengetahuan dan keterampilan/ })).toContainText("4 kuat");
  await expectAccessible(page);
  await expectNoOverflow(page);
});
