import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { expect, expectAccessible, expectNoOverflow, signIn, test } from "./fixtures.ts";
import { readXlsx } from "./read-xlsx.ts";
import { asOnScreen, compare, readScreen } from "./sentra-list-screen.ts";

async function download(page: Page, name: string): Promise<{ file: Buffer; fileName: string }> {
  const arriving = page.waitForEvent("download");
  await page.getByRole("link", { name, exact: true }).click();
  const arrived = await arriving;
  return { file: readFileSync(await arrived.path()), fileName: arrived.suggestedFilename() };
}

test("an officer filters, chooses columns, sorts, and takes what is on screen along", async ({ page }) => {
  await signIn(page, "provinsi");
  await page.goto("/sentra");
  await page.getByLabel("Cari nama, produk, atau wilayah").fill("ta");
  // A month that is closed: other journeys hand in later ones meanwhile.
  await page.getByLabel("Bulan", { exact: true }).fill("2026-08");
  await page.getByText("Pilih kolom").first().click();
  await page.getByLabel("Lembar bulan ini").uncheck();
  await page.getByLabel("Cakupan kemitraan").uncheck();
  await page.getByRole("button", { name: "Terapkan" }).click();
  await expect(page.getByRole("columnheader", { name: "Lembar bulan ini" })).toHaveCount(0);
  await page.getByRole("link", { name: /^Omzet sentra/ }).click();
  await expect(page.getByRole("columnheader", { name: /^Omzet sentra/ })).toHaveAttribute("aria-sort", "descending");
  const screen = await readScreen(page);
  expect(screen.rows.length).toBeGreaterThan(1);

  const xlsx = await download(page, "Unduh XLSX");
  expect(xlsx.fileName).toMatch(/^daftar-sentra_\d{4}-\d\d_\d{8}-\d{4}\.xlsx$/);
  const [data, notes] = readXlsx(xlsx.file);
  const [header, ...rows] = data!.rows;
  const headers = header!.map((cell) => cell!.value);
  compare(
    screen,
    headers,
    rows.map((row) => headers.map((_, i) => row[i]?.value ?? "")),
  );
  const turnover = headers.findIndex((name) => name.startsWith("KN02 "));
  // A sentra that has reported nothing (another journey may just have made one) has an empty cell, never a 0.
  const reported = rows.flatMap((row) => row[turnover] ?? []);
  expect(reported.length).toBeGreaterThan(1);
  for (const cell of reported) expect(cell).toMatchObject({ type: "number", format: "#,##0" });
  const facts = notes!.rows.map((row) => row.map((cell) => cell?.value));
  expect(notes!.name).toBe("Keterangan");
  expect(facts).toContainEqual(["Jumlah baris", String(rows.length)]);
  expect(facts).toContainEqual(["Cari nama, produk, atau wilayah", "ta"]);
  expect(facts).toContainEqual(["Urutan", "Omzet sentra, dari yang terbesar"]);
  expect(facts).toContainEqual(["Halaman asal", page.url()]);
  expect(facts.find(([of]) => of === "KN02")).toContain("dijumlahkan");

  const csv = await download(page, "Unduh CSV");
  expect(csv.fileName).toMatch(/\.csv$/);
  const [csvHeaders, ...csvRows] = parse(csv.file, { bom: true, comment: "#", comment_no_infix: true }) as string[][];
  compare(screen, csvHeaders!, csvRows);
  expect(csv.file.toString()).toContain(`# Jumlah baris: ${rows.length}\r\n`);
});

test("a sentra's months come with the state of their sheets and the origin of each value", async ({ page }) => {
  await signIn(page, "kediri");
  await page.goto("/sentra/1?dari=2025-09&sampai=2026-08");
  await expect(page.getByRole("heading", { level: 1, name: "Sentra Tenun Ikat Bandar Kidul" })).toBeVisible();
  const { file } = await download(page, "Unduh XLSX");
  const [data, notes] = readXlsx(file);
  const headers = data!.rows[0]!.map((cell) => cell!.value);
  const months = headers.filter((header) => /^\d{4}-\d\d$/.test(header));
  expect(months).toHaveLength(12);
  const turnover = data!.rows.find((row) => row[0]!.value === "KN02")!;
  for (const month of months) {
    expect(turnover[headers.indexOf(month)]!.type).toBe("number");
    expect(turnover[headers.indexOf(`${month}: asal`)]!.value).toBe("simulasi (SIM)");
    expect(turnover[headers.indexOf(`${month}: keadaan lembar`)]!.value).toMatch(
      /^(diajukan|diverifikasi|konsep|dikembalikan|dikunci)$/,
    );
  }
  const labels = notes!.rows.map((row) => row[0]?.value);
  expect(labels).toContain("Persetujuan lembar, Kinerja");
});

