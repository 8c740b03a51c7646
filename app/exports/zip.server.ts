import { PassThrough, type Readable, type Writable } from "node:stream";
import { once } from "node:events";
import { strToU8, Zip, ZipDeflate } from "fflate";

/** A file of an archive, made while it is read. */
interface ArchivedFile {
  name: string;
  content: AsyncIterable<string | Buffer> | Iterable<string>;
}

/** Files one after another into a ZIP archive, no faster than it is read; none of them is ever held whole. */
export function toZip(files: Iterable<ArchivedFile>): Readable {
  const output = new PassThrough();
  write(output, files).catch((error: Error) => output.destroy(error));
  return output;
}

async function write(output: Writable, files: Iterable<ArchivedFile>): Promise<void> {
  let isFull = false;
  const zip = new Zip((error, chunk, isLast) => {
    if (error) output.destroy(error);
    else isFull = !output.write(chunk);
    if (isLast) output.end();
  });
  for (const { name, content } of files) {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    for await (const piece of content) {
      if (output.destroyed) throw new Error("nobody reads this archive any more");
      file.push(typeof piece === "string" ? strToU8(piece) : piece);
      if (isFull) await Promise.race([once(output, "drain"), once(output, "close")]);
    }
    file.push(new Uint8Array(0), true);
  }
  zip.end();
}
