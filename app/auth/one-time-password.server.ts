import { randomInt } from "node:crypto";

/** Letters and digits that are told apart when read out or written down: no 0 and o, no 1, i and l. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** Four groups of four, 79 bits: to be handed over once and changed at the first sign-in. */
export function createOneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}
