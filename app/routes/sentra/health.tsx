import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "~/auth/guards.server.ts";
import { SimulatedBadge } from "~/components/figure.tsx";
import { HealthReport } from "~/components/health-report.tsx";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { formatMonth } from "~/i18n/format.ts";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { withActor } from "~/models/database.server.ts";
import { assessWave, findLastWave, readAnswers } from "~/models/partnership-health.server.ts";
import { getSentra } from "~/models/sentra.server.ts";

await needTexts("health");

export const meta = pageTitle<typeof loader>("health", ({ sentra }) => sentra.name);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { sentra, wave } = await withActor(actor, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    return { sentra, wave: await findLastWave(tx, sentra.id) };
  });
  return { sentra, health: wave && (await assessWave({ ...wave, answers: await readAnswers(sentra.id, wave.wave) })) };
}

export default function Health() {
  const { sentra, health } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className="stack max-w-4xl gap-5">
      <SentraHeader sentra={sentra} current="health" />
      {health ? (
        <>
          <div>
            <h2>
              {language === "id" ? health.instrument.nameId : health.instrument.nameEn}{" "}
              {health.source?.isSimulated && <SimulatedBadge />}
            </h2>
            <p className="muted">
              {[
                health.heldIn && formatMonth(health.heldIn, language),
                t("health.respondents", { count: health.respondents }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </div>
          {health.source && (
            <p className={`notice small ${health.source.isSimulated ? "simulated" : ""}`}>
              {t("health.source", { title: language === "id" ? health.source.titleId : health.source.titleEn })}
            </p>
          )}
          <HealthReport health={health} />
          <p className="notice small">{t("health.notRating")}</p>
        </>
      ) : (
        <div className="empty">
          <p>{t("health.none")}</p>
          <p>{t("health.noneHint")}</p>
        </div>
      )}
    </div>
  );
}
