import type { TFunction } from "i18next";
import { type Language, needTexts } from "~/i18n/i18n.ts";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { mayOversee } from "~/auth/permissions.ts";
import { ChoiceLinks } from "~/components/choice-links.tsx";
import { DoneNotice } from "~/components/done-notice.tsx";
import { SimulatedNotice } from "~/components/figure.tsx";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { TargetForm, TargetTable } from "~/components/target-form.tsx";
import { indicatorName } from "~/i18n/indicator-words.ts";
import { toTyped } from "~/i18n/numbers.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActor } from "~/models/database.server.ts";
import { isPillar, type Pillar, pillars } from "~/models/indicators.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { currentMonth } from "~/models/periods.ts";
import { getSentra } from "~/models/sentra.server.ts";
import { sheetSchema } from "~/models/sheet-form.ts";
import { describeProblems } from "~/models/sheet-problems.ts";
import { getTargetRows, listTargets, saveTargets, TargetsChanged } from "~/models/targets.server.ts";

await needTexts("cell", "reference", "sheet", "target");

export const meta = pageTitle<typeof loader>("targets", ({ sentra }) => sentra.name);

const earliestYear = 2000;

/** Year and pillar from the address: this year's performance unless it says otherwise. A year ahead can be planned. */
function readPlace(request: Request): { year: number; thisYear: number; pillar: Pillar } {
  const params = new URL(request.url).searchParams;
  const thisYear = Number(currentMonth(new Date()).slice(0, 4));
  const year = Number(params.get("tahun") ?? thisYear);
  if (!Number.isInteger(year) || year < earliestYear || year > thisYear + 1) throw notFound();
  const pillar = params.get("pilar");
  return { year, thisYear, pillar: isPillar(pillar) ? pillar : "performance" };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const place = readPlace(request);
  return withActor(actor, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    const rows = await getTargetRows(tx, sentra.id, place.year, place.pillar);
    return { ...place, sentra, rows, pillars, canSet: mayOversee(actor, sentra.region.code) };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { year, pillar } = readPlace(request);
  const { t, language } = await getTranslator(request);
  const form = await request.formData();
  const { sentra, indicators } = await withActor(actor, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    if (!mayOversee(actor, sentra.region.code)) throw notFound();
    const rows = await getTargetRows(tx, sentra.id, year, pillar);
    return { sentra, indicators: rows.map((row) => row.indicator) };
  });
  const schema = sheetSchema(indicators, form.get("bahasa") === "en" ? "en" : "id");
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") {
    const result = submission.reply();
    return data({ result, problems: describeProblems(result, indicators, t, language), now: {} }, 400);
  }
  const { nilai, awal } = submission.value;
  // Only what was changed, so that two officers who set different targets both keep theirs.
  const changes = indicators
    .map(({ id, code }) => ({ indicatorId: id, value: nilai[code] ?? "", before: awal[code] ?? "" }))
    .filter(({ value, before }) => value !== before);
  try {
    await withActor(actor, (tx) => saveTargets(tx, actor, { sentraId: sentra.id, year }, changes));
  } catch (error) {
    if (!(error instanceof TargetsChanged)) throw error;
    const targets = await withActor(actor, (tx) => listTargets(tx, sentra.id, year));
    const changed = indicators.filter(({ id }) => error.indicatorIds.includes(id));
    const now = Object.fromEntries(changed.map(({ id, code }) => [code, targets.get(id)?.value ?? ""]));
    const problems = changed.map((indicator) => ({
      code: indicator.code,
      label: indicatorName(indicator, language),
      text: describeChanged(now[indicator.code]!, t, language),
    }));
    return data({ result: submission.reply(), problems, now }, 409);
  }
  return redirect(`?${new URLSearchParams({ tahun: String(year), pilar: pillar, berhasil: "disimpan" })}`);
}

/** What another set a target to, or took away, meanwhile. */
function describeChanged(value: string, t: TFunction, language: Language): string {
  if (value === "") return t("target.goneMeanwhile");
  return t("target.changedMeanwhile", { now: toTyped(value, language) });
}

export default function Targets() {
  const { sentra, rows, year, thisYear, pillar, pillars, canSet } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useText();
  const address = (chosen: { tahun?: number; pilar?: Pillar }) =>
    `?${new URLSearchParams({ tahun: String(chosen.tahun ?? year), pilar: chosen.pilar ?? pillar })}`;
  const years = [thisYear - 1, thisYear, thisYear + 1];
  return (
    <div className="stack gap-4">
      <SentraHeader sentra={sentra} current="targets" />
      <div>
        <h2 className="text-xl">
          {t("target.title", { year })}, {t(`domain.pillars.${pillar}`)}
        </h2>
        <p className="muted small">{t(canSet ? "target.hint" : "target.readHint")}</p>
        <DoneNotice messages={answer ? {} : { disimpan: t("target.saved") }} />
      </div>
      <ChoiceLinks
        label={t("target.years")}
        choices={years.map((tahun) => ({ to: address({ tahun }), label: String(tahun), isChosen: tahun === year }))}
      />
      <ChoiceLinks
        label={t("target.pillars")}
        choices={pillars.map((pilar) => ({
          to: address({ pilar }),
          label: t(`domain.pillars.${pilar}`),
          isChosen: pilar === pillar,
        }))}
      />
      {rows.some(({ before, target }) => before.isSimulated || target?.isSimulated) && <SimulatedNotice />}
      {canSet ? (
        <TargetForm key={`${year} ${pillar}`} rows={rows} year={year} answer={answer} />
      ) : (
        <TargetTable rows={rows} year={year} />
      )}
    </div>
  );
}
