import { formatWait } from "~/i18n/format.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { shared, type Tx, withAccounts } from "~/models/database.server.ts";
import { forgetTries, giveTryBack, type Limit, takeTry } from "~/models/rate-limits.server.ts";
import { keyedHash } from "./secrets.server.ts";

const minute = 60;
const hour = 60 * minute;

/**
 * The home of all limits; why these figures, docs/decisions/2026-11-21-rate-limits.md says. They are counted in the
 * database, so that however many processes agree. Pauses instead of a lock: nobody is kept out of their own account for
 * long by whoever types their e-mail.
 */
const limits = {
  /** Wrong passwords for one e-mail, known or not, from browsers that never signed in with it. */
  signIn: { free: 5, windowSeconds: 24 * hour, longestPauseSeconds: 5 * minute },
  /** Failed sign-ins from one address. A whole village office may stand behind one, so only failures stay counted. */
  signInAddress: { free: 100, windowSeconds: 15 * minute },
  /** The own password asked again of who is signed in. */
  password: { free: 5, windowSeconds: 24 * hour, longestPauseSeconds: 5 * minute },
  /** Codes of the second factor and recovery codes: who gets here knows the password. */
  code: { free: 5, windowSeconds: 24 * hour, longestPauseSeconds: 15 * minute },
  /** Links that open no account, by address: they have 256 bits, so this spares the database. */
  link: { free: 60, windowSeconds: 15 * minute },
  /** Receipts tried on one questionnaire's link; they have 60 bits. */
  receipt: { free: 10, windowSeconds: 15 * minute },
  apiToken: { free: 600, windowSeconds: minute },
  /** Files made for a person, and files read from one. */
  download: { free: 120, windowSeconds: 10 * minute },
  upload: { free: 60, windowSeconds: 10 * minute },
} satisfies Record<string, Limit>;
export type LimitName = keyof typeof limits;

export const requestsPerMinute = limits.apiToken.free;

/** The key names nobody: neither an e-mail nor an address is kept. */
const keyOf = (name: LimitName, subject: string | number) =>
  `${name} ${keyedHash(String(subject), `rate limit ${name}`).slice(0, 40)}`;

/**
 * Counts a try before it is made, so that many at once can't pass together.
 * @param within a transaction of the accounts scope that is committed whatever comes of the try; one of its own otherwise
 * @returns 0, or the seconds to wait
 */
export async function countTry(name: LimitName, subject: string | number, within?: Tx): Promise<number> {
  if (shared().rateLimits === false) return 0;
  const take = (tx: Tx) => takeTry(tx, keyOf(name, subject), limits[name]);
  return within ? take(within) : withAccounts(take);
}

/** After a success where failures are counted: of a limit with pauses all are forgotten, of the others this one. */
export async function forgiveTry(name: LimitName, subject: string | number): Promise<void> {
  const key = keyOf(name, subject);
  const limit: Limit = limits[name];
  await withAccounts((tx) => (limit.longestPauseSeconds ? forgetTries(tx, key) : giveTryBack(tx, key)));
}

/** @throws 429 with a sentence that says how long to wait: the error boundary shows it as a page */
export async function requireRoom(request: Request, name: LimitName, subject: string | number): Promise<void> {
  const wait = await countTry(name, subject);
  if (wait === 0) return;
  const { t, language } = await getTranslator(request);
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Retry-After": String(wait) };
  throw new Response(t("common.errors.tooManyText", { wait: formatWait(wait, language) }), { status: 429, headers });
}

/** An IPv6 network gives each of its customers a whole /64, so that counts as one address. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.toLowerCase().split("::");
  const groups = head ? head.split(":") : [];
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail ? tail.split(":").length : 0);
  const all = [...groups, ...Array<string>(missing).fill("0"), ...(tail ? tail.split(":") : [])];
  return all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}
