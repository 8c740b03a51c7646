import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireOfficer } from "~/auth/guards.server.ts";
import { mayOversee } from "~/auth/permissions.ts";
import { InstrumentForm } from "~/components/instrument/instrument-form.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Actor } from "~/models/accounts.server.ts";
import { type Tx, withActor } from "~/models/database.server.ts";
import { instrumentForm, toForm } from "~/models/instrument-form.ts";
import { getShownVersion, saveVersion } from "~/models/instruments.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { listSampleSizes } from "~/models/sample-sizes.server.ts";

await needTexts("instrument");

export const meta = pageTitle<typeof loader>("instruments", ({ start }) => start.nameId);

async function getOwnVersion(tx: Tx, actor: Actor, { params, request }: LoaderFunctionArgs) {
  const found = await getShownVersion(tx, params["code"], new URL(request.url).searchParams.get("versi"));
  const { region } = found.instrument;
  if (!region || !mayOversee(actor, region.code)) throw notFound();
  return found;
}

/** A version that was used is not changed: its page says so, and offers a new one. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireOfficer(args);
  const { instrument, shown } = await withActor(actor, (tx) => getOwnVersion(tx, actor, args));
  const page = `/instrumen/${instrument.code}?versi=${shown.version}`;
  if (shown.waves > 0) throw redirect(page);
  const { nameId, nameEn } = instrument;
  return {
    page,
    version: shown.version,
    start: { ...toForm(shown.definition), regionCode: undefined, nameId, nameEn },
    stamp: shown.stamp,
    sampleSizes: listSampleSizes(shown.definition.smallest_path),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireOfficer(args);
  const { t } = await getTranslator(args.request);
  const form = await args.request.formData();
  const submission = parseWithZod(form, { schema: instrumentForm(t) });
  if (submission.status !== "success") return data(submission.reply(), { status: submission.error ? 400 : 200 });
  const outcome = await withActor(actor, async (tx) => {
    const { instrument, shown } = await getOwnVersion(tx, actor, args);
    const place = { code: instrument.code, version: shown.version, stamp: String(form.get("cap")) };
    const isSaved = await saveVersion(tx, place, submission.value);
    if (!isSaved) {
      const isAsked = (await getOwnVersion(tx, actor, args)).shown.waves > 0;
      return { refused: t(`instrument.errors.${isAsked ? "usedMeanwhile" : "changedMeanwhile"}`) };
    }
    return { page: `/instrumen/${place.code}?versi=${place.version}&berhasil=disimpan` };
  });
  if (outcome.page === undefined) return data(submission.reply({ formErrors: [outcome.refused] }), { status: 409 });
  throw redirect(outcome.page);
}

export default function InstrumentEdit() {
  const { page, version, ...props } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const t = useText();
  return (
    <div className="stack max-w-5xl gap-4">
      <p>
        <Link to={page} className="inline-block py-1.5">
          {props.start.nameId}
        </Link>
      </p>
      <h1>{t("instrument.editTitle", { version })}</h1>
      <InstrumentForm {...props} regions={[]} cancelTo={page} lastResult={lastResult} />
    </div>
  );
}
