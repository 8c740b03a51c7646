import { importLimits, type ImportTable, TableError, type TableOutcome } from "./table.ts";

/** Whoever reads a file without keeping other requests waiting. */
interface TableReader {
  read(bytes: Uint8Array): Promise<TableOutcome>;
}

/**
 * The server starts the one thread that reads files and the built application uses it: a thread starts from a file among
 * its sources, where the bundle is not. As with the database, hence a place that both see.
 */
const key = Symbol.for("sentra.tables");
const place = globalThis as unknown as Record<symbol, TableReader | undefined>;

export function shareTableReader(reader: TableReader): void {
  place[key] = reader;
}

/**
 * Reads a table from an uploaded XLSX (its first sheet) or CSV. Call it outside of a transaction, which would hold a
 * connection for as long.
 * @throws TableError where the file as a whole can't be taken
 */
export async function readTable(upload: Blob): Promise<ImportTable> {
  if (upload.size > importLimits.bytes) throw new TableError("tooLarge");
  const reader = place[key];
  if (!reader) throw new Error("nobody reads files: the program starts with app/server/main.ts");
  const outcome = await reader.read(new Uint8Array(await upload.arrayBuffer()));
  if ("problem" in outcome) throw new TableError(outcome.problem);
  return outcome.table;
}
