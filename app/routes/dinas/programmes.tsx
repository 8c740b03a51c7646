import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireRegional } from "~/auth/guards.server.ts";
import { regionsOf } from "~/auth/permissions.ts";
import { DoneNotice } from "~/components/done-notice.tsx";
import { DueTable } from "~/components/programme/due-table.tsx";
import { ProgrammeFilter } from "~/components/programme/programme-filter.tsx";
import { ProgrammeTable } from "~/components/programme/programme-table.tsx";
import { SaveView } from "~/components/save-view.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActor } from "~/models/database.server.ts";
import { dayInJakarta } from "~/models/jakarta-time.ts";
import { listDue } from "~/models/ladder.server.ts";
import { readProgrammeQuery } from "~/models/programme-query.ts";
import { listProgrammeRegions, listProgrammes } from "~/models/programmes.server.ts";
import { listInstitutions } from "~/models/reference.server.ts";

await needTexts("assistance", "cooperation", "ladder", "programme", "view");

export const meta = pageTitle("programmes");

const mostShown = 100;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireRegional(args);
  const query = readProgrammeQuery(new URL(args.request.url).searchParams);
  return withActor(actor, async (tx) => ({
    query,
    ...(await listProgrammes(tx, { ...query, limit: mostShown })),
    regions: await listProgrammeRegions(tx),
    institutions: (await listInstitutions(tx)).map(({ code, nameId, nameEn }) => ({ code, nameId, nameEn })),
    due: await listDue(tx, mostShown),
    today: dayInJakarta(new Date()),
    isOfficer: regionsOf(actor).length > 0,
  }));
}

export default function Programmes() {
  const { query, programmes, total, regions, institutions, due, today, isOfficer } = useLoaderData<typeof loader>();
  const t = useText();
  return (
    <div className="stack gap-5">
      <div>
        <h1>{t("programme.title")}</h1>
        <p className="muted">{t("programme.lead")}</p>
        <DoneNotice messages={{ hapus: t("programme.done.hapus") }} />
      </div>
      {isOfficer && (
        <p>
          <Link className="button" to="baru">
            {t("programme.new")}
          </Link>
        </p>
      )}
      {regions.length > 0 && <ProgrammeFilter query={query} regions={regions} />}
      {total === 0 ? (
        <p className="empty">{t(regions.length > 0 ? "programme.noneFits" : "programme.none")}</p>
      ) : (
        <ProgrammeTable
          programmes={programmes}
          institutions={institutions}
          label={t("programme.count", { count: total })}
        />
      )}
      {programmes.length < total && (
        <p className="muted small">{t("programme.firstOf", { shown: programmes.length, total })}</p>
      )}
      {isOfficer && <DueTable due={due} today={today} />}
      <SaveView />
    </div>
  );
}
