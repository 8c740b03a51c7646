import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { worksForRegion } from "~/auth/permissions.ts";
import { SimulatedBadge } from "~/components/figure.tsx";
import { LiveNote } from "~/components/survey/live-note.tsx";
import { WaveAnswers } from "~/components/survey/wave-answers.tsx";
import { WaveDone } from "~/components/survey/wave-done.tsx";
import { WaveFacts } from "~/components/survey/wave-facts.tsx";
import { WaveOwnerPart } from "~/components/survey/wave-owner-part.tsx";
import { WaveSentraTable } from "~/components/survey/wave-sentra-table.tsx";
import { WaveSteps } from "~/components/survey/wave-steps.tsx";
import { refreshSeconds } from "~/components/survey/wave-computation.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";
import { type Tx, withActor } from "~/models/database.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { addUp, isWaveStep } from "~/models/wave.ts";
import { findComputation } from "~/models/wave-computation.server.ts";
import { takeWaveStep } from "~/models/wave-steps.server.ts";
import { getWave } from "~/models/waves.server.ts";

await needTexts("wave");

export const meta = pageTitle<typeof loader>("surveys", ({ wave }) => wave.title);

async function getRegionWave(tx: Tx, waveId: string | undefined) {
  const wave = await getWave(tx, waveId);
  if (wave.owner.kind === "sentra") throw redirect(`/sentra/${wave.owner.id}/survei/${wave.id}`);
  return wave;
}

/** `?urut=tingkat` puts the sentra with the fewest answers first. Whoever belongs to a sentra has a page there. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  if (!worksForRegion(actor)) throw notFound();
  return withActor(actor, async (tx) => {
    const wave = await getRegionWave(tx, params.waveId);
    return {
      wave,
      computation: wave.isOwned ? await findComputation(tx, wave.id) : undefined,
      byRate: new URL(request.url).searchParams.get("urut") === "tingkat",
      readAt: new Date(),
    };
  });
}

/** One of the owner's buttons. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const step = (await request.formData()).get("langkah");
  if (!isWaveStep(step)) throw notFound();
  const outcome = await withActor(actor, async (tx) => takeWaveStep(tx, await getRegionWave(tx, params.waveId), step));
  if ("refusal" in outcome) return data(outcome, { status: 409 });
  const count = outcome.invited === undefined ? "" : `&diundang=${outcome.invited}`;
  throw redirect(step === "hapus" ? "/survei?berhasil=hapus" : `/survei/${params.waveId}?berhasil=${step}${count}`);
}

export default function RegionWave() {
  const { wave, computation, byRate, readAt } = useLoaderData<typeof loader>();
  const t = useText();
  const address = `/survei/${wave.id}`;
  return (
    <div className="stack gap-5">
      <p>
        <Link to="/survei">{t("wave.all")}</Link>
      </p>
      <h1>
        {wave.title} {wave.isSimulated && <SimulatedBadge />}
      </h1>
      <WaveDone />
      <WaveSteps state={wave.state} />
      {wave.isOwned && (
        <WaveOwnerPart wave={wave} computation={computation} address={address} resultAddress={`${address}/hasil`} />
      )}
      <section className="stack gap-2" aria-labelledby="jawaban">
        <h2 id="jawaban">{t("wave.table.title")}</h2>
        {wave.state !== "draft" && (
          <>
            <p className="text-lg font-semibold">
              <WaveAnswers counts={addUp(wave.sentra)} />
            </p>
            <LiveNote readAt={readAt} seconds={refreshSeconds(wave.state, computation)} />
          </>
        )}
        <WaveSentraTable wave={wave} byRate={byRate} />
      </section>
      <WaveFacts wave={wave} instrumentAddress={wave.isOwned ? `/instrumen/${wave.instrument.code}` : undefined} />
    </div>
  );
}
