import { createHash, randomBytes } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { withAccounts } from "~/models/database.server.ts";
import { type FoundLink, findAccountLink, requestAccountLink, useAccountLink } from "~/models/account-links.server.ts";
import { sendLink } from "./account-letters.server.ts";
import { hashPassword } from "./password.server.ts";

/** An address with 256 random bits, to be shown once; the database keeps the sha256 of these. */
export function createLinkAddress(publicUrl: string): { address: string; linkHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { address: `${publicUrl.replace(/\/$/, "")}/buka-akun/${token}`, linkHash: hashToken(token) };
}

const hashToken = (token: string) => createHash("sha256").update(token).digest("hex");

export async function findLink(token: string | undefined): Promise<FoundLink | undefined> {
  if (!/^[\w-]{43}$/.test(token ?? "")) return undefined;
  return withAccounts((tx) => findAccountLink(tx, hashToken(token!)));
}

/** @returns whether the link still opened the account: of two who use it at once, one gets in */
export async function openAccount(token: string, chosen: { password: string; name?: string }): Promise<boolean> {
  const passwordHash = await hashPassword(chosen.password);
  return withAccounts((tx) => useAccountLink(tx, hashToken(token), { passwordHash, name: chosen.name }));
}

/** Sends a link where the e-mail is an account's. Nobody waits for the letter: its time would tell of the account. */
export async function requestLink(visit: { request: Request; context: AppLoadContext }, email: string): Promise<void> {
  const { address, linkHash } = createLinkAddress(visit.context.publicUrl);
  const to = await withAccounts((tx) => requestAccountLink(tx, email, linkHash));
  if (to !== undefined) void sendLink(visit, { to, link: address, purpose: "recovery" });
}
