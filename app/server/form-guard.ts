import type { Request } from "express";

/** More than any form of ours has: marks of ten thousand answers go in one. */
const mostFields = 12_000;
/** A list of a form becomes an array as long as its highest number says, and a validator walks all of it. */
const longestLists = 5_000;
const longestName = 200;

/**
 * Whether a body is a form that a page of ours could have sent: one that can be read at all, with no more fields than
 * any of them has, with names that span no list nobody typed ("row[3000000]" is one field and gigabytes of array) and
 * that not every object has, and without the sign NUL, which no key types and no text of the database holds.
 * The fields are told apart by the same parser that the routes use, so that there are no two opinions of a body.
 */
export async function isSoundForm(body: Buffer, contentType: string): Promise<boolean> {
  if (isUrlEncoded(contentType) && count(body, "&") >= mostFields) return false;
  let names: string[];
  let texts: FormDataEntryValue[];
  let intents: FormDataEntryValue[];
  try {
    const form = await new Response(new Uint8Array(body), { headers: { "Content-Type": contentType } }).formData();
    names = [...form.keys()];
    texts = [...form.values()];
    intents = form.getAll(intentName);
  } catch {
    return false;
  }
  if (names.length > mostFields || names.some((name) => name.length > longestName || isOfAllObjects(name)))
    return false;
  if ([...names, ...texts].some((text) => typeof text === "string" && text.includes("\0"))) return false;
  const steps = intents.map(readIntent);
  if (steps.includes(undefined)) return false;
  return lengthOfLists([...names, ...(steps as string[])]) <= longestLists;
}

export const isUrlEncoded = (contentType: string) => /^application\/x-www-form-urlencoded\b/i.test(contentType);
export const isForm = (contentType: string) =>
  isUrlEncoded(contentType) || /^multipart\/form-data\b/i.test(contentType);

/** The field by which a form asks for one line more or fewer (conform). */
const intentName = "__intent__";
const intentTypes = ["validate", "update", "reset", "insert", "remove", "reorder"];

/** @returns the name of the list and the number in it that a step is about; undefined for what no button of ours sends */
function readIntent(value: FormDataEntryValue): string | undefined {
  if (typeof value !== "string") return undefined;
  if (value === "") return "";
  try {
    const { type, payload } = JSON.parse(value) as { type: unknown; payload: Record<string, unknown> };
    if (!intentTypes.includes(type as string) || typeof payload !== "object" || payload === null) return undefined;
    const { name = "", index = 0, from = 0, to = 0 } = payload;
    const places = [index, from, to].map(Number);
    if (typeof name !== "string" || !places.every((place) => Number.isInteger(place) && place >= 0)) return undefined;
    // A step into a list is one into a list that the name leads to, by nothing that all objects have.
    if (!isPath(name)) return undefined;
    return `${name}[${Math.max(...places)}]`;
  } catch {
    return undefined;
  }
}

const isPath = (name: string) => /^[\w.[\]-]*$/.test(name) && !isOfAllObjects(name);

/** A page that gives back what was sent stumbles over such a name. */
const isOfAllObjects = (name: string) => /__proto__|constructor|prototype/.test(name);

/** The sum of the lengths of all lists that the names speak of: "a[2].b[0]" is a list of 3 and one of 1. */
function lengthOfLists(names: readonly string[]): number {
  const lengths = new Map<string, number>();
  for (const name of names) {
    for (const { index, 1: number } of name.matchAll(/\[(\d+)\]/g)) {
      const list = name.slice(0, index);
      lengths.set(list, Math.max(lengths.get(list) ?? 0, Number(number) + 1));
    }
  }
  return [...lengths.values()].reduce((sum, length) => sum + length, 0);
}

function count(body: Buffer, sign: string): number {
  let found = 0;
  for (let at = body.indexOf(sign); at >= 0; at = body.indexOf(sign, at + 1)) found += 1;
  return found;
}

/**
 * Reads a body of known length and puts it back, so that whoever comes next reads it as if nobody had.
 * @returns undefined where the sender left before all of it had come
 */
export function peekBody(request: Request, length: number): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let missing = length;
    const end = (body: Buffer | undefined) => {
      request.off("readable", read).off("close", leave).off("error", leave);
      resolve(body);
    };
    const leave = () => end(undefined);
    const read = () => {
      for (let piece; missing > 0 && (piece = request.read() as Buffer | null) !== null; missing -= piece.length) {
        pieces.push(piece);
      }
      if (missing > 0) return;
      const body = Buffer.concat(pieces);
      request.unshift(body); // in the same turn: a stream that was emptied ends in the next one
      end(body);
    };
    request.on("readable", read).on("close", leave).on("error", leave);
  });
}
