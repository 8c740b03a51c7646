import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { mayEnter } from "~/auth/permissions.ts";
import { SimulatedBadge } from "~/components/figure.tsx";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { HealthParts } from "~/components/survey/health-parts.tsx";
import { LiveNote } from "~/components/survey/live-note.tsx";
import { SentraWavePlace } from "~/components/survey/sentra-wave-place.tsx";
import { refreshSeconds } from "~/components/survey/wave-computation.tsx";
import { WaveDone } from "~/components/survey/wave-done.tsx";
import { WaveFacts } from "~/components/survey/wave-facts.tsx";
import { WaveOwnerPart } from "~/components/survey/wave-owner-part.tsx";
import { WaveSteps } from "~/components/survey/wave-steps.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActorAt } from "~/models/database.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { getSentra } from "~/models/sentra.server.ts";
import { isWaveStep } from "~/models/wave.ts";
import { findComputation } from "~/models/wave-computation.server.ts";
import { takeWaveStep } from "~/models/wave-steps.server.ts";
import { getSentraWave } from "~/models/waves.server.ts";

await needTexts("wave");

export const meta = pageTitle<typeof loader>("surveys", ({ wave }) => wave.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  return withActorAt(actor, params.sentraId, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    const { wave, place } = await getSentraWave(tx, sentra.id, params.waveId);
    const isOwner = wave.isOwned && wave.owner.kind === "sentra";
    return {
      sentra,
      wave,
      place,
      isOwner,
      computation: isOwner ? await findComputation(tx, wave.id) : undefined,
      mayEnter: mayEnter(actor, sentra.id),
      readAt: new Date(),
    };
  });
}

/** One of the owner's buttons, where the wave is this sentra's own: a region's is taken on from the region's page. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const step = (await request.formData()).get("langkah");
  if (!isWaveStep(step)) throw notFound();
  const outcome = await withActorAt(actor, params.sentraId, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    const { wave } = await getSentraWave(tx, sentra.id, params.waveId);
    if (wave.owner.kind !== "sentra") throw notFound();
    return takeWaveStep(tx, wave, step);
  });
  if ("refusal" in outcome) return data(outcome, { status: 409 });
  const list = `/sentra/${params.sentraId}/survei`;
  const count = outcome.invited === undefined ? "" : `&diundang=${outcome.invited}`;
  throw redirect(step === "hapus" ? `${list}?berhasil=hapus` : `${list}/${params.waveId}?berhasil=${step}${count}`);
}

export default function SentraWave() {
  const { sentra, wave, place, isOwner, computation, mayEnter, readAt } = useLoaderData<typeof loader>();
  const t = useText();
  const list = `/sentra/${sentra.id}/survei`;
  const address = `${list}/${wave.id}`;
  return (
    <div className="stack gap-4">
      <SentraHeader sentra={sentra} current="health" />
      <HealthParts sentraId={sentra.id} current="surveys" />
      <p>
        <Link to={list}>{t("wave.sentra.back")}</Link>
      </p>
      <div>
        <h2>
          {wave.title} {wave.isSimulated && <SimulatedBadge />}
        </h2>
        <p className="muted">
          {wave.owner.kind === "region"
            ? t("wave.sentra.byOffice", { name: wave.owner.name })
            : t("wave.sentra.bySentra")}
        </p>
      </div>
      <WaveDone />
      <SentraWavePlace wave={wave} place={place} address={address} mayEnter={mayEnter}>
        <LiveNote readAt={readAt} seconds={refreshSeconds(wave.state, computation)} />
      </SentraWavePlace>
      {isOwner && (
        <WaveOwnerPart
          wave={wave}
          computation={computation}
          address={address}
          resultAddress={`/sentra/${sentra.id}/kesehatan?gelombang=${wave.id}`}
        />
      )}
      <WaveSteps state={wave.state} />
      <WaveFacts wave={wave} />
    </div>
  );
}
