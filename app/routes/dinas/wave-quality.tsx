import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { QualityPage } from "~/components/quality/quality-page.tsx";
import { WaveBadge } from "~/components/survey/wave-badge.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Actor } from "~/models/accounts.server.ts";
import { withActor } from "~/models/database.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { takeQualityStep } from "~/models/quality-step.server.ts";
import { readQualityFilter } from "~/models/response-quality.ts";
import { reviewQuality } from "~/models/response-quality.server.ts";
import { addUp } from "~/models/wave.ts";
import { getWave } from "~/models/waves.server.ts";

await needTexts("quality", "wave");

export const meta = pageTitle<typeof loader>("answerQuality", ({ wave }) => wave.title);

function getOwnWave(actor: Actor, waveId: string | undefined) {
  return withActor(actor, async (tx) => {
    const wave = await getWave(tx, waveId);
    if (!wave.isOwned) throw notFound();
    if (wave.owner.kind === "sentra") throw redirect(`/sentra/${wave.owner.id}/survei/${wave.id}/mutu`);
    return wave;
  });
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { id, title, state, sentra } = await getOwnWave(actor, params.waveId);
  const { withdrawn, objecting } = addUp(sentra);
  return {
    wave: { id, title, state },
    review: await reviewQuality(actor, params.waveId),
    filter: readQualityFilter(new URL(request.url).searchParams),
    notLooked: { withdrawn, objecting },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  await getOwnWave(actor, params.waveId);
  return takeQualityStep(request, actor, params.waveId);
}

export default function RegionWaveQuality() {
  const { wave, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useText();
  return (
    <div className="stack gap-4">
      <div className="stack gap-1">
        <p>
          <Link to={`/survei/${wave.id}`}>← {wave.title}</Link>
        </p>
        <h1>{t("quality.title")}</h1>
        <p>
          <WaveBadge state={wave.state} />
        </p>
      </div>
      <QualityPage {...page} state={wave.state} isRegion answer={answer} />
    </div>
  );
}
