import * as fc from "fast-check";
import { routes } from "./routes.ts";
import type { Common } from "./found.ts";
import type { Sent } from "./send.ts";
import { anyJson, nastyText } from "./values.ts";

const methods = [
  "GET",
  "HEAD",
  "POST",
  "POST",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "OPTIONS",
  "TRACE",
  "PROPFIND",
  "PURGE",
];
const types = [
  "application/json",
  "application/x-www-form-urlencoded",
  "application/x-www-form-urlencoded; charset=utf-16",
  "multipart/form-data; boundary=x",
  "multipart/form-data",
  "text/plain",
  "text/x-script",
  "application/octet-stream",
  "; ;",
];

/** What may stand in a header at all: the client itself refuses the rest. */
const headerText = nastyText.map((text) =>
  Buffer.from(text)
    .toString("latin1")
    .replace(/[^\t\x20-\x7e\x80-\xff]/g, "")
    .slice(0, 4000),
);

const headers = fc.dictionary(
  fc.constantFrom(
    ...[
      "Accept",
      "Accept-Language",
      "Accept-Encoding",
      "Content-Encoding",
      "Cookie",
      "Authorization",
      "Range",
      "Host",
      "Expect",
    ],
    ...["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "If-None-Match", "If-Modified-Since"],
    ...[
      "User-Agent",
      "Referer",
      "Service-Worker",
      "Transfer-Encoding",
      "X-Remix-Response",
      "Sec-Fetch-Site",
      "Upgrade",
    ],
  ),
  headerText,
  { maxKeys: 4, noNullPrototype: true },
);

const part = fc.oneof(
  nastyText.map((text) => encodeURIComponent(Buffer.from(text.slice(0, 500)).toString())),
  fc.constantFrom(
    "%00",
    "%zz",
    "%E0%A4%A",
    "%2e%2e",
    "..",
    ".",
    "",
    "%2F",
    "%5c",
    ";a=b",
    "a.data",
    ".data",
    "_root.data",
    "%ff",
  ),
);

/** An address near one of the program's. */
const path = fc.constantFrom(...routes).chain((route) =>
  fc
    .tuple(fc.array(part, { minLength: 8, maxLength: 8 }), fc.boolean(), fc.option(part))
    .map(([parts, isData, query]) => {
      let next = 0;
      const own = route.path.split("/").map((one) => (/^[:*]/.test(one) ? parts[next++ % parts.length]! : one));
      return `/${own.join("/")}${isData ? ".data" : ""}${query === null ? "" : `?${query}=${query}&_routes=${query}`}`;
    }),
);

const deep = fc.constantFrom(10, 1000, 50_000).map((n) => "[".repeat(n));
const body: fc.Arbitrary<Buffer> = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  anyJson.map((value) => Buffer.from(JSON.stringify(value))),
  deep.map((text) => Buffer.from(text)),
  fc
    .array(fc.tuple(part, part), { maxLength: 20 })
    .map((pairs) => Buffer.from(pairs.map((pair) => pair.join("=")).join("&"))),
  fc
    .array(fc.tuple(nastyText, nastyText), { maxLength: 8 })
    .map((pairs) =>
      Buffer.from(
        pairs
          .map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
          .join("") + "--x--\r\n",
      ),
    ),
);

/** Requests of no page: any method, address, type, header and body. */
export const rawRequest = (common: Common): fc.Arbitrary<Sent> =>
  fc
    .record({
      method: fc.constantFrom(...methods),
      path: fc.oneof({ weight: 4, arbitrary: path }, { weight: 1, arbitrary: fc.constantFrom("/", ...common.links) }),
      headers,
      type: fc.option(fc.constantFrom(...types)),
      body: fc.option(body),
    })
    .map(({ type, headers: said, body: sent, ...rest }) => ({
      ...rest,
      headers: { ...said, ...(type !== null && { "Content-Type": type }) },
      ...(sent !== null && !("Transfer-Encoding" in said) && { body: sent }),
    }));

const line = fc.oneof(
  fc.constantFrom(
    "GET / HTTP/1.1",
    "GET / HTTP/9.9",
    "GET http://lain.example/ HTTP/1.1",
    "get / http/1.1",
    "POST /masuk HTTP/1.1",
    "GET /%",
    "OPTIONS * HTTP/1.1",
    "\0\0",
  ),
  nastyText.map((text) => `GET /${text.slice(0, 300)} HTTP/1.1`),
);

/** Bytes that are hardly HTTP: lines cut short, lengths that are not true, two lengths, half a piece. */
export const rawBytes: fc.Arbitrary<Buffer> = fc
  .tuple(
    line,
    fc.array(
      fc.oneof(
        fc.constantFrom(
          "Host: a",
          "Host:",
          "Host: a\r\nHost: b",
          "Content-Length: 5",
          "Content-Length: -1",
          "Content-Length: 99999999999",
          "Transfer-Encoding: chunked",
          " folded",
          ": x",
          "Connection: close",
        ),
        nastyText.map((text) => `X: ${text.slice(0, 2000)}`),
      ),
      { maxLength: 5 },
    ),
    fc.constantFrom("\r\n", "\n"),
    fc.oneof(fc.constant(""), fc.constantFrom("5\r\nab", "zz\r\n", "0\r\n\r\n", "a=1"), nastyText),
  )
  .map(([first, rest, end, after]) => Buffer.from([first, ...rest, "", ""].join(end) + after));
