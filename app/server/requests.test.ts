import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { serveRoutes } from "./serve-routes.ts";

const logged: unknown[] = [];
vi.mock("./logger.ts", () => ({
  logger: { info() {}, error: (line: unknown) => void logged.push(line) },
  loggedPath: (path: string) => path,
}));

let server: Awaited<ReturnType<typeof serveRoutes>>;
let secure: Awaited<ReturnType<typeof serveRoutes>>;

/** A page that changes something: it says what it read of the form. */
const action = async ({ request }: { request: Request }) => {
  const entries = [...(await request.formData())];
  return Response.json(entries.map(([name, value]) => [name, typeof value === "string" ? value : value.size]));
};
const routes = {
  "/ubah": { loader: () => new Response("isi"), action },
  "/impor": { action },
  "/simpanan": { loader: () => new Response("umum", { headers: { "Cache-Control": "public, max-age=60" } }) },
};
beforeAll(async () => {
  server = await serveRoutes(routes);
  secure = await serveRoutes(routes, { variables: { PUBLIC_URL: "https://sentra.example" } });
});
beforeEach(() => void logged.splice(0));
afterAll(() => {
  server.close();
  secure.close();
});

interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** As a program that is no browser writes it: any method, any header. */
function send({ method = "POST", path = "/ubah", headers = {}, body = "" }: Sent, port = server.port) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>((resolve, reject) => {
    const asked = httpRequest({
      host: "127.0.0.1",
      port,
      method,
      path,
      headers: { ...lengthOf(body, headers), ...headers },
    });
    asked.on("error", reject).on("response", (response) => {
      let text = "";
      response.on("data", (piece: Buffer) => (text += piece.toString()));
      response.on("end", () => resolve({ status: response.statusCode!, headers: response.headers, text }));
    });
    asked.end(body);
  });
}
const lengthOf = (body: string | Buffer, said: Record<string, string>) =>
  "Transfer-Encoding" in said ? {} : { "Content-Length": String(Buffer.byteLength(body)) };
const boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW";
const form = (body: string): Sent => ({ body, headers: { "Content-Type": "application/x-www-form-urlencoded" } });
const multipart = (body: string): Sent => ({
  body,
  headers: { "Content-Type": `multipart/form-data; boundary=${boundary}` },
});
const part = (name: string, value: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

describe("every answer", () => {
  const everywhere: Sent[] = [
    { method: "GET" },
    { method: "GET", path: "/healthz" },
    { method: "GET", path: "/tidak-ada" },
    { method: "GET", path: "/%E0%A4%A" },
    { method: "TRACE" },
    form("a=1"),
    { ...form("a=1"), headers: { Origin: "https://evil.example" } },
  ];

  it.each(everywhere)("carries the headers that keep a browser safe: %o", async (sent) => {
    const { headers } = await send(sent);
    const policy = String(headers["content-security-policy"]);
    for (const directive of [
      "default-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ]) {
      expect(policy).toContain(directive);
    }
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{22,}'/);
    expect(policy).toMatch(/style-src 'self' 'nonce-/);
    expect(policy).not.toMatch(/unsafe|\*|http:/);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(headers["permissions-policy"]).toContain("camera=(), display-capture=(), fullscreen=(), geolocation=()");
    expect(headers).not.toHaveProperty("x-powered-by");
    expect(headers).not.toHaveProperty("server");
    expect(headers).not.toHaveProperty("access-control-allow-origin");
  });

  it("has a nonce of its own", async () => {
    const [one, other] = [await send({ method: "GET" }), await send({ method: "GET" })];
    expect(one.headers["content-security-policy"]).not.toBe(other.headers["content-security-policy"]);
  });

  it("asks for TLS of all hosts for a year where the address has it, and not where it hasn't", async () => {
    const { headers } = await send({ method: "GET" }, secure.port);
    expect(headers["strict-transport-security"]).toBe("max-age=31536000; includeSubDomains");
    expect((await send({ method: "GET" })).headers).not.toHaveProperty("strict-transport-security");
  });

  it("is kept by no cache, unless its route says so", async () => {
    expect((await send({ method: "GET" })).headers["cache-control"]).toBe("private, no-store");
    expect((await send(form("a=1"))).headers["cache-control"]).toBe("private, no-store");
    expect((await send({ method: "GET", path: "/simpanan" })).headers["cache-control"]).toBe("public, max-age=60");
  });
});

describe("what comes from elsewhere", () => {
  it.each(["/ubah", "/impor", "/ubah.data", "/tidak-ada", "/api/v1/sentra"])("is refused on %s", async (path) => {
    for (const headers of <Record<string, string>[]>[
      { Origin: "https://evil.example" },
      { Origin: "null" },
      { "Sec-Fetch-Site": "cross-site" },
      { "Sec-Fetch-Site": "same-site", Origin: "https://other.127.0.0.1" },
    ]) {
      expect((await send({ path, body: "a=1", headers: { ...form("").headers, ...headers } })).status).toBe(403);
    }
  });

  it("is told in words, and its body is not read", async () => {
    const { status, text, headers } = await send({ ...form("a=1"), headers: { Origin: "https://evil.example" } });
    expect([status, headers["connection"]]).toEqual([403, "close"]);
    expect(text).toContain("dikirim dari situs lain");
  });
});

describe("methods and addresses", () => {
  it.each(["TRACE", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"])("%s is no way of asking", async (method) => {
    const { status, headers } = await send({ method });
    expect([status, headers["allow"]]).toEqual([405, "GET, HEAD, POST"]);
  });

  it.each([
    { path: "/%E0%A4%A" },
    { path: "/%00" },
    { path: "/ubah?q=a%00b" },
    { path: "/ubah", headers: { Host: "a b" } },
    { path: "/ubah", headers: { Host: "[" } },
  ])("an address that can't be read is answered as such: %o", async (sent) => {
    const { status, text } = await send({ method: "GET", ...sent });
    expect(status).toBe(400);
    expect(text).not.toMatch(/Error|node_modules|\bat /);
  });
});

describe("forms", () => {
  it("reach their route as they were sent", async () => {
    const text = "baris[0].nama=A&baris[1].nama=B%20C&baris[1].nama=D&kosong=";
    expect(JSON.parse((await send(form(text))).text)).toEqual([
      ["baris[0].nama", "A"],
      ["baris[1].nama", "B C"],
      ["baris[1].nama", "D"],
      ["kosong", ""],
    ]);
    const file = "x".repeat(1_900_000); // in many pieces
    const body = `${part("sidik", "é")}--${boundary}\r\nContent-Disposition: form-data; name="berkas"; filename="a.csv"\r\n\r\n${file}\r\n--${boundary}--\r\n`;
    expect(JSON.parse((await send({ ...multipart(body), path: "/impor" })).text)).toEqual([
      ["sidik", "é"],
      ["berkas", file.length],
    ]);
  });

  it("without fields are forms", async () => expect((await send({})).text).toBe("[]"));

  it.each<[string, Sent]>([
    ["a list of three million, by one name", form("baris[3000000]=1")],
    ["long lists within lists", form(Array.from({ length: 50 }, (_, i) => `a[${i}].b[900]=1`).join("&"))],
    ["a hundred thousand fields", form("a&".repeat(100_000))],
    ["twenty thousand parts", { ...multipart(`${part("a", "").repeat(20_000)}--${boundary}--\r\n`), path: "/impor" }],
    ["a name without end", form(`${"a".repeat(100_000)}=1`)],
    ["the sign NUL, which no key types", form("nama=a%00b")],
    ["a step that is no JSON", form("__intent__=%7B")],
    ["a step that is unknown", form(`__intent__=${encodeURIComponent('{"type":"x","payload":{}}')}`)],
    [
      "a step to the line three million",
      form(`__intent__=${encodeURIComponent('{"type":"insert","payload":{"name":"a","index":3000000}}')}`),
    ],
    [
      "a step into what all objects have",
      form(`__intent__=${encodeURIComponent('{"type":"update","payload":{"name":"__proto__.x","value":1}}')}`),
    ],
    ["a name that all objects have", form("a=1&__proto__%5Ba%5D=1")],
    ["parts without a boundary", { body: "x", headers: { "Content-Type": "multipart/form-data" } }],
    ["parts cut short", multipart(`--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\n`)],
    ["another type", { body: "a=1", headers: { "Content-Type": "text/plain" } }],
    ["JSON", { body: "{}", headers: { "Content-Type": "application/json" } }],
    ["no type", { body: "a=1" }],
  ])("that no page of ours sends are refused: %s", async (_, sent) => {
    const { status, text } = await send(sent);
    expect([status, text]).toEqual([400, expect.stringContaining("tidak dapat dibaca sebagai formulir")]);
    expect(logged).toEqual([]);
  });

  it("longer than any of ours, or of no stated length, are refused unread", async () => {
    expect((await send(form("a".repeat(1_000_001)))).status).toBe(413);
    expect((await send({ ...form("a".repeat(6_000_001)), path: "/impor" })).status).toBe(413);
    const chunked = await send({ body: "a=1", headers: { "Transfer-Encoding": "chunked" } });
    expect(chunked.status).toBe(411);
  });
});
