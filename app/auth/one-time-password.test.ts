import { expect, it } from "vitest";
import { createOneTimePassword } from "./one-time-password.server.ts";

it("is long, easy to read out, and never the same", () => {
  const passwords = Array.from({ length: 500 }, createOneTimePassword);
  for (const password of passwords) expect(password).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
  expect(new Set(passwords).size).toBe(500);
  // Every letter of the alphabet turns up among 8,000: none is left out, and none crowds the others out.
  const letters = new Set(passwords.join("").replaceAll("-", ""));
  expect(letters.size).toBe(31);
});
