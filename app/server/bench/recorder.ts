import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { join } from "node:path";

/** One statement as the application sent it. */
export interface Statement {
  text: string;
  values: (string | null)[];
}

/**
 * Stands between the application and PostgreSQL and notes what is asked, by connection. Only the two kinds of message
 * that node-postgres sends are read: simple queries, and unnamed ones with their parameters as text.
 * @param database its address; where it names the directory of a socket, that is what counts
 */
export async function startRecorder(database: string) {
  const folder = mkdtempSync("/tmp/sentra-recorder-");
  const { hostname, port, searchParams } = new URL(database);
  const [directory, file] = [searchParams.get("host"), `.s.PGSQL.${port || 5432}`];
  const through = new URL(database);
  through.searchParams.set("host", folder);
  let connections = new Map<number, Statement[]>();
  let opened = 0;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const id = ++opened;
    const note = (statement: Statement) => connections.set(id, [...(connections.get(id) ?? []), statement]);
    const upstream = directory ? connect(join(directory, file)) : connect(Number(port || 5432), hostname);
    const read = readMessages(note);
    client.on("data", (chunk: Buffer) => {
      read(chunk);
      upstream.write(chunk);
    });
    upstream.on("data", (chunk) => client.write(chunk));
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one);
      one.on("close", () => other.destroy());
      one.on("error", () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(join(folder, file), resolve));
  return {
    /** The database's address through here. */
    url: through.href,
    /** What was asked since the last time, connection by connection. */
    take() {
      const taken = [...connections.values()];
      connections = new Map();
      return taken;
    },
    stop() {
      for (const one of sockets) one.destroy();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function readMessages(note: (statement: Statement) => void) {
  let rest: Buffer = Buffer.alloc(0);
  let greeted = false;
  let parsed = "";
  return (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      // The first message has no kind, only its length.
      const head = greeted ? 1 : 0;
      if (rest.length < head + 4) return;
      const end = head + rest.readInt32BE(head);
      if (rest.length < end) return;
      const body = rest.subarray(head + 4, end);
      const kind = greeted ? String.fromCharCode(rest[0]!) : "";
      greeted = true;
      if (kind === "Q") note({ text: textAt(body, 0), values: [] });
      if (kind === "P") parsed = textAt(body, body.indexOf(0) + 1);
      if (kind === "B") note({ text: parsed, values: readValues(body) });
      rest = rest.subarray(end);
    }
  };
}

const textAt = (body: Buffer, from: number) => body.toString("utf8", from, body.indexOf(0, from));

/** Of a Bind: two names, the formats, then each value with its length, -1 for null. */
function readValues(body: Buffer): (string | null)[] {
  let at = body.indexOf(0, body.indexOf(0) + 1) + 1;
  const formats = body.readInt16BE(at);
  at += 2 + 2 * formats;
  const count = body.readInt16BE(at);
  at += 2;
  return Array.from({ length: count }, () => {
    const length = body.readInt32BE(at);
    at += 4;
    if (length < 0) return null;
    at += length;
    return body.toString("utf8", at - length, at);
  });
}
