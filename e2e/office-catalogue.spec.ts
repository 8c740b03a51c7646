import type { Browser, Page } from "@playwright/test";
import { expect, expectAccessible, expectNoOverflow, openFromMenu, signIn, test } from "./fixtures.ts";
import { createPerson, signInAs, type Person } from "./people.ts";

/** The phone and the desk work on one database: each has a region and a sentra of its own for what changes sheets. */
const places = {
  phone: { region: "35.08", sentra: "Sentra Genteng Uji", product: "Genteng" },
  desk: { region: "35.09", sentra: "Sentra Rotan Uji", product: "Rotan" },
};

async function open(browser: Browser, person: Person): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, person);
  return page;
}

/** A new sentra with nobody's sheets, an officer of its region and its operator. */
async function createOffice(browser: Browser, { region, sentra, product }: (typeof places)["desk"]) {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, "admin");
  await page.goto("/admin/sentra");
  await page.getByLabel("Nama", { exact: true }).fill(sentra);
  await page.getByLabel("Produk", { exact: true }).fill(product);
  await page.getByLabel("Wilayah", { exact: true }).selectOption(region);
  await page.getByRole("button", { name: "Buat sentra" }).click();
  await expect(page.getByRole("status")).toContainText("Sentra sudah dibuat");
  await page.goto("/admin/akun");
  const place = (await page.locator("option", { hasText: sentra }).getAttribute("value"))!;
  await page.context().close();
  const officer = await createPerson(browser, {
    name: "Petugas Uji",
    role: "Petugas dinas",
    place: `wilayah:${region}`,
  });
  const operator = await createPerson(browser, { name: "Operator Uji", role: "Operator sentra", place });
  return {
    officer: await open(browser, officer),
    operator: await open(browser, operator),
    sheet: (month: string) => `/sentra/${place.split(":")[1]}/lembar/internal/${month}`,
  };
}

test("an office adds an indicator, its sentra is asked for it, and no longer once it is retired", async ({ browser }, {
  project,
}) => {
  test.slow(); // three new people, each with a password to choose
  const { officer, operator, sheet } = await createOffice(browser, places[project.name as "phone" | "desk"]);
  const name = `Perajin muda ${project.name}`;

  await openFromMenu(officer, "Indikator");
  await expect(officer.getByRole("heading", { name: "Indikator dan target" })).toBeVisible();
  await expectAccessible(officer);
  await expectNoOverflow(officer);
  await officer.getByRole("link", { name: "Tambah indikator" }).click();
  await officer.getByLabel("Nama dalam Bahasa Indonesia").fill(name);
  await officer.getByLabel("Bidang").selectOption("Kerja sama internal");
  await officer.getByLabel("Jenis nilai").selectOption("jumlah bulat (orang, pesanan)");
  await officer.getByLabel("Diminta mulai bulan").fill("2026-10");
  await officer.getByLabel("Bagaimana angka beberapa sentra disatukan").selectOption("dijumlahkan");
  await officer.getByLabel("Mana yang baik").selectOption("makin tinggi makin baik");
  await officer.getByLabel("Rumus").fill("100 × KI99 ÷ KI01");
  await officer.getByRole("button", { name: "Tambahkan" }).click();
  await expect(officer.getByText("Isi satuannya.")).toBeVisible();
  await expect(officer.getByText("Tidak ada indikator dengan kode KI99 di wilayah ini.")).toBeVisible();
  await expect(officer.getByLabel("Nama dalam Bahasa Indonesia")).toHaveValue(name);
  await expectAccessible(officer);
  await expectNoOverflow(officer);
  await officer.getByLabel("Rumus").fill("");
  await officer.getByLabel("Satuan").fill("orang");
  await officer
    .getByLabel("Bagaimana angka bulan-bulan")
    .selectOption({ label: "angka terakhir yang dipakai, misalnya jumlah anggota" });
  await officer.getByRole("button", { name: "Tambahkan" }).click();
  await expect(officer.getByRole("status")).toContainText("Indikator sudah ditambahkan dengan kode D");

  await operator.goto(sheet("2026-09"));
  await expect(operator.getByLabel("Pesanan yang dikerjakan bersama")).toBeVisible();
  await expect(operator.getByLabel(name)).toHaveCount(0);
  await operator.goto(sheet("2026-10"));
  await operator.getByLabel(name).fill("7");
  await operator.getByRole("button", { name: "Simpan konsep" }).click();
  await expect(operator.getByRole("status")).toContainText("Konsep sudah disimpan");
  await operator.goto(sheet("2026-11"));
  await expect(operator.getByLabel(name)).toBeVisible();

  const elsewhere = await (await browser.newContext()).newPage();
  await signIn(elsewhere, "pengurus.tanggulangin");
  await elsewhere.goto("/sentra/2/lembar/internal/2026-11");
  await expect(elsewhere.getByLabel("Pesanan yang dikerjakan bersama")).toBeVisible();
  await expect(elsewhere.getByLabel(name)).toHaveCount(0);
  await elsewhere.goto("/rujukan");
  await expect(elsewhere.getByText(name)).toHaveCount(0);

  const retire = async (month: string) => {
    await officer.getByLabel("Mulai bulan").fill(month);
    await officer.getByLabel("Alasan").fill("Sudah didata desa");
    await officer.getByRole("button", { name: "Hentikan indikator" }).click();
  };
  await retire("2026-10");
  await expect(officer.getByText("Sudah ada nilai pada bulan itu atau sesudahnya.")).toBeVisible();
  await expect(officer.getByLabel("Alasan")).toHaveValue("Sudah didata desa");
  await retire("2026-11");
  await expect(officer.getByRole("status")).toContainText("Indikator sudah dihentikan");
  await expectAccessible(officer);
  await expectNoOverflow(officer);

  await operator.goto(sheet("2026-11"));
  await expect(operator.getByLabel("Pesanan yang dikerjakan bersama")).toBeVisible();
  await expect(operator.getByLabel(name)).toHaveCount(0);
  await operator.goto(sheet("2026-10"));
  await expect(operator.getByLabel(name)).toHaveValue("7");
  await operator.goto("/rujukan");
  await expect(operator.getByRole("row", { name })).toContainText("tidak diminta lagi mulai November 2026");

  await officer.getByRole("button", { name: "Batalkan penghentian" }).click();
  await expect(officer.getByRole("status")).toContainText("Indikator diminta lagi");
  await operator.goto(sheet("2026-11"));
  await expect(operator.getByLabel(name)).toBeVisible();
});

