import { zipSync, unzipSync } from "fflate";
import { readInstrument } from "../../../db/reference/read.ts";
import { createToken } from "../../auth/token.server.ts";
import { consentVersion, fields } from "../../models/consent.ts";
import { createReceipt } from "../../models/receipt.ts";
import { demoPassword } from "../demo.ts";
import { signIn } from "../bench/serve.ts";
import type { Whose } from "./addresses.ts";
import { capture } from "./capture.ts";
import { exchange, type Papers, type Sent } from "./exchange.ts";
import type { Tenant } from "./ids.ts";
import type { Place } from "./place.ts";
import { type Sight, sightOf, type World } from "./sight.ts";
import type { Route } from "./sources.ts";
import { attacked, attackers } from "./world.ts";

/** Somebody who tries what is another's. */
export interface Attacker {
  name: string;
  papers: Papers;
  sight: Sight;
  own: Whose;
  /** Whose rows may change by what they send: their own. */
  writable: Set<Tenant>;
  /** The kind of try that suits who has no pages of their own. */
  favours?: string;
  /** What they may send. */
  sent: Sent[];
  files: { path: string; make(swap: (text: string) => string): Sent }[];
}

interface Setting {
  place: Place;
  world: World;
  routes: readonly Route[];
  depth: number;
}

/** Where an account of the world is at home; of an office, its first sentra. */
function homeOf(world: World, email: string): Whose {
  const { region, sentra } = world.members.find((member) => member.email === email)!;
  const found = world.sentra.find((one) => (sentra === null ? one.region === region : one.id === sentra))!;
  return { sentra: found.id, region: found.region };
}

const enter = async ({ address }: Place, email: string): Promise<Papers> => ({
  Cookie: await signIn(address, email, demoPassword),
});

/** What people of the other office, and of a neighbouring sentra, may ask and send. */
export async function readAttacked({ place, world, routes, depth }: Setting): Promise<Sent[]> {
  const all: Sent[] = [];
  for (const email of Object.values(attacked)) {
    const papers = await enter(place, email);
    all.push(...(await capture({ address: place.address, papers, routes, world, whose: homeOf(world, email), depth })));
  }
  return all;
}

export async function prepareAttackers({ place, world, routes, depth }: Setting): Promise<Attacker[]> {
  const list: Attacker[] = [];
  for (const [name, email] of Object.entries(attackers)) {
    const [papers, own, sight] = [await enter(place, email), homeOf(world, email), sightOf(world, { email })];
    const { user, role, region } = world.members.find((member) => member.email === email)!;
    const places =
      role === "viewer"
        ? []
        : region === null
          ? [own.sentra]
          : [...sight.tenants].filter((t) => t.startsWith("s")).map((t) => t.slice(1));
    const writable = new Set<Tenant>([`u${user}`, ...places.map((id): Tenant => `s${id}`)]);
    if (role === "officer") writable.add(`r${region}`);
    const sent = await capture({ address: place.address, papers, routes, world, whose: own, depth });
    const files = role === "viewer" || region !== null ? [] : await listFiles(place, papers, own.sentra);
    list.push({ name, papers, sight, own, writable, sent, files });
    if (name === "operator" || name === "officer") {
      const token = await issueToken(place, user);
      list.push({
        name: `${name}'s token`,
        papers: { Authorization: `Bearer ${token}` },
        favours: "api",
        sight,
        own,
        writable: new Set(),
        sent: [],
        files: [],
      });
    }
  }
  const own = homeOf(world, attackers.board);
  const respondent = await answer(place, world, own.sentra);
  const sight = sightOf(world, { sentra: own.sentra });
  list.push({
    name: "respondent",
    favours: "respondent",
    papers: respondent,
    sight,
    own,
    writable: new Set<Tenant>([`s${own.sentra}`]),
    sent: [],
    files: [],
  });
  const nobody = { isOffice: false, tenants: new Set<Tenant>() };
  // An invitation's link is all that nobody may have, and what it opens is the questionnaire of that sentra.
  list.push({ name: "nobody", papers: {}, sight: nobody, own, writable: new Set(), sent: [], files: [] });
  return list;
}

async function issueToken(place: Place, user: string): Promise<string> {
  const { token, tokenHash, prefix } = createToken();
  await place.look([
    `insert into personal_token (user_id, name, token_hash, prefix, expires_at)
     values (${user}, 'program', '${tokenHash}', '${prefix}', now() + interval '1 day')`,
  ]);
  return token;
}

/** Answers a questionnaire of the sentra and keeps the receipt. */
async function answer(place: Place, world: World, sentra: string): Promise<Papers> {
  const { token } = world.keys.filter((key) => key.sentra === sentra).at(-1)!;
  const receipt = createReceipt();
  const codes = readInstrument().definition.constructs.flatMap(({ items }) => items.map(({ code }) => code));
  const sent = new URLSearchParams({
    [fields.consent]: String(consentVersion),
    [fields.receipt]: receipt,
    ...Object.fromEntries(codes.map((code) => [fields.answer(code), "4"])),
  });
  const { status } = await exchange(
    place.address,
    {},
    {
      ...{ method: "POST", path: `/isi/${sentra}-${token}/kirim`, body: sent.toString() },
      type: "application/x-www-form-urlencoded",
    },
  );
  if (status !== 200) throw new Error(`the respondent's answers were answered with ${status}`);
  return { Cookie: `tanda=${receipt}` };
}

const boundary = "----sentra-attack";

/** The templates that the pages offer, sent back where they belong: each with ids that can be changed for others. */
async function listFiles(place: Place, papers: Papers, sentra: string): Promise<Attacker["files"]> {
  const sheet = `/sentra/${sentra}/lembar/internal/2026-10`;
  const offered = [
    { from: `${sheet}/templat.xlsx`, to: `${sheet}/unggah` },
    { from: `/sentra/${sentra}/anggota/impor/templat.xlsx`, to: `/sentra/${sentra}/anggota/impor` },
  ];
  const files: Attacker["files"] = [];
  for (const { from, to } of offered) {
    const { status, body } = await exchange(place.address, papers, { method: "GET", path: from });
    if (status !== 200) continue;
    const parts = unzipSync(body);
    files.push({
      path: to,
      make: (swap) => upload(to, "berkas.xlsx", zipSync(changeParts(parts, swap), { level: 1 })),
    });
  }
  const csv = "nama,pemilik,nib,catatan,sentra_id,id\nUsaha {id},{id},{id},{id},{id},{id}\n";
  for (const { to } of offered)
    files.push({ path: to, make: (swap) => upload(to, "berkas.csv", new TextEncoder().encode(swap(csv))) });
  return files;
}

function changeParts(parts: Record<string, Uint8Array>, swap: (text: string) => string) {
  return Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [
      name,
      /\.(xml|rels)$/.test(name) ? new TextEncoder().encode(swap(new TextDecoder().decode(bytes))) : bytes,
    ]),
  );
}

function upload(path: string, name: string, content: Uint8Array): Sent {
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="berkas"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { method: "POST", path, type: `multipart/form-data; boundary=${boundary}`, body };
}
