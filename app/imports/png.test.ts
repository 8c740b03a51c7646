import { crc32, deflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { checkPng } from "./png.server.ts";

const signature = Buffer.from("89504e470d0a1a0a", "hex");

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Grey, eight bits a pixel. */
function png({ width = 4, height = 3, interlace = 0, pixels = 15 } = {}): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, interlace], 8);
  const data = deflateSync(Buffer.alloc(pixels));
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

// The smallest PNG that people pass around, one red pixel: made elsewhere.
const known = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";

it("takes a PNG", () => {
  expect(checkPng(Buffer.from(known, "base64"))).toBeUndefined();
  expect(checkPng(png())).toBeUndefined();
});

it("refuses what is none, too large, cut off, damaged, interlaced or not as large as it says", () => {
  expect(checkPng(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"))).toBe("notPng");
  expect(checkPng(Buffer.concat([png(), Buffer.alloc(200_000)]))).toBe("tooLarge");
  expect(checkPng(png({ width: 3_000 }))).toBe("tooLarge");
  expect(checkPng(png().subarray(0, -5))).toBe("broken");
  const damaged = png();
  damaged[20] = 9;
  expect(checkPng(damaged)).toBe("broken");
  expect(checkPng(png({ interlace: 1 }))).toBe("broken");
  expect(checkPng(png({ width: 5 }))).toBe("broken");
  expect(checkPng(png({ pixels: 5 }))).toBe("broken");
  expect(checkPng(png({ pixels: 50_000_000 }))).toBe("broken");
});
