import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoOverflow, signIn, test } from "./fixtures.ts";
import { enter, ownPassword, signInAs } from "./people.ts";

test("a new place: from the administrator's sign-in to the first sheet in ten steps, and its way out", async ({
  page,
  browser,
}, { project }) => {
  const run = crypto.randomUUID().slice(0, 8);
  const name = `Sentra Rotan ${project.name} ${run}`;
  let steps = 0;
  /** One page opened, or one form sent. */
  const step = async (work: () => Promise<unknown>) => {
    steps += 1;
    await work();
  };

  await step(() => signIn(page, "admin"));
  await step(() => page.getByRole("link", { name: "Tempat baru" }).click());
  await expectAccessible(page);
  await expectNoOverflow(page);
  const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
  await fill("Nama sentra", name);
  await fill("Nama operator", "Oni Operator");
  await page.getByRole("button", { name: "Siapkan semuanya" }).click();
  await expect(page.getByText("Pilih wilayahnya.")).toBeVisible();
  await expect(page.getByLabel("Nama sentra", { exact: true })).toHaveValue(name);
  await expectAccessible(page);

  await page.getByLabel("Wilayah", { exact: true }).selectOption("35.03");
  await fill("Nama dinas", `Dinas Koperasi ${run} ${project.name}`);
  await fill("Nama petugas dinas", "Pina Petugas");
  await fill("Surel petugas dinas", `petugas.${run}@contoh.id`);
  await fill("Produk", "Rotan");
  await fill("Nama pengurus", "Bani Pengurus");
  await fill("Surel pengurus", "KEDIRI@demo.sentra.id");
  await fill("Surel operator", `operator.${run}@contoh.id`);
  await page.getByRole("button", { name: "Siapkan semuanya" }).click();
  await expect(page.getByText("Sudah ada akun dengan surel ini")).toBeVisible();
  await fill("Surel pengurus", `pengurus.${run}@contoh.id`);
  await step(() => page.getByRole("button", { name: "Siapkan semuanya" }).click());
  await expect(page.getByText(`${name} siap dipakai`)).toBeVisible();
  await expectAccessible(page);
  const linkOf = async (role: string) =>
    (await page
      .getByRole("listitem")
      .filter({ hasText: `${role}:` })
      .locator("code")
      .textContent())!;
  const [boardLink, operatorLink] = [await linkOf("Pengurus sentra"), await linkOf("Operator sentra")];

  const operator = await (await browser.newContext()).newPage();
  await step(() => operator.goto(operatorLink));
  await operator.getByLabel("Kata sandi baru", { exact: true }).fill(ownPassword);
  await operator.getByLabel("Ulangi kata sandi baru").fill(ownPassword);
  await step(() => operator.getByRole("button", { name: "Simpan kata sandi" }).click());
  await expect(operator).toHaveURL(/\/masuk/);
  await step(() => enter(operator, `operator.${run}@contoh.id`, ownPassword));
  await step(() => operator.getByRole("link", { name: "Lembar", exact: true }).click());
  await step(() => operator.getByRole("link", { name: "Kerja sama internal, Oktober 2026" }).click());
  await operator.getByRole("textbox").first().fill("4");
  await step(() => operator.getByRole("button", { name: "Simpan konsep" }).click());
  await expect(operator.getByRole("status")).toContainText("Konsep sudah disimpan");
  expect(steps).toBeLessThanOrEqual(10);

  const board = await (await browser.newContext()).newPage();
  const form = { name: "Bani Pengurus", next: ownPassword, repeat: ownPassword };
  expect((await board.request.post(boardLink, { form, maxRedirects: 0 })).status()).toBe(302);
  await signInAs(board, { name: "Bani Pengurus", email: `pengurus.${run}@contoh.id`, password: ownPassword });
  await leave(board, new URL(operator.url()).pathname.split("/")[2]!, name);
});

/** Takes all data along, announces the day, and calls it back. */
async function leave(page: Page, id: string, name: string): Promise<void> {
  await page.goto(`/sentra/${id}`);
  await page.getByRole("link", { name: "Ambil data atau tinggalkan Sentra" }).click();
  await expectAccessible(page);
  await expectNoOverflow(page);

  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "Unduh seluruh data (ZIP)" }).click();
  const files = unzipSync(readFileSync(await (await waiting).path()));
  const text = (file: string) => new TextDecoder().decode(files[file]);
  const schema = JSON.parse(text("skema.json")) as { tables: { file: string; rows: number }[] };
  expect(schema.tables.map(({ file }) => file).sort()).toEqual(
    Object.keys(files)
      .filter((file) => file.startsWith("data/"))
      .sort(),
  );
  expect(schema.tables.find(({ file }) => file === "data/observation.csv")!.rows).toBe(1);
  expect(text("data/observation.csv")).toMatch(
    new RegExp(`^sentra_id,indicator_id,period,value[^\\n]*\\r\\n${id},\\d+,2026-10-01,4,`),
  );
  expect(text("data/sentra.csv")).toContain(name);
  expect(text("BACA-SAYA.txt")).toContain("All data of this sentra");

  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  const later = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  const announce = async (day: string, typed: string) => {
    await page.getByLabel("Dihapus pada tanggal").fill(day);
    await page.getByLabel("Ketik nama sentra untuk memastikan").fill(typed);
    await page.getByRole("button", { name: "Umumkan penghapusan" }).click();
  };
  await announce(soon, "bukan namanya");
  await expect(page.getByText("Pilih tanggal dari")).toBeVisible();
  await expect(page.getByText(`Ketik persis: ${name}`)).toBeVisible();
  await expect(page.getByLabel("Dihapus pada tanggal")).toHaveValue(soon);
  await expectAccessible(page);
  await announce(later, name);
  await expect(page.getByRole("status")).toContainText("Penghapusan sudah diumumkan");
  await expect(page.getByText("Sentra ini akan dihapus pada")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Tarik kembali pengumuman" }).click();
  await expect(page.getByRole("status")).toContainText("ditarik kembali");

  await page.goto(`/catatan?sentra=${id}`);
  for (const act of ["Penutupan diumumkan", "Seluruh data sentra diunduh", "Peran diberikan", "Sentra dibuat"]) {
    await expect(page.getByRole("cell", { name: act }).first()).toBeVisible();
  }
}
