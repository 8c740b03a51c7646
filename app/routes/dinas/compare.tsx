import { needTexts } from "~/i18n/i18n.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "~/auth/guards.server.ts";
import { CompareBars } from "~/components/compare-bars.tsx";
import { CompareForm } from "~/components/compare-form.tsx";
import { CompareLead } from "~/components/compare-lead.tsx";
import { CompareNotes } from "~/components/compare-notes.tsx";
import { CompareRadar } from "~/components/compare-radar.tsx";
import { CompareTable } from "~/components/compare-table.tsx";
import { CompareTrends } from "~/components/compare-trends.tsx";
import { CompareViews } from "~/components/compare-views.tsx";
import { ExportLinks } from "~/components/export-links.tsx";
import { SaveView } from "~/components/save-view.tsx";
import { SimulatedNotice } from "~/components/figure.tsx";
import { OnlyOneSentra } from "~/components/only-one-sentra.tsx";
import { pageTitle } from "~/i18n/page-title.ts";
import type { Comparison } from "~/models/comparison.ts";
import { readComparisonQuery } from "~/models/comparison-query.ts";
import { getComparison } from "~/models/comparison.server.ts";
import { withActor } from "~/models/database.server.ts";

await needTexts("compare", "reference", "view");

export const meta = pageTitle("compare");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const query = readComparisonQuery(new URL(request.url).searchParams);
  return { query, ...(await withActor(actor, (tx) => getComparison(tx, query))) };
}

export default function Compare() {
  const { query, choice, problems, comparison, sheets } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="stack gap-5">
      <h1>{t("compare.title")}</h1>
      {choice.visible === 0 && <p className="empty">{t("sentra.none")}</p>}
      {choice.only && <OnlyOneSentra sentra={choice.only} />}
      {choice.visible > 1 && (
        <>
          <CompareLead comparison={comparison} />
          <CompareForm query={query} choice={choice} problems={problems} isOpen={comparison === undefined} />
        </>
      )}
      {comparison && (
        <>
          {comparison.hasSimulated && <SimulatedNotice />}
          <CompareViews current={comparison.view} />
          <View comparison={comparison} />
          <CompareNotes comparison={comparison} sheets={sheets} />
          <ExportLinks path="/banding/unduh" />
          <SaveView />
        </>
      )}
    </div>
  );
}

function View({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation();
  if (comparison.rows.length === 0) return <p className="empty">{t("compare.noRows")}</p>;
  switch (comparison.view) {
    case "tabel":
      return <CompareTable comparison={comparison} />;
    case "batang":
      return <CompareBars comparison={comparison} />;
    case "tren":
      return <CompareTrends comparison={comparison} />;
    case "radar":
      return <CompareRadar comparison={comparison} />;
  }
}
