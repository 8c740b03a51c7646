import { Secret, TOTP } from "otpauth";

/** What every authenticator application understands: RFC 6238 with SHA-1, six digits, thirty seconds. */
const settings = { algorithm: "SHA1", digits: 6, period: 30 } as const;

const issuer = "Sentra";

/** 160 bits, as RFC 4226 recommends, in base32. */
export const createSecret = () => new Secret({ size: 20 }).base32;

/** What the QR code holds. */
export function otpAddress(secret: string, email: string): string {
  return new TOTP({ ...settings, secret: Secret.fromBase32(secret), issuer, label: email }).toString();
}

/**
 * The step of thirty seconds that a code belongs to. One step early or late is taken, for clocks that differ.
 * @param at milliseconds since 1970
 * @returns undefined for a wrong code
 */
export function stepOf(secret: string, code: string, at: number): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const delta = TOTP.validate({
    ...settings,
    secret: Secret.fromBase32(secret),
    token: code,
    timestamp: at,
    window: 1,
  });
  return delta === null ? undefined : TOTP.counter({ period: settings.period, timestamp: at }) + delta;
}
