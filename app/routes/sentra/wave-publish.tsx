import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { WavePublish } from "~/components/survey/wave-publish.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActorAt } from "~/models/database.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { getSentra } from "~/models/sentra.server.ts";
import { listWithheld } from "~/models/wave-findings.server.ts";
import { getSentraWave } from "~/models/waves.server.ts";

await needTexts("wave");

export const meta = pageTitle<typeof loader>("surveys", ({ wave }) => wave.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  return withActorAt(actor, params.sentraId, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    const { wave } = await getSentraWave(tx, sentra.id, params.waveId);
    if (!wave.isOwned || wave.owner.kind !== "sentra" || wave.state !== "computed") throw notFound();
    return { sentra, wave, withheld: await listWithheld(tx, wave.id) };
  });
}

export default function PublishSentraWave() {
  const { sentra, wave, withheld } = useLoaderData<typeof loader>();
  const t = useText();
  return (
    <div className="stack gap-4">
      <SentraHeader sentra={sentra} current="health" />
      <h2>
        {t("wave.publish.title")}: {wave.title}
      </h2>
      <WavePublish wave={wave} withheld={withheld} address={`/sentra/${sentra.id}/survei/${wave.id}`} />
    </div>
  );
}
