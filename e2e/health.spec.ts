import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, expectNoOverflow, signIn, test } from "./fixtures.ts";
import { recompute } from "./recompute.ts";

/** What an R package found for the same answers. */
interface Reference {
  runs: {
    path: {
      path_coefficients: { from: string; to: string; value: number }[];
      outer_loadings: Record<string, Record<string, number>>;
      cronbach_alpha: Record<string, number>;
      rho_A: Record<string, number>;
      rho_C: Record<string, number>;
      AVE: Record<string, number>;
      HTMT: { rows: string[]; cols: string[]; values: (number | null)[][] };
      inner_vif: Record<string, Record<string, number>>;
    };
  };
}

const reference = JSON.parse(readFileSync("analytics/reference/tanggulangin-sim.seminr.json", "utf8")) as Reference;
/** The same package's own bootstrap: other resamples, so its figures differ by chance. */
const bootstrap = JSON.parse(readFileSync("analytics/reference/tanggulangin-sim.seminr.bootstrap.json", "utf8")) as {
  paths: { name: string; boot_sd: number; "ci_2.5": number; "ci_97.5": number }[];
};
const shown = (value: number) => value.toFixed(3).replace("-", "−").replace(".", ",");

test("a board reads its partnership health, and the figures are those of an independent program", async ({ page }) => {
  await signIn(page, "pengurus.tanggulangin");
  await page.getByRole("link", { name: "Kesehatan kemitraan" }).click();
  // Its own first wave: the answers that the independent program had.
  await page.getByRole("link", { name: "Gelombang 1 (Mei 2025)" }).click();
  await expect(page.getByText(/76 jawaban dihitung/)).toBeVisible();
  await expect(page.getByText(/Semua butir ditimbang sama/)).toBeVisible();
  await expect(page.getByText(/Survei simulasi/)).toBeVisible();
  await expect(page.getByText(/bukan penilaian kesehatan koperasi.*Permenkop 9\/2020/)).toBeVisible();
  await expectNoOverflow(page);

  const { path_coefficients: paths, outer_loadings: loadings, inner_vif: vif, ...measures } = reference.runs.path;
  const names: Record<string, string> = {
    MS: "Modal sosial",
    SP: "Spesialisasi",
    KV: "Kesamaan visi",
    KP: "Kepercayaan",
    SIN: "Sinergi",
    KB: "Kemitraan bisnis",
  };
  for (const { from, value } of paths) {
    const row = page.getByRole("row", { name: `${names[from]} → Kemitraan bisnis` });
    for (const figure of [value, vif["KB"]![from]!]) await expect(row).toContainText(shown(figure));
    const {
      boot_sd: error,
      "ci_2.5": low,
      "ci_97.5": high,
    } = bootstrap.paths.find(({ name }) => name.startsWith(from))!;
    const [ownLow, ownHigh, ownError] = await readInference(row);
    expect(Math.abs(ownError! - error)).toBeLessThan(0.05 * error);
    expect(Math.abs(ownLow! - low)).toBeLessThan(0.25 * error);
    expect(Math.abs(ownHigh! - high)).toBeLessThan(0.25 * error);
    await expect(row).toContainText(ownLow! > 0 ? "jelas bukan nol" : "bisa jadi nol");
  }
  await expect(page.getByText(/10\.000 sampel ulang \(bootstrap\) dengan benih acak/)).toBeVisible();

  for (const fold of ["Keandalan tiap konstruk", "Butir: loading", "Apakah konstruk saling terpisah"]) {
    await page.locator("summary", { hasText: fold }).click();
  }
  const reliability = page.getByRole("region", { name: "Keandalan tiap konstruk" });
  for (const [code, name] of Object.entries(names)) {
    const row = reliability.getByRole("row", { name });
    for (const values of [measures.cronbach_alpha, measures.rho_A, measures.rho_C, measures.AVE]) {
      await expect(row).toContainText(shown(values[code]!));
    }
  }
  for (const [item, loading] of Object.values(loadings).flatMap((items) => Object.entries(items))) {
    await expect(page.getByRole("row", { name: new RegExp(`^${item}`) })).toContainText(shown(loading));
  }
  const separation = page.getByRole("region", { name: "Apakah konstruk saling terpisah" });
  for (const [i, code] of measures.HTMT.rows.entries()) {
    for (const ratio of measures.HTMT.values[i]!.filter((value) => value !== null)) {
      await expect(separation.getByRole("row", { name: `(${code})` })).toContainText(`terpisah ${shown(ratio)}`);
    }
  }
  await expectAccessible(page);
  await expectNoOverflow(page);
});

/** Limits of the interval and the standard error in a row of paths. */
async function readInference(row: Locator): Promise<number[]> {
  const found = /(−?\d,\d+) sampai (−?\d,\d+)\D*(\d,\d+)/.exec((await row.textContent()) ?? "");
  return (found ?? []).slice(1).map((text) => Number(text.replace("−", "-").replace(",", ".")));
}

const openHealth = async (page: Page, account: string) => {
  await signIn(page, account);
  await page.getByRole("link", { name: "Kesehatan kemitraan" }).click();
  await expect(page.getByRole("heading", { name: /Gelombang 2026/ })).toBeVisible();
};

