import { needTexts } from "~/i18n/i18n.ts";
import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import type { TFunction } from "i18next";
import { z } from "zod";
import { requireOfficer } from "~/auth/guards.server.ts";
import { mayOversee, regionsOf } from "~/auth/permissions.ts";
import { DoneNotice } from "~/components/done-notice.tsx";
import { IndicatorDefinition } from "~/components/indicator-definition.tsx";
import { NamesForm, RetirementForm } from "~/components/indicator-forms.tsx";
import { RetirementList } from "~/components/retirement-list.tsx";
import { indicatorName } from "~/i18n/indicator-words.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Actor } from "~/models/accounts.server.ts";
import { findRefusal } from "~/models/database-error.ts";
import { withActor } from "~/models/database.server.ts";
import { namesForm, retirementForm } from "~/models/indicator-form.ts";
import { forgetCatalogue, type Indicator } from "~/models/indicators.server.ts";
import {
  getSeenIndicator,
  renameIndicator,
  retireIndicator,
  takeBackRetirement,
} from "~/models/office-catalogue.server.ts";
import { listNamedRegions } from "~/models/regions.server.ts";
import { currentMonth, shiftMonth } from "~/models/periods.ts";

await needTexts("indicator", "reference");

export const meta = pageTitle<typeof loader>("indicators", ({ indicator }) => indicator.code);

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireOfficer(args);
  return withActor(actor, async (tx) => {
    const indicator = await getSeenIndicator(tx, args.params["code"]);
    const { retired = [] } = indicator;
    const regions = await listNamedRegions(tx, regionsOf(actor));
    return {
      indicator,
      canRename: indicator.region !== undefined && mayOversee(actor, indicator.region.code),
      retirements: retired.map((it) => ({ ...it, canTakeBack: mayOversee(actor, it.region.code) })),
      regions: regions.filter(({ code }) => !retired.some(({ region }) => region.code === code)),
      nextMonth: shiftMonth(currentMonth(new Date()), 1),
    };
  });
}

const steps = z.enum(["nama", "hentikan", "batalkan"]);
const done = { nama: "diubah", hentikan: "dihentikan", batalkan: "dibatalkan" } as const;

export async function action(args: ActionFunctionArgs) {
  const actor = await requireOfficer(args);
  const { t } = await getTranslator(args.request);
  const form = await args.request.formData();
  const step = steps.safeParse(form.get("langkah"));
  if (!step.success) throw data(null, { status: 400 });
  const indicator = await withActor(actor, (tx) => getSeenIndicator(tx, args.params["code"]));
  const result = await take[step.data]({ t, actor, indicator, form });
  if (result) return data({ step: step.data, result }, { status: 400 });
  forgetCatalogue();
  throw redirect(`/indikator/${indicator.code}?berhasil=${done[step.data]}`);
}

interface Step {
  t: TFunction;
  actor: Actor;
  indicator: Indicator;
  form: FormData;
}

/** Each step of the page: what was wrong with it, or nothing once it is done. */
const take: Record<z.infer<typeof steps>, (step: Step) => Promise<SubmissionResult | undefined>> = {
  async nama({ t, actor, indicator, form }) {
    const submission = parseWithZod(form, { schema: namesForm(t) });
    if (submission.status !== "success") return submission.reply();
    await withActor(actor, (tx) => renameIndicator(tx, indicator.id, submission.value));
    return undefined;
  },
  async hentikan({ t, actor, indicator, form }) {
    const submission = parseWithZod(form, { schema: retirementForm(t) });
    if (submission.status !== "success") return submission.reply();
    const retire = () => withActor(actor, (tx) => retireIndicator(tx, actor, indicator, submission.value));
    const fieldErrors = await findRefusal(retire, {
      inUse: { from: [t("indicator.hasValues")] },
      duplicate: { regionCode: [t("indicator.alreadyRetired")] },
      unknownReference: { regionCode: [t("indicator.choose")] },
    });
    return fieldErrors && submission.reply({ fieldErrors });
  },
  async batalkan({ actor, indicator, form }) {
    const region = String(form.get("regionCode") ?? "");
    await withActor(actor, (tx) => takeBackRetirement(tx, indicator.id, region));
    return undefined;
  },
};

export default function IndicatorPage() {
  const { indicator, canRename, retirements, regions, nextMonth } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useText();
  const language = useLanguage();
  const resultOf = (step: string) => (answer?.step === step ? answer.result : undefined);
  return (
    <div className="stack max-w-3xl gap-5">
      <p>
        <Link to="/indikator">{t("indicator.all")}</Link>
      </p>
      <div>
        <h1>{indicatorName(indicator, language)}</h1>
        <DoneNotice
          messages={
            answer
              ? {}
              : {
                  ditambah: t("indicator.created", { code: indicator.code }),
                  diubah: t("indicator.renamed"),
                  dihentikan: t("indicator.retired"),
                  dibatalkan: t("indicator.takenBack"),
                }
          }
        />
      </div>
      <IndicatorDefinition indicator={indicator} />
      {retirements.length > 0 && <RetirementList retirements={retirements} />}
      {regions.length > 0 && (
        <RetirementForm
          key={`${retirements.length}`}
          regions={regions}
          firstMonth={nextMonth}
          lastResult={resultOf("hentikan")}
        />
      )}
      {canRename && <NamesForm indicator={indicator} lastResult={resultOf("nama")} />}
    </div>
  );
}
