import { needTexts } from "~/i18n/i18n.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireAdmin } from "~/auth/guards.server.ts";
import { AdminFrame } from "~/components/admin/admin-frame.tsx";
import { FigureText } from "~/components/figure.tsx";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";
import { listAccounts } from "~/models/account-register.server.ts";
import { countOpenRequests } from "~/models/data-requests.server.ts";
import { withActor } from "~/models/database.server.ts";
import { isInUse } from "~/models/region-tree.ts";
import { listRegionSummaries } from "~/models/regions.server.ts";

await needTexts("admin");

export const meta = pageTitle("admin");

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args);
  const showAll = new URL(args.request.url).searchParams.get("wilayah") === "semua";
  return withActor(actor, async (tx) => {
    const regions = await listRegionSummaries(tx);
    const provinces = regions.filter(({ parentCode }) => parentCode === null);
    const sum = (count: "offices" | "sentra") => provinces.reduce((total, province) => total + province[count], 0);
    return {
      regions: showAll ? regions : regions.filter(isInUse),
      regionCount: regions.length,
      totals: { offices: sum("offices"), sentra: sum("sentra"), accounts: (await listAccounts(tx, "", 1)).total },
      requests: await countOpenRequests(tx, 0),
      showAll,
    };
  });
}

export default function AdminOverview() {
  const { regions, regionCount, totals, requests, showAll } = useLoaderData<typeof loader>();
  const t = useText();
  const cards = [
    { to: "/admin/kantor", label: t("admin.offices"), count: totals.offices },
    { to: "/admin/sentra", label: t("admin.sentra"), count: totals.sentra },
    { to: "/admin/akun", label: t("admin.accounts"), count: totals.accounts },
  ];
  return (
    <AdminFrame title={t("admin.title")}>
      <p className="muted">{t("admin.overviewHint")}</p>
      {requests.open > 0 && (
        <p className={`notice ${requests.late > 0 ? "bad" : ""}`}>
          <Link to="/privasi/permintaan">
            {t("sentra.requestsWait", { count: requests.open, late: requests.late })}
          </Link>
        </p>
      )}
      <ul className="grid gap-3 sm:grid-cols-3">
        {cards.map(({ to, label, count }) => (
          <li key={to} className="card">
            <Link to={to}>{label}</Link>
            <p className="text-2xl font-semibold tabular-nums">
              <FigureText value={count} kind="count" />
            </p>
          </li>
        ))}
      </ul>
      <section className="grid gap-3" aria-labelledby="wilayah">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 id="wilayah">{t("admin.regionsTitle")}</h2>
          <Link to={showAll ? "/admin" : "?wilayah=semua"} preventScrollReset className="py-2">
            {showAll ? t("admin.regionsInUse") : t("admin.regionsAll", { count: regionCount })}
          </Link>
        </div>
        <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="wilayah">
          <table className="data-table">
            <caption>{t("admin.regionsCaption", { count: regions.length })}</caption>
            <thead>
              <tr>
                <th scope="col">{t("admin.region")}</th>
                <th scope="col">{t("admin.code")}</th>
                <th scope="col" className="number">
                  {t("admin.offices")}
                </th>
                <th scope="col" className="number">
                  {t("admin.sentra")}
                </th>
                <th scope="col" className="number">
                  {t("admin.accounts")}
                </th>
              </tr>
            </thead>
            <tbody>
              {regions.map(({ code, parentCode, name, offices, sentra, accounts }) => (
                <tr key={code}>
                  <th scope="row" className={parentCode === null ? undefined : "pl-8! font-normal!"}>
                    {name}
                  </th>
                  <td>{code}</td>
                  {[offices, sentra, accounts].map((count, index) => (
                    <td key={index} className="number">
                      <FigureText value={count} kind="count" />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </AdminFrame>
  );
}
