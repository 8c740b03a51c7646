import { hash, verify } from "@node-rs/argon2";

/** argon2id with OWASP's second recommended setting (2024): 19 MiB, two passes, one lane. */
export const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), parameters);
}

export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password.normalize("NFKC"));
}

/** Compared with when an e-mail is unknown, so that the answer takes as long as for one that is known. */
export const nobodysHash = hashPassword("nobody has this password");
