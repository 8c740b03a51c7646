import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/auth/guards.server.ts";
import { downloadWave } from "~/exports/wave-zip.server.ts";
import { withActor } from "~/models/database.server.ts";
import { getWaveFiles } from "~/models/wave-files.server.ts";

/** A whole wave's result with what it was computed from, for its owner. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const files = await withActor(actor, (tx) => getWaveFiles(tx, params.waveId));
  return downloadWave(files, `gelombang-${params.waveId}`);
}
