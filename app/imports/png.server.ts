import { crc32, inflateSync } from "node:zlib";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const mostBytes = 200_000;
const mostPixels = 2_000;
/** Samples of a pixel, by colour type. */
const samples: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

export type PngProblem = "notPng" | "tooLarge" | "broken";

/**
 * Whether an upload is a PNG that any reader can draw: whole, not interlaced, of at most 2,000 by 2,000 pixels. What is
 * taken here is drawn into every page's head, so a broken one would spoil them all.
 */
export function checkPng(bytes: Buffer): PngProblem | undefined {
  if (!bytes.subarray(0, 8).equals(signature)) return "notPng";
  if (bytes.length > mostBytes) return "tooLarge";
  let head: Buffer | undefined;
  let hasPalette = false;
  const data: Buffer[] = [];
  let at = 8;
  for (;;) {
    if (at + 12 > bytes.length) return "broken";
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) return "broken";
    const type = bytes.toString("latin1", at + 4, at + 8);
    const content = bytes.subarray(at + 8, end - 4);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return "broken";
    if (type === "IHDR") head = content;
    if (type === "PLTE") hasPalette = true;
    if (type === "IDAT") data.push(content);
    if (type === "IEND") break;
    at = end;
  }
  return head ? checkPixels(head, hasPalette, Buffer.concat(data)) : "broken";
}

function checkPixels(head: Buffer, hasPalette: boolean, data: Buffer): PngProblem | undefined {
  if (head.length !== 13) return "broken";
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [depth, colour, interlace] = [head[8]!, head[9]!, head[12]!];
  if (width > mostPixels || height > mostPixels) return "tooLarge";
  const perPixel = samples[colour];
  if (!width || !height || !perPixel || ![1, 2, 4, 8, 16].includes(depth) || interlace !== 0) return "broken";
  if (colour === 3 && !hasPalette) return "broken";
  const expected = height * (1 + Math.ceil((width * perPixel * depth) / 8));
  try {
    return inflateSync(data, { maxOutputLength: expected + 1 }).length === expected ? undefined : "broken";
  } catch {
    return "broken";
  }
}
