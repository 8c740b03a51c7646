import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, expectNoOverflow, openFromMenu, signIn, test } from "./fixtures.ts";

/** Cells of a row of a table, as they read. */
async function readRow(table: Locator, row: string): Promise<string[]> {
  return table.getByRole("row", { name: row }).getByRole("cell").allTextContents();
}

const openMethod = async (page: Page) => {
  await signIn(page, "provinsi");
  await openFromMenu(page, "Rujukan");
  await page.getByRole("link", { name: /^Metode/ }).click();
  await expect(page.getByRole("heading", { name: "Metode", level: 1 })).toBeVisible();
};

test("an officer reads how the figures are computed, and finds the published tables beside their recomputation", async ({
  page,
}) => {
  test.slow(); // the longest page there is, looked through twice for accessibility
  await openMethod(page);
  await expectAccessible(page);
  await expectNoOverflow(page);

  await test.step("quantities: what they are, formula, threshold, source", async () => {
    const htmt = page.getByRole("row", { name: /^HTMT/ });
    await expect(htmt.locator("math")).toBeVisible();
    await expect(htmt).toContainText("≤ 0,85");
    await expect(htmt).toContainText("Henseler, Ringle & Sarstedt (2015)");
    await expect(page.getByText("Untuk |β| = 0,197: 160 dan 146 responden")).toBeVisible();
  });

  await test.step("finding 1: N = 65 reproduces every printed standard error, N = 76 does not", async () => {
    await expect(page.getByRole("heading", { name: "Galat baku cocok dengan N = 65, bukan N = 76" })).toBeVisible();
    await expect(page.getByText(/semua 26 angka.*selisih terbesar 0,0005\..*selisih terbesarnya 0,0088/)).toBeVisible();
    const paths = page.getByRole("region", { name: "Jalur ke kemitraan bisnis" });
    // Printed β, SE and p of the study, and SE and p for either N by hand: exp(-e·.159/√65)/√65 and so on.
    expect(await readRow(paths, "Kesamaan visi")).toEqual([
      "0,159",
      "0,118",
      "0,1176",
      "−0,0004",
      "0,1092",
      "−0,0088",
      "0,090",
      "0,090",
      "0,075",
    ]);
    const loadings = page.getByRole("region", { name: "Loading dan galat bakunya" });
    expect((await readRow(loadings, "MS1")).slice(0, 3)).toEqual(["0,848", "0,093", "0,0932"]);
    await expect(loadings.getByRole("row", { name: "KV3" })).toContainText("salah cetak");
  });

  await test.step("finding 2: the printed AVE of one construct contradicts its loadings", async () => {
    const quality = page.getByRole("region", { name: "AVE dan keandalan Kesamaan visi" });
    expect(await readRow(quality, "Kesamaan visi")).toEqual([
      "0,583",
      "0,490",
      "0,383",
      "0,710",
      "0,791",
      "bertentangan",
    ]);
    await expect(quality.getByText("cocok", { exact: true })).toHaveCount(5);
  });

  await test.step("finding 3: least squares on the printed correlations", async () => {
    const regression = page.getByRole("region", { name: "Korelasi tercetak menghasilkan jalur yang lain" });
    const expected = {
      "Modal sosial": "0,200",
      Spesialisasi: "0,186",
      "Kesamaan visi": "0,182",
      Kepercayaan: "0,391",
      Sinergi: "0,205",
    };
    for (const [name, beta] of Object.entries(expected)) expect((await readRow(regression, name))[1]).toBe(beta);
    expect((await readRow(regression, "R²")).slice(0, 2)).toEqual(["0,575", "0,547"]);
  });
});

test("the same in English, with its decimal points", async ({ page }) => {
  await openMethod(page);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { name: "Methods", level: 1 })).toBeVisible();
  await expect(page.getByText("For |β| = 0.197: 160 and 146 respondents")).toBeVisible();
  await expectNoOverflow(page);
});

test("only people who signed in read it", async ({ page }) => {
  await page.goto("/metode");
  await expect(page.getByRole("heading", { name: "Masuk" })).toBeVisible();
});
