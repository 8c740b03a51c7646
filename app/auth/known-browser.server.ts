import { randomBytes } from "node:crypto";
import { readHostCookie, writeHostCookie } from "./host-cookie.server.ts";
import { keyedHash } from "./secrets.server.ts";

/**
 * A browser in which an e-mail has signed in before: its wrong passwords are counted apart from everybody else's, so
 * that who types somebody's e-mail again and again keeps them out of no browser of theirs (OWASP: device cookies).
 * The cookie is a number of the browser's own, and a proof for each of the last people who signed in there.
 */
const name = "sentra_browser";
const mostPeople = 5;

const proofOf = (number: string, email: string) =>
  keyedHash(`${number} ${email.trim().toLowerCase()}`, "known browser").slice(0, 32);

function readCookie(request: Request): { number: string; proofs: string[] } | undefined {
  const value = /^[0-9a-f]{32}(\.[0-9a-f]{32})*$/.exec(readHostCookie(request, name) ?? "")?.[0];
  const [number, ...proofs] = value?.split(".") ?? [];
  return number === undefined ? undefined : { number, proofs };
}

/** @returns the browser's number where this e-mail has signed in there before */
export function findKnownBrowser(request: Request, email: string): string | undefined {
  const cookie = readCookie(request);
  return cookie?.proofs.includes(proofOf(cookie.number, email)) ? cookie.number : undefined;
}

/** The cookie that remembers that this e-mail signed in. It signs nobody in. */
export function knownBrowserCookie(request: Request, email: string): string {
  const cookie = readCookie(request);
  const number = cookie?.number ?? randomBytes(16).toString("hex");
  const proof = proofOf(number, email);
  const proofs = [proof, ...(cookie?.proofs ?? []).filter((one) => one !== proof)].slice(0, mostPeople);
  return writeHostCookie(name, [number, ...proofs].join("."), 31_536_000);
}
