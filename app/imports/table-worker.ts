import { parentPort } from "node:worker_threads";
import { parseTable } from "./parse-table.server.ts";
import { TableError, type TableOutcome } from "./table.ts";

export type TableAnswer = TableOutcome | { error: string };

parentPort!.on("message", (bytes: Uint8Array) => {
  const answer = (said: TableAnswer) => parentPort!.postMessage(said);
  parseTable(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).then(
    (table) => answer({ table }),
    (error: Error) =>
      answer(error instanceof TableError ? { problem: error.problem } : { error: error.stack ?? error.message }),
  );
});
