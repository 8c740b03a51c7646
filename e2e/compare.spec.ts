import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoOverflow, signIn, test } from "./fixtures.ts";

const bags = "Sentra Tas Tanggulangin";
const three = ["Sentra Batik Sekar Contoh", "Sentra Mebel Jati Contoh", bags];

/** 1.234,5 as the page writes it. */
const numberOf = (text: string) =>
  Number(
    text
      .replace(/[^\d,−]/g, "")
      .replace(",", ".")
      .replace("−", "-"),
  );

async function tickInList(page: Page, names: readonly string[]): Promise<void> {
  await page.goto("/sentra");
  for (const name of names) await page.getByLabel(`Pilih ${name} untuk dibandingkan`).check();
  await page.getByRole("button", { name: "Bandingkan yang dipilih" }).click();
  await expect(page.getByRole("heading", { name: "Perbandingan sentra" })).toBeVisible();
}

/** The figures of a column of a table, by the row's first words. */
async function readColumn(page: Page, region: string, column: string): Promise<Map<string, string>> {
  const table = page.getByRole("region", { name: region }).getByRole("table");
  const heads = await table.locator("thead th").allInnerTexts();
  const position = heads.findIndex((head) => head.startsWith(column));
  expect(position, `a column ${column} among ${heads.join(" | ")}`).toBeGreaterThan(0);
  const rows = await table.locator("tbody tr:has(td)").all();
  const cells = rows.map(async (row) => {
    const [head, cell] = [row.locator("th"), row.locator("td").nth(position - 1)];
    return [(await head.innerText()).trim(), (await cell.innerText()).trim().split("\n")[0]!] as const;
  });
  return new Map(await Promise.all(cells));
}

async function openView(page: Page, view: string): Promise<void> {
  await page.getByRole("navigation", { name: "Tampilan perbandingan" }).getByRole("link", { name: view }).click();
  await expect(page.getByRole("link", { name: view, exact: true })).toHaveAttribute("aria-current", "page");
  await expect(page.getByText("Grafik sedang disiapkan")).toHaveCount(0);
}

async function openData(page: Page, title: string): Promise<void> {
  await page.locator("summary", { hasText: `Data di balik grafik: ${title}` }).click();
}

test("an officer ticks three sentra in the list and compares them in every view", async ({ page }) => {
  await signIn(page, "provinsi");
  await tickInList(page, three);
  for (const name of three) await expect(page.getByText(/^Membandingkan/)).toContainText(name);

  await page.getByText("Ubah pilihan").click();
  await page.getByLabel("Dari bulan").fill("2025-01");
  await page.getByLabel("Sampai bulan").fill("2025-12");
  await page.getByRole("button", { name: "Bandingkan", exact: true }).click();
  await expect(page.getByText(/^Membandingkan/)).toContainText("Januari 2025 sampai Desember 2025 (12 bulan)");

  const table = await readColumn(page, "Nilai sepanjang kurun waktu", bags);
  const turnover = table.get("Omzet sentra (Rp)")!;
  expect(numberOf(turnover)).toBeGreaterThan(0);

  await openView(page, "Batang");
  await expect(page.getByRole("img", { name: /^Omzet sentra: / })).toBeVisible();
  await openData(page, "Omzet sentra");
  const bars = await readColumn(page, "Data di balik grafik: Omzet sentra", "Omzet sentra");
  expect(bars.get(bags)).toBe(turnover);

  await openView(page, "Tren");
  await openData(page, "Omzet sentra");
  const months = await readColumn(page, "Data di balik grafik: Omzet sentra", bags);
  expect(months.size).toBe(12);
  const reported = [...months.values()].filter((text) => /\d/.test(text));
  expect(reported.reduce((sum, text) => sum + numberOf(text), 0)).toBe(numberOf(turnover));

  await openView(page, "Radar");
  await openData(page, "Radar perbandingan");
  const values = await readColumn(page, "Data di balik grafik: Radar perbandingan", `${bags}, nilai`);
  expect(values.get("Omzet sentra (Rp)")).toBe(turnover);
});

for (const view of ["tabel", "batang", "tren", "radar"]) {
  test(`a comparison as ${view} is for everybody, with its choice and its data open`, async ({ page }) => {
    await signIn(page, "provinsi");
    await tickInList(page, three);
    await page.goto(`${page.url()}&tampil=${view}`);
    await expect(page.getByText("Grafik sedang disiapkan")).toHaveCount(0);
    for (const summary of await page.locator("main summary").all()) await summary.click();
    await expectAccessible(page);
    await expectNoOverflow(page);
  });
}

