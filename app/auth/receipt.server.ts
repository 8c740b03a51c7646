import { shared } from "~/models/database.server.ts";
import { readReceipt } from "~/models/receipt.ts";

/**
 * The receipt that a respondent's browser keeps for one link. Its path is that link, so that on a phone which several
 * people share no link opens what was given to another.
 * @param key one that opens a questionnaire: nothing else may become part of a header
 */
export function receiptCookie(key: string, receipt: string): string {
  return cookie(receipt, `/isi/${key}`, 31_536_000);
}

export const forgetReceiptCookie = (address: string) => cookie("", address, 0);

/** Over TLS the prefix makes browsers refuse a cookie of this name that came without it. */
function cookie(value: string, path: string, seconds: number): string {
  const [prefix, secure] = shared().secureCookies ? ["__Secure-", "; Secure"] : ["", ""];
  return `${prefix}tanda=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}

export function readReceiptCookie(request: Request): string | undefined {
  return readReceipt(/(?:^|;\s*)(?:__Secure-)?tanda=(\w+)/.exec(request.headers.get("Cookie") ?? "")?.[1]);
}
