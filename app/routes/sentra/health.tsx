import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { mayEnter, mayOversee, mayRead, maySubmit } from "~/auth/permissions.ts";
import { ChoiceLinks } from "~/components/choice-links.tsx";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { HealthParts } from "~/components/survey/health-parts.tsx";
import { HealthPage } from "~/components/score/health-page.tsx";
import { formatMonth } from "~/i18n/format.ts";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActorAt } from "~/models/database.server.ts";
import { getHealthPage } from "~/models/health-page.server.ts";
import { getSentra } from "~/models/sentra.server.ts";

await needTexts("cooperation", "health", "reference", "score");

export const meta = pageTitle<typeof loader>("health", ({ sentra }) => sentra.name);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  return withActorAt(actor, params.sentraId, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    const isReader = mayRead(actor, sentra.id, sentra.region.code);
    const chosen = new URL(request.url).searchParams.get("gelombang");
    return {
      sentra,
      isReader,
      page: isReader ? await getHealthPage(tx, sentra.id, chosen) : undefined,
      mayEnter: mayEnter(actor, sentra.id),
      mayDownload: maySubmit(actor, sentra.id) || mayOversee(actor, sentra.region.code),
    };
  });
}

export default function Health() {
  const { sentra, isReader, page, mayEnter, mayDownload } = useLoaderData<typeof loader>();
  const t = useText();
  const language = useLanguage();
  return (
    <div className="stack max-w-4xl gap-6">
      <SentraHeader sentra={sentra} current="health" />
      <HealthParts sentraId={sentra.id} current="score" />
      {page ? (
        <>
          {page.waves.length > 1 && (
            <ChoiceLinks
              label={t("score.choose")}
              choices={page.waves.map(({ waveId, title, month }) => ({
                to: `?gelombang=${waveId}`,
                label: `${title} (${formatMonth(month, language, "short")})`,
                isChosen: waveId === page.result.waveId,
              }))}
            />
          )}
          <HealthPage sentraId={sentra.id} {...page} mayEnter={mayEnter} mayDownload={mayDownload} />
        </>
      ) : (
        <div className="empty">
          <p>{t(isReader ? "health.none" : "health.notYours")}</p>
          <p>{t(isReader ? "health.noneHint" : "health.notYoursHint")}</p>
          <p className="mt-3">{t("health.notRating")}</p>
        </div>
      )}
    </div>
  );
}
