import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { mayEnter, maySubmit } from "~/auth/permissions.ts";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { HealthParts } from "~/components/survey/health-parts.tsx";
import { WaveDone } from "~/components/survey/wave-done.tsx";
import { WaveTable } from "~/components/survey/wave-table.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActorAt } from "~/models/database.server.ts";
import { dayInJakarta } from "~/models/jakarta-time.ts";
import { getSentra } from "~/models/sentra.server.ts";
import { listSentraWaves } from "~/models/wave-lists.server.ts";

await needTexts("wave");

export const meta = pageTitle<typeof loader>("surveys", ({ sentra }) => sentra.name);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  return withActorAt(actor, params.sentraId, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    return {
      sentra,
      waves: await listSentraWaves(tx, sentra.id),
      today: dayInJakarta(new Date()),
      mayCreate: maySubmit(actor, sentra.id),
      mayEnter: mayEnter(actor, sentra.id),
    };
  });
}

export default function SentraWaves() {
  const { sentra, waves, today, mayCreate, mayEnter } = useLoaderData<typeof loader>();
  const t = useText();
  return (
    <div className="stack gap-4">
      <SentraHeader sentra={sentra} current="health" />
      <HealthParts sentraId={sentra.id} current="surveys" />
      <div>
        <h2>{t("wave.sentra.title")}</h2>
        <p className="muted">{t("wave.sentra.hint")}</p>
      </div>
      <WaveDone />
      {mayCreate && (
        <p>
          <Link className="button" to={`/sentra/${sentra.id}/survei/baru`}>
            {t("wave.sentra.new")}
          </Link>
        </p>
      )}
      {waves.length === 0 ? (
        <p className="empty">{t("wave.sentra.none")}</p>
      ) : (
        <WaveTable
          waves={waves}
          label={t("wave.sentra.title")}
          addressOf={({ id }) => `/sentra/${sentra.id}/survei/${id}`}
          today={today}
          ofSentra={{ mayEnter }}
        />
      )}
    </div>
  );
}
