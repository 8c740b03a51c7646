import { needTexts } from "~/i18n/i18n.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { worksForRegion } from "~/auth/permissions.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActor } from "~/models/database.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { listReportRegions } from "~/models/report-place.server.ts";

await needTexts("report");

export const meta = pageTitle("report");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  if (!worksForRegion(actor)) throw notFound();
  return { regions: await withActor(actor, (tx) => listReportRegions(tx, actor)) };
}

export default function ReportRegions() {
  const { regions } = useLoaderData<typeof loader>();
  const t = useText();
  return (
    <div className="stack gap-4">
      <h1>{t("report.title")}</h1>
      <p className="muted">{t("report.lead.region")}</p>
      <ul className="grid gap-1 sm:grid-cols-2">
        {regions.map(({ code, name }) => (
          <li key={code}>
            <Link to={`/laporan/${code}`} className="inline-flex min-h-11 items-center">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
