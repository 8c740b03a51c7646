import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireOfficer } from "~/auth/guards.server.ts";
import { mayOversee, regionsOf } from "~/auth/permissions.ts";
import { InstrumentForm } from "~/components/instrument/instrument-form.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import { findRefusal } from "~/models/database-error.ts";
import { withActor } from "~/models/database.server.ts";
import { blankDraft, instrumentForm, toForm } from "~/models/instrument-form.ts";
import { createInstrument, getShownVersion } from "~/models/instruments.server.ts";
import { listNamedRegions } from "~/models/regions.server.ts";
import { listSampleSizes } from "~/models/sample-sizes.server.ts";

await needTexts("instrument");

export const meta = pageTitle("instruments");

/** The instrument whose scale a blank one begins with. */
const usual = "partnership-health";

/** Blank, or beginning with what another instrument asks (`?dari=`). */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireOfficer({ request, context });
  const from = new URL(request.url).searchParams.get("dari");
  return withActor(actor, async (tx) => {
    const model = toForm((await getShownVersion(tx, from ?? usual, null)).shown.definition);
    const draft = from ? model : blankDraft(model.points);
    const regions = await listNamedRegions(tx, regionsOf(actor));
    return {
      start: { ...draft, regionCode: regions[0]?.code, nameId: "", nameEn: "" },
      regions,
      sampleSizes: listSampleSizes(Number(draft.smallestPath)),
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireOfficer({ request, context });
  const { t } = await getTranslator(request);
  const form = await request.formData();
  const submission = parseWithZod(form, { schema: instrumentForm(t) });
  if (submission.status !== "success") return data(submission.reply(), { status: submission.error ? 400 : 200 });
  const region = form.get("regionCode");
  if (typeof region !== "string" || !mayOversee(actor, region)) {
    return data(submission.reply({ fieldErrors: { regionCode: [t("instrument.errors.region")] } }), { status: 400 });
  }
  let code = "";
  const write = () =>
    withActor(actor, async (tx) => {
      code = await createInstrument(tx, actor, region, submission.value);
    });
  const fieldErrors = await findRefusal(write, {
    duplicate: { nameId: [t("instrument.errors.nameTaken")] },
    unknownReference: { regionCode: [t("instrument.errors.region")] },
  });
  if (fieldErrors) return data(submission.reply({ fieldErrors }), { status: 400 });
  throw redirect(`/instrumen/${code}?berhasil=dibuat`);
}

export default function NewInstrument() {
  const props = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const t = useText();
  return (
    <div className="stack max-w-5xl gap-4">
      <p>
        <Link to="/instrumen" className="inline-block py-1.5">
          {t("instrument.all")}
        </Link>
      </p>
      <h1>{t("instrument.newTitle")}</h1>
      <p className="muted max-w-prose">{t("instrument.newIntro")}</p>
      <InstrumentForm {...props} cancelTo="/instrumen" lastResult={lastResult} />
    </div>
  );
}
