import type { Tx } from "../../../../db/client.ts";

/** Somebody at work: sends one request after the other and remembers what the program acknowledged. */
export interface Writer {
  name: string;
  acknowledged: number;
  /** One write. @throws where no answer came: then nobody knows whether it was written */
  write(): Promise<void>;
  /** After a kill: what is there, against what was acknowledged. @returns what is wrong; goes on from what is there */
  check(tx: Tx): Promise<string[]>;
}

/** What a writer needs to be let in. */
export interface Door {
  address: string;
  cookie: string;
}

export async function post(door: Door, path: string, body: URLSearchParams | object): Promise<Response> {
  const isForm = body instanceof URLSearchParams;
  const answer = await fetch(door.address + path, {
    method: "POST",
    redirect: "manual",
    headers: { Cookie: door.cookie, Origin: door.address, ...(!isForm && { "Content-Type": "application/json" }) },
    body: isForm ? body : JSON.stringify(body),
  });
  return new Response(await answer.arrayBuffer(), answer); // the whole answer, or it was none
}

export const form = (entries: Record<string, string>) => new URLSearchParams(entries);

/** An answer that is neither a yes nor a cut line is the program's fault. */
export class WrongAnswer extends Error {}
export const expectStatus = (answer: Response, status: number, what: string) => {
  if (answer.status !== status) throw new WrongAnswer(`${what} was answered with ${answer.status}`);
};
