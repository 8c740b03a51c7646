import type { Readable } from "node:stream";
import type { TFunction } from "i18next";
import { csvLines } from "./csv.server.ts";
import { type OpenData, type OpenDataFile, openDataFiles, openDataMetadata } from "./open-data.ts";
import type { ExportRow } from "./table.ts";
import { toZip } from "./zip.server.ts";

/** Data first and the metadata last, because only then is it known how many rows there were. */
export function zipOpenData(region: OpenData, about: Parameters<typeof openDataMetadata>[0], t: TFunction): Readable {
  const files = openDataFiles(region, t);
  const rows = new Map<string, number>();
  return toZip(
    (function* () {
      for (const file of files)
        yield { name: file.name, content: csvLines(counting(file, rows), t("common.simulated")) };
      const metadata = () => JSON.stringify(openDataMetadata(about, files, rows), null, 2);
      yield { name: "metadata.json", content: lazily(metadata) };
    })(),
  );
}

/** Not before it is its turn. */
function* lazily(text: () => string) {
  yield text();
}

function counting({ name, columns, rows }: OpenDataFile, counts: Map<string, number>) {
  async function* letThrough(): AsyncGenerator<ExportRow> {
    let count = 0;
    for await (const row of rows) {
      count += 1;
      yield row;
    }
    counts.set(name, count);
  }
  return { columns, rows: letThrough() };
}
