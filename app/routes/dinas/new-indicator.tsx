import { needTexts } from "~/i18n/i18n.ts";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireOfficer } from "~/auth/guards.server.ts";
import { regionsOf } from "~/auth/permissions.ts";
import { NewIndicatorForm } from "~/components/new-indicator-form.tsx";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActor } from "~/models/database.server.ts";
import { newIndicatorForm } from "~/models/indicator-form.ts";
import { forgetCatalogue, getWholeCatalogue } from "~/models/indicators.server.ts";
import { createIndicator } from "~/models/office-catalogue.server.ts";
import { currentMonth } from "~/models/periods.ts";
import { listNamedRegions } from "~/models/regions.server.ts";

await needTexts("indicator");

export const meta = pageTitle("indicators");

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireOfficer(args);
  return withActor(actor, async (tx) => ({
    regions: await listNamedRegions(tx, regionsOf(actor)),
    thisMonth: currentMonth(new Date()),
  }));
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireOfficer(args);
  const { t } = await getTranslator(args.request);
  const form = await args.request.formData();
  const outcome = await withActor(actor, async (tx) => {
    const submission = parseWithZod(form, { schema: newIndicatorForm(t, await getWholeCatalogue(tx)) });
    if (submission.status !== "success") return submission.reply();
    return { code: await createIndicator(tx, actor, submission.value) };
  });
  if (!("code" in outcome)) return data(outcome, { status: 400 });
  forgetCatalogue();
  throw redirect(`/indikator/${outcome.code}?berhasil=ditambah`);
}

export default function NewIndicatorPage() {
  const { regions, thisMonth } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const t = useText();
  return (
    <div className="stack max-w-3xl gap-4">
      <p>
        <Link to="/indikator">{t("indicator.all")}</Link>
      </p>
      <h1>{t("indicator.newTitle")}</h1>
      <p className="muted">{t("indicator.newIntro")}</p>
      <NewIndicatorForm regions={regions} thisMonth={thisMonth} lastResult={lastResult} />
    </div>
  );
}
