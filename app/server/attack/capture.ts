import { RandomStream } from "../../../db/demo/random.ts";
import { fillAddress, type Whose } from "./addresses.ts";
import { exchange, type Papers, type Sent } from "./exchange.ts";
import { readForms, readLinks } from "./forms.ts";
import type { World } from "./sight.ts";
import type { Route } from "./sources.ts";

/** Ends a session, or changes what opens one: nobody attacks with what would shut them out themselves. */
const aboutOneself = /^\/(masuk|keluar|lupa-sandi|buka-akun|bahasa|akun\/faktor)/;
/** Files are heavy to make, and their addresses all that is wanted of them. */
const isFile = (path: string) => /(\.\w+|\/unduh)(\?|$)/.test(path);
const isForRespondents = (path: string) => path.startsWith("/isi/");

interface Capture {
  address: string;
  papers: Papers;
  routes: readonly Route[];
  world: World;
  whose: Whose;
  /** Pages of each address, with other rows; links of each kind that are followed. */
  depth: number;
}

/** What somebody may ask and send: every page of theirs, its links and its forms with what stands in them. */
export async function capture({ address, papers, routes, world, whose, depth }: Capture): Promise<Sent[]> {
  const random = new RandomStream(`pages of ${whose.sentra}`);
  const seen = new Map<string, number>();
  const isNew = (key: string) => {
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return times < depth;
  };
  const found: Sent[] = [];
  const waiting = routes.flatMap(({ pattern }) =>
    Array.from({ length: depth }, () => fillAddress(pattern, whose, world, random) ?? ""),
  );
  const asked = new Set<string>();
  while (waiting.length > 0) {
    const next = [...new Set(waiting.splice(0, 8))].filter(
      (path) => path && !asked.has(path) && !aboutOneself.test(path) && !isForRespondents(path),
    );
    for (const path of next) asked.add(path);
    found.push(...next.filter(isFile).map((path): Sent => ({ method: "GET", path })));
    const batch = next.filter((path) => !isFile(path));
    const answers = await Promise.all(batch.map((path) => exchange(address, papers, { method: "GET", path })));
    for (const [index, { status, headers, body }] of answers.entries()) {
      const path = batch[index]!;
      if (status !== 200) continue;
      found.push({ method: "GET", path });
      if (!headers.some(([name, value]) => name === "content-type" && value.startsWith("text/html"))) continue;
      const html = new TextDecoder().decode(body);
      for (const form of readForms(html, path))
        if (!aboutOneself.test(form.path) && isNew(`${path.replace(/\d+/g, "0")} ${shapeOf(form)}`)) found.push(form);
      for (const link of readLinks(html))
        if (!isForRespondents(link) && isNew(shapeOf({ method: "GET", path: link }))) waiting.push(link);
    }
  }
  return found;
}

/** Requests that differ in ids and figures only are alike. */
const shapeOf = ({ method, path, body }: Sent) =>
  `${method} ${path} ${String(body)}`.replace(/\d+/g, "0").slice(0, 400);
