import { expect, expectAccessible, expectNoOverflow, signIn, test } from "./fixtures.ts";

/** The phone and the desk write records of their own, into one register. */
const titleOf = (project: string) => `Seragam batik untuk ${project === "phone" ? "SMP" : "SMA"}`;
const list = "/sentra/1/kerja-sama";

test("an operator records an order shared among members, from planned to done", async ({ page }, { project }) => {
  const title = titleOf(project.name);
  await signIn(page, "operator.kediri");
  await page.goto("/sentra/1");
  await page.getByRole("link", { name: "Kerja sama", exact: true }).click();
  await expectNoOverflow(page);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Catat kerja sama internal" }).click();
  await page.getByRole("link", { name: "Produksi bersama" }).click();
  await expect(page.getByRole("heading", { name: "Catat: Produksi bersama" })).toBeVisible();
  await expectNoOverflow(page);
  await expectAccessible(page);

  await page.getByLabel("Keadaan sekarang").selectOption("direncanakan");
  await page.getByLabel("Pelaku: Siapa yang terlibat?").fill("Perajin sentra; sekolah pemesan");
  const members = page.getByRole("group", { name: "Anggota yang ikut" }).last().getByRole("checkbox");
  await members.nth(0).check();
  await members.nth(2).check();
  await page.getByLabel("Jumlah pesanan").fill("3");
  await page.getByLabel("Nilai (Rp)").fill("45.000.0");
  await page.getByRole("button", { name: "Simpan catatan" }).click();
  await expect(page.getByText("Isi nama kerja sama.")).toBeVisible();
  await expect(page.getByText("Letak titiknya tidak jelas")).toBeVisible();
  await expect(members.nth(2)).toBeChecked();
  await expect(page.getByLabel("Pelaku: Siapa yang terlibat?")).toHaveValue("Perajin sentra; sekolah pemesan");

  await page.getByLabel("Nama kerja sama").fill(title);
  await page.getByLabel("Nilai (Rp)").fill("45.000.000");
  await page.getByRole("button", { name: "Simpan catatan" }).click();
  await expect(page.getByRole("status")).toContainText("Kerja sama sudah dicatat");
  await expect(page.getByRole("heading", { name: title })).toContainText("direncanakan");
  await expect(page.getByText(/^2 anggota: /)).toBeVisible();

  await page.getByLabel("Mulai pada").fill("2026-10-05");
  await page.getByRole("button", { name: "Mulai berjalan" }).click();
  await expect(page.getByRole("status")).toContainText("sekarang berjalan");
  await page.getByLabel("Selesai pada").fill("2026-10-01");
  await page.getByLabel("Selesai tepat waktu").fill("2");
  await page.getByRole("button", { name: "Selesai", exact: true }).click();
  await expect(page.getByText("Tanggal berakhir mendahului tanggal mulai.")).toBeVisible();
  await page.getByLabel("Selesai pada").fill("2026-10-28");
  await page.getByRole("button", { name: "Selesai", exact: true }).click();
  await expect(page.getByRole("status")).toContainText("sudah selesai");
  await expect(page.getByText("5 Okt 2026 sampai 28 Okt 2026")).toBeVisible();
  await expect(page.getByRole("button", { name: "Buka kembali" })).toHaveCount(0); // the board's
  await expectAccessible(page);

  await page.goto(`${list}?sisi=internal&bentuk=joint_production&keadaan=done&tahun=2026`);
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  await page.goto(`${list}?sisi=external`);
  await expect(page.getByRole("link", { name: title })).toHaveCount(0);
});

