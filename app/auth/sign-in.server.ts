import { createHash, randomBytes } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { findCredential } from "~/models/accounts.server.ts";
import { noteFailedSignIn } from "~/models/audit-log.server.ts";
import { withAccounts } from "~/models/database.server.ts";
import * as pending from "~/models/pending-sign-in.server.ts";
import { findSealedSecret } from "~/models/second-factor.server.ts";
import type { VerifiedPassword } from "~/models/sessions.server.ts";
import { readHostCookie, writeHostCookie } from "./host-cookie.server.ts";
import { findKnownBrowser, knownBrowserCookie } from "./known-browser.server.ts";
import { mostUnits } from "./password-rules.ts";
import { nobodysHash, verifyPassword } from "./password.server.ts";
import { countTry, forgiveTry, networkOf } from "./rate-limits.server.ts";
import { acceptCode } from "./second-factor.server.ts";
import { startSession } from "./session.server.ts";

interface Visit {
  request: Request;
  context: AppLoadContext;
}

export type SignInOutcome =
  | { kind: "signedIn"; cookies: string[] }
  /** The password fits, and the account has a second factor: the cookie opens the page that asks for it, and nothing else. */
  | { kind: "code"; cookies: string[] }
  | { kind: "wrong" }
  | { kind: "wait"; seconds: number };

/** Nobody's is longer, so nothing that is gets as far as the database or the hash. */
const longestEmail = 320;
const longestPassword = mostUnits;

/**
 * Signs in with an e-mail and a password. An unknown e-mail takes as long as a known one, and waits like one. A try is
 * counted before it is made and forgiven when it fits, so that many at once can't pass together.
 */
export async function signIn(visit: Visit, email: string, password: string): Promise<SignInOutcome> {
  if (email.length > longestEmail || password.length > longestPassword) return { kind: "wrong" };
  const { request } = visit;
  const network = networkOf(visit.context.address);
  const person = [findKnownBrowser(request, email), email.trim().toLowerCase()].join(" ").trim();
  const seconds = (await countTry("signInAddress", network)) || (await countTry("signIn", person));
  if (seconds > 0) return { kind: "wait", seconds };

  const credential = await withAccounts((tx) => findCredential(tx, email));
  const fits = await verifyPassword(credential?.passwordHash ?? (await nobodysHash), password);
  if (!credential || !fits) {
    await withAccounts((tx) => noteFailedSignIn(tx, credential?.userId));
    return { kind: "wrong" };
  }
  await forgiveTry("signIn", person);
  await forgiveTry("signInAddress", network);
  const hasCode = await hasFactor(credential.userId);
  const cookies = hasCode ? await beginPending(credential) : await enter(visit, credential, email);
  return cookies ? { kind: hasCode ? "code" : "signedIn", cookies } : { kind: "wrong" };
}

/** The second step: a code of the application, or a recovery code. */
export async function finishSignIn(visit: Visit, typed: string): Promise<SignInOutcome | { kind: "expired" }> {
  const waiting = await findPending(visit.request);
  if (!waiting) return { kind: "expired" };
  const outcome = await acceptCode(waiting.userId, typed);
  if (outcome.kind !== "accepted") return outcome;
  const isFirst = await withAccounts((tx) => pending.deletePendingSignIn(tx, waiting.idHash));
  if (!isFirst) return { kind: "expired" };
  const cookies = await enter(visit, waiting, waiting.email);
  return cookies ? { kind: "signedIn", cookies: [forgetPending(), ...cookies] } : { kind: "expired" };
}

/** Who has given the right password a few minutes ago in this browser, and is still to give a code. */
export async function findPending(request: Request) {
  const id = readHostCookie(request, stepCookie);
  if (!/^[\w-]{43}$/.test(id ?? "")) return undefined;
  const idHash = hashOf(id!);
  const found = await withAccounts((tx) => pending.findPendingSignIn(tx, idHash));
  return found && { ...found, idHash };
}

/** @returns undefined where the password was changed since it was verified */
async function enter(visit: Visit, verified: VerifiedPassword, email: string): Promise<string[] | undefined> {
  const session = await startSession(visit, verified);
  return session === undefined ? undefined : [session, knownBrowserCookie(visit.request, email)];
}

const hasFactor = (userId: number) => withAccounts(async (tx) => (await findSealedSecret(tx, userId)) !== undefined);

const hashOf = (id: string) => createHash("sha256").update(id).digest("hex");

const stepCookie = "sentra_step";
const forgetPending = () => writeHostCookie(stepCookie, "", 0);

async function beginPending(verified: VerifiedPassword): Promise<string[] | undefined> {
  const id = randomBytes(32).toString("base64url");
  const isBegun = await withAccounts((tx) => pending.createPendingSignIn(tx, hashOf(id), verified));
  return isBegun ? [writeHostCookie(stepCookie, id, pending.pendingMinutes * 60)] : undefined;
}
