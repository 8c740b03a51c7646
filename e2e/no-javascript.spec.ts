import { expect, expectNoOverflow, test } from "./fixtures.ts";
import { enter } from "./people.ts";

test.use({ javaScriptEnabled: false });

test("the whole line works without JavaScript: sign in, list, sentra, a month's sheet, sign out", async ({ page }, {
  project,
}) => {
  await page.goto("/masuk");
  await enter(page, "operator.tanggulangin@demo.sentra.id", "sentra-maju-bersama");
  await expect(page.getByRole("button", { name: "Keluar" })).toBeVisible();
  await page.goto("/sentra?urut=-KN02");
  await expect(page.getByRole("row", { name: /Tanggulangin/ })).toBeVisible();
  await page.getByRole("link", { name: "Sentra Tas Tanggulangin" }).click();
  await expect(page.getByRole("heading", { name: "Sentra Tas Tanggulangin" })).toBeVisible();
  await expectNoOverflow(page);

  const month = project.name === "phone" ? "2026-11" : "2026-10";
  await page.goto(`/sentra/2/lembar/infrastructure/${month}`);
  const speed = page.getByLabel("Kecepatan unduh median");
  await speed.fill("duapuluh");
  await page.getByRole("button", { name: "Simpan konsep" }).click();
  await expect(page.getByRole("alert")).toContainText("bukan angka");
  await expect(speed).toHaveValue("duapuluh");
  await speed.fill("1.234,5");
  await page.getByRole("button", { name: "Simpan konsep" }).click();
  await expect(page.getByRole("status")).toContainText("Konsep sudah disimpan");
  await expect(speed).toHaveValue("1.234,5");

  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByLabel("Median download speed")).toHaveValue("1,234.5");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});
