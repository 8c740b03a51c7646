/** Letters and digits that nobody mistakes for one another when they are copied from paper: 32, so 5 bits each. */
const alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const length = 12;

/**
 * A new receipt: 60 bits of chance. Whoever sends answers chooses it beforehand, so that sending them again after a
 * lost reply is known for what it is.
 */
export function createReceipt(): string {
  return [...crypto.getRandomValues(new Uint8Array(length))].map((byte) => alphabet[byte % 32]).join("");
}

/** A receipt as typed or sent, without its hyphens; undefined where it cannot be one. */
export function readReceipt(typed: unknown): string | undefined {
  if (typeof typed !== "string") return undefined;
  const plain = typed.toUpperCase().replace(/[\s-]/g, "");
  return plain.length === length && [...plain].every((sign) => alphabet.includes(sign)) ? plain : undefined;
}

/** "ABCD-EFGH-JKLM" */
export function writeReceipt(receipt: string): string {
  return receipt.match(/.{4}/g)!.join("-");
}
