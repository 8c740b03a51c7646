import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { CollectFrame } from "~/components/collect/collect-frame.tsx";
import { QualityPage } from "~/components/quality/quality-page.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import type { Actor } from "~/models/accounts.server.ts";
import { toCollectedWave } from "~/models/collecting.server.ts";
import { withActorAt } from "~/models/database.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { takeQualityStep } from "~/models/quality-step.server.ts";
import { readQualityFilter } from "~/models/response-quality.ts";
import { reviewQuality } from "~/models/response-quality.server.ts";
import { getSentra } from "~/models/sentra.server.ts";
import { getSentraWave } from "~/models/waves.server.ts";

await needTexts("collect", "quality", "wave");

export const meta = pageTitle<typeof loader>("answerQuality", ({ wave }) => wave.title);

/** The marks of a sentra's own wave are its board's; those of a region's wave stand on that region's page. */
function getOwnWave(actor: Actor, params: { sentraId?: string | undefined; waveId?: string | undefined }) {
  return withActorAt(actor, params.sentraId, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    const { wave, place } = await getSentraWave(tx, sentra.id, params.waveId);
    if (!wave.isOwned) throw notFound();
    if (wave.owner.kind === "region") throw redirect(`/survei/${wave.id}/mutu`);
    return { sentra, wave, place };
  });
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { sentra, wave, place } = await getOwnWave(actor, params);
  return {
    sentra,
    wave: toCollectedWave(wave),
    review: await reviewQuality(actor, params.waveId),
    filter: readQualityFilter(new URL(request.url).searchParams),
    notLooked: { withdrawn: place.withdrawn, objecting: place.objecting },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  await getOwnWave(actor, params);
  return takeQualityStep(request, actor, params.waveId);
}

export default function WaveQuality() {
  const { sentra, wave, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <CollectFrame sentra={sentra} wave={wave} current="quality">
      <QualityPage {...page} state={wave.state} isRegion={false} answer={answer} />
    </CollectFrame>
  );
}
