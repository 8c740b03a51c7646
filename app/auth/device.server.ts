import { createHash, randomBytes } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { createSignInNotice, forgetOldDevices, isNewDevice } from "~/models/known-devices.server.ts";
import { shared, withAccounts } from "~/models/database.server.ts";
import { isDemoAccount } from "~/models/demo.server.ts";
import { tellOfSignIn } from "./account-letters.server.ts";
import { shortAddress } from "./short-address.ts";

interface Visit {
  request: Request;
  context: AppLoadContext;
}

/** A browser's own secret, the same for everybody who signs in there. It opens nothing. */
const pattern = /(?:^|;\s*)gawai=([\w-]{22})(?:;|$)/;
const readDevice = (request: Request) => pattern.exec(request.headers.get("Cookie") ?? "")?.[1];
const hashDevice = (device: string) => createHash("sha256").update(device).digest("hex");

export function readDeviceHash(request: Request): string | undefined {
  const device = readDevice(request);
  return device && hashDevice(device);
}

/**
 * Notes where somebody signed in, and tells the account's holder where that is a device the account has not seen. The
 * demonstration's accounts are everybody's: no device is new there.
 * @returns the cookie by which the device is known the next time
 */
export async function noticeDevice(
  { request, context }: Visit,
  session: { userId: number; hash: string; email: string },
): Promise<string> {
  const device = readDevice(request) ?? randomBytes(16).toString("base64url");
  if (!isDemoAccount(session.email)) {
    const signedIn = {
      userAgent: request.headers.get("User-Agent") ?? "",
      address: shortAddress(context.address),
    };
    const isNew = await withAccounts(async (tx) => {
      await forgetOldDevices(tx);
      if (!(await isNewDevice(tx, session.userId, hashDevice(device)))) return false;
      await createSignInNotice(tx, { userId: session.userId, sessionHash: session.hash, ...signedIn });
      return true;
    });
    if (isNew) tellOfSignIn({ request, context }, session.email.trim().toLowerCase(), signedIn);
  }
  const secure = shared().secureCookies ? "; Secure" : "";
  return `gawai=${device}; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax${secure}`;
}
