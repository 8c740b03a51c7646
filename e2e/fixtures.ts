import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

export { expect, test } from "@playwright/test";

const domain = "demo.sentra.id";
/** Of all of the demonstration's people. */
export const password = "sentra-maju-bersama";

/**
 * Signs in as one of the demonstration's people and opens their first page. The form's answer is asked for without
 * drawing the form, which sign-in.spec.ts and the journeys without JavaScript fill in as people do.
 */
export async function signIn(page: Page, account: string): Promise<void> {
  const form = { email: `${account}@${domain}`, password };
  const answer = await page.context().request.post("/masuk", { form, maxRedirects: 0 });
  expect(answer.status()).toBe(302);
  await page.goto("/");
  await expect(page.getByRole("button", { name: "Keluar" })).toBeVisible();
}

/** Signs out, and waits until that is so: whoever signs in sooner loses the new session to the answer of this. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole("banner").getByRole("button", { name: "Keluar" }).click();
  await expect(page).toHaveURL(/\/masuk$/);
}

/** Opens what stands behind "Lainnya" in the office's menu, and goes to one of it. */
export async function openFromMenu(page: Page, name: string): Promise<void> {
  const menu = page.getByRole("navigation", { name: "Menu utama" });
  await menu.getByText("Lainnya").click();
  await menu.getByRole("link", { name, exact: true }).click();
}

/**
 * WCAG 2.2 AA as far as a machine can tell, in dark and in light. Dark changes the colours and nothing else (tokens.css),
 * so all that is not about colours is asked once. "Legacy" is how a page without frames is examined where it stands;
 * the other way opens an empty page for each result.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const axe = () => new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
  const examine = async (colorScheme: "light" | "dark", rules: AxeBuilder) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await rules.analyze();
    expect(
      violations.map(
        ({ id, nodes }) => `${colorScheme}: ${id}: ${nodes.map((node) => node.target.join(" ")).join("; ")}`,
      ),
    ).toEqual([]);
  };
  await examine("dark", axe().withRules(["color-contrast", "link-in-text-block"]));
  await examine("light", axe().withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]));
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
