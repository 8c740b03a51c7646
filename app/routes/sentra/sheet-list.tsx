import { needTexts } from "~/i18n/i18n.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { StateBadge } from "~/components/state-badge.tsx";
import { pageTitle } from "~/i18n/page-title.ts";
import { usePeriodName } from "~/i18n/use-period-text.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActor } from "~/models/database.server.ts";
import { pillars } from "~/models/indicators.server.ts";
import { getSentraCatalogue } from "~/models/office-catalogue.server.ts";
import {
  currentMonth,
  isPeriod,
  kindOf,
  monthsOf,
  periodAt,
  type PeriodKind,
  periodKinds,
  shiftPeriod,
} from "~/models/periods.ts";
import { getSentra } from "~/models/sentra.server.ts";
import { listKeptPillars, listSheetsOf } from "~/models/sheets.server.ts";
import { WaitingSheets } from "~/sheet-entry/waiting-sheets.tsx";

await needTexts("compare", "sheet");

export const meta = pageTitle<typeof loader>("sheets", ({ sentra }) => sentra.name);

const rowsOf: Record<PeriodKind, number> = { month: 12, quarter: 8, year: 5 };

/** Sheets of months, quarters or years (`kurun` in the address), so many at a time; `sampai` says which. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const search = new URL(request.url).searchParams;
  const [asked, wanted] = [search.get("sampai"), search.get("kurun")];
  const kind = periodKinds.find((one) => one === wanted) ?? "month";
  const now = periodAt(kind, currentMonth(new Date()));
  const to = isPeriod(asked) && kindOf(asked) === kind && asked < now ? asked : now;
  const periods = Array.from({ length: rowsOf[kind] }, (_, i) => shiftPeriod(to, -i));
  return withActor(actor, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    const sheets = await listSheetsOf(tx, sentra.id, monthsOf(periods.at(-1)!)[0]!, monthsOf(to).at(-1)!);
    const typed = listKeptPillars(await getSentraCatalogue(tx, sentra.id), to);
    return {
      sentra,
      userId: actor.userId,
      kind,
      periods,
      pillars,
      typed,
      sheets,
      newer: to < now ? shiftPeriod(to, rowsOf[kind]) : undefined,
    };
  });
}

export default function SheetList() {
  const { sentra, userId, kind, periods, pillars, typed, sheets, newer } = useLoaderData<typeof loader>();
  const t = useText();
  const periodName = usePeriodName();
  const stateOf = new Map(sheets.map(({ pillar, period, state }) => [`${pillar} ${period}`, state]));
  return (
    <div className="stack gap-4">
      <SentraHeader sentra={sentra} current="sheets" />
      <WaitingSheets userId={userId} sentraId={sentra.id} />
      <nav aria-label={t("sheet.kinds.label")} className="no-print flex flex-wrap gap-2">
        {periodKinds.map((one) => (
          <Link
            key={one}
            to={one === "month" ? "?" : `?kurun=${one}`}
            aria-current={one === kind ? "page" : undefined}
            className={`button compact ${one === kind ? "" : "quiet"}`}
          >
            {t(`sheet.kinds.${one}`)}
          </Link>
        ))}
      </nav>
      <h2 id="lembar">{t(`sheet.matrixTitle.${kind}`)}</h2>
      <p className="muted">{t(`sheet.matrixHint.${kind === "month" ? "month" : "rarer"}`)}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="lembar">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t(`compare.periodHeading.${kind}`)}</th>
              {pillars.map((pillar) => (
                <th key={pillar} scope="col">
                  {t(`domain.pillars.${pillar}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {periods.map((period) => (
              <tr key={period}>
                <th scope="row" className="whitespace-nowrap">
                  {periodName(period)}
                </th>
                {pillars.map((pillar) => {
                  const state = stateOf.get(`${pillar} ${period}`);
                  const isTyped = typed.includes(pillar);
                  const label = t("sheet.openSheet", {
                    pillar: t(`domain.pillars.${pillar}`),
                    period: periodName(period),
                    state: isTyped ? t(`domain.states.${state ?? "none"}`) : t("sheet.aggregateOnly"),
                  });
                  return (
                    <td key={pillar} className="p-0!">
                      <Link
                        to={`/sentra/${sentra.id}/lembar/${pillar}/${period}`}
                        aria-label={label}
                        className="flex min-h-11 items-center px-3 no-underline!"
                      >
                        {isTyped ? (
                          <StateBadge state={state} />
                        ) : (
                          <span className="underline">{t("sheet.aggregateOnly")}</span>
                        )}
                      </Link>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="no-print flex flex-wrap gap-x-6 *:inline-flex *:min-h-11 *:items-center">
        <Link to={`?kurun=${kind}&sampai=${shiftPeriod(periods.at(-1)!, -1)}`}>← {t("sheet.older")}</Link>
        {newer && <Link to={`?kurun=${kind}&sampai=${newer}`}>{t("sheet.newer")} →</Link>}
      </p>
    </div>
  );
}
