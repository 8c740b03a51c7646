import { createHash, randomBytes } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { getEmail } from "~/models/accounts.server.ts";
import { createSignInNotice, forgetOldDevices, isNewDevice } from "~/models/known-devices.server.ts";
import { withAccounts } from "~/models/database.server.ts";
import { isDemoAccount } from "~/models/demo.server.ts";
import { tellOfSignIn } from "./account-letters.server.ts";
import { readHostCookie, writeHostCookie } from "./host-cookie.server.ts";
import { shortAddress } from "./short-address.ts";

interface Visit {
  request: Request;
  context: AppLoadContext;
}

/** A browser's own secret, the same for everybody who signs in there. It opens nothing. */
const cookie = "gawai";
const readDevice = (request: Request) => /^[\w-]{22}$/.exec(readHostCookie(request, cookie) ?? "")?.[0];
const hashDevice = (device: string) => createHash("sha256").update(device).digest("hex");

export function readDeviceHash(request: Request): string | undefined {
  const device = readDevice(request);
  return device && hashDevice(device);
}

/**
 * Notes where somebody signed in, and tells the account's holder where that is a device the account has not seen. The
 * demonstration's accounts are everybody's: no device is new there. The device gets a cookie by which it is known.
 */
export async function noticeDevice(
  { request, context }: Visit,
  session: { userId: number; sessionHash: string },
): Promise<void> {
  const device = readDevice(request) ?? randomBytes(16).toString("base64url");
  const from = { userAgent: request.headers.get("User-Agent") ?? "", address: shortAddress(context.address) };
  const holder = await withAccounts(async (tx) => {
    await forgetOldDevices(tx);
    const email = await getEmail(tx, session.userId);
    if (isDemoAccount(email) || !(await isNewDevice(tx, session.userId, hashDevice(device)))) return undefined;
    await createSignInNotice(tx, { ...session, ...from });
    return email;
  });
  if (holder !== undefined) tellOfSignIn({ request, context }, holder, from);
  context.appendHeader("Set-Cookie", writeHostCookie(cookie, device, 34_560_000));
}