test("a comparison is taken along as its table stands on screen", async ({ page }) => {
  await signIn(page, "provinsi");
  await page.goto("/banding?s=1&s=2&dari=2026-03&sampai=2026-08");
  const screen = await page
    .locator("table.data-table")
    .first()
    .evaluate((shown) => {
      // A copy: a page whose parts are taken out before its scripts have run is drawn anew, under the pointer.
      const table = shown.cloneNode(true) as Element;
      table.querySelectorAll("sup, .muted:not(th .muted), th .muted.block, .missing").forEach((part) => part.remove());
      return [...table.querySelectorAll("tr")]
        .filter((row) => row.querySelector("td"))
        .map((row) => [...row.querySelectorAll("th, td")].slice(0, 3).map((cell) => cell.textContent!.trim()));
    });
  expect(screen.length).toBeGreaterThan(5);
  const { file } = await download(page, "Unduh XLSX");
  const [header, ...rows] = readXlsx(file)[0]!.rows;
  const sentra = header!.slice(3, 5).map((cell) => cell!.value);
  for (const name of sentra) await expect(page.getByRole("columnheader", { name })).toBeVisible();
  expect(
    rows.map((row) => {
      const unit = row[2]!.value;
      const figures = [3, 4].map((i) => asOnScreen(row[i]?.value ?? "", unit === "%" ? "(%)" : "(Rp)"));
      return [`${row[1]!.value} (${unit})`, ...figures];
    }),
  ).toEqual(screen);
});

test("a comparison's places and scores come along: tabs, a CSV each, and on paper", async ({ page }) => {
  await signIn(page, "provinsi");
  await page.goto("/banding?s=1&s=2&s=3&i=KN01&i=KM08&dari=2026-03&sampai=2026-08&skor=overall");
  const xlsx = readXlsx((await download(page, "Unduh XLSX")).file);
  expect(xlsx.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["Urutan mungkin", "Kesehatan kemitraan", "Angka nasional"]),
  );
  const health = xlsx
    .find(({ name }) => name === "Kesehatan kemitraan")!
    .rows.map((row) => row.map((cell) => cell?.value));
  const article = page.getByRole("article", { name: "Skor keseluruhan" });
  for (const row of health.slice(1)) await expect(article).toContainText(row[1]!);

  const { file } = await download(page, "Unduh CSV: Urutan mungkin");
  const rows = parse(file, { bom: true, comment: "#", comment_no_infix: true }) as string[][];
  expect(rows[0]!.slice(3, 6)).toEqual(["Urutan terbaik", "Urutan terburuk", "Di antara"]);
  for (const row of rows.slice(1)) expect(Number(row[3] || 1)).toBeLessThanOrEqual(Number(row[4] || 1));

  const paper = await download(page, "Unduh PDF");
  expect(paper.fileName).toMatch(/^perbandingan-sentra_.*\.pdf$/);
  expect(paper.file.subarray(0, 5).toString()).toBe("%PDF-");
});

test("every table with files has one for paper", async ({ page }) => {
  await signIn(page, "kediri");
  for (const path of ["/sentra/unduh.pdf", "/sentra/1/unduh.pdf", "/rujukan/unduh.pdf", "/bantuan/unduh.pdf"]) {
    const answer = await page.request.get(path);
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()["content-type"]).toBe("application/pdf");
    expect((await answer.body()).subarray(0, 5).toString(), path).toBe("%PDF-");
  }
});

test("what one may not see can't be downloaded either", async ({ page }) => {
  const asked = await page.request.get("/sentra/unduh.xlsx", { maxRedirects: 0 });
  expect(asked.status()).toBe(302);
  expect(asked.headers()["location"]).toContain("/masuk?ke=");

  await signIn(page, "pengurus.kediri");
  const own = parse(await (await page.request.get("/sentra/unduh.csv")).body(), {
    bom: true,
    comment: "#",
  }) as string[][];
  expect(own.slice(1).map(([name]) => name)).toEqual(["Sentra Tenun Ikat Bandar Kidul"]);
  for (const path of [
    "/sentra/2/unduh.xlsx",
    "/sentra/2/unduh.csv",
    "/sentra/999999/unduh.csv",
    "/sentra/x/unduh.xlsx",
  ]) {
    const answer = await page.request.get(path);
    expect(answer.status(), path).toBe(404);
    expect(await answer.body(), path).toHaveLength(0);
  }
});

test("the reference pages can be searched, followed and taken along", async ({ page }) => {
  await signIn(page, "pengamat");
  await page.goto("/rujukan");
  await expect(page.getByRole("heading", { level: 1, name: "Rujukan" })).toBeVisible();
  await expect(page.getByRole("row", { name: /KM08/ })).toContainText("100 × KM07 ÷ KN01");
  for (const pattern of ["Inti-plasma", "Subkontrak", "Dagang umum", "Keagenan", "Waralaba"]) {
    await expect(page.getByRole("rowheader", { name: new RegExp(`^${pattern}`) })).toBeVisible();
  }
  await expectAccessible(page);

  await page.getByLabel("Cari kode, nama, pola, atau lembaga").fill("ekspor");
  await page.getByRole("button", { name: "Terapkan" }).click();
  await expect(page.getByRole("status")).toContainText("3 indikator");
  const { file, fileName } = await download(page, "Unduh CSV");
  expect(fileName).toMatch(/^katalog-indikator_\d{8}-\d{4}\.csv$/);
  const [, ...rows] = parse(file, { bom: true, comment: "#", comment_no_infix: true }) as string[][];
  expect(rows.map(([code]) => code)).toEqual(["KN03", "KN04", "KN09"]);
  await expectAccessible(page);
  await expectNoOverflow(page);
});
