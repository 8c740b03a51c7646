import { readFileSync } from "node:fs";
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
const shown = (value: number) => value.toFixed(3).replace(".", ",");

test("a board reads its partnership health, and the figures are those of an independent program", async ({ page }) => {
  await signIn(page, "pengurus.tanggulangin");
  await page.getByRole("link", { name: "Kesehatan kemitraan" }).click();
  await expect(page.getByText("76 responden", { exact: true })).toBeVisible();
  await expect(page.getByText(/Survei simulasi/)).toBeVisible();
  await expect(page.getByText(/bukan penilaian kesehatan koperasi/)).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);

  const { path_coefficients: paths, outer_loadings: loadings } = reference.runs.path;
  const names: Record<string, string> = {
    MS: "Modal sosial",
    SP: "Spesialisasi",
    KV: "Kesamaan visi",
    KP: "Kepercayaan",
    SIN: "Sinergi",
  };
  for (const { from, value } of paths) {
    await expect(page.getByRole("row", { name: `${names[from]} → Kemitraan bisnis` })).toContainText(shown(value));
  }
  for (const [item, loading] of Object.values(loadings).flatMap((items) => Object.entries(items))) {
    await expect(page.getByRole("row", { name: new RegExp(`^${item}`) })).toContainText(shown(loading));
  }
});

test("a sentra without a survey says so, and what to do", async ({ page }) => {
  await signIn(page, "pengurus.kediri");
  await page.goto("/sentra/1/kesehatan");
  await expect(page.getByText("Belum ada survei kemitraan")).toBeVisible();
  await expectAccessible(page);
});