test("a board reads what to do first, what can be compared with before, and the course over its waves", async ({
  page,
}) => {
  await openHealth(page, "pengurus.tanggulangin");
  await expect(page.getByText(/bobot versi \d+, yang dibekukan dari 128 jawaban/)).toBeVisible();

  const change = page.getByRole("region", { name: "Berubah dari gelombang sebelumnya?" }).getByRole("table");
  await expect(change.getByRole("row")).toHaveCount(8); // six constructs, the whole, and the head
  const first = page.locator("section", { has: page.getByRole("heading", { name: "Apa yang didahulukan" }) });
  await expect(first.getByText(/berpengaruh di sini/)).toBeVisible();
  await expect(first.getByRole("img", { name: /Peta pengaruh dan skor/ })).toBeVisible();
  await first.getByRole("link", { name: "Kemitraan sentra ini" }).click();
  await expect(page).toHaveURL(/\/kemitraan$/);
  await page.goBack();

  const course = page.getByRole("region", { name: "Perjalanan skor" }).getByRole("table");
  await expect(course.getByRole("columnheader")).toHaveText(["Konstruk", /Mei 2025/, /Nov 2025/, /Mei 2026/]);
  const picture = page.waitForEvent("download");
  await page.getByRole("link", { name: "Unduh gambar (.svg)" }).click();
  expect(readFileSync(await (await picture).path(), "utf8")).toContain("Kepercayaan");
});

test("what to do first leads to a programme that an office means for it, from when it is recorded", async ({
  page,
  browser,
}, { project }) => {
  const title = `Temu usaha ${project.name}`;
  await openHealth(page, "pengurus.tanggulangin");
  const heading = page.getByRole("heading", { name: /^Yang sudah berjalan untuk / });
  const construct = (await heading.innerText()).replace("Yang sudah berjalan untuk ", "");
  await expect(page.getByRole("link", { name: title })).toHaveCount(0);

  // In years that nobody else's tables show.
  const officer = await (await browser.newContext()).newPage();
  await signIn(officer, "provinsi");
  await officer.goto("/program/baru");
  await officer.getByLabel("Nama program").fill(title);
  await officer.getByLabel("Jenis bantuan").selectOption("Pelatihan");
  await officer.getByLabel("Lembaga pemberi").selectOption("Perusahaan swasta");
  await officer.getByLabel("Mulai", { exact: true }).fill("2034-01-10");
  await officer.getByLabel("Selesai", { exact: true }).fill("2034-12-05");
  await officer.getByLabel("Yang ingin diubah").selectOption({ label: construct });
  await officer.getByRole("checkbox", { name: "Sentra Tas Tanggulangin" }).check();
  await officer.getByRole("button", { name: "Simpan" }).click();
  await expect(officer.getByRole("status")).toContainText("Program sudah dicatat");

  await page.reload();
  await expectNoOverflow(page);
  await expectAccessible(page);
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await expect(page.getByText(construct).first()).toBeVisible();

  await officer.getByText("Hapus program").first().click();
  await officer.getByRole("button", { name: "Hapus program" }).click();
  await expect(officer.getByRole("status")).toContainText("Program sudah dihapus");
  await officer.context().close();
});

test("a small sentra has scores without a model of its own, and its download is computed again to the last byte", async ({
  page,
}) => {
  test.slow(); // the command line computes what the worker did
  await openHealth(page, "pengurus.kediri");
  await expect(page.getByText(/Belum ada model sendiri: 13 jawaban dari 69 yang diperlukan/)).toBeVisible();
  await expect(page.getByText(/pengaruhnya dari model acuan/)).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Unduh jawaban, model, dan hasil (.zip)" }).click();
  await recompute(await download);
});

test("of four answers nothing is shown, and nothing can be taken away", async ({ page }) => {
  await openHealth(page, "pengurus.batik");
  await expect(page.getByText(/Hanya 4 jawaban.*kurang dari 5 jawaban/)).toBeVisible();
  await expect(page.getByText(/dari 100/)).toBeHidden();
  await expect(page.getByRole("link", { name: /Unduh/ })).toBeHidden();
  await expectAccessible(page);
  const [path, wave] = [new URL(page.url()).pathname, await newestWave(page)];
  expect((await page.request.get(`${path}/${wave}/unduh.zip`)).status()).toBe(404);
});

test("an officer reads a whole wave in groups that can be told apart; others do not find it", async ({ page }) => {
  await openHealth(page, "pengurus.tanggulangin");
  const wave = await newestWave(page);
  const notTheirs = await page.request.get(`/survei/${wave}/hasil`);
  expect(notTheirs.status()).toBe(404);
  await page.context().clearCookies();

  await signIn(page, "provinsi");
  await page.goto(`/survei/${wave}/hasil`);
  await expect(page.getByText(/ini bukan peringkat/)).toBeVisible();
  const hidden = page.locator(".card", { has: page.getByRole("heading", { name: "Tidak ditampilkan" }) });
  await expect(hidden.getByRole("listitem")).toHaveText(["Sentra Batik Sekar Contoh"]);
  await page.getByRole("link", { name: "Kepercayaan", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Sentra pada Kepercayaan" })).toBeVisible();
  for (const group of await page.locator(".card", { has: page.getByRole("heading", { name: /^Kelompok/ }) }).all()) {
    const names = await group.getByRole("rowheader").allTextContents();
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, "id")));
  }
  await expectAccessible(page);
  await expectNoOverflow(page);
});

/** The id of the wave that stands first among the choices. */
async function newestWave(page: Page): Promise<string> {
  const link = page.getByRole("navigation", { name: "Pilih gelombang" }).getByRole("link").first();
  return /gelombang=(\d+)/.exec((await link.getAttribute("href"))!)![1]!;
}
