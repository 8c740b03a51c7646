import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

export { expect, test } from "@playwright/test";

const domain = "demo.sentra.id";
/** Of all of the demonstration's people. */
export const password = "sentra-maju-bersama";

/** Signs in as one of the demonstration's people, through the form, and waits for their first page. */
export async function signIn(page: Page, account: string): Promise<void> {
  await page.goto("/masuk");
  await page.getByLabel("Surel").fill(`${account}@${domain}`);
  await page.getByLabel("Kata sandi").fill(password);
  await page.getByRole("button", { name: "Masuk" }).click();
  await expect(page.getByRole("button", { name: "Keluar" })).toBeVisible();
}

/** Opens what stands behind "Lainnya" in the office's menu, and goes to one of it. */
export async function openFromMenu(page: Page, name: string): Promise<void> {
  const menu = page.getByRole("navigation", { name: "Menu utama" });
  await menu.getByText("Lainnya").click();
  await menu.getByRole("link", { name, exact: true }).click();
}

/** WCAG 2.2 AA as far as a machine can tell, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      .analyze();
    expect(
      violations.map(
        ({ id, nodes }) => `${colorScheme}: ${id}: ${nodes.map((node) => node.target.join(" ")).join("; ")}`,
      ),
    ).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
}

/** Nothing but a table's own box may be wider than the screen. */
export async function expectNoOverflow(page: Page): Promise<void> {
  // Not innerWidth: a phone zooms out until a page that is too wide fits, and calls that its width.
  const { width } = page.viewportSize()!;
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}

/** Hands a sheet in, with a word of explanation for whatever it asks about. */
export async function submitSheet(page: Page, explanation = "Sudah diperiksa, memang begitu."): Promise<void> {
  const submit = page.getByRole("button", { name: "Simpan dan ajukan" });
  const asked = page.getByRole("alert").filter({ hasText: "lembar belum diajukan" });
  const done = page.getByRole("status").filter({ hasText: "diajukan kepada dinas" });
  // What was asked the last time may still stand there: the answer to this time is waited for.
  const answered = page.waitForResponse(
    (response) => response.request().method() === "POST" && !response.url().endsWith("/sel"),
  );
  await submit.click();
  await answered;
  await expect(asked.or(done)).toBeVisible();
  if (await done.isVisible()) return;
  for (const field of await page.getByLabel(/Penjelasan:|Mengapa dikosongkan/).all()) await field.fill(explanation);
  await submit.click();
  await expect(done).toBeVisible();
}
