import { demoAccounts } from "../../../db/demo/accounts.ts";
import { signIn } from "../bench/serve.ts";
import { demoPassword } from "../demo.ts";
import { Common, Found } from "./found.ts";
import type { PageForm } from "./read-page.ts";

/** Somebody who sends: with a session, or without where there is no account. */
export interface Person {
  email: string | undefined;
  cookie: string;
  found: Found;
}

const starts = ["/", "/masuk", "/akun", "/metode", "/rujukan", "/api", "/lupa-sandi"];
const startsInside = [
  "/sentra",
  "/dinas",
  "/verifikasi",
  "/survei",
  "/instrumen",
  "/indikator",
  "/program",
  "/bantuan",
  "/laporan",
];
const startsAbove = [
  "/admin",
  "/admin/akun",
  "/admin/sentra",
  "/admin/kantor",
  "/admin/baru",
  "/catatan",
  "/ekspor",
  "/banding",
  "/indeks",
  "/tampilan",
];

/**
 * The demonstration's people and somebody without an account. What would lock them out (their own accounts' pages, a second
 * factor that their office demands) is asked of the pages as well, but not by the pages' own forms.
 */
export async function gather(address: string): Promise<{ people: Person[]; common: Common }> {
  const common = new Common();
  const own = await listOwnIds(address);
  const mayMeet = ({ action }: PageForm) => {
    const path = new URL(action, address).pathname;
    return path !== "/dinas/keamanan" && !own.some((id) => path === `/admin/akun/${id}`);
  };
  const people = [...demoAccounts.map(({ email }) => email), undefined].map((email): Person => ({
    email,
    cookie: "",
    found: new Found(common, mayMeet),
  }));
  for (const person of people) {
    await enter(address, person);
    if (person.email !== undefined) common.tokens.add(await makeToken(address, person));
    const inside = person.email === undefined ? [] : [...startsInside, ...startsAbove];
    for (const start of [...starts, ...inside]) person.found.meet(start);
  }
  return { people, common };
}

export async function enter(address: string, person: Person): Promise<void> {
  if (person.email !== undefined) person.cookie = await signIn(address, person.email, demoPassword);
}

/** The administrator's list of accounts names them all. */
async function listOwnIds(address: string): Promise<string[]> {
  const admin = demoAccounts.find(({ role }) => role === "admin")!;
  const cookie = await signIn(address, admin.email, demoPassword);
  const answer = await fetch(`${address}/admin/akun`, { headers: { Cookie: cookie } });
  const ids = [...(await answer.text()).matchAll(/\/admin\/akun\/(\d+)/g)].map(([, id]) => id!);
  return [...new Set(ids)];
}

/** By the form on the account's page, as programs get one. */
async function makeToken(address: string, { email, cookie }: Person): Promise<string> {
  const answer = await fetch(`${address}/akun`, {
    method: "POST",
    headers: { Cookie: cookie, Origin: address },
    body: new URLSearchParams({ aksi: "buat-token", name: "Percobaan", days: "30", password: demoPassword }),
  });
  const token = /\bsentra_[\w-]{43}/.exec(await answer.text())?.[0];
  if (!token) throw new Error(`${email} got no token: ${answer.status}`);
  return token;
}
