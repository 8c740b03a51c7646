import { Agent, request } from "node:http";
import { connect } from "node:net";

/** A request as it goes over the line: nothing of it is put right on the way. */
export interface Sent {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: Buffer;
}

export interface Answer {
  /** 0: none came. */
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: Buffer;
  ms: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 32 });
/** Longer than anything may take, on a busy machine as well. */
const longestMs = 120_000;

/** As a program that is no browser sends it. A line that was closed after the last request is no answer to this one. */
export async function send(address: string, sent: Sent): Promise<Answer> {
  return (await sendOnce(address, sent, agent)) ?? (await sendOnce(address, sent, false))!;
}

function sendOnce(
  address: string,
  { method, path, headers, body }: Sent,
  line: Agent | false,
): Promise<Answer | undefined> {
  const begun = performance.now();
  const said: Record<string, string> = { ...headers };
  if (body !== undefined && !("Transfer-Encoding" in said)) said["Content-Length"] = String(body.length);
  return new Promise((resolve) => {
    const end = (answer: Partial<Answer>) =>
      resolve({ status: 0, headers: {}, body: Buffer.alloc(0), ms: performance.now() - begun, ...answer });
    const asked = request(`${address}`, { method, path, headers: said, agent: line, timeout: longestMs });
    asked.on("timeout", () => asked.destroy());
    asked.on("error", () => (line && asked.reusedSocket ? resolve(undefined) : end({})));
    asked.on("response", (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("error", () => end({}));
      response.on("end", () =>
        end({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(pieces) }),
      );
    });
    asked.end(body);
  });
}

/** Bytes that need not be HTTP at all. @returns what came back until the line was closed; status 0 where nothing did */
export function sendBytes(address: string, bytes: Buffer): Promise<Answer> {
  const begun = performance.now();
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.end(bytes));
    const pieces: Buffer[] = [];
    socket.setTimeout(longestMs, () => socket.destroy());
    socket.on("data", (piece) => pieces.push(piece));
    socket.on("error", () => {});
    socket.on("close", () => {
      const body = Buffer.concat(pieces);
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(body.toString("latin1", 0, 20))?.[1] ?? 0);
      resolve({ status, headers: {}, body, ms: performance.now() - begun });
    });
  });
}
