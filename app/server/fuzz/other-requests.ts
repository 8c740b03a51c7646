import * as fc from "fast-check";
import { z } from "zod";
import { listParameters } from "../../api/parameters.ts";
import { cellChangesSchema } from "../../models/cell-changes.ts";
import { withData } from "./form-requests.ts";
import type { Common, Found } from "./found.ts";
import { type Route, routes } from "./routes.ts";
import type { Sent } from "./send.ts";
import { anyJson, nastySegment, nastyText, ofSchema } from "./values.ts";

const oneOf = <T>(list: readonly T[]) => fc.constantFrom(...list);
const isPage = ({ isFile, isApi }: Route) => !isFile && !isApi;
const pages = routes.filter(isPage);
const files = routes.filter(({ isFile }) => isFile);

/** A page or a file: one that was met, or an address of the map with ids that anybody met or nobody has. */
export function pageRequest(found: Found, common: Common): fc.Arbitrary<Sent> {
  const met = found.addresses.filter((list) => list.length > 0);
  const made = fc
    .oneof({ weight: 14, arbitrary: oneOf(pages) }, { weight: 1, arbitrary: oneOf(files) })
    .chain((route) => fc.tuple(pathOf(route, common), queryOf(route, common)))
    .map(([path, query]) => path + query);
  const known = met.length === 0 ? made : oneOf(met).chain((list) => oneOf(list));
  return fc
    .tuple(fc.oneof({ weight: 3, arbitrary: known }, { weight: 4, arbitrary: made }), fc.nat(3), oneOf(["id", "en"]))
    .map(([path, n, language]) => ({
      method: n === 1 ? "HEAD" : "GET",
      path: withData(path, n === 2 && !/\.\w+(\?|$)/.test(path)),
      headers: { "Accept-Language": language },
    }));
}

function pathOf({ path }: Route, common: Common): fc.Arbitrary<string> {
  const parts = path.split("/").map((part) => {
    if (part === "*") return nastySegment.map(encodeURIComponent);
    if (!part.startsWith(":")) return fc.constant(part);
    const known = common.places.get(part.slice(1)) ?? [];
    const nasty = nastySegment.map(encode);
    if (known.length === 0) return fc.oneof(nasty, fc.integer({ min: 0, max: 60 }).map(String));
    return fc.oneof(
      { weight: 6, arbitrary: oneOf(known) },
      { weight: 1, arbitrary: fc.nat(60).map(String) },
      { weight: 2, arbitrary: nasty },
    );
  });
  return fc.tuple(...parts).map((all) => `/${all.join("/")}`);
}

const asText = (value: unknown) => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));

/** encodeURIComponent has no answer to half a sign; what is cut may end with one. */
const encode = (text: string) => encodeURIComponent(Buffer.from(text).toString());

function queryOf({ path }: Route, common: Common): fc.Arbitrary<string> {
  const known = [...common.queries(path).entries()];
  const others = oneOf([
    "q",
    "hal",
    "urut",
    "periode",
    "dari",
    "sampai",
    "wilayah",
    "sentra",
    "tahun",
    "ubah",
    "berhasil",
    "__proto__",
    "_routes",
    "index",
  ]);
  const pair = fc.oneof(
    ...(known.length === 0
      ? []
      : [
          {
            weight: 5,
            arbitrary: oneOf(known).chain(([name, values]) =>
              fc.tuple(
                fc.constant(name),
                fc.oneof({ weight: 2, arbitrary: oneOf(values) }, { weight: 1, arbitrary: nastyText }),
              ),
            ),
          },
        ]),
    { weight: 1, arbitrary: fc.tuple(others, nastyText) },
  );
  return fc.array(pair, { maxLength: 4 }).map((pairs) => {
    const text = pairs.map(([name, value]) => `${encode(name)}=${encode(value.slice(0, 300))}`).join("&");
    return text === "" ? "" : `?${text}`;
  });
}

const cellSchema = z.toJSONSchema(cellChangesSchema, { io: "input" }) as Parameters<typeof ofSchema>[0];

/** Cells of a sheet as they are typed, by the schema that the route reads them with. */
export function cellRequest(common: Common): fc.Arbitrary<Sent> {
  const route = routes.find(({ path }) => path.endsWith("/sel"))!;
  const hints = {
    code: common.places.get("code") ?? [],
    before: ["", "0", "12"],
    typed: ["", "1", "12", "1.250", "3,5", "7"],
  };
  const body = fc.oneof({ weight: 5, arbitrary: ofSchema(cellSchema, hints) }, { weight: 1, arbitrary: anyJson });
  return fc.tuple(pathOf(route, common), body).map(([path, sent]) => ({
    method: "POST",
    path,
    headers: { "Content-Type": "application/json" },
    body: Buffer.from(JSON.stringify(sent)),
  }));
}

/** What programs ask, by the published contract's own schemas. */
export function apiRequest(common: Common): fc.Arbitrary<Sent> {
  const hints = {
    sentra: common.places.get("sentraId") ?? [],
    indicator: common.places.get("code") ?? [],
    limit: ["1", "3", "500"],
  };
  const lists = Object.entries(listParameters).map(([name, schema]) => {
    const parameters = ofSchema(z.toJSONSchema(schema, { io: "input" }) as never, hints) as fc.Arbitrary<unknown>;
    return parameters.map((values) => {
      const pairs = typeof values === "object" && values !== null ? Object.entries(values) : [["q", values]];
      const query = pairs.map(([key, value]) => `${encode(String(key))}=${encode(asText(value))}`).join("&");
      return `/api/v1/${name}?${query}`.slice(0, 8000);
    });
  });
  const one = fc
    .oneof(oneOf(hints.sentra.length > 0 ? hints.sentra : ["1"]), nastySegment.map(encode))
    .map((id) => `/api/v1/sentra/${id}`);
  const tokens = [...common.tokens, "sentra_tidak-ada", ""];
  return fc
    .record({
      path: fc.oneof(...lists, one),
      token: oneOf(tokens),
      method: oneOf(["GET", "GET", "GET", "GET", "GET", "HEAD", "POST", "PATCH"]),
      accept: oneOf(["*/*", "*/*", "*/*", "application/json", "application/json", "text/html"]),
    })
    .map(({ path, token, method, accept }) => ({
      method,
      path,
      headers: { Accept: accept, Authorization: `Bearer ${token}` },
      ...(method !== "GET" && method !== "HEAD" && { body: Buffer.from("{}") }),
    }));
}
