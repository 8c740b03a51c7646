import { describe, expect, it } from "vitest";
import { drawQrCode, type QrCode } from "./qr-code.server.ts";

/**
 * Reads a QR code back as ISO/IEC 18004 prescribes, by its printed tables: versions 1 to 6 at level M, bytes. No
 * module is corrected; instead the error correction itself is checked.
 */
describe("a QR code", () => {
  it.each([
    ["a short link", "https://sentra.id/isi/3-ab", 2],
    ["a link as invitations have it", "https://sentra.example.go.id/isi/123-0123456789abcdef0123456789abcdef", 5],
    ["a link of a long domain", `https://sentra.dinas-koperasi.jatimprov.go.id/isi/98765-${"f0".repeat(16)}`, 6],
  ])("of %s is read back as it was", (_, text, version) => {
    const modules = readModules(drawQrCode(text));
    expect(modules).toHaveLength(17 + 4 * version);
    expect(decode(modules)).toBe(text);
  });

  it("has a quiet zone of four modules all round", () => {
    const { size, path } = drawQrCode("https://sentra.id");
    const bars = barsOf(path);
    expect(Math.min(...bars.flatMap(({ x, y }) => [x, y]))).toBe(4);
    expect(Math.max(...bars.flatMap(({ x, y, width }) => [x + width, y + 1]))).toBe(size - 4);
  });
});

type Modules = boolean[][];

const barsOf = (path: string) =>
  [...path.matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)/g)].map((bar) => ({ x: +bar[1]!, y: +bar[2]!, width: +bar[3]! }));

/** As they are drawn, without the quiet zone. */
function readModules({ size, path }: QrCode): Modules {
  const modules: Modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const { x, y, width } of barsOf(path)) modules[y]!.fill(true, x, x + width);
  return modules.slice(4, -4).map((row) => row.slice(4, -4));
}

/** Table C.1, level M: the fifteen bits of each mask. */
const formats = [
  "101010000010010",
  "101000100100101",
  "101111001111100",
  "101101101001011",
  "100010111111001",
  "100000011001110",
  "100111110010111",
  "100101010100000",
];
/** Table 10, with i the row and j the column. */
const masks: ((i: number, j: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
];
/** Table 9, level M: blocks, and in each the codewords of data and of error correction. */
const blocksOf = [[], [1, 16, 10], [1, 28, 16], [1, 44, 26], [2, 32, 18], [2, 43, 24], [4, 27, 16]];

function decode(modules: Modules): string {
  const [count, data, correction] = blocksOf[(modules.length - 17) / 4] as [number, number, number];
  const codewords = readCodewords(modules);
  const blocks = Array.from({ length: count }, (_, block) =>
    Array.from({ length: data + correction }, (__, at) => codewords[at * count + block]!),
  );
  for (const block of blocks) expect(syndromes(block, correction)).toEqual(Array(correction).fill(0));
  const bits = blocks
    .flatMap((block) => block.slice(0, data))
    .map((byte) => byte.toString(2).padStart(8, "0"))
    .join("");
  expect(bits.slice(0, 4)).toBe("0100"); // bytes
  const length = parseInt(bits.slice(4, 12), 2);
  const bytes = Array.from({ length }, (_, at) => parseInt(bits.slice(12 + 8 * at, 20 + 8 * at), 2));
  return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
}

/** Two columns at a time, from the right, up and down in turn, past the column of the timing pattern. */
function readCodewords(modules: Modules): number[] {
  const size = modules.length;
  const row8 = [0, 1, 2, 3, 4, 5, 7, 8].map((column) => modules[8]![column]);
  const column8 = [7, 5, 4, 3, 2, 1, 0].map((row) => modules[row]![8]);
  const mask = formats.indexOf([...row8, ...column8].map(Number).join(""));
  expect(mask).toBeGreaterThanOrEqual(0);
  const centre = size - 7;
  const isFunction = (i: number, j: number) =>
    i === 6 ||
    j === 6 ||
    (i < 9 && (j < 9 || j >= size - 8)) ||
    (i >= size - 8 && j < 9) ||
    (size > 21 && Math.abs(i - centre) <= 2 && Math.abs(j - centre) <= 2);
  const bits: number[] = [];
  let isUpward = true;
  for (let right = size - 1; right > 0; right -= 2, isUpward = !isUpward) {
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step++) {
      const i = isUpward ? size - 1 - step : step;
      for (const j of [right, right - 1]) {
        if (!isFunction(i, j)) bits.push(Number(modules[i]![j] !== masks[mask]!(i, j)));
      }
    }
  }
  return Array.from({ length: Math.floor(bits.length / 8) }, (_, at) =>
    parseInt(bits.slice(8 * at, 8 * at + 8).join(""), 2),
  );
}

/** A codeword of a Reed-Solomon code over GF(256) by x^8+x^4+x^3+x^2+1 vanishes at the generator's every root. */
function syndromes(block: number[], roots: number): number[] {
  const multiply = (a: number, b: number) => {
    let product = 0;
    for (let bit = 7; bit >= 0; bit--) {
      product = (product << 1) ^ (product & 128 ? 0x11d : 0);
      if ((b >> bit) & 1) product ^= a;
    }
    return product;
  };
  let root = 1;
  return Array.from({ length: roots }, () => {
    const value = block.reduce((sum, word) => multiply(sum, root) ^ word, 0);
    root = multiply(root, 2);
    return value;
  });
}
