import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { mayEnter } from "~/auth/permissions.ts";
import { CooperationForm } from "~/components/cooperation/cooperation-form.tsx";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { getCooperationExample } from "~/i18n/cooperation-examples.server.ts";
import { needTexts } from "~/i18n/i18n.ts";
import { readLanguage } from "~/i18n/language.server.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Actor } from "~/models/accounts.server.ts";
import { cooperationForm } from "~/models/cooperation-form.ts";
import { getCooperation, listMemberNames, updateCooperation } from "~/models/cooperation.server.ts";
import { isWorkedOn } from "~/models/cooperation.ts";
import { findRefusal } from "~/models/database-error.ts";
import { type Tx, withActor } from "~/models/database.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { listInstitutions } from "~/models/reference.server.ts";
import { getSentra } from "~/models/sentra.server.ts";
import { readVersion } from "~/models/version.server.ts";

await needTexts("cooperation", "reference", "sheet");

export const meta = pageTitle<typeof loader>("cooperation", ({ cooperation }) => cooperation.title);

async function getOwn(tx: Tx, actor: Actor, params: LoaderFunctionArgs["params"]) {
  const sentra = await getSentra(tx, params.sentraId);
  const cooperation = await getCooperation(tx, sentra.id, params.cooperationId);
  if (!mayEnter(actor, sentra.id) || !isWorkedOn(cooperation)) throw notFound();
  return { sentra, cooperation };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  return withActor(actor, async (tx) => {
    const { sentra, cooperation } = await getOwn(tx, actor, params);
    return {
      sentra,
      cooperation,
      example: getCooperationExample(readLanguage(request), cooperation.form),
      members: await listMemberNames(tx, sentra.id, cooperation.memberIds),
      institutions: await listInstitutions(tx),
    };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { t } = await getTranslator(request);
  const typed = await request.formData();
  const language = typed.get("bahasa") === "en" ? "en" : "id";
  const { sentra, cooperation } = await withActor(actor, (tx) => getOwn(tx, actor, params));
  const { form, state, id } = cooperation;
  const submission = parseWithZod(typed, { schema: cooperationForm({ t, language, form, state }) });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const seen = readVersion(typed);

  let isWritten = false;
  const write = () =>
    withActor(actor, async (tx) => {
      isWritten = await updateCooperation(tx, actor, sentra.id, { id, changedAt: seen }, submission.value);
    });
  const fieldErrors = await findRefusal(write, { unknownReference: { members: [t("cooperation.memberUnknown")] } });
  if (fieldErrors) return data(submission.reply({ fieldErrors }), { status: 400 });
  if (!isWritten) return data(submission.reply({ formErrors: [t("common.changedMeanwhile")] }), { status: 409 });
  throw redirect(`/sentra/${sentra.id}/kerja-sama/${id}?berhasil=disimpan`);
}

export default function EditCooperation() {
  const { sentra, ...asked } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const t = useText();
  const { cooperation } = asked;
  return (
    <div className="stack gap-4">
      <SentraHeader sentra={sentra} current="cooperation" />
      <h2 className="text-xl">{t("cooperation.editTitle", { title: cooperation.title })}</h2>
      <CooperationForm
        {...asked}
        form={cooperation.form}
        cancelTo={`/sentra/${sentra.id}/kerja-sama/${cooperation.id}`}
        lastResult={lastResult}
      />
    </div>
  );
}
