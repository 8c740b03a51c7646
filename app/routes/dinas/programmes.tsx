import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireRegional } from "~/auth/guards.server.ts";
import { regionsOf } from "~/auth/permissions.ts";
import { DoneNotice } from "~/components/done-notice.tsx";
import { DueTable } from "~/components/programme/due-table.tsx";
import { ProgrammeTable } from "~/components/programme/programme-table.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { withActor } from "~/models/database.server.ts";
import { dayInJakarta } from "~/models/jakarta-time.ts";
import { listDue } from "~/models/ladder.server.ts";
import { listProgrammes } from "~/models/programmes.server.ts";
import { listInstitutions } from "~/models/reference.server.ts";

await needTexts("assistance", "cooperation", "ladder", "programme");

export const meta = pageTitle("programmes");

const mostShown = 100;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireRegional(args);
  return withActor(actor, async (tx) => ({
    ...(await listProgrammes(tx, { limit: mostShown })),
    institutions: (await listInstitutions(tx)).map(({ code, nameId, nameEn }) => ({ code, nameId, nameEn })),
    due: await listDue(tx, mostShown),
    today: dayInJakarta(new Date()),
    isOfficer: regionsOf(actor).length > 0,
  }));
}

export default function Programmes() {
  const { programmes, total, institutions, due, today, isOfficer } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
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
      {total === 0 ? (
        <p className="empty">{t("programme.none")}</p>
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
    </div>
  );
}
