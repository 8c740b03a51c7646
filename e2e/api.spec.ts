import type { APIRequestContext, Page } from "@playwright/test";
import { z } from "zod";
import { expect, expectAccessible, expectNoOverflow, password, signIn, test } from "./fixtures.ts";

/** Programs have no cookies: what they get, they get by the token. */
const bearer = (token: string, more: Record<string, string> = {}) => ({
  headers: { Authorization: `Bearer ${token}`, Accept: "application/json", ...more },
});

async function askForToken(page: Page, name: string, password: string): Promise<void> {
  await page.goto("/akun");
  await page.getByLabel("Untuk apa").fill(name);
  await page.getByLabel("Berlaku").selectOption("30 hari");
  await page.getByLabel("Kata sandi akun Anda").fill(password);
  await page.getByRole("button", { name: "Buat token" }).click();
}

async function makeToken(page: Page, name: string): Promise<string> {
  await askForToken(page, name, password);
  const notice = page.getByRole("alert").filter({ hasText: name });
  await expect(notice).toContainText("tidak akan ditampilkan lagi");
  return (await notice.locator("code").textContent())!;
}

/** Page after page, as the contract says. */
async function readAll<Entry>(request: APIRequestContext, token: string, address: string): Promise<Entry[][]> {
  const pages: Entry[][] = [];
  let cursor: string | null = null;
  do {
    const answer = await request.get(`${address}${cursor ? `&cursor=${cursor}` : ""}`, bearer(token));
    expect(answer.status()).toBe(200);
    const page = (await answer.json()) as { data: Entry[]; nextCursor: string | null };
    pages.push(page.data);
    cursor = page.nextCursor;
  } while (cursor);
  return pages;
}

interface Body {
  data?: unknown[];
  nextCursor?: string | null;
}

interface Value {
  sentra: number;
  indicator: string;
  period: string;
  value: string;
}

