import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "~/auth/guards.server.ts";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { StateBadge } from "~/components/state-badge.tsx";
import { formatMonth } from "~/i18n/format.ts";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { withActor } from "~/models/database.server.ts";
import { pillars } from "~/models/indicators.server.ts";
import { currentMonth, isMonth, monthsBetween, shiftMonth } from "~/models/periods.ts";
import { getSentra } from "~/models/sentra.server.ts";
import { listSheetsOf } from "~/models/sheets.server.ts";

await needTexts("sheet");

export const meta = pageTitle<typeof loader>("sheets", ({ sentra }) => sentra.name);

/** Twelve months of sheets at a time; `sampai` in the address says which. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const asked = new URL(request.url).searchParams.get("sampai");
  const now = currentMonth(new Date());
  const to = isMonth(asked) && asked < now ? asked : now;
  const months = monthsBetween(shiftMonth(to, -11), to).reverse();
  return withActor(actor, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    const sheets = await listSheetsOf(tx, sentra.id, months.at(-1)!, to);
    return { sentra, months, pillars, sheets, newer: to < now ? shiftMonth(to, 12) : undefined };
  });
}

export default function SheetList() {
  const { sentra, months, pillars, sheets, newer } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const language = useLanguage();
  const stateOf = new Map(sheets.map(({ pillar, month, state }) => [`${pillar} ${month}`, state]));
  return (
    <div className="stack gap-4">
      <SentraHeader sentra={sentra} current="sheets" />
      <h2 id="lembar">{t("sheet.matrixTitle")}</h2>
      <p className="muted">{t("sheet.matrixHint")}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="lembar">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t("common.month")}</th>
              {pillars.map((pillar) => (
                <th key={pillar} scope="col">
                  {t(`domain.pillars.${pillar}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month}>
                <th scope="row" className="whitespace-nowrap">
                  {formatMonth(month, language)}
                </th>
                {pillars.map((pillar) => {
                  const state = stateOf.get(`${pillar} ${month}`);
                  const label = t("sheet.openSheet", {
                    pillar: t(`domain.pillars.${pillar}`),
                    month: formatMonth(month, language),
                    state: t(`domain.states.${state ?? "none"}`),
                  });
                  return (
                    <td key={pillar} className="p-0!">
                      <Link
                        to={`/sentra/${sentra.id}/lembar/${pillar}/${month}`}
                        aria-label={label}
                        className="flex min-h-11 items-center px-3 no-underline!"
                      >
                        <StateBadge state={state} />
                      </Link>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="no-print flex flex-wrap gap-x-6">
        <Link to={`?sampai=${shiftMonth(months.at(-1)!, -1)}`}>← {t("sheet.older")}</Link>
        {newer && <Link to={`?sampai=${newer}`}>{t("sheet.newer")} →</Link>}
      </p>
    </div>
  );
}
