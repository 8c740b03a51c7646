import { readFileSync } from "node:fs";
import type { Locator } from "@playwright/test";
import { expect, expectAccessible, expectNoOverflow, signIn, test } from "./fixtures.ts";

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
const shown = (value: number) => value.toFixed(3).replace(".", ",");

test("a board reads its partnership health, and the figures are those of an independent program", async ({ page }) => {
  await signIn(page, "pengurus.tanggulangin");
  await page.getByRole("link", { name: "Kesehatan kemitraan" }).click();
  await expect(page.getByText("76 responden", { exact: true })).toBeVisible();
  await expect(page.getByText(/Survei simulasi/)).toBeVisible();
  await expect(page.getByText(/bukan penilaian kesehatan koperasi/)).toBeVisible();
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
  await expect(page.getByText(/10\.000 sampel ulang \(bootstrap\) dengan benih acak 1/)).toBeVisible();

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
  const found = /(-?\d,\d+) sampai (-?\d,\d+)\D*(\d,\d+)/.exec((await row.textContent()) ?? "");
  return (found ?? []).slice(1).map((text) => Number(text.replace(",", ".")));
}

test("a sentra without a survey says so, and what to do", async ({ page }) => {
  await signIn(page, "pengurus.kediri");
  await page.goto("/sentra/1/kesehatan");
  await expect(page.getByText("Belum ada survei kemitraan")).toBeVisible();
  await expectAccessible(page);
});
