import { randomInt } from "node:crypto";
import type { Actor } from "~/models/accounts.server.ts";
import { findRefusal } from "~/models/database-error.ts";
import { withAccounts, withActor } from "~/models/database.server.ts";
import { isDemoAccount } from "~/models/demo.server.ts";
import * as factors from "~/models/second-factor.server.ts";
import { countTry, forgiveTry } from "./rate-limits.server.ts";
import { keyedHash, seal, slowHash, unseal } from "./secrets.server.ts";
import { createSecret, stepOf } from "./totp.ts";

/** Letters and digits that are told apart when read out or written down, as in a one-time password. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
const codeCount = 10;

/** Three groups of four, 59 bits. */
function createRecoveryCode(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join("");
  return [group(), group(), group()].join("-");
}

const secretOf = (userId: number) => `second factor ${userId}`;
const setUpOf = (userId: number) => `second factor set-up ${userId}`;
const purposeOf = (userId: number) => `recovery code ${userId}`;
const hashOf = (code: string, userId: number) => slowHash(code.replaceAll("-", ""), purposeOf(userId));

export type CodeOutcome = { kind: "accepted" } | { kind: "wrong" } | { kind: "wait"; seconds: number };

/**
 * Takes a code of the application or a recovery code, each of them once, however many try it at the same moment.
 * @param typed as typed: spaces, hyphens and capitals don't matter
 */
export async function acceptCode(userId: number, typed: string): Promise<CodeOutcome> {
  const wait = await countTry("code", userId);
  if (wait > 0) return { kind: "wait", seconds: wait };
  const code = typed.toLowerCase().replace(/[\s-]/g, "");
  const isOfApplication = /^\d{6}$/.test(code);
  // Codes that were given before they were hashed slowly still help whoever has them on paper.
  const hashes = isOfApplication ? [] : [await hashOf(code, userId), keyedHash(code, purposeOf(userId))];
  const isAccepted = await withAccounts(async (tx) => {
    if (!isOfApplication) return factors.spendRecoveryCode(tx, userId, hashes);
    const sealed = await factors.findSealedSecret(tx, userId);
    const secret = sealed && unseal(sealed, secretOf(userId));
    const step = secret && stepOf(secret, code, Date.now());
    return step !== undefined && step !== "" && factors.spendStep(tx, userId, step);
  });
  if (!isAccepted) return { kind: "wrong" };
  await forgiveTry("code", userId);
  return { kind: "accepted" };
}

/** A secret on its way from the page that shows it to the answer that confirms it: nothing is stored before that. */
export interface SetUp {
  secret: string;
  /** For the form. Holds whether the former factor was shown to be one's own. */
  sealed: string;
}

const setUpMinutes = 30;

export function beginSetUp({ userId }: Actor, mayReplace: boolean): SetUp {
  const secret = createSecret();
  const until = Date.now() + setUpMinutes * 60_000;
  return { secret, sealed: seal(JSON.stringify({ secret, until, mayReplace }), setUpOf(userId)) };
}

/** @returns undefined where it is nobody's, another's, or too old */
export function readSetUp({ userId }: Actor, sealed: unknown): (SetUp & { mayReplace: boolean }) | undefined {
  const text = typeof sealed === "string" ? unseal(sealed, setUpOf(userId)) : undefined;
  if (text === undefined) return undefined;
  const { secret, until, mayReplace } = JSON.parse(text) as { secret: string; until: number; mayReplace: boolean };
  return Date.now() < until ? { secret, sealed: sealed as string, mayReplace } : undefined;
}

/** @returns the recovery codes, to be shown this once; "taken" where another request has set one up meanwhile */
export async function finishSetUp(actor: Actor, secret: string, code: string): Promise<string[] | "wrong" | "taken"> {
  const step = stepOf(secret, code.replace(/\s/g, ""), Date.now());
  if (step === undefined) return "wrong";
  const { codes, codeHashes } = await createCodes(actor);
  const sealedSecret = seal(secret, secretOf(actor.userId));
  const save = () => withActor(actor, (tx) => factors.saveFactor(tx, actor.userId, { sealedSecret, step, codeHashes }));
  return (await findRefusal(save, { duplicate: {} })) ? "taken" : codes;
}

/** @returns ten new ones, to be shown this once */
export async function renewRecoveryCodes(actor: Actor): Promise<string[]> {
  const { codes, codeHashes } = await createCodes(actor);
  await withActor(actor, (tx) => factors.saveRecoveryCodes(tx, actor.userId, codeHashes));
  return codes;
}

async function createCodes({ userId }: Actor) {
  const codes = Array.from({ length: codeCount }, createRecoveryCode);
  return { codes, codeHashes: await Promise.all(codes.map((code) => hashOf(code, userId))) };
}

/**
 * Whether the account must get a second factor before anything else. The demonstration's administrator, whose password
 * stands on the sign-in page, is let in without: pages say so (docs/decisions/2026-11-21-second-factor.md).
 */
export function lacksFactor(actor: Actor): boolean {
  return !actor.factor.isOn && actor.factor.demandedBy !== null && !isExcused(actor);
}

/** Let in without the second factor that the platform demands, as the demonstration's administrator. */
export function isExcused({ email, factor }: Actor): boolean {
  return !factor.isOn && factor.demandedBy === "" && isDemoAccount(email);
}
