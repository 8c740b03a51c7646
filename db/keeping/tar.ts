const block = 512;

/** One file of a tar (POSIX ustar), readable by its owner alone, without the end: other files may follow. */
export function tarFile(name: string, content: Buffer): Buffer {
  const header = Buffer.alloc(block);
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, "0")}\0`;
  header.write(name, 0);
  header.write(octal(0o600, 8) + octal(0, 8) + octal(0, 8) + octal(content.length, 12) + octal(0, 12), 100);
  header.write(" ".repeat(8), 148); // what the sum of the header counts in its own place
  header.write("0", 156);
  header.write("ustar\x0000", 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(octal(sum, 7), 148);
  return Buffer.concat([header, content, Buffer.alloc(-content.length & (block - 1))]);
}

/** @returns the content of the first file where that is its name, and what comes after it; all of it otherwise */
export function takeFirstFile(name: string, tar: Buffer): { content?: Buffer; rest: Buffer } {
  if (!tar.subarray(0, name.length + 1).equals(Buffer.from(`${name}\0`))) return { rest: tar };
  const size = parseInt(tar.toString("latin1", 124, 135), 8);
  return { content: tar.subarray(block, block + size), rest: tar.subarray(block + Math.ceil(size / block) * block) };
}