test("an officer's program reads the own region page by page, and nothing else", async ({
  page,
  playwright,
  baseURL,
}, info) => {
  await signIn(page, "kediri");
  const name = `Laporan kantor ${info.project.name} ${crypto.randomUUID().slice(0, 8)}`;
  const token = await makeToken(page, name);
  await page.reload();
  await expect(page.getByText(token)).toBeHidden();
  await expectAccessible(page);
  await expectNoOverflow(page);
  const request = await playwright.request.newContext({ baseURL });

  const own = (
    await readAll<{ id: number; region: { code: string } }>(request, token, "/api/v1/sentra?limit=1")
  ).flat();
  expect(own.length).toBeGreaterThan(0);
  expect([...new Set(own.map(({ region }) => region.code))]).toEqual(["35.71"]);

  const address = "/api/v1/observations?indicator=KN01,KN02&from=2025-01&to=2025-12";
  const pages = await readAll<Value>(request, token, `${address}&limit=7`);
  expect(pages.length).toBeGreaterThan(2);
  for (const one of pages.slice(0, -1)) expect(one).toHaveLength(7);
  const values = pages.flat();
  expect((await readAll<Value>(request, token, `${address}&limit=500`)).flat()).toEqual(values);
  const keys = values.map(({ sentra, indicator, period }) => `${sentra} ${indicator} ${period}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { sentra, period } of values) {
    expect(own.map(({ id }) => id)).toContain(sentra);
    expect(period).toMatch(/^2025(-|$)/);
  }

  // The province's officer sees more: what belongs to another region is answered like what is not there.
  const wide = await page.context().browser()!.newPage();
  await signIn(wide, "provinsi");
  const wideToken = await makeToken(wide, name);
  await wide.context().close();
  const all = (await readAll<{ id: number }>(request, wideToken, "/api/v1/sentra?limit=500")).flat();
  const foreign = all.find(({ id }) => !own.some((one) => one.id === id))!.id;
  for (const path of [
    `/api/v1/sentra/${foreign}`,
    "/api/v1/sentra/999999999",
    `/api/v1/observations?sentra=${foreign}`,
    `/api/v1/scores?sentra=${own[0]!.id},${foreign}`,
  ]) {
    const answer = await request.get(path, bearer(token));
    expect(answer.status()).toBe(404);
    expect(answer.headers()["content-type"]).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({ type: "/api#not-found", status: 404 });
  }

  await page.goto("/akun");
  await expect(page.getByRole("listitem").filter({ hasText: name })).toContainText("Terakhir dipakai");
  await page.getByRole("button", { name: `Cabut token ${name}` }).click();
  await expect(page.getByRole("status")).toContainText("Token sudah dicabut");
  const answer = await request.get("/api/v1/sentra", bearer(token));
  expect(answer.status()).toBe(401);
  expect(answer.headers()["www-authenticate"]).toContain("Bearer");
  expect(await answer.json()).toMatchObject({ type: "/api#invalid-token", status: 401 });
  await request.dispose();
});

test("every address answers as the contract says", async ({ page, playwright, baseURL }, info) => {
  await signIn(page, "pengurus.tanggulangin");
  const token = await makeToken(page, `Kontrak ${info.project.name} ${crypto.randomUUID().slice(0, 8)}`);
  const request = await playwright.request.newContext({ baseURL });
  const contract = (await (await request.get("/api/v1/openapi.json")).json()) as {
    openapi: string;
    paths: Record<string, { get: { responses: Record<string, { content: Record<string, { schema: object }> }> } }>;
    components: { schemas: Record<string, object> };
  };
  expect(contract.openapi).toMatch(/^3\.1\./);
  const $defs = contract.components.schemas;
  const isAs = (schema: object, body: unknown) => {
    const text = JSON.stringify({ $schema: "https://json-schema.org/draft/2020-12/schema", ...schema, $defs });
    const checker = z.fromJSONSchema(JSON.parse(text.replaceAll("#/components/schemas/", "#/$defs/")));
    expect(checker.safeParse(body).error?.message).toBeUndefined();
    // The checker itself refuses something.
    expect(checker.safeParse({ unknown: 1 }).success).toBe(false);
  };
  /** Two pages of a list are as the contract says, and hold what one of twice the size holds. */
  const checkPages = async (address: string, most: number) => {
    const { schema } = contract.paths[address]!.get.responses["200"]!.content["application/json"]!;
    const read = async (query: string) => {
      const body = (await (await request.get(`${address}?${query}`, bearer(token))).json()) as Body;
      isAs(schema, body);
      return body;
    };
    const limit = Math.max(1, Math.floor(most / 2));
    const first = await read(`limit=${limit}`);
    const second = first.nextCursor ? await read(`limit=${limit}&cursor=${first.nextCursor}`) : { data: [] };
    expect([...first.data!, ...second.data!]).toEqual((await read(`limit=${2 * limit}`)).data);
  };
  const [own] = (await readAll<{ id: number }>(request, token, "/api/v1/sentra?limit=9")).flat();
  for (const [path, { get }] of Object.entries(contract.paths)) {
    const address = path.replace("{sentraId}", String(own!.id));
    const answer = await request.get(address, bearer(token));
    expect([path, answer.status()]).toEqual([path, 200]);
    const body = (await answer.json()) as Body;
    if (body.data) expect(body.data.length, path).toBeGreaterThan(0);
    isAs(get.responses["200"]!.content["application/json"]!.schema, body);

    const tag = answer.headers()["etag"]!;
    const again = await request.get(address, bearer(token, { "If-None-Match": tag }));
    expect([again.status(), (await again.body()).length]).toEqual([304, 0]);

    const problem = (status: number) => get.responses[String(status)]!.content["application/problem+json"]!.schema;
    const wrong = await request.get(`${address}?limit=501&x=1`, bearer(token));
    if (wrong.status() !== 200) isAs(problem(400), await wrong.json());
    const picky = await request.get(address, bearer(token, { Accept: "text/html" }));
    expect(picky.status()).toBe(406);
    isAs(problem(406), await picky.json());
    const write = await request.post(address, bearer(token));
    expect([write.status(), write.headers()["allow"]]).toEqual([405, "GET, HEAD"]);
    const elsewhere = await request.get(address, bearer(token, { Origin: "https://situs-lain.example" }));
    expect(elsewhere.headers()["access-control-allow-origin"]).toBeUndefined();
    // Signed in is not enough: a page's cookies open nothing here.
    const stranger = await page.request.get(address);
    expect(stranger.status()).toBe(401);
    isAs(problem(401), await stranger.json());
    if (address !== path) {
      const nowhere = await request.get(path.replace("{sentraId}", "999999999"), bearer(token));
      expect(nowhere.status()).toBe(404);
      isAs(problem(404), await nowhere.json());
    }
    if (body.data) await checkPages(address, body.data.length);
  }
  expect((await request.get("/api/v1/rahasia", bearer(token))).status()).toBe(404);
  await request.dispose();
});

test("a token asks for the password again, says until when it holds, and there are ten of them at most", async ({
  page,
}, { project }) => {
  // Nobody else makes tokens with these accounts.
  await signIn(page, project.name === "phone" ? "pengurus.batik" : "pengurus.mebel");
  await askForToken(page, "Tanpa sandi", "bukan sandi saya");
  await expect(page.getByText("Kata sandinya tidak cocok.")).toBeVisible();
  await expect(page.getByLabel("Untuk apa")).toHaveValue("Tanpa sandi");
  await expect(page.getByText("Belum ada token.")).toBeVisible();
  const numbers = Array.from({ length: 10 }, (_, index) => index + 1);
  for (const number of numbers) await makeToken(page, `Token ke-${number}`);
  await askForToken(page, "Token ke-11", password);
  await expect(page.getByText("Anda sudah mempunyai 10 token")).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);
  await page.goto("/akun");
  const items = page.getByRole("listitem").filter({ hasText: "Token ke-" });
  await expect(items).toHaveCount(10);
  await expect(items.first()).toContainText(/berlaku sampai \d+ \w+ 20\d\d/);
  for (const number of numbers) {
    await page.getByRole("button", { name: `Cabut token Token ke-${number}`, exact: true }).click();
    await expect(items.filter({ hasText: new RegExp(`Token ke-${number}\\b`) })).toHaveCount(0);
  }
  await expect(page.getByText("Belum ada token.")).toBeVisible();
});

test("the published scores are those of the page, and what is withheld stays withheld", async ({
  page,
  playwright,
  baseURL,
}, info) => {
  await signIn(page, "provinsi");
  const token = await makeToken(page, `Skor ${info.project.name} ${crypto.randomUUID().slice(0, 8)}`);
  const request = await playwright.request.newContext({ baseURL });
  const results = (
    await readAll<{
      sentra: number;
      wave: number;
      withheld: { needed: number } | null;
      scores: { construct: string; score: string; low: string | null; high: string | null; n: number }[];
    }>(request, token, "/api/v1/scores?limit=3")
  ).flat();
  for (const { withheld, scores } of results) expect(scores.length === 0).toBe(withheld !== null);
  const shown = results.find(({ scores }) => scores.length > 0)!;
  const total = shown.scores.find(({ construct }) => construct === "overall")!;
  expect(Number(total.low)).toBeLessThanOrEqual(Number(total.score));
  expect(Number(total.high)).toBeGreaterThanOrEqual(Number(total.score));
  await page.goto(`/sentra/${shown.sentra}/kesehatan?gelombang=${shown.wave}`);
  const digits = Number(total.score).toFixed(1).replace(".", ",");
  await expect(page.getByText(digits).first()).toBeVisible();
  await request.dispose();
});

test("the page about the API is everybody's, in both languages", async ({ page }) => {
  await page.goto("/api");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("API: membaca data dengan program");
  await expectAccessible(page);
  await expectNoOverflow(page);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("API: reading data with a program");
  await page.getByRole("link", { name: /OpenAPI 3.1/ }).click();
  await expect(page.locator("body")).toContainText('"openapi":"3.1.0"');
});
