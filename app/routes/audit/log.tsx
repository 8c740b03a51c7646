import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAuditReader } from "~/auth/guards.server.ts";
import { isAdmin } from "~/auth/permissions.ts";
import { AuditCheck } from "~/components/audit/audit-check.tsx";
import { AuditFilter } from "~/components/audit/audit-filter.tsx";
import { AuditTable } from "~/components/audit/audit-table.tsx";
import { ExportLinks } from "~/components/export-links.tsx";
import { PageLinks } from "~/components/page-links.tsx";
import { formatNumber } from "~/i18n/format.ts";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { readAuditQuery } from "~/models/audit-log.ts";
import { listAuditEvents, listAuditHeads, listBrokenChains } from "~/models/audit-log.server.ts";
import { withActor } from "~/models/database.server.ts";
import { listSentra } from "~/models/sentra.server.ts";

await needTexts("audit");

export const meta = pageTitle("audit");

/** A longer list is no list to choose from: there one comes from the sentra's own page. */
const mostToChooseFrom = 200;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAuditReader(args);
  const params = new URL(args.request.url).searchParams;
  const query = readAuditQuery(params);
  return withActor(actor, async (tx) => {
    const sentra = (await listSentra(tx)).map(({ id, name }) => ({ id, name }));
    return {
      query,
      ...(await listAuditEvents(tx, query)),
      sentra: sentra.length <= mostToChooseFrom ? sentra : sentra.filter(({ id }) => id === query.sentraId),
      mayCheck: isAdmin(actor),
      check:
        isAdmin(actor) && params.has("periksa")
          ? { broken: await listBrokenChains(tx), chains: (await listAuditHeads(tx)).length }
          : undefined,
    };
  });
}

export default function AuditLog() {
  const { query, events, total, page, pages, sentra, mayCheck, check } = useLoaderData<typeof loader>();
  const t = useText();
  const language = useLanguage();
  return (
    <div className="stack gap-4">
      <h1>{t("audit.title")}</h1>
      <p className="muted max-w-prose">{t("audit.lead")}</p>
      {mayCheck && <AuditCheck check={check} />}
      <AuditFilter query={query} sentra={sentra} />
      <p role="status">{t("audit.found", { total: formatNumber(total, language, "count") })}</p>
      {events.length === 0 ? (
        <p className="empty">{t("audit.none")}</p>
      ) : (
        <>
          <AuditTable events={events} />
          <PageLinks page={page} pages={pages} />
          <ExportLinks path="/catatan/unduh" rows={total} />
        </>
      )}
    </div>
  );
}
