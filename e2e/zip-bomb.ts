import { deflateRawSync } from "node:zlib";

interface Entry {
  name: string;
  /** Deflated. */
  packed: Buffer;
  /** Without bytes of its own: it points to those of the first entry. */
  overlaps?: boolean;
}

/** An archive as written by hand, its end saying that it holds as many entries as it is told to say. */
export function archive(entries: readonly Entry[], countSaid = entries.length): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, packed, overlaps } of entries) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(overlaps ? 0 : at, 42);
    directory.push(central, Buffer.from(name));
    if (overlaps) continue;
    bodies.push(local, Buffer.from(name), packed);
    at += local.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(countSaid, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

/** Ten million zeros, in ten kilobytes. */
export const zeros = deflateRawSync(Buffer.alloc(10_000_000), { level: 9 });

/** Names of the sheets of a workbook. */
export const sheetNames = (count: number): string[] =>
  Array.from({ length: count }, (_, sheet) => `xl/worksheets/sheet${sheet}.xml`);
