import { needTexts } from "~/i18n/i18n.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { mayEnter } from "~/auth/permissions.ts";
import { DoneNotice } from "~/components/done-notice.tsx";
import { SimulatedNotice } from "~/components/figure.tsx";
import { PartnershipCharts } from "~/components/partnership/partnership-charts.tsx";
import { PartnershipTable } from "~/components/partnership/partnership-table.tsx";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { pageTitle } from "~/i18n/page-title.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActor } from "~/models/database.server.ts";
import { dayInJakarta } from "~/models/jakarta-time.ts";
import { partnershipStates, stateOf } from "~/models/partnership.ts";
import { getPartnershipCharts } from "~/models/partnership-charts.server.ts";
import { listPartnerships } from "~/models/partnerships.server.ts";
import { listPatterns } from "~/models/reference.server.ts";
import { getSentra } from "~/models/sentra.server.ts";

await needTexts("partnership", "reference");

export const meta = pageTitle<typeof loader>("partnerships", ({ sentra }) => sentra.name);

const states = [...partnershipStates, "flagged"] as const;

/** `?pola=` and `?keadaan=` filter the list; the charts are of the whole register. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const asked = new URL(request.url).searchParams;
  const [pattern, state] = [asked.get("pola") ?? "", asked.get("keadaan") ?? ""];
  const today = dayInJakarta(new Date());
  return withActor(actor, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    const all = await listPartnerships(tx, sentra.id);
    return {
      sentra,
      total: all.length,
      partnerships: all.filter(
        (one) =>
          (pattern === "" || one.patternCode === pattern) &&
          (state === "" || (state === "flagged" ? one.openFlags > 0 : stateOf(one, today) === state)),
      ),
      filter: { pattern, state },
      patterns: await listPatterns(tx),
      charts: all.length > 0 ? await getPartnershipCharts(tx, sentra.id, all, today) : undefined,
      today,
      mayEnter: mayEnter(actor, sentra.id),
    };
  });
}

export default function Partnerships() {
  const { sentra, total, partnerships, filter, patterns, charts, today, mayEnter } = useLoaderData<typeof loader>();
  const t = useText();
  const isIndonesian = useLanguage() === "id";
  return (
    <div className="stack gap-4">
      <SentraHeader sentra={sentra} current="partnership" />
      <DoneNotice messages={{ dihapus: t("partnership.done.dihapus") }} />
      <div>
        <h2>{t("partnership.title")}</h2>
        <p className="muted">{t("partnership.hint")}</p>
      </div>
      {mayEnter && (
        <p>
          <Link className="button" to="baru">
            {t("partnership.add")}
          </Link>
        </p>
      )}
      {charts?.isSimulated && <SimulatedNotice />}
      {total > 0 && (
        <Form method="get" className="no-print flex flex-wrap items-end gap-3" key={JSON.stringify(filter)}>
          <div className="field min-w-40 flex-1">
            <label htmlFor="pola">{t("partnership.pattern")}</label>
            <select id="pola" name="pola" className="input" defaultValue={filter.pattern}>
              <option value="">{t("partnership.allPatterns")}</option>
              {patterns.map(({ code, nameId, nameEn }) => (
                <option key={code} value={code}>
                  {isIndonesian ? nameId : nameEn}
                </option>
              ))}
            </select>
          </div>
          <div className="field min-w-40 flex-1">
            <label htmlFor="keadaan">{t("partnership.state")}</label>
            <select id="keadaan" name="keadaan" className="input" defaultValue={filter.state}>
              <option value="">{t("partnership.allStates")}</option>
              {states.map((state) => (
                <option key={state} value={state}>
                  {t(`partnership.states.${state}`)}
                </option>
              ))}
            </select>
          </div>
          <button className="button quiet">{t("partnership.filter")}</button>
        </Form>
      )}
      {partnerships.length > 0 ? (
        <PartnershipTable partnerships={partnerships} patterns={patterns} today={today} />
      ) : (
        <p className="empty">{t(total > 0 ? "partnership.noneFound" : "partnership.none")}</p>
      )}
      {charts && <PartnershipCharts charts={charts} patterns={patterns} />}
    </div>
  );
}
