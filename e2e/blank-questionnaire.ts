import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoOverflow } from "./fixtures.ts";

/** A sheet to sign and a sheet to fill in, each with room for the number, and nothing else where it is printed. */
export async function expectBlankQuestionnaire(page: Page, items: readonly string[]): Promise<void> {
  const [consent, answers] = [
    page.getByRole("region", { name: "Lembar persetujuan" }),
    page.getByRole("region", { name: "Lembar jawaban" }),
  ];
  await expect(consent.getByText("UU No. 27 Tahun 2022")).toBeVisible();
  await expect(consent.getByText("Tanda tangan", { exact: true })).toBeVisible();
  for (const sheet of [consent, answers])
    await expect(sheet.getByText("Nomor undangan", { exact: true })).toBeVisible();
  for (const code of items) await expect(answers.getByText(`(${code})`)).toHaveCount(1);
  await expect(answers.getByText("1", { exact: true })).toHaveCount(items.length);
  await expectAccessible(page);
  await expectNoOverflow(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeHidden();
  await expect(answers).toBeVisible();
  await page.emulateMedia({ media: "screen" });
}
