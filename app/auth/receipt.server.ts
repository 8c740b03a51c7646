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
