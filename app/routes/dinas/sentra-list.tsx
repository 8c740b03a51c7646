import { needTexts } from "~/i18n/i18n.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { worksForRegion } from "~/auth/permissions.ts";
import { ExportLinks } from "~/components/export-links.tsx";
import { SimulatedNotice } from "~/components/figure.tsx";
import { MonthField } from "~/components/month-field.tsx";
import { PageLinks } from "~/components/page-links.tsx";
import { SaveView } from "~/components/save-view.tsx";
import { SentraTable } from "~/components/sentra-table.tsx";
import { pageTitle } from "~/i18n/page-title.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActor } from "~/models/database.server.ts";
import { getCatalogue } from "~/models/indicators.server.ts";
import { listColumns, listIndicators, readListQuery } from "~/models/sentra-list.ts";
import { getSentraList } from "~/models/sentra-list.server.ts";

await needTexts("reference", "view");

export const meta = pageTitle("sentraList");

/** A province's thousands come so many at a time; a file of the same address holds all. */
const perPage = 100;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const query = readListQuery(new URL(request.url).searchParams);
  return withActor(actor, async (tx) => {
    const catalogue = await getCatalogue(tx);
    const indicators = listIndicators.map((code) => catalogue.get(code)!);
    return { ...(await getSentraList(tx, query, perPage)), query, indicators, mayCompare: worksForRegion(actor) };
  });
}

export default function SentraList() {
  const { rows, found, total, page, pages, month, regions, products, query, indicators, mayCompare } =
    useLoaderData<typeof loader>();
  const t = useText();
  const language = useLanguage();
  const names = indicators.map(({ code, nameId, nameEn, unit, valueType }) => ({
    code,
    name: language === "id" ? nameId : nameEn,
    unit,
    kind: valueType,
  }));
  const columnName = (id: (typeof listColumns)[number]) =>
    names.find(({ code }) => code === id)?.name ??
    t(`sentra.columns.${id as "name" | "region" | "product" | "sheets"}`);
  const simulated = rows.some((row) => row.isSimulated || Object.values(row.figures).some((f) => f.isSimulated));

  return (
    <div className="stack gap-4">
      <h1>{t("sentra.listTitle")}</h1>
      <Form method="get" className="card grid gap-4" role="search" key={JSON.stringify(query)}>
        <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
          <div className="field col-span-2 lg:col-span-1">
            <label htmlFor="q">{t("sentra.search")}</label>
            <input id="q" name="q" type="search" className="input" defaultValue={query.search} />
          </div>
          <div className="field">
            <label htmlFor="wilayah">{t("sentra.columns.region")}</label>
            <select id="wilayah" name="wilayah" className="input" defaultValue={query.region}>
              <option value="">{t("sentra.allRegions")}</option>
              {regions.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor="produk">{t("sentra.columns.product")}</label>
            <select id="produk" name="produk" className="input" defaultValue={query.product}>
              <option value="">{t("sentra.allProducts")}</option>
              {products.map((product) => (
                <option key={product}>{product}</option>
              ))}
            </select>
          </div>
          <MonthField id="bulan" name="bulan" label={t("common.month")} value={month} />
        </div>
        <details>
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t("sentra.chooseColumns")}</summary>
          <fieldset className="mt-1 flex flex-wrap gap-x-6">
            <legend className="sr-only">{t("sentra.chooseColumns")}</legend>
            {listColumns
              .filter((id) => id !== "name")
              .map((id) => (
                <label key={id} className="flex min-h-11 items-center gap-2">
                  <input
                    type="checkbox"
                    className="size-5"
                    name="kolom"
                    value={id}
                    defaultChecked={query.columns.includes(id)}
                  />
                  {columnName(id)}
                </label>
              ))}
          </fieldset>
        </details>
        <input type="hidden" name="urut" value={query.sort.descending ? `-${query.sort.column}` : query.sort.column} />
        <div className="flex flex-wrap gap-2">
          <button className="button compact">{t("common.apply")}</button>
          <a className="button quiet compact" href="/sentra">
            {t("common.reset")}
          </a>
        </div>
      </Form>

      {simulated && <SimulatedNotice />}
      {rows.length === 0 ? (
        <p className="empty">{total === 0 ? t("sentra.none") : t("sentra.noneFound", { total })}</p>
      ) : (
        <SentraTable rows={rows} found={found} query={query} month={month} indicators={names} selectable={mayCompare} />
      )}
      <PageLinks page={page} pages={pages} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        {mayCompare && (
          <form id="compare" action="/banding" method="get" className="flex flex-wrap items-center gap-3">
            <button className="button compact">{t("sentra.compareChosen")}</button>
            <span className="muted small">{t("sentra.compareHint")}</span>
          </form>
        )}
        <ExportLinks path="/sentra/unduh" rows={rows.length} />
      </div>
      <SaveView />
    </div>
  );
}
