import { unzipSync } from "fflate";

/** One request as the attack sends it. Ids stand in it as digits, whatever its encoding. */
export interface Sent {
  method: "GET" | "POST";
  path: string;
  type?: string;
  body?: string | Uint8Array;
}

/** Who sends: with a session, a token, a respondent's receipt, or nothing. */
export type Papers = Record<string, string>;

export interface Answer {
  status: number;
  headers: [string, string][];
  body: Uint8Array;
}

/** An answer that is broken off has the status 599. */
export async function exchange(address: string, papers: Papers, { method, path, type, body }: Sent): Promise<Answer> {
  const answer = await fetch(address + path, {
    method,
    redirect: "manual",
    headers: { ...papers, ...(method === "POST" && { Origin: address }), ...(type && { "Content-Type": type }) },
    body: method === "POST" ? ((body ?? "") as BodyInit) : undefined,
  });
  const whole = await answer.arrayBuffer().catch(() => undefined);
  return { status: whole ? answer.status : 599, headers: [...answer.headers], body: new Uint8Array(whole ?? []) };
}

const latin = new TextDecoder("latin1");

/** Everything that an answer says, archives within archives unpacked; undecoded, as marks and ids are plain signs. */
export function readAll({ headers, body }: Answer): string {
  return [...headers.map((pair) => pair.join(": ")), ...readBytes(body)].join("\n");
}

function readBytes(bytes: Uint8Array): string[] {
  // Drawn by glyph, with the moment in it: there is no text to find or compare.
  if (latin.decode(bytes.subarray(0, 5)) === "%PDF-") return ["PDF"];
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return [latin.decode(bytes)];
  return Object.entries(unzipSync(bytes)).flatMap(([name, inner]) => [name, ...readBytes(inner)]);
}

/** Which differ from one answer to the next whatever is asked. */
const passing = ["date", "content-length", "etag", "keep-alive", "connection", "content-encoding", "transfer-encoding"];

/**
 * An answer without what tells nothing: the ids that were sent, nonces, the moment.
 * @param ids that the request named: what is echoed counts for nothing
 */
export function signatureOf(answer: Answer, ids: readonly string[]): string {
  const headers = answer.headers.filter(([name]) => !passing.includes(name)).sort();
  let text = [answer.status, ...headers.map((pair) => pair.join(": ")), ...readBytes(answer.body)].join("\n");
  // The longest first: an id may be a part of another.
  for (const id of [...ids].sort((a, b) => b.length - a.length)) text = text.replaceAll(id, "#");
  return text
    .replace(/[0-9a-f]{64}/g, "hash")
    .replace(/nonce[-=]"?[\w+/=-]+/g, "nonce")
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "number")
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*Z?/g, "moment")
    .replace(/\d{1,2}[.:]\d\d([.:]\d\d)?/g, "time")
    .replace(/\b1[67]\d{11}\b/g, "moment");
}
