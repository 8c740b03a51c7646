import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { isAdmin, isOfficerOf } from "~/auth/permissions.ts";
import { LeavingPage } from "~/components/leaving-page.tsx";
import { formatMoment } from "~/i18n/format.ts";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActor } from "~/models/database.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import * as departures from "~/models/office-departures.server.ts";
import { answerLeaving } from "./answer.server.ts";

await needTexts("audit");

export const meta = pageTitle<typeof loader>("leaving", ({ region }) => region.name);

type Visit = Pick<LoaderFunctionArgs, "request" | "context" | "params">;

/** Officers of that very region, and administrators. To others the page does not exist. */
async function enter({ params, ...visit }: Visit) {
  const actor = await requireActor(visit);
  const code = params.regionCode ?? "";
  const isTheirs = isOfficerOf(actor, code);
  if (!isTheirs && !isAdmin(actor)) throw notFound();
  return { actor, code, isTheirs };
}

export async function loader(visit: LoaderFunctionArgs) {
  const { actor, code, isTheirs } = await enter(visit);
  return withActor(actor, async (tx) => ({
    region: await departures.getLeavingOffices(tx, code),
    departure: await departures.findOfficeDeparture(tx, code),
    obligations: await departures.listObligations(tx, code),
    isTheirs,
  }));
}

export async function action(visit: ActionFunctionArgs) {
  const { actor, code } = await enter(visit);
  const { name } = await withActor(actor, (tx) => departures.getLeavingOffices(tx, code));
  return answerLeaving(visit.request, {
    kind: "office",
    name,
    page: `/dinas/${code}/penutupan`,
    announce: (eraseOn) => withActor(actor, (tx) => departures.announceOfficeDeparture(tx, actor, code, eraseOn)),
    callBack: () => withActor(actor, (tx) => departures.callOfficeDepartureBack(tx, code)),
  });
}

export default function OfficeLeaving() {
  const { region, departure, obligations, isTheirs } = useLoaderData<typeof loader>();
  const t = useText();
  const language = useLanguage();
  return (
    <LeavingPage
      kind="office"
      who={[region.name, ...region.offices].join(" · ")}
      departure={departure}
      take={isTheirs ? `/dinas/${region.code}/penutupan/data.zip` : undefined}
      lastResult={useActionData<typeof action>()}
      obstacle={
        obligations.length > 0 && (
          <div className="notice bad">
            <p>{t("audit.leaving.waits")}</p>
            <ul>
              {obligations.map(({ id, dueAt }) => {
                const told = t("audit.leaving.obligation", { id, due: formatMoment(dueAt, language) });
                return (
                  <li key={id} className="flex min-h-11 items-center">
                    {isTheirs ? <Link to={`/privasi/permintaan/0/${id}`}>{told}</Link> : told}
                  </li>
                );
              })}
            </ul>
          </div>
        )
      }
    >
      <p className="max-w-prose">
        {t("audit.leaving.figures")}
        <br />
        <Link to="/ekspor" className="inline-flex min-h-11 items-center">
          {t("audit.leaving.toExport")}
        </Link>
      </p>
    </LeavingPage>
  );
}
