import { createHash, randomBytes } from "node:crypto";
import { type Actor, findActor } from "~/models/accounts.server.ts";
import { withAccounts } from "~/models/database.server.ts";
import { findTokenHolder } from "~/models/personal-tokens.server.ts";
import { countTry } from "./rate-limits.server.ts";

/** Tells a token from other programs' secrets, for people and for those who search files for leaked ones. */
const mark = "sentra_";

/** 256 random bits: to be shown once. The database keeps its sha256, its owner its first letters. */
export function createToken() {
  const token = mark + randomBytes(32).toString("base64url");
  return { token, tokenHash: hashToken(token), prefix: token.slice(0, mark.length + 5) };
}

const hashToken = (token: string) => createHash("sha256").update(token).digest("hex");

export interface TokenHolder {
  actor: Actor;
  /** Seconds until the token may ask again; 0 where it may. */
  wait: number;
}

/** Who sends a request by its `Authorization: Bearer …`. Cookies are not looked at: a page of another site can't ask. */
export async function findBearer(request: Request): Promise<TokenHolder | undefined> {
  const token = /^Bearer +(\S+) *$/i.exec(request.headers.get("Authorization") ?? "")?.[1];
  if (!token?.startsWith(mark) || token.length > 100) return undefined;
  return withAccounts(async (tx) => {
    const holder = await findTokenHolder(tx, hashToken(token));
    const actor = holder && (await findActor(tx, holder.userId));
    return actor && { actor, wait: await countTry("apiToken", holder.tokenId, tx) };
  });
}
