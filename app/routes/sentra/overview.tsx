import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { mayEnter, maySubmit } from "~/auth/permissions.ts";
import { ExportLinks } from "~/components/export-links.tsx";
import { FactList } from "~/components/fact-list.tsx";
import { SimulatedNotice } from "~/components/figure.tsx";
import { HeadlineFigures } from "~/components/headline-figures.tsx";
import { PillarSection } from "~/components/pillar-section.tsx";
import { LatestScore } from "~/components/score/latest-score.tsx";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { formatMonth } from "~/i18n/format.ts";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { countOpenRequests } from "~/models/data-requests.server.ts";
import { withActor } from "~/models/database.server.ts";
import { currentMonth, shiftMonth } from "~/models/periods.ts";
import { findLatestScore } from "~/models/partnership-health.server.ts";
import { getSentra } from "~/models/sentra.server.ts";
import { getSentraOverview } from "~/models/sentra-overview.server.ts";
import { listOpenWaves } from "~/models/wave-lists.server.ts";

await needTexts("reference", "sheet", "target");

export const meta = pageTitle<typeof loader>("overview", ({ sentra }) => sentra.name);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  return withActor(actor, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    const due = shiftMonth(currentMonth(new Date()), -1);
    return {
      sentra,
      ...(await getSentraOverview(tx, sentra.id)),
      due: mayEnter(actor, sentra.id) ? due : undefined,
      isBoard: maySubmit(actor, sentra.id),
      score: await findLatestScore(tx, sentra.id),
      requests: maySubmit(actor, sentra.id) ? await countOpenRequests(tx, sentra.id) : undefined,
      surveys: mayEnter(actor, sentra.id) ? await listOpenWaves(tx, sentra.id) : [],
    };
  });
}

export default function Overview() {
  const { sentra, pillars, facts, last, due, surveys, score, isBoard, requests } = useLoaderData<typeof loader>();
  const t = useText();
  const language = useLanguage();
  const simulated = pillars.some(({ rows }) => rows.some((row) => row.latest.isSimulated));
  return (
    <div className="stack gap-6">
      <SentraHeader sentra={sentra} current="overview" />
      {due && (
        <p>
          <Link className="button" to={`/sentra/${sentra.id}/lembar`}>
            {t("sentra.enterNow", { month: formatMonth(due, language) })}
          </Link>
        </p>
      )}
      {requests && requests.open > 0 && (
        <p className={`notice ${requests.late > 0 ? "bad" : ""}`}>
          <Link to="/privasi/permintaan">
            {t("sentra.requestsWait", { count: requests.open, late: requests.late })}
          </Link>
        </p>
      )}
      {surveys.map(({ id, title }) => (
        <p key={id} className="notice">
          <Link to={`/sentra/${sentra.id}/survei/${id}`}>{t("sentra.openSurvey", { title })}</Link>
        </p>
      ))}
      {score && <LatestScore sentraId={sentra.id} score={score} />}
      {simulated && <SimulatedNotice />}
      {last ? (
        <p className="muted">{t("sentra.overviewSpan", { month: formatMonth(last, language) })}</p>
      ) : (
        <p className="empty">{t("sentra.noData")}</p>
      )}
      <HeadlineFigures pillars={pillars} />
      {pillars.map((section) => (
        <PillarSection key={section.pillar} sentraId={sentra.id} month={last!} {...section} />
      ))}
      <FactList facts={facts} />
      {last && (
        <div className="no-print flex flex-wrap items-center gap-2">
          <a className="button compact" href={`/ekspor/buku.xlsx?sentra=${sentra.id}`} download>
            {t("sentra.workbook")}
          </a>
          <ExportLinks path={`/sentra/${sentra.id}/unduh`} />
        </div>
      )}
      {isBoard && (
        <p className="no-print flex flex-wrap gap-x-6 *:inline-flex *:min-h-11 *:items-center">
          <Link to={`/catatan?sentra=${sentra.id}`}>{t("sentra.auditLog")}</Link>
          <Link to="/privasi/permintaan">{t("sentra.dataRequests")}</Link>
          <Link to={`/sentra/${sentra.id}/penutupan`}>{t("sentra.leaving")}</Link>
        </p>
      )}
    </div>
  );
}
