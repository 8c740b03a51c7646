import type { APIResponse, Page } from "@playwright/test";
import { expect, signIn, test } from "./fixtures.ts";
import { archive, sheetNames, zeros } from "./zip-bomb.ts";

/** Pages of one kind are looked at once: ids, codes and periods in an address do not make another kind. */
const kindOf = (path: string) =>
  path
    .split("/")
    .map((part) => (/\d/.test(part) || /^[A-Z]{2}/.test(part) ? ":" : part))
    .join("/");
/** What programs read is JSON where it stands, not a file to be kept. */
const isOfPrograms = (path: string) => path.startsWith("/api/v1");
const isFile = (path: string) => /\.(xlsx|csv|pdf|zip|svg|jsonl?)$/.test(path);

/** What a browser complains of, and what a page asks of other hosts. */
function listen(page: Page, baseURL: string): string[] {
  const complaints: string[] = [];
  const at = () => new URL(page.url()).pathname;
  page.on("console", (message) => {
    if (message.type() === "error" || /Content.Security.Policy/i.test(message.text()))
      complaints.push(`${at()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`${at()}: ${error.message}`));
  page.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(baseURL))
      complaints.push(`${at()}: asked ${request.url()}`);
  });
  return complaints;
}

async function readLinks(page: Page): Promise<string[]> {
  const links = await page.locator("a[href^='/']").evaluateAll((all) => all.map((link) => link.getAttribute("href")!));
  return links.map((link) => link.split("#")[0]!);
}

/** Opens one page of each kind that leads on from the first. @returns the kinds of pages and of files, by an address */
async function walk(page: Page, beginnings: string[], see: (answer: { path: string; headers: Headers }) => void) {
  const pages = new Map<string, string>();
  const files = new Map<string, string>();
  const waiting = [...beginnings];
  for (let link = waiting.shift(); link !== undefined; link = waiting.shift()) {
    const path = link.split("?")[0]!;
    const kind = kindOf(path);
    if (isOfPrograms(path)) continue;
    if (isFile(path)) {
      if (!files.has(kind)) files.set(kind, link);
      continue;
    }
    if (pages.has(kind)) continue;
    pages.set(kind, link);
    const response = await page.goto(link);
    expect(response!.status(), link).toBe(200);
    see({ path: link, headers: response!.headers() });
    await expect(page.getByRole("main")).toBeVisible();
    waiting.push(...(await readLinks(page)));
  }
  return { pages, files };
}
type Headers = Record<string, string>;

function expectFile(link: string, answer: APIResponse): void {
  const headers = answer.headers();
  expect(answer.status(), link).toBe(200);
  expect(headers["content-disposition"], link).toMatch(/^attachment; filename="[\w.-]+"$/);
  expect(headers["x-content-type-options"], link).toBe("nosniff");
  expect(headers["cache-control"], link).toBe("private, no-store");
  expect(headers["content-type"], link).toMatch(
    /^(text\/csv; charset=utf-8|application\/(pdf|zip|jsonl?.*|vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet)|image\/svg\+xml; charset=utf-8)$/,
  );
}

const people = [
  { account: "kediri", beginnings: ["/", "/akun", "/rujukan", "/metode", "/api", "/dinas", "/ekspor"], most: 25 },
  { account: "pengurus.tanggulangin", beginnings: ["/", "/akun"], most: 20 },
  { account: "admin", beginnings: ["/", "/admin"], most: 4 },
];

for (const { account, beginnings, most } of people) {
  test(`no page that ${account} can reach breaks the policy of its content, and every file is a download`, async ({
    page,
    context,
    baseURL,
  }) => {
    test.setTimeout(600_000);
    await signIn(page, account);
    const complaints = listen(page, baseURL!);
    const { pages, files } = await walk(page, beginnings, ({ path, headers }) => {
      expect(headers["content-security-policy"], path).toMatch(
        /script-src 'self' 'nonce-[^']+';style-src 'self' 'nonce-/,
      );
      expect(headers["cache-control"], path).toBe("private, no-store");
      expect(headers["content-type"], path).toBe("text/html; charset=utf-8");
    });
    expect(pages.size).toBeGreaterThanOrEqual(most);
    expect(complaints).toEqual([]);
    for (const link of files.values()) {
      const answer = await context.request.get(link);
      // A table that is too long for paper says so.
      if (link.includes(".pdf") && answer.status() === 413) continue;
      expectFile(link, answer);
    }

    // The listening itself works: a script that somebody smuggled in does not run, and is told of.
    const ran = await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.smuggled = true";
      document.body.append(script);
      document.body.insertAdjacentHTML("beforeend", '<p style="position: fixed">x</p>');
      return "smuggled" in window;
    });
    expect(ran).toBe(false);
    await expect.poll(() => complaints.length).toBeGreaterThanOrEqual(2);
  });
}

test("the session's cookie is out of reach of scripts and of other sites", async ({ page, context }) => {
  await signIn(page, "pengamat");
  const cookie = (await context.cookies()).find(({ name }) => name === "sentra_session");
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect(await page.evaluate(() => document.cookie)).not.toContain("sentra_session");
});

test("nothing beside the pages is served, and an error tells nothing of the inside", async ({ request }) => {
  const inner = /node_modules|kysely|sqlstate|pg_|\bselect .* from\b|\n +at |app\/models|createRequestHandler/i;
  for (const path of [
    "/.git/config",
    "/.env",
    "/package.json",
    "/server/index.js",
    "/assets",
    "/assets/",
    "/..%2fpackage.json",
    "/assets/..%2f..%2fserver%2findex.js",
    "/sentra/2147483648",
    "/sentra/1e9",
    "/sentra/%27%3B--",
    "/isi/x",
    "/survei/-1",
    "/laporan/%3Cscript%3E",
  ]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect([301, 302, 400, 404], path).toContain(answer.status());
    expect(await answer.text(), path).not.toMatch(inner);
  }
});

test("a file that unfolds without end is told so beside its field, and the next one is read", async ({ page }) => {
  await signIn(page, "operator.kediri");
  await page.goto("/sentra/1/anggota/impor");
  const upload = async (name: string, buffer: Buffer) => {
    await page.getByLabel("Berkas XLSX atau CSV").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    await page.getByRole("button", { name: "Periksa berkas" }).click();
  };
  await upload("anggota.xlsx", archive(sheetNames(100).map((name) => ({ name, packed: zeros }))));
  await expect(page.getByText("Berkas ini terlalu besar: paling banyak 2 MB.")).toBeVisible();
  await upload("anggota.xlsx", Buffer.from("PK\u0003\u0004 bukan apa-apa"));
  await expect(page.getByText("Berkas ini tidak dapat dibaca.")).toBeVisible();
  await upload("anggota.csv", Buffer.from("Nama usaha;Pemilik\nAnyaman Uji Bom;Siti\n"));
  await expect(page.getByText("1 baru, 0 berubah, 0 tetap, 0 salah")).toBeVisible();
});
