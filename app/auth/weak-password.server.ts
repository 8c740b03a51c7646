/** Why a password is easily guessed however long it is: many have it, or it is made of what is known of its holder. */
export type Weakness = "common" | "pattern" | "near";

/** What is known of everybody here. */
const ownWords = ["sentra", "umkm", "dinas", "koperasi", "dashboard", "dasbor"];

/**
 * NIST SP 800-63B-4, 3.1.1.2: compared with passwords known from breaches and with words of the place. The list is of
 * the 49,233 commonest (@zxcvbn-ts/language-common, MIT).
 * @param around what is known of its holder: name, e-mail, what the own sentra and region are called
 */
export async function findWeakness(password: string, around: readonly string[]): Promise<Weakness | undefined> {
  const plain = password.normalize("NFKC").toLowerCase().trim();
  const common = await commonPasswords();
  // "password" with a year and a sign behind it is guessed right after "password".
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  if (common.has(plain) || (core !== "" && common.has(core))) return "common";
  if (isPattern(plain)) return "pattern";
  return isNear(plain, [...ownWords, ...around]) ? "near" : undefined;
}

let list: Promise<ReadonlySet<string>> | undefined;

/** Unpacked at the first look: it takes a moment, and most processes of the program never need it. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  list ??= import("@zxcvbn-ts/language-common").then(({ dictionary }) => new Set(dictionary["passwords-common"]));
  return list;
}

const rows = ["abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "0123456789".repeat(3)];
const backwards = (text: string) => [...text].reverse().join("");

/** A few signs over and over ("abcabcabcabc"), or keys in a row. */
function isPattern(plain: string): boolean {
  return (
    /^(.{1,5})\1+.{0,4}$/u.test(plain) || rows.some((row) => row.includes(plain) || backwards(row).includes(plain))
  );
}

/** Words shorter than this are parts of too many others. */
const shortestWord = 4;
const leftOver = 6;

/** Whether little is left of it once the words that are known of its holder are struck out. */
function isNear(plain: string, around: readonly string[]): boolean {
  const words = around
    .flatMap((text) =>
      text
        .normalize("NFKC")
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    )
    .filter((word) => [...word].length >= shortestWord)
    .sort((a, b) => b.length - a.length);
  const struck = words.reduce((text, word) => text.replaceAll(word, " "), plain);
  return struck !== plain && [...struck.replace(/[^\p{L}\p{N}]/gu, "")].length < leftOver;
}
