import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/auth/guards.server.ts";
import { pictureOf } from "~/charts/model-picture.ts";
import { downloadModel } from "~/exports/svg.server.tsx";
import { getTranslator } from "~/i18n/translator.server.ts";
import { withActorAt } from "~/models/database.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { getResult } from "~/models/partnership-health.server.ts";
import { getSentra } from "~/models/sentra.server.ts";

/** The picture of a sentra's own model as a file. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { t, language } = await getTranslator(request);
  const { instrument, own } = await withActorAt(actor, params.sentraId, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    return getResult(tx, sentra.id, params.waveId);
  });
  if (own.kind !== "estimated") throw notFound();
  return downloadModel(pictureOf(instrument, own, t, language), `model-${params.sentraId}-${params.waveId}`);
}