test("a target that an office sets is shown against the value, and its sentra reads it", async ({ browser }, {
  project,
}) => {
  const [account, board, sentra] =
    project.name === "phone" ? ["kediri", "pengurus.kediri", 1] : ["sidoarjo", "pengurus.tanggulangin", 2];
  const page = await (await browser.newContext()).newPage();
  await signIn(page, account as string);
  await page.goto(`/sentra/${sentra}`);
  await page.getByRole("link", { name: "Target", exact: true }).click();
  // The overview has links to the pillars too: the next one is to be the targets' own.
  await expect(page.getByRole("heading", { name: /^Target 2026/ })).toBeVisible();
  await page.getByRole("link", { name: "Kerja sama internal" }).click();
  const orders = page.getByLabel("Pesanan yang dikerjakan bersama");
  await orders.fill("12,5");
  await page.getByRole("button", { name: "Simpan target" }).click();
  await expect(page.getByRole("alert")).toContainText("harus bilangan bulat");
  await expect(orders).toHaveValue("12,5");
  await expectAccessible(page);
  await expectNoOverflow(page);
  await orders.fill("80");
  await page.getByRole("button", { name: "Simpan target" }).click();
  await expect(page.getByRole("status")).toContainText("Target sudah disimpan");
  await page.reload();
  await expect(orders).toHaveValue("80");

  // Another officer was quicker: nothing is written over unseen, and what was typed stays.
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(other.getByLabel("Pesanan yang dikerjakan bersama")).toHaveValue("80");
  await orders.fill("81");
  await page.getByRole("button", { name: "Simpan target" }).click();
  await expect(page.getByRole("status")).toContainText("Target sudah disimpan");
  await other.getByLabel("Pesanan yang dikerjakan bersama").fill("82");
  for (const said of ["alert", "status"] as const) {
    await other.getByRole("button", { name: "Simpan target" }).click();
    await expect(other.getByRole(said)).toContainText(said === "alert" ? "orang lain menetapkan 81" : "sudah disimpan");
    await expect(other.getByLabel("Pesanan yang dikerjakan bersama")).toHaveValue("82");
    if (said === "alert") await expectAccessible(other);
  }
  await other.close();
  await page.reload();
  await expect(orders).toHaveValue("82");
  await orders.fill("80");
  await page.getByRole("button", { name: "Simpan target" }).click();
  await expect(page.getByRole("status")).toContainText("Target sudah disimpan");

  await page.getByRole("link", { name: "Ringkasan" }).click();
  const row = page.getByRole("row", { name: /^Pesanan yang dikerjakan bersama/ });
  await expect(row).toContainText("dari target 2026");
  const text = (await row.innerText()).replace(/\s+/g, " ");
  const [, value, share] = /(\d+)s? (?:\(simulasi\) )?\/ 80 ?(\d+) % dari target 2026/.exec(text)!;
  expect(Number(share)).toBe(Math.round((100 * Number(value)) / 80));
  await expect(row).toContainText(/\d dari 12 bulan dilaporkan/);
  await expectAccessible(page);
  await expectNoOverflow(page);

  const reader = await (await browser.newContext()).newPage();
  await signIn(reader, board as string);
  await reader.goto(`/sentra/${sentra}/target?tahun=2026&pilar=internal`);
  await expect(reader.getByRole("row", { name: /Pesanan yang dikerjakan bersama/ })).toContainText("80");
  await expect(reader.getByRole("textbox")).toHaveCount(0);
  const forged = await reader.request.post(`/sentra/${sentra}/target?tahun=2026&pilar=internal`, {
    form: { "nilai.KI01": "1", "awal.KI01": "80" },
  });
  expect(forged.status()).toBe(404);
  expect((await reader.goto("/indikator"))!.status()).toBe(404);
});
