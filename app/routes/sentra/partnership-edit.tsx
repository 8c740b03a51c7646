import { needTexts } from "~/i18n/i18n.ts";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { mayEnter } from "~/auth/permissions.ts";
import { PartnershipForm } from "~/components/partnership/partnership-form.tsx";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { toTyped } from "~/i18n/numbers.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { findRefusal } from "~/models/database-error.ts";
import { withActor } from "~/models/database.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import type { phases, stages } from "~/models/partnership.ts";
import { partnershipForm } from "~/models/partnership-form.ts";
import { getPartnership, listMemberNames, updatePartnership } from "~/models/partnerships.server.ts";
import { listPatterns } from "~/models/reference.server.ts";
import { getSentra } from "~/models/sentra.server.ts";
import { readVersion } from "~/models/version.server.ts";

await needTexts("partnership", "sheet");

export const meta = pageTitle<typeof loader>("partnerships", ({ partnership }) => partnership.largeParty);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  return withActor(actor, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    if (!mayEnter(actor, sentra.id)) throw notFound();
    const partnership = await getPartnership(tx, sentra.id, params.partnershipId);
    return { sentra, partnership, patterns: await listPatterns(tx), members: await listMemberNames(tx, sentra.id) };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { t, language } = await getTranslator(request);
  const typed = await request.formData();
  const submission = parseWithZod(typed, { schema: partnershipForm({ t, language }) });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const changedAt = readVersion(typed);
  let isWritten = false;
  const write = () =>
    withActor(actor, async (tx) => {
      const sentra = await getSentra(tx, params.sentraId);
      if (!mayEnter(actor, sentra.id)) throw notFound();
      const { id } = await getPartnership(tx, sentra.id, params.partnershipId);
      isWritten = await updatePartnership(tx, actor, sentra.id, { id, changedAt }, submission.value);
    });
  const fieldErrors = await findRefusal(write, {
    unknownReference: { patternCode: [t("partnership.errors.missing")] },
  });
  if (fieldErrors) return data(submission.reply({ fieldErrors }), { status: 400 });
  if (!isWritten) return data(submission.reply({ formErrors: [t("common.changedMeanwhile")] }), { status: 409 });
  throw redirect(`/sentra/${params.sentraId}/kemitraan/${params.partnershipId}?berhasil=disimpan`);
}

export default function EditPartnership() {
  const { sentra, partnership, patterns, members } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const t = useText();
  const language = useLanguage();
  const filled = Object.fromEntries(Object.entries(partnership).filter(([, value]) => value !== null));
  return (
    <div className="stack gap-4">
      <SentraHeader sentra={sentra} current="partnership" />
      <h2>{t("partnership.editTitle")}</h2>
      <PartnershipForm
        patterns={patterns}
        members={members}
        defaultValue={{
          ...filled,
          stage: String(partnership.stage) as (typeof stages)[number],
          phase: String(partnership.phase) as (typeof phases)[number],
          members: partnership.members.map(String),
          value: toTyped(partnership.value, language),
        }}
        version={partnership.changedAt}
        lastResult={lastResult}
        back={`/sentra/${sentra.id}/kemitraan/${partnership.id}`}
      />
    </div>
  );
}
