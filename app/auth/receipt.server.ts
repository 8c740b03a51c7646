import { shared } from "~/models/database.server.ts";
import { readReceipt } from "~/models/receipt.ts";

/**
 * The receipt that a respondent's browser keeps for one link. Its path is that link, so that on a phone which several
 * people share no link opens what was given to another.
 * @param key one that opens a questionnaire: nothing else may become part of a header
 */
export function receiptCookie(key: string, receipt: string): string {
  const secure = shared().secureCookies ? "; Secure" : "";
  return `tanda=${receipt}; Path=/isi/${key}; Max-Age=31536000; HttpOnly; SameSite=Lax${secure}`;
}

export const forgetReceiptCookie = (address: string) => `tanda=; Path=${address}; Max-Age=0; HttpOnly; SameSite=Lax`;

export function readReceiptCookie(request: Request): string | undefined {
  return readReceipt(/(?:^|;\s*)tanda=(\w+)/.exec(request.headers.get("Cookie") ?? "")?.[1]);
}

/** A receipt has 60 bits, so this only keeps those who try from keeping the database busy. */
const mostAttempts = 10;
const windowMs = 15 * 60_000;
const mostKeys = 10_000;
const attempts = new Map<string, { count: number; until: number }>();

/** Counts a receipt that is about to be tried on a link. @returns whether there were too many of late */
export function triedTooOften(key: string, now: number): boolean {
  const last = attempts.get(key);
  const current = last && last.until > now ? last : { count: 0, until: now + windowMs };
  current.count++;
  if (attempts.size >= mostKeys && !attempts.has(key)) attempts.clear();
  attempts.set(key, current);
  return current.count > mostAttempts;
}
