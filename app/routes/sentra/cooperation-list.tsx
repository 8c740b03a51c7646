import { needTexts } from "~/i18n/i18n.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { mayEnter } from "~/auth/permissions.ts";
import { CooperationFilter } from "~/components/cooperation/cooperation-filter.tsx";
import { CooperationBadge, useInstitutionName, usePeriodOf } from "~/components/cooperation/cooperation-texts.tsx";
import { DoneNotice } from "~/components/done-notice.tsx";
import { SimulatedBadge } from "~/components/figure.tsx";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";
import { listCooperations, listCooperationYears } from "~/models/cooperation.server.ts";
import { type Cooperation, type CooperationSide, readCooperationFilter, sides } from "~/models/cooperation.ts";
import { withActor } from "~/models/database.server.ts";
import { getSentra } from "~/models/sentra.server.ts";

await needTexts("cooperation");

export const meta = pageTitle<typeof loader>("cooperation", ({ sentra }) => sentra.name);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const filter = readCooperationFilter(new URL(request.url).searchParams);
  return withActor(actor, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    return {
      sentra,
      filter,
      years: await listCooperationYears(tx, sentra.id),
      cooperations: await listCooperations(tx, sentra.id, filter),
      canEnter: mayEnter(actor, sentra.id),
    };
  });
}

export default function CooperationList() {
  const { sentra, filter, years, cooperations, canEnter } = useLoaderData<typeof loader>();
  const t = useText();
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <div className="stack gap-4">
      <SentraHeader sentra={sentra} current="cooperation" />
      <DoneNotice messages={{ dihapus: t("cooperation.done.dihapus") }} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="muted">{t("cooperation.lead")}</p>
        <div className="no-print flex flex-wrap gap-2">
          {canEnter &&
            sides.map((side) => (
              <Link key={side} className="button" to={`baru?sisi=${side}`}>
                {t(side === "internal" ? "cooperation.addInternal" : "cooperation.addExternal")}
              </Link>
            ))}
          <Link className="button quiet" to="jejaring">
            {t("cooperation.network")}
          </Link>
        </div>
      </div>
      {(cooperations.length > 0 || isFiltered) && <CooperationFilter filter={filter} years={years} />}
      {cooperations.length === 0 ? (
        <p className="empty">{t(isFiltered ? "cooperation.noneFound" : "cooperation.none")}</p>
      ) : (
        sides
          .filter((side) => cooperations.some((one) => one.side === side))
          .map((side) => (
            <section key={side} className="stack gap-2" aria-labelledby={side}>
              <CooperationTable side={side} cooperations={cooperations.filter((one) => one.side === side)} />
            </section>
          ))
      )}
    </div>
  );
}

interface CooperationTableProps {
  side: CooperationSide;
  cooperations: Cooperation[];
}

function CooperationTable({ side, cooperations }: CooperationTableProps) {
  const t = useText();
  const periodOf = usePeriodOf();
  const institutionName = useInstitutionName();
  return (
    <>
      <h2 id={side}>
        {t(`cooperation.sides.${side}`)}{" "}
        <span className="muted small font-normal">({t("cooperation.found", { count: cooperations.length })})</span>
      </h2>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby={side}>
        <table className="data-table stacked">
          <thead>
            <tr>
              <th scope="col">{t("cooperation.state")}</th>
              <th scope="col">{t("cooperation.title")}</th>
              <th scope="col">{t("cooperation.form")}</th>
              <th scope="col">{t("cooperation.partner")}</th>
              <th scope="col">{t("cooperation.period")}</th>
            </tr>
          </thead>
          <tbody>
            {cooperations.map((one) => (
              <tr key={one.id}>
                <td className="tag">
                  <CooperationBadge state={one.state} />
                </td>
                <th scope="row" className="wide">
                  <Link to={String(one.id)} className="inline-flex min-h-11 items-center md:min-h-0">
                    {one.title}
                  </Link>{" "}
                  {one.source?.isSimulated && <SimulatedBadge />}
                </th>
                <td className="brief">{t(`cooperation.forms.${one.form}`)}</td>
                <td>
                  {[
                    one.institution && institutionName(one.institution),
                    one.memberIds.length > 0 && t("cooperation.memberCount", { count: one.memberIds.length }),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </td>
                <td className="md:whitespace-nowrap">{periodOf(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