test("what is wrong with a choice is told beside it, and the choice is kept", async ({ page }) => {
  await signIn(page, "provinsi");
  await tickInList(page, [bags]);
  const sentra = page.getByRole("group", { name: "Sentra, dua sampai lima" });
  await expect(sentra.getByRole("alert")).toContainText("Pilih sedikitnya dua");
  await expect(sentra.getByLabel(bags)).toBeChecked();

  await sentra.getByLabel("Sentra Mebel").check();
  await page.getByLabel("Dari bulan").fill("2026-03");
  await page.getByLabel("Sampai bulan").fill("2026-01");
  await page.getByRole("button", { name: "Bandingkan", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("lebih awal daripada bulan awal");
  await expect(page.getByLabel("Dari bulan")).toHaveValue("2026-03");
  await expect(page.getByLabel("Sampai bulan")).toHaveValue("2026-01");
  await expect(sentra.getByLabel(bags)).toBeChecked();
  await expectAccessible(page);

  await page.getByLabel("Sampai bulan").fill("2026-03");
  await page.getByRole("button", { name: "Bandingkan", exact: true }).click();
  await expect(page.getByText(/^Membandingkan/)).toContainText("7 indikator, Maret 2026.");
});

test("who sees one sentra is told what a comparison needs, and learns nothing of others", async ({ page }) => {
  await signIn(page, "kediri");
  const pageOf = async (address: string) => {
    await page.goto(address);
    return page.locator("main").innerText();
  };
  const bare = await pageOf("/banding");
  expect(bare).toContain("sedikitnya dua sentra");
  // The first ones exist and are not for this officer; the others do not exist.
  expect(await pageOf("/banding?s=2&s=3&s=4")).toBe(bare);
  expect(await pageOf("/banding?s=97&s=98&s=99")).toBe(bare);
  await expectAccessible(page);
  await page.getByRole("link", { name: /^Buka Sentra/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Bandar Kidul");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("sentra are compared all the same, with the data in place of the pictures", async ({ page }) => {
    await signIn(page, "pengamat");
    await tickInList(page, three);
    const columns = page.getByRole("region", { name: "Nilai sepanjang kurun waktu" }).getByRole("columnheader");
    await expect(columns).toHaveCount(three.length + 2);

    await page.getByRole("link", { name: "Tren", exact: true }).click();
    await expect(page.getByText("Grafik sedang disiapkan").first()).toBeHidden();
    await openData(page, "Unit usaha aktif");
    const months = await readColumn(page, "Data di balik grafik: Unit usaha aktif", bags);
    expect(months.size).toBe(12);
    await expectNoOverflow(page);
  });
});

test("an officer lets peers be found, and is told the rule, the distances and which places are certain", async ({
  page,
}) => {
  await signIn(page, "provinsi");
  // Months that no journey writes: a place is given among sentra that lack none, and the usual months end with the last
  // that anybody reported.
  await page.goto("/banding?dari=2025-09&sampai=2026-08");
  await page.getByLabel("Cari pembanding untuk").selectOption({ label: "Sentra Tas Tanggulangin, Kabupaten Sidoarjo" });
  await page.getByRole("button", { name: "Carikan pembanding" }).click();
  const peers = page.getByRole("region", { name: /^Pembanding untuk/ });
  await expect(peers.getByRole("table")).toBeVisible();
  await expect(page.getByText(/Gower/)).toBeVisible();
  const table = page.getByRole("region", { name: "Nilai sepanjang kurun waktu" });
  await expect(table.getByText(/urutan \d(–\d)? dari \d/).first()).toBeVisible();

  const scores = page.getByRole("region", { name: /^Kesehatan kemitraan: / }).first();
  // Of the demonstration's last wave one sentra alone was read as the others were: it has a score, and no place.
  await expect(scores.getByRole("row", { name: /Sentra Tas Tanggulangin/ })).toContainText("sampai");
  await expect(scores.getByText(/urutan \d/)).toHaveCount(0);
  await expect(page.getByText(/Sentra Mebel Jati Contoh: .*dipahami/).first()).toBeVisible();
  await expect(page.getByText(/Sentra Batik Sekar Contoh: terlalu sedikit/)).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);
});

test("figures for each enterprise stand beside the country's, and small pictures show all sentra", async ({ page }) => {
  await signIn(page, "provinsi");
  await tickInList(page, three);
  await page.goto(`${page.url()}&ukuran=per-usaha&i=KN05&i=KI15`);
  await expect(page.getByText(/UMKM se-Indonesia 2009: 1,82/)).toBeVisible();
  await expect(page.getByText(/Tidak dibagi per unit usaha/)).toBeVisible();

  await page.goto("/banding?tampil=kisi&i=KN05");
  await expect(page.getByRole("heading", { name: /^Tenaga kerja/ })).toBeVisible();
  await expect(page.getByRole("img", { name: /^Sentra Tas Tanggulangin/ })).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);
});
