import { needTexts } from "~/i18n/i18n.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { NetworkLegend, NetworkPicture } from "~/charts/network-picture.tsx";
import { YearChoice } from "~/components/cooperation/cooperation-filter.tsx";
import { useInstitutionName } from "~/components/cooperation/cooperation-texts.tsx";
import { NetworkTable } from "~/components/cooperation/network-table.tsx";
import { SimulatedNotice } from "~/components/figure.tsx";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";
import { networkOf, numberMembers, rowsOf } from "~/models/cooperation-network.ts";
import { listCooperations, listCooperationYears, listMemberNames } from "~/models/cooperation.server.ts";
import { readCooperationFilter } from "~/models/cooperation.ts";
import { withActor } from "~/models/database.server.ts";
import { getSentra } from "~/models/sentra.server.ts";

await needTexts("cooperation");

export const meta = pageTitle<typeof loader>("network", ({ sentra }) => sentra.name);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { year } = readCooperationFilter(new URL(request.url).searchParams);
  return withActor(actor, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    const all = await listCooperations(tx, sentra.id);
    const begun = (await listCooperations(tx, sentra.id, { year })).filter(({ state }) => state !== "planned");
    const ids = [...new Set(all.flatMap(({ memberIds }) => memberIds))];
    const known = await listMemberNames(tx, sentra.id, ids);
    return {
      sentra,
      year,
      years: await listCooperationYears(tx, sentra.id),
      cooperations: begun,
      network: networkOf(begun),
      numbers: numberMembers(ids),
      names: new Map(known.map(({ id, name }) => [id, name])),
    };
  });
}

export default function NetworkPage() {
  const { sentra, year, years, cooperations, network, numbers, names } = useLoaderData<typeof loader>();
  const t = useText();
  const institutionName = useInstitutionName();
  const { members, hubs } = network;
  const rows = rowsOf(network);
  const nameOf = (id: number) => names.get(id) ?? t("cooperation.member", { number: numbers.get(id) });
  const outside = hubs.filter(({ institution }) => institution).length;
  const alone = cooperations.filter(({ memberIds }) => memberIds.length === 0).length;
  return (
    <div className="stack gap-4">
      <SentraHeader sentra={sentra} current="cooperation" />
      <div>
        <h2 className="text-xl">{t("cooperation.networkTitle")}</h2>
        <p className="muted">
          {t("cooperation.networkLead")} {rows.length < members.length && t("cooperation.networkGrouped")}
        </p>
      </div>
      <div className="no-print flex flex-wrap items-end gap-4">
        <Link to={`/sentra/${sentra.id}/kerja-sama`} className="inline-flex min-h-11 items-center">
          {t("cooperation.title")}
        </Link>
        <Form method="get" className="flex items-end gap-2" key={year}>
          <YearChoice years={years} year={year} />
          <button className="button quiet">{t("common.apply")}</button>
        </Form>
      </div>
      {names.size === 0 && members.length > 0 && <p className="notice small">{t("cooperation.networkNames")}</p>}
      {cooperations.some(({ source }) => source?.isSimulated) && <SimulatedNotice />}
      {members.length === 0 ? (
        <p className="empty">{t("cooperation.networkNone")}</p>
      ) : (
        <figure className="stack gap-3">
          <NetworkLegend inside={t("cooperation.together")} outside={t("cooperation.sides.external")} />
          <NetworkPicture
            gist={t("cooperation.networkGist", {
              members: members.length,
              internal: hubs.length - outside,
              external: outside,
            })}
            describedBy="jejaring"
            rows={rows.map((row) => ({
              key: row.key,
              name:
                row.members.length === 1
                  ? nameOf(row.members[0]!)
                  : t("cooperation.memberCount", { count: row.members.length }),
              all: row.members.map(nameOf).join(", "),
            }))}
            hubs={hubs.map(({ key, institution, forms }) => {
              const through = forms.map((form) => t(`cooperation.forms.${form}`)).join(", ");
              return {
                key,
                name: institution ? `${institutionName(institution)}: ${through}` : through,
                isOutside: institution !== undefined,
              };
            })}
            ties={rows.flatMap(({ key, ties }) => ties.map(({ hub, count }) => ({ left: key, right: hub, count })))}
          />
        </figure>
      )}
      {alone > 0 && <p className="muted small">{t("cooperation.networkAlone", { count: alone })}</p>}
      {cooperations.length > 0 && <NetworkTable cooperations={cooperations} year={year} nameOf={nameOf} />}
    </div>
  );
}
