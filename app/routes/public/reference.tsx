import { needTexts } from "~/i18n/i18n.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { ExportLinks } from "~/components/export-links.tsx";
import { IndicatorCatalogue } from "~/components/indicator-catalogue.tsx";
import { InstitutionTable, PatternTable, SourceTable } from "~/components/reference-tables.tsx";
import { NationalTable } from "~/components/national-table.tsx";
import { SizeRules } from "~/components/member/size-rules.tsx";
import { getTranslator } from "~/i18n/translator.server.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActor } from "~/models/database.server.ts";
import { pillars } from "~/models/indicators.server.ts";
import { getReference } from "~/models/reference.server.ts";
import { readSearch } from "~/models/reference.ts";

await needTexts("member", "method", "reference");

export const meta = pageTitle("reference");

/** What everybody refers to: indicators, partnership patterns, institutions, sources. Readable by all who signed in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const search = readSearch(new URL(request.url).searchParams);
  const { t } = await getTranslator(request);
  const { indicators, ...reference } = await withActor(actor, (tx) => getReference(tx, search));
  const byPillar = pillars.map((pillar) => ({ pillar, indicators: indicators.filter((it) => it.pillar === pillar) }));
  return {
    title: t("reference.title"),
    search,
    ...reference,
    byPillar: byPillar.filter((it) => it.indicators.length > 0),
  };
}

export default function Reference() {
  const { search, byPillar, patterns, institutions, national, sources } = useLoaderData<typeof loader>();
  const t = useText();
  const codes = new Set(byPillar.flatMap(({ indicators }) => indicators.map(({ code }) => code)));
  const counts = {
    indicators: codes.size,
    patterns: patterns.length,
    institutions: institutions.length,
  };
  const isEmpty = sources.length === 0 && Object.values(counts).every((count) => count === 0);
  const sections = [
    ...byPillar.map(({ pillar }) => ({ id: pillar, label: t(`domain.pillars.${pillar}`) })),
    ...(patterns.length > 0 ? [{ id: "pola", label: t("reference.patterns") }] : []),
    ...(search ? [] : [{ id: "golongan", label: t("member.class") }]),
    ...(institutions.length > 0 ? [{ id: "lembaga", label: t("reference.institutions") }] : []),
    ...(national.length > 0 ? [{ id: "nasional", label: t("reference.national") }] : []),
    ...(sources.length > 0 ? [{ id: "sumber", label: t("reference.sources") }] : []),
  ];

  return (
    <div className="grid gap-6">
      <header className="grid gap-3">
        <h1>{t("reference.title")}</h1>
        <p className="max-w-prose">{t("reference.intro")}</p>
        <p className="flex flex-wrap gap-x-5 gap-y-2 leading-7">
          <a href="/metode">{t("method.referenceLink")}</a>
          <Link to="/api">API</Link>
          <Link to="/instrumen">{t("reference.instruments")}</Link>
        </p>
        <Form method="get" role="search" className="no-print flex max-w-xl flex-wrap items-end gap-2" key={search}>
          <div className="field grow">
            <label htmlFor="q">{t("reference.search")}</label>
            <input id="q" name="q" type="search" className="input" defaultValue={search} />
          </div>
          <button className="button">{t("common.apply")}</button>
          {search && (
            <a className="button quiet" href="/rujukan">
              {t("common.reset")}
            </a>
          )}
        </Form>
        {search && !isEmpty && <p role="status">{t("reference.found", { query: search, ...counts })}</p>}
      </header>

      {isEmpty && <p className="empty">{t("reference.noneFound", { query: search })}</p>}
      {sections.length > 1 && (
        <nav aria-label={t("reference.contents")} className="no-print">
          <ul className="flex flex-wrap gap-x-5">
            {sections.map(({ id, label }) => (
              <li key={id}>
                <a href={`#${id}`} className="inline-flex min-h-11 items-center">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}

      {codes.size > 0 && (
        <section className="grid gap-4">
          <div className="grid gap-2">
            <h2 id="indikator">{t("reference.indicators")}</h2>
            <p className="muted max-w-prose">{t("reference.indicatorsHint")}</p>
            <ExportLinks path="/rujukan/unduh" />
          </div>
          {byPillar.map(({ pillar, indicators }) => (
            <IndicatorCatalogue key={pillar} pillar={pillar} indicators={indicators} codes={codes} />
          ))}
        </section>
      )}
      {patterns.length > 0 && (
        <section className="grid gap-2">
          <h2 id="pola">{t("reference.patterns")}</h2>
          <p className="muted max-w-prose">{t("reference.patternsHint")}</p>
          <PatternTable patterns={patterns} />
        </section>
      )}
      {!search && (
        <section className="grid gap-2">
          <h2 id="golongan">{t("member.class")}</h2>
          <SizeRules label={t("member.class")} />
        </section>
      )}
      {institutions.length > 0 && (
        <section className="grid gap-2">
          <h2 id="lembaga">{t("reference.institutions")}</h2>
          <InstitutionTable institutions={institutions} />
        </section>
      )}
      {national.length > 0 && (
        <section className="grid gap-2">
          <h2 id="nasional">{t("reference.national")}</h2>
          <p className="muted max-w-prose">{t("reference.nationalHint")}</p>
          <NationalTable figures={national} />
        </section>
      )}
      {sources.length > 0 && (
        <section className="grid gap-2">
          <h2 id="sumber">{t("reference.sources")}</h2>
          <SourceTable sources={sources} />
        </section>
      )}
    </div>
  );
}
