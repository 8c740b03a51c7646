import { type PageForm, readPage } from "./read-page.ts";
import { findRoute } from "./routes.ts";

/** Of each kind so many are remembered, the latest. */
const mostOfAKind = 8;
const longestFile = 300_000;

/** What somebody met so far: addresses by route, forms by what they ask, files. */
export class Found {
  readonly #addresses = new Map<string, string[]>();
  readonly #forms = new Map<string, PageForm[]>();
  /** Of each route the first address that was met, until it is asked for. */
  readonly #unread: string[] = [];

  constructor(
    private readonly common: Common,
    private readonly mayMeet: (form: PageForm) => boolean,
  ) {}

  get addresses(): string[][] {
    return [...this.#addresses.values()];
  }

  get forms(): PageForm[][] {
    return [...this.#forms.values()];
  }

  takeUnread(): string | undefined {
    return this.#unread.shift();
  }

  meet(address: string): void {
    const { pathname, searchParams } = new URL(address, "http://own.invalid");
    const found = findRoute(pathname);
    if (!found) return;
    if (!this.#addresses.has(found.route.path)) this.#unread.push(address);
    remember(this.#addresses, found.route.path, address);
    for (const [name, value] of Object.entries(found.values)) remember(this.common.places, name, value);
    for (const [name, value] of searchParams) remember(this.common.queries(found.route.path), name, value);
  }

  /** Reads a page that answered: where it leads, what it asks, and links that stand in it as text. */
  read(html: string, url: string): void {
    const { links, forms } = readPage(html, url);
    for (const link of links) this.meet(link);
    for (const form of forms) {
      const path = new URL(form.action, url).pathname;
      const route = findRoute(path)?.route.path ?? path;
      if (form.method === "GET") {
        for (const { name, value, options = [] } of form.fields)
          for (const one of [value, ...options]) remember(this.common.queries(route), name, one);
      } else if (this.mayMeet(form)) remember(this.#forms, `${route} ${kindOf(form)}`, form, (one) => one.action);
    }
    for (const [link] of html.matchAll(/\/(?:isi|buka-akun)\/[\w-]{8,}/g)) this.common.links.add(link);
    for (const [token] of html.matchAll(/\bsentra_[\w-]{43}\b/g)) this.common.tokens.add(token);
  }

  readFile(body: Buffer, name: string): void {
    if (body.length > 0 && body.length < longestFile) remember(this.common.files, name, body);
  }
}

/** What all may be sent: another's ids above all. */
export class Common {
  readonly places = new Map<string, string[]>();
  readonly files = new Map<string, Buffer[]>();
  readonly links = new Set<string>();
  readonly tokens = new Set<string>();
  readonly #queries = new Map<string, Map<string, string[]>>();

  queries(route: string): Map<string, string[]> {
    let known = this.#queries.get(route);
    if (!known) this.#queries.set(route, (known = new Map()));
    return known;
  }
}

/** Lists of a form count once, however long they are. */
const kindOf = ({ fields, buttons }: PageForm) =>
  [
    ...new Set([
      ...fields.map(({ name, type, value }) =>
        type === "hidden" && /^[a-z-]{1,20}$/.test(value) ? `${name}=${value}` : name,
      ),
      ...buttons.map(({ name, value }) => `${name}=${value}`),
    ]),
  ]
    .map((part) => part.replace(/\d+/g, "#"))
    .sort()
    .join("&")
    .slice(0, 400);

function remember<T>(kept: Map<string, T[]>, key: string, value: T, as: (one: T) => unknown = (one) => one): void {
  const known = kept.get(key);
  if (!known) return void kept.set(key, [value]);
  const at = known.findIndex((one) => as(one) === as(value));
  if (at >= 0) known.splice(at, 1);
  known.push(value);
  if (known.length > mostOfAKind) known.shift();
}
