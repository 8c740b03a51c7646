import { RandomStream } from "../../../db/demo/random.ts";
import { fillAddress, pick, type Whose } from "./addresses.ts";
import type { Sent } from "./exchange.ts";
import { blockOf, idPattern, missingLike } from "./ids.ts";
import type { Sight, World } from "./sight.ts";
import type { Route } from "./sources.ts";

/** One attempt at what is another's, and the same at what nobody has. */
export interface Try {
  kind: string;
  foreign: Sent;
  missing: Sent;
  /** Every id that either names; an answer that repeats it tells nothing. */
  ids: string[];
  /** How alike the two answers must be: regions have names that everybody knows. */
  alike: "whole" | "status";
}

interface Armoury {
  world: World;
  sight: Sight;
  /** The attacker's own place, and those of others. */
  own: Whose;
  others: readonly Whose[];
  routes: readonly Route[];
  api: readonly { path: string; parameters: string[] }[];
  favours?: string;
  /** What the attacker may send, and what others may. */
  ownSent: readonly Sent[];
  othersSent: readonly Sent[];
  /** Files of the attacker's own for each address that takes one. */
  files: readonly { path: string; make(swap: (text: string) => string): Sent }[];
}

const emptyRegion = "35.77";

/** Draws one try after the other, the same for the same seed. */
export function createTries(armoury: Armoury, seed: string): () => Try {
  const random = new RandomStream(seed);
  const { world, sight, own, others, routes, api } = armoury;
  const isForeign = (id: string) => {
    const tenant = world.tenantOf.get(id);
    return tenant !== undefined && !sight.tenants.has(tenant);
  };
  const foreignIds = [...world.idsOf].map(([table, ids]) => [table, ids.filter(isForeign)] as const);
  const foreignOf = new Map(foreignIds.filter(([, ids]) => ids.length > 0));
  const idsIn = (text: string) => [...new Set(text.match(idPattern) ?? [])];
  const replayed = armoury.othersSent.filter((sent) => idsIn(textOf(sent)).some(isForeign));
  const swapped = armoury.ownSent.filter((sent) => idsIn(textOf(sent)).some((id) => foreignOf.has(tableIn(id))));
  const foreignNames = [...foreignOf.keys()];
  // A link opens its questionnaire to whoever has it, so only mixed ones are tried (respondent). The page of the second
  // factor draws a secret each time.
  const addresses = routes.filter(({ pattern }) => !/:key|^\/akun\/faktor/.test(pattern));
  const actions = routes.filter(
    ({ acts, pattern }) => acts && !/^\/(masuk|keluar|akun|lupa|buka|bahasa|isi)/.test(pattern),
  );

  function tableIn(id: string) {
    return world.tableOf.get(blockOf(id)) ?? "";
  }

  /** @param change what in the request becomes another's; all else stays */
  function twin(kind: string, sent: Sent, named: ReadonlyMap<string, string> = new Map()): Try | undefined {
    const foreign = swap(sent, named);
    const hit = idsIn(textOf(foreign)).filter(isForeign);
    const variant = Math.floor(random.uniform() * 3);
    const instead = new Map(hit.map((id, index) => [id, missingLike(id, variant * 20 + index)]));
    const hasRegion = others.some(({ region }) => region !== own.region && textOf(foreign).includes(region));
    if (hit.length === 0 && !hasRegion) return undefined;
    if (hasRegion) for (const { region } of others) if (region !== own.region) instead.set(region, emptyRegion);
    const missing = swap(foreign, instead);
    const ids = [...hit, ...instead.values()].filter((id) => /^\d+$/.test(id));
    return { kind, foreign, missing, ids, alike: hasRegion ? "status" : "whole" };
  }

  const asData = (sent: Sent): Sent => {
    const [path, query] = sent.path.split("?");
    if (random.uniform() < 0.4 || path === "/" || /\.\w+$/.test(path!) || path!.startsWith("/api/")) return sent;
    return { ...sent, path: `${path}.data${query === undefined ? "" : `?${query}`}` };
  };

  /** The own sentra as a number, not as the mark of its rows. */
  const ownInside = new RegExp(`(?<!zqs)${own.sentra}`, "g");

  const anyForeign = () => pick(random, foreignOf.get(pick(random, foreignNames))!);

  /** Places mixed: another's sentra, another's row below the own sentra, the own row below another's. */
  const somewhere = (): Whose => {
    const other = pick(random, others);
    return pick(random, [other, { ...own, below: other }, { ...other, below: own }]);
  };

  const kinds: Record<string, () => Try | undefined> = {
    "another's request": () =>
      replayed.length === 0 ? undefined : twin("another's request", asData(pick(random, replayed))),
    "own request, another's id": () => {
      if (swapped.length === 0) return undefined;
      const sent = pick(random, swapped);
      const id = pick(
        random,
        idsIn(textOf(sent)).filter((one) => foreignOf.has(tableIn(one))),
      );
      return twin(
        "own request, another's id",
        asData(sent),
        new Map([[id, pick(random, foreignOf.get(tableIn(id))!)]]),
      );
    },
    address: () => {
      const path = fillAddress(pick(random, addresses).pattern, somewhere(), world, random);
      return path === undefined ? undefined : twin("address", asData({ method: "GET", path }));
    },
    "form made up": () => {
      const route = pick(random, actions);
      const path = fillAddress(route.pattern, random.uniform() < 0.5 ? own : somewhere(), world, random);
      if (path === undefined) return undefined;
      const fields = Array.from({ length: 1 + Math.floor(random.uniform() * 6) }, () => [
        pick(random, route.names) ?? "id",
        pick(random, [
          anyForeign,
          anyForeign,
          () => "1",
          () => "2026-10-01",
          () => "teks",
          () => pick(random, route.words),
        ])(),
      ]);
      const step = ["langkah", "aksi"].map((name) => [name, pick(random, route.words) ?? ""]);
      const body = new URLSearchParams([...step, ...fields] as [string, string][]).toString();
      return twin("form made up", asData({ method: "POST", path, type: "application/x-www-form-urlencoded", body }));
    },
    query: () => {
      const route = pick(random, addresses);
      const path = fillAddress(route.pattern, own, world, random);
      if (path === undefined || route.names.length === 0) return undefined;
      const region = pick(random, others).region;
      const value = () =>
        pick(random, [anyForeign(), anyForeign(), `${own.sentra},${pick(random, others).sentra}`, region]);
      const query = Array.from({ length: 1 + Math.floor(random.uniform() * 2) }, () => [
        pick(random, route.names),
        value(),
      ]);
      return twin(
        "query",
        asData({ method: "GET", path: `${path}?${new URLSearchParams(query as [string, string][])}` }),
      );
    },
    api: () => {
      const { path, parameters } = pick(random, api);
      const other = pick(random, others).sentra;
      const query = new URLSearchParams(
        parameters.includes("sentra") ? { sentra: pick(random, [other, `${own.sentra},${other}`]) } : {},
      );
      if (random.uniform() < 0.2) query.set(pick(random, parameters) ?? "limit", anyForeign());
      return twin("api", { method: "GET", path: `${path.replace("{sentraId}", other)}?${query}` });
    },
    file: () => {
      if (armoury.files.length === 0) return undefined;
      const { path, make } = pick(random, armoury.files);
      const other = pick(random, others).sentra;
      const inside = anyForeign();
      const isElsewhere = random.uniform() < 0.5;
      const hit = isElsewhere ? other : inside;
      const [variant, no] = [Math.floor(random.uniform() * 3), missingLike];
      const build = (id: string): Sent => {
        const sent = make((text) =>
          text.replace(ownInside, isElsewhere ? id : inside).replaceAll("{id}", isElsewhere ? inside : id),
        );
        return isElsewhere ? { ...sent, path: path.replaceAll(own.sentra, id) } : sent;
      };
      const missing = no(hit, variant);
      return {
        kind: "file",
        foreign: build(hit),
        missing: build(missing),
        ids: [hit, missing, inside],
        alike: "whole",
      };
    },
    respondent: () => {
      const other = pick(random, others);
      const path = fillAddress(
        pick(
          random,
          routes.filter(({ pattern }) => pattern.includes(":key")),
        ).pattern,
        { ...other, below: own },
        world,
        random,
      );
      return path === undefined
        ? undefined
        : twin("respondent", asData({ method: pick(random, ["GET", "POST"] as const), path }));
    },
  };
  const names = Object.keys(kinds);
  const weights = [
    ...names,
    "another's request",
    "another's request",
    "own request, another's id",
    "address",
    "form made up",
  ];
  if (armoury.favours) weights.push(...Array.from({ length: weights.length }, () => armoury.favours!));
  return () => {
    for (;;) {
      const drawn = kinds[pick(random, weights)]!();
      if (drawn) return drawn;
    }
  };
}

const textOf = ({ path, body }: Sent) => `${path} ${typeof body === "string" ? body : ""}`;

function swap(sent: Sent, named: ReadonlyMap<string, string>): Sent {
  const change = (text: string) => [...named].reduce((changed, [from, to]) => changed.replaceAll(from, to), text);
  return { ...sent, path: change(sent.path), body: typeof sent.body === "string" ? change(sent.body) : sent.body };
}
