import { strToU8, zipSync } from "fflate";
import { createI18n } from "~/i18n/i18n.ts";
import type { WaveFiles } from "~/models/wave-files.server.ts";
import { writeReadme } from "./wave-readme.ts";

/** Before any file could be made: the same result gives the same bytes whenever it is taken away. */
const noTime = new Date("1980-01-01T00:00:00");

/** A result with all that it takes to compute it again. */
export async function zipWave(files: WaveFiles): Promise<Uint8Array> {
  const readme = await Promise.all(
    (["id", "en"] as const).map(async (language) => writeReadme(files, (await createI18n(language)).t, language)),
  );
  const texts = {
    "answers.csv": files.answersCsv,
    "model.json": files.modelJson,
    "result.json": files.resultJson,
    "README.txt": readme.join("\r\n"),
  };
  const bytes = Object.entries(texts).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>, { mtime: noTime });
}

export async function downloadWave(files: WaveFiles, name: string): Promise<Response> {
  return new Response(new Uint8Array(await zipWave(files)), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="${name}.zip"`,
      "Cache-Control": "private, no-store",
    },
  });
}
