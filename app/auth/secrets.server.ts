import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { hashRaw } from "@node-rs/argon2";
import { shared } from "~/models/database.server.ts";
import { parameters } from "./password.server.ts";

/** A key for each purpose, from the one of the settings (HKDF, RFC 5869): what is made for one opens nothing of another. */
function deriveKey(purpose: string): Buffer {
  const { secretKey } = shared();
  if (!secretKey) throw new Error("no SECRET_KEY was given to this program");
  return Buffer.from(hkdfSync("sha256", secretKey, "", `sentra ${purpose}`, 32));
}

/** Seals a text with AES-256-GCM. Only the same purpose opens it, so a purpose names whose it is. */
export function seal(text: string, purpose: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", deriveKey(purpose), nonce);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** @returns undefined for what was not sealed for this purpose, or under another key */
export function unseal(sealed: string, purpose: string): string | undefined {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < 28) return undefined;
  const decipher = createDecipheriv("aes-256-gcm", deriveKey(purpose), bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAuthTag(bytes.subarray(12, 28));
  try {
    return decipher.update(bytes.subarray(28), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return undefined;
  }
}

/** HMAC-SHA256, hexadecimal: short texts can't be found from it by trying all of them, as they could from a plain hash. */
export function keyedHash(text: string, purpose: string): string {
  return createHmac("sha256", deriveKey(purpose)).update(text).digest("hex");
}

/**
 * Hexadecimal, as slow to try as a password, and still the same for the same: for secrets that people type, which are too
 * short for keyedHash alone once the key is known. The salt is the purpose's, so a purpose names whose it is.
 */
export async function slowHash(text: string, purpose: string): Promise<string> {
  const salt = createHmac("sha256", deriveKey(purpose)).update("salt").digest().subarray(0, 16);
  return (await hashRaw(text, { ...parameters, salt, secret: deriveKey(purpose) })).toString("hex");
}
