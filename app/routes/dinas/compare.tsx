import { needTexts } from "~/i18n/i18n.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { TFunction } from "i18next";
import { requireActor } from "~/auth/guards.server.ts";
import { CompareBars } from "~/components/compare-bars.tsx";
import { CompareForm } from "~/components/compare-form.tsx";
import { CompareLead } from "~/components/compare-lead.tsx";
import { CompareNotes } from "~/components/compare-notes.tsx";
import { CompareRadar } from "~/components/compare-radar.tsx";
import { CompareGrid } from "~/components/compare-grid.tsx";
import { ComparePeers } from "~/components/compare-peers.tsx";
import { CompareScores } from "~/components/compare-scores.tsx";
import { CompareTable, type CompareViewProps } from "~/components/compare-table.tsx";
import { CompareTrends } from "~/components/compare-trends.tsx";
import { CompareViews } from "~/components/compare-views.tsx";
import { ExportLinks } from "~/components/export-links.tsx";
import { SaveView } from "~/components/save-view.tsx";
import { SimulatedNotice } from "~/components/figure.tsx";
import { OnlyOneSentra } from "~/components/only-one-sentra.tsx";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Comparison } from "~/models/comparison.ts";
import { readComparisonQuery } from "~/models/comparison-query.ts";
import { getComparison } from "~/models/comparison.server.ts";
import { withActor } from "~/models/database.server.ts";

await needTexts("compare", "health", "reference", "score", "view");

export const meta = pageTitle("compare");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const query = readComparisonQuery(new URL(request.url).searchParams);
  return { query, ...(await withActor(actor, (tx) => getComparison(tx, query))) };
}

export default function Compare() {
  const { query, choice, problems, comparison, sheets, peers, scores, national, notShown } =
    useLoaderData<typeof loader>();
  const t = useText();
  return (
    <div className="stack gap-5">
      <h1>{t("compare.title")}</h1>
      {choice.visible === 0 && <p className="empty">{t("sentra.none")}</p>}
      {choice.only && <OnlyOneSentra sentra={choice.only} />}
      {choice.visible > 1 && (
        <>
          <CompareLead comparison={comparison} />
          <CompareForm
            query={query}
            choice={choice}
            problems={problems}
            isOpen={comparison === undefined}
            instrument={scores?.instrument}
          />
        </>
      )}
      {comparison && (
        <>
          {peers && <ComparePeers found={peers} />}
          {comparison.hasSimulated && <SimulatedNotice />}
          <CompareViews current={comparison.view} />
          {notShown > 0 && <p className="notice">{t("compare.notShown", { count: notShown })}</p>}
          <View comparison={comparison} national={national} />
          {scores && <CompareScores scores={scores} sentra={comparison.sentra} />}
          <CompareNotes comparison={comparison} sheets={sheets} />
          <ExportLinks path="/banding/unduh" further={furtherOf(comparison, scores, national, t)} />
          <SaveView />
        </>
      )}
    </div>
  );
}

/** What the page shows beside the figures, and where a CSV of it is. */
function furtherOf(
  { rows }: Pick<Comparison, "rows">,
  scores: object | undefined,
  national: readonly unknown[],
  t: TFunction,
) {
  return [
    ...(rows.some(({ cells }) => cells.some(({ places }) => places))
      ? [{ code: "urutan", title: t("compare.possiblePlaces") }]
      : []),
    ...(scores ? [{ code: "skor", title: t("compare.scores") }] : []),
    ...(national.length > 0 ? [{ code: "nasional", title: t("compare.nationalTitle") }] : []),
  ];
}

function View({ comparison, national }: CompareViewProps) {
  const t = useText();
  if (comparison.rows.length === 0) return <p className="empty">{t("compare.noRows")}</p>;
  switch (comparison.view) {
    case "tabel":
      return <CompareTable comparison={comparison} national={national} />;
    case "batang":
      return <CompareBars comparison={comparison} national={national} />;
    case "tren":
      return <CompareTrends comparison={comparison} national={national} />;
    case "radar":
      return <CompareRadar comparison={comparison} />;
    case "kisi":
      return <CompareGrid comparison={comparison} national={national} />;
  }
}
