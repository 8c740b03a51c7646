import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { expect, expectAccessible, expectNoOverflow, signIn, test } from "./fixtures.ts";
import { createPerson, signInAs } from "./people.ts";

/** The phone and the desk work on one database: each has offices of its own, which no other journey is about. */
const regions = { phone: "35.25", desk: "35.26" };

test("an office takes all of its data along, announces its departure, and calls it back", async ({ page, browser }, {
  project,
}) => {
  const region = regions[project.name as keyof typeof regions];
  const person = await createPerson(browser, {
    name: "Wulan Petugas",
    role: "Petugas dinas",
    place: `wilayah:${region}`,
  });
  await signInAs(page, person);
  const purpose = `Pelatihan ${crypto.randomUUID().slice(0, 8)}`;
  await page.goto("/privasi/pemrosesan");
  await page.getByLabel("Tujuan").fill(purpose);
  await page.getByLabel("Dasar hukum").selectOption("Pelayanan publik (huruf e)");
  await page.getByLabel("Orang", { exact: true }).fill("Peserta");
  await page.getByLabel("Data", { exact: true }).fill("Nama");
  await page.getByLabel("Penerima").fill("Dinas");
  await page.getByLabel("Disimpan").fill("5 tahun");
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByRole("status")).toContainText("sudah disimpan");
  await recordRequest(page);

  await page.goto("/dinas");
  const name = (await page.getByRole("heading", { level: 1 }).textContent())!;
  await page.getByRole("link", { name: "Ambil data kantor atau tinggalkan Sentra" }).click();
  await expectAccessible(page);
  await expectNoOverflow(page);
  await lookIntoZip(page, { region, purpose });

  // Somebody waits for an answer: who is to give it does not go.
  await expect(page.getByText("Masih ada permintaan data pribadi yang belum dijawab")).toBeVisible();
  await expect(page.getByRole("button", { name: "Umumkan penghapusan" })).toHaveCount(0);
  await page.getByRole("link", { name: /^Permintaan nomor \d+, paling lambat .* WIB$/ }).click();
  await page.getByLabel("Jawaban atau tindakan").fill("Diberikan salinannya.");
  await page.getByRole("button", { name: "Selesai" }).click();
  await expect(page.getByRole("status")).toContainText("Permintaan sudah dijawab");

  await page.goto(`/dinas/${region}/penutupan`);
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const announce = async (day: string, typed: string) => {
    await page.getByLabel("Dihapus pada tanggal").fill(day);
    await page.getByLabel("Ketik nama wilayah untuk memastikan").fill(typed);
    await page.getByRole("button", { name: "Umumkan penghapusan" }).click();
  };
  await announce(inDays(5), "bukan namanya");
  await expect(page.getByText("Pilih tanggal dari")).toBeVisible();
  await expect(page.getByText(`Ketik persis: ${name}`)).toBeVisible();
  await expect(page.getByLabel("Dihapus pada tanggal")).toHaveValue(inDays(5));
  await expectAccessible(page);
  await announce(inDays(60), name);
  await expect(page.getByRole("status")).toContainText("Penghapusan sudah diumumkan");
  await expect(page.getByText("Kantor di wilayah ini akan dihapus pada")).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);
  await page.getByRole("button", { name: "Tarik kembali pengumuman" }).click();
  await expect(page.getByRole("status")).toContainText("ditarik kembali");

  await page.goto("/catatan");
  for (const act of ["Seluruh data kantor diunduh", "Penutupan kantor diumumkan", /^Penutupan kantor ditarik kembali/])
    await expect(page.getByRole("cell", { name: act }).first()).toBeVisible();
});

async function recordRequest(page: Page): Promise<void> {
  await page.goto("/privasi/permintaan");
  await page.getByLabel("Sebagai").selectOption("Pemilik akun");
  await page.getByLabel("Yang diminta").selectOption("Melihat dan mendapat salinan data");
  await page.getByLabel("Nama peminta dan cara menghubunginya").fill("Pak Budi, 0812");
  await page.getByRole("button", { name: "Catat permintaan" }).click();
  await expect(page.getByRole("status")).toContainText("Permintaan sudah dicatat");
}

async function lookIntoZip(page: Page, { region, purpose }: { region: string; purpose: string }): Promise<void> {
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
  expect(text("data/processing_activity.csv")).toContain(purpose);
  expect(text("data/data_request.csv")).toContain("Pak Budi, 0812");
  // Of its own region alone: the demonstration's offices have indicators and programmes of theirs.
  expect(schema.tables.find(({ file }) => file === "data/indicator.csv")!.rows).toBe(0);
  expect(text("data/processing_activity.csv").trim().split("\r\n").slice(1)).toEqual([
    expect.stringMatching(new RegExp(`^${region.replace(".", "\\.")},`)),
  ]);
  expect(text("BACA-SAYA.txt")).toContain("All data of this region's offices");
}

test("an administrator finds the way there from the offices; other offices and boards have no such page", async ({
  page,
}) => {
  await signIn(page, "admin");
  await page.goto("/admin/kantor");
  await page.getByRole("link", { name: "Penutupan kantor di Kota Kediri" }).first().click();
  await expect(page.getByRole("heading", { name: "2. Umumkan penghapusan" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Unduh seluruh data (ZIP)" })).toHaveCount(0);
  expect((await page.request.get("/dinas/35.71/penutupan/data.zip")).status()).toBe(404);
  await expectAccessible(page);
  await expectNoOverflow(page);

  for (const account of ["provinsi", "sidoarjo", "pengurus.kediri", "pengamat"]) {
    await signIn(page, account);
    expect([account, (await page.goto("/dinas/35.71/penutupan"))!.status()]).toEqual([account, 404]);
    expect((await page.request.get("/dinas/35.71/penutupan/data.zip")).status()).toBe(404);
  }
});
