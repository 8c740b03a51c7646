import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { mayOversee } from "~/auth/permissions.ts";
import { DoneNotice } from "~/components/done-notice.tsx";
import { SimulatedNotice } from "~/components/figure.tsx";
import { IndexByRegion } from "~/components/index/index-by-region.tsx";
import { IndexRule } from "~/components/index/index-rule.tsx";
import { IndexTable } from "~/components/index/index-table.tsx";
import { WeightsSection } from "~/components/index/weights-section.tsx";
import { WithoutIndex } from "~/components/index/without-index.tsx";
import { MonthField } from "~/components/month-field.tsx";
import { PageLinks } from "~/components/page-links.tsx";
import { SaveView } from "~/components/save-view.tsx";
import { formatMoment, formatMonth, formatNumber } from "~/i18n/format.ts";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { findRefusal } from "~/models/database-error.ts";
import { withActor } from "~/models/database.server.ts";
import { drawsFor, indexPillars, readIndexQuery, rowsPerPage } from "~/models/development-index.ts";
import { getIndexPage } from "~/models/development-index.server.ts";
import { triedWeights, weightsForm } from "~/models/index-weights-form.ts";
import { setWeights } from "~/models/index-weights.server.ts";
import { notFound } from "~/models/not-found.server.ts";

await needTexts("cooperation", "developmentIndex", "reference", "view");

export const meta = pageTitle("developmentIndex");

/** `?wilayah=35&sampai=2026-10`; with `&internal=40&…`, those weights on trial. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { t } = await getTranslator(request);
  const params = new URL(request.url).searchParams;
  const query = readIndexQuery(params);
  const trial = query.tried ? parseWithZod(params, { schema: triedWeights(t) }) : undefined;
  const tried = trial?.status === "success" ? trial.value : undefined;
  const home = actor.memberships.find(({ regionCode }) => regionCode !== null)?.regionCode ?? undefined;
  const page = await withActor(actor, (tx) => getIndexPage(tx, query, home, tried));
  return {
    ...page,
    tried: query.tried,
    trial: tried,
    problem: trial && !tried ? trial.reply() : undefined,
    canSet: mayOversee(actor, page.region.code),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { t } = await getTranslator(request);
  const typed = await request.formData();
  const [regionCode, to] = ["wilayah", "sampai"].map((name) => String(typed.get(name) ?? ""));
  if (!mayOversee(actor, regionCode!)) throw notFound();
  const submission = parseWithZod(typed, { schema: weightsForm(t) });
  if (submission.status !== "success") return data(submission.reply(), 400);
  const { reason, ...weights } = submission.value;
  const refusal = await findRefusal(
    () => withActor(actor, (tx) => setWeights(tx, actor, { regionCode: regionCode!, weights, reason })),
    { duplicate: { "": [t("developmentIndex.atOnce")] } },
  );
  if (refusal) return data(submission.reply({ formErrors: refusal[""] }), 409);
  throw redirect(`?${new URLSearchParams({ wilayah: regionCode!, sampai: to!, berhasil: "simpan" })}`);
}

export default function DevelopmentIndex() {
  const { region, regions, from, to, count, rows, parts, inForce, tried, trial, problem, canSet, ...page } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useText();
  const language = useLanguage();
  const ranked = rows.filter(({ index }) => index !== undefined);
  const number = (value: number) => formatNumber(value, language, "count");
  const trialWords = trial && indexPillars.map((pillar) => `${t(`domain.pillars.${pillar}`)} ${trial[pillar]} %`);
  return (
    <div className="stack gap-6">
      <header className="stack gap-2">
        <h1>{t("developmentIndex.title")}</h1>
        <p className="max-w-3xl">
          {t("developmentIndex.lead", {
            region: region.name,
            from: formatMonth(from, language),
            to: formatMonth(to, language),
          })}
        </p>
        <p className="notice small">{t("developmentIndex.notRating")}</p>
        <DoneNotice messages={answer ? {} : { simpan: t("developmentIndex.saved") }} />
        <Form method="get" className="no-print flex flex-wrap items-end gap-3" key={`${region.code} ${to}`}>
          <div className="field">
            <label htmlFor="wilayah">{t("developmentIndex.region")}</label>
            <select id="wilayah" name="wilayah" className="input" defaultValue={region.code}>
              {regions.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <MonthField id="sampai" name="sampai" label={t("developmentIndex.to")} value={to} />
          <button className="button">{t("common.apply")}</button>
        </Form>
      </header>
      {page.hasSimulated && <SimulatedNotice />}
      {trialWords && (
        <p className="notice" role="status">
          {t("developmentIndex.trying", { weights: trialWords.join(" · ") })}
        </p>
      )}
      {page.ranked < 3 && <p className="notice">{t("developmentIndex.fewRanked")}</p>}
      {page.pages > 1 && (
        <p className="max-w-3xl">
          {t("developmentIndex.counts", {
            count: number(count),
            ranked: number(page.ranked),
            perPage: number(rowsPerPage),
          })}{" "}
          {page.keptSince && t("developmentIndex.keptSince", { when: formatMoment(page.keptSince, language) })}
        </p>
      )}
      {page.groups.length > 1 && <IndexByRegion groups={page.groups} />}
      {ranked.length > 0 && (
        <IndexTable
          rows={ranked}
          ranked={page.ranked}
          shift={page.shift}
          draws={drawsFor(count)}
          isTrial={trial !== undefined}
          regionCode={region.code}
        />
      )}
      <WithoutIndex rows={rows.filter(({ index }) => index === undefined)} weights={inForce.weights} />
      <PageLinks page={page.page} pages={page.pages} />
      <WeightsSection
        key={`${region.code} ${inForce.set?.version} ${JSON.stringify(tried)}`}
        inForce={inForce}
        regionCode={region.code}
        to={to}
        canSet={canSet}
        tried={tried}
        lastResult={answer ?? problem}
      />
      <IndexRule parts={parts} />
      <SaveView />
    </div>
  );
}
