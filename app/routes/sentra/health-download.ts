import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/auth/guards.server.ts";
import { downloadWave } from "~/exports/wave-zip.server.ts";
import { withActorAt } from "~/models/database.server.ts";
import { getSentra } from "~/models/sentra.server.ts";
import { getSentraFiles } from "~/models/wave-files.server.ts";

/** A sentra's result with what it was computed from, for its board and the officers over it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const files = await withActorAt(actor, params.sentraId, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    return getSentraFiles(tx, sentra.id, params.waveId);
  });
  return downloadWave(files, `kesehatan-kemitraan-${params.sentraId}-${params.waveId}`);
}