test("the network is a picture and a table; an officer learns no member's name and is offered nothing to write", async ({
  browser,
}) => {
  const board = await (await browser.newContext()).newPage();
  await signIn(board, "pengurus.tanggulangin");
  await board.goto("/sentra/2/kerja-sama/jejaring?tahun=2026");
  await expect(board.getByRole("img", { name: /anggota terhubung melalui/ })).toBeVisible();
  const row = board.getByRole("row", { name: /Antaranggota.*Produksi bersama/ });
  await expect(row).toBeVisible();
  expect(await row.innerText()).not.toMatch(/Anggota \d/);
  await board.goto("/sentra/2/kerja-sama/baru?bentuk=joint_production");
  const names = await board
    .getByRole("group", { name: "Anggota yang ikut" })
    .last()
    .getByRole("checkbox")
    .evaluateAll((boxes) => boxes.map((box) => box.parentElement!.textContent!.trim()));
  expect(names.length).toBeGreaterThan(20);

  const officer = await (await browser.newContext()).newPage();
  await signIn(officer, "sidoarjo");
  await officer.goto("/sentra/2/kerja-sama/jejaring?tahun=2026");
  await expectNoOverflow(officer);
  await expectAccessible(officer);
  await expect(officer.getByRole("row", { name: /Antaranggota.*Produksi bersama/ })).toContainText(/Anggota \d/);
  // The page as it was sent, with the data that scripts read.
  for (const path of ["/jejaring", ""]) {
    const sent = await (await officer.request.get(`/sentra/2/kerja-sama${path}`)).text();
    expect(names.filter((name) => sent.includes(name))).toEqual([]);
  }
  await officer.goto("/sentra/2/kerja-sama");
  await expect(officer.getByRole("link", { name: /Catat kerja sama/ })).toHaveCount(0);
  await officer.getByRole("link", { name: /^Pesanan seragam bersama, Oktober/ }).click();
  await expect(officer.getByRole("heading", { name: "Pelaku" })).toBeVisible();
  await expect(officer.getByRole("definition").filter({ hasText: /^\d+ anggota$/ })).toBeVisible();
  await expect(officer.getByRole("link", { name: "Ubah catatan" })).toHaveCount(0);
  await expect(officer.getByRole("button", { name: /Selesai|Hentikan|Hapus|Buka/ })).toHaveCount(0);
  const { pathname } = new URL(officer.url());
  expect((await officer.request.post(pathname, { form: { step: "stopped" } })).status()).toBe(404);
  expect((await officer.goto(`${pathname}/ubah`))!.status()).toBe(404);
  expect((await officer.goto("/sentra/2/kerja-sama/baru"))!.status()).toBe(404);
});

test("two people change one record: the later one is told; the board stops it, takes it up again, and takes it off", async ({
  browser,
}, { project }) => {
  const title = `Katalog bersama ${project.name}`;
  const first = await (await browser.newContext()).newPage();
  const second = await (await browser.newContext()).newPage();
  await signIn(first, "pengurus.mebel");
  await signIn(second, "pengurus.mebel");
  await first.goto("/sentra/4/kerja-sama/baru?bentuk=joint_marketing");
  await first.getByLabel("Nama kerja sama").fill(title);
  await first.getByLabel("Keadaan sekarang").selectOption("berjalan");
  await first.getByLabel("Mulai", { exact: true }).fill("2026-11-01");
  await first.getByRole("button", { name: "Simpan catatan" }).click();
  await first.getByRole("link", { name: "Ubah catatan" }).click();
  await expect(first.getByRole("heading", { name: `Ubah: ${title}` })).toBeVisible();
  await second.goto(first.url());
  await first.getByLabel("Input: Apa yang").fill("Foto produk");
  await first.getByRole("button", { name: "Simpan" }).click();
  await expect(first.getByRole("status")).toContainText("Perubahan sudah disimpan");
  await second.getByLabel("Input: Apa yang").fill("Daftar harga");
  await second.getByRole("button", { name: "Simpan" }).click();
  await expect(second.getByRole("alert")).toContainText("diubah orang lain");
  await expect(second.getByLabel("Input: Apa yang")).toHaveValue("Daftar harga");

  await first.getByLabel("Berhenti pada").fill("2026-11-10");
  await first.getByRole("button", { name: "Hentikan" }).click();
  await expect(first.getByRole("status")).toContainText("sudah dihentikan");
  await first.getByRole("button", { name: "Buka kembali" }).click();
  await expect(first.getByRole("status")).toContainText("sekarang berjalan");
  await first.getByText("Hapus catatan").first().click();
  await first.getByRole("button", { name: "Hapus catatan" }).click();
  await expect(first.getByRole("status")).toContainText("sudah dihapus");
  await expect(first.getByRole("link", { name: title })).toHaveCount(0);
});
