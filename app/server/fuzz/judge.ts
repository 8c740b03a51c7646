import type { Answer, Sent } from "./send.ts";

/**
 * Words of the inside that no answer may hold: packages, files, statements and states of the database. None of them is
 * ever sent, so an answer that holds one has it from within.
 */
const inside = [
  /\bkysely\b/i,
  /\bpglite\b/i,
  /node_modules|node:internal/,
  /\/(?:app|build|analytics)\/[\w/.-]+\.(?:ts|tsx|js|mjs):\d/,
  /\bat (?:async )?[\w.<>]+ \((?:file:|\/)/,
  /\bSQLSTATE\b|violates (?:check|foreign|unique|not-null|row-level)|invalid input syntax|out of range for type|invalid byte sequence/,
  /(?:relation|column|function) "?\w+"? does not exist|permission denied for/,
  /\b(?:TypeError|ReferenceError|RangeError|SyntaxError|ZodError|DatabaseError)\b/,
  /\bselect [\w"*., ]+ from "?(?:public\.)?\w+"? where\b/i,
  /\b(?:ECONNREFUSED|ECONNRESET|ENOENT|EACCES)\b/,
];

/** What a client leaves half-said, or the program leaves unread: it may close the line without another word. */
const mayBeCut = ({ path, headers, body }: Sent) =>
  path.length > 8_000 ||
  ["Transfer-Encoding", "Expect", "Upgrade", "Host"].some((name) => name in headers) ||
  (body?.length ?? 0) > 50_000;

/** @returns what is wrong with an answer; undefined where nothing is */
export function findFault(sent: Sent, { status, headers, body }: Answer): string | undefined {
  if (status === 0) return mayBeCut(sent) ? undefined : "no answer";
  if (status >= 500) return `answered with ${status}`;
  const type = String(headers["content-type"] ?? "text/");
  if (!/text|json|javascript|xml/.test(type)) return undefined;
  const text = `${JSON.stringify(headers)} ${body.toString("utf8")}`;
  for (const word of inside) {
    const found = word.exec(text);
    if (found)
      return `shows its inside: ${text.slice(Math.max(0, found.index - 40), found.index + 60).replace(/\s+/g, " ")}`;
  }
  return undefined;
}
