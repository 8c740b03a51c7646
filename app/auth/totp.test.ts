import { describe, expect, it } from "vitest";
import { createSecret, otpAddress, stepOf } from "./totp.ts";

/** RFC 6238, appendix B, SHA-1: "12345678901234567890" in base32, and the last six of its eight digits. */
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const published: [seconds: number, step: number, totp: string][] = [
  [59, 0x1, "94287082"],
  [1111111109, 0x23523ec, "07081804"],
  [1111111111, 0x23523ed, "14050471"],
  [1234567890, 0x273ef07, "89005924"],
  [2000000000, 0x3f940aa, "69279037"],
  [20000000000, 0x27bc86aa, "65353130"],
];

describe("a code of RFC 6238", () => {
  it.each(published)("at %i seconds is that of the published step", (seconds, step, totp) => {
    const code = totp.slice(-6);
    expect(stepOf(secret, code, seconds * 1000)).toBe(step);
    expect(stepOf(secret, code, (seconds + 30) * 1000)).toBe(step);
    expect(stepOf(secret, code, (seconds - 30) * 1000)).toBe(step);
    expect(stepOf(secret, code, (seconds + 60) * 1000)).toBeUndefined();
    expect(stepOf(secret, code, (seconds - 60) * 1000)).toBeUndefined();
  });

  it("has six digits and nothing else", () => {
    for (const typed of ["", "28708", "2870820", "94287082", "28708a", " 287082", "２８７０８２"]) {
      expect(stepOf(secret, typed, 59_000)).toBeUndefined();
    }
  });
});

describe("a new secret", () => {
  it("has 160 bits and is another each time", () => {
    const secrets = Array.from({ length: 20 }, createSecret);
    expect(new Set(secrets).size).toBe(20);
    for (const one of secrets) expect(one).toMatch(/^[A-Z2-7]{32}$/);
  });

  it("is handed over as applications read it", () => {
    const address = new URL(otpAddress(secret, "siti@contoh.id"));
    expect(`${address.protocol}//${address.host}`).toBe("otpauth://totp");
    expect(decodeURIComponent(address.pathname)).toBe("/Sentra:siti@contoh.id");
    expect(Object.fromEntries(address.searchParams)).toEqual({
      issuer: "Sentra",
      secret,
      algorithm: "SHA1",
      digits: "6",
      period: "30",
    });
  });
});
