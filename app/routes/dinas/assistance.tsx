import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { requireRegional } from "~/auth/guards.server.ts";
import { AssistanceAttention } from "~/components/assistance/assistance-attention.tsx";
import { AssistanceFilter } from "~/components/assistance/assistance-filter.tsx";
import { AssistanceMatrix } from "~/components/assistance/assistance-matrix.tsx";
import { ReachTable } from "~/components/assistance/reach-table.tsx";
import { ExportLinks } from "~/components/export-links.tsx";
import { SaveView } from "~/components/save-view.tsx";
import { SimulatedNotice } from "~/components/figure.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";
import { readAssistanceQuery } from "~/models/assistance.ts";
import { getAssistance } from "~/models/assistance.server.ts";
import { withActor } from "~/models/database.server.ts";
import { currentMonth } from "~/models/periods.ts";
import { listSentraRegions } from "~/models/regions.server.ts";

await needTexts("assistance", "cooperation", "view");

export const meta = pageTitle("assistance");

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireRegional(args);
  const query = readAssistanceQuery(new URL(args.request.url).searchParams, currentMonth(new Date()));
  return withActor(actor, async (tx) => ({
    query,
    map: await getAssistance(tx, query),
    regions: await listSentraRegions(tx),
  }));
}

export default function AssistanceMap() {
  const { query, map, regions } = useLoaderData<typeof loader>();
  const t = useText();
  const hasSimulated = map.rows.some(({ cells }) => cells.some(({ isSimulated }) => isSimulated));
  return (
    <div className="stack gap-5">
      <div>
        <h1>{t("assistance.title")}</h1>
        <p className="muted">{t("assistance.lead")}</p>
      </div>
      <details className="card">
        <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t("assistance.why")}</summary>
        <p className="max-w-prose">{t("assistance.reason")}</p>
        <p className="muted small mt-1">{t("common.source")}: KEDIRI</p>
      </details>
      <AssistanceFilter query={query} regions={regions} institutions={map.institutions} />
      {hasSimulated && <SimulatedNotice />}
      {map.rows.length === 0 ? (
        <p className="empty">{t("assistance.none")}</p>
      ) : (
        <>
          <AssistanceAttention map={map} query={query} />
          <section aria-labelledby="matrix" className="stack gap-3">
            <h2 id="matrix">{t("assistance.matrix")}</h2>
            <p>{t("assistance.found", { count: map.total })}</p>
            <AssistanceMatrix map={map} query={query} />
            <Pages page={map.page} pages={map.pages} />
            <ExportLinks path="/bantuan/unduh" />
          </section>
          <ReachTable reach={map.reach} institutions={map.institutions} />
        </>
      )}
      <p className="muted small max-w-prose">
        {t("assistance.rules")} {map.undated > 0 && t("assistance.undated", { count: map.undated })}
      </p>
      <SaveView />
    </div>
  );
}

function Pages({ page, pages }: { page: number; pages: number }) {
  const t = useText();
  const [params] = useSearchParams();
  if (pages === 1) return null;
  const address = (to: number) => `?${new URLSearchParams({ ...Object.fromEntries(params), halaman: String(to) })}`;
  return (
    <nav aria-label={t("assistance.pages")} className="no-print flex flex-wrap items-center gap-3">
      {page > 1 && (
        <Link className="button quiet compact" rel="prev" to={address(page - 1)}>
          {t("assistance.previous")}
        </Link>
      )}
      <span>{t("assistance.pageOf", { page, pages })}</span>
      {page < pages && (
        <Link className="button quiet compact" rel="next" to={address(page + 1)}>
          {t("assistance.next")}
        </Link>
      )}
    </nav>
  );
}
