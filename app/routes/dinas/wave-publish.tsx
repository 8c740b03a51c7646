import { type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { WavePublish } from "~/components/survey/wave-publish.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActor } from "~/models/database.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { listWithheld } from "~/models/wave-findings.server.ts";
import { getWave } from "~/models/waves.server.ts";

await needTexts("wave");

export const meta = pageTitle<typeof loader>("surveys", ({ wave }) => wave.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  return withActor(actor, async (tx) => {
    const wave = await getWave(tx, params.waveId);
    if (!wave.isOwned || wave.owner.kind !== "region" || wave.state !== "computed") throw notFound();
    return { wave, withheld: await listWithheld(tx, wave.id) };
  });
}

export default function PublishRegionWave() {
  const { wave, withheld } = useLoaderData<typeof loader>();
  const t = useText();
  const address = `/survei/${wave.id}`;
  return (
    <div className="stack gap-4">
      <p>
        <Link to={address}>{wave.title}</Link>
      </p>
      <h1>{t("wave.publish.title")}</h1>
      <WavePublish wave={wave} withheld={withheld} address={address} />
    </div>
  );
}
