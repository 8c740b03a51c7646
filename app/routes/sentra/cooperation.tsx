import { needTexts } from "~/i18n/i18n.ts";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { mayEnter, maySubmit } from "~/auth/permissions.ts";
import { CooperationRecord } from "~/components/cooperation/cooperation-record.tsx";
import { CooperationSteps } from "~/components/cooperation/cooperation-steps.tsx";
import { CooperationBadge } from "~/components/cooperation/cooperation-texts.tsx";
import { DoneNotice } from "~/components/done-notice.tsx";
import { SimulatedBadge } from "~/components/figure.tsx";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import { stepForm } from "~/models/cooperation-form.ts";
import { deleteCooperation, getCooperation, listMemberNames, moveCooperation } from "~/models/cooperation.server.ts";
import { isWorkedOn, stepsFrom } from "~/models/cooperation.ts";
import { withActor } from "~/models/database.server.ts";
import { dayInJakarta } from "~/models/jakarta-time.ts";
import { notFound } from "~/models/not-found.server.ts";
import { getSentra } from "~/models/sentra.server.ts";

await needTexts("cooperation", "reference", "sheet");

export const meta = pageTitle<typeof loader>("cooperation", ({ cooperation }) => cooperation.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  return withActor(actor, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    const cooperation = await getCooperation(tx, sentra.id, params.cooperationId);
    const isOpen = isWorkedOn(cooperation);
    const rights = { mayEnter: isOpen && mayEnter(actor, sentra.id), isBoard: isOpen && maySubmit(actor, sentra.id) };
    return {
      sentra,
      cooperation,
      members: await listMemberNames(tx, sentra.id, cooperation.memberIds),
      steps: stepsFrom(cooperation.state, rights),
      today: dayInJakarta(new Date()),
      rights,
    };
  });
}

/** A step to another state, or taking the record off (`step=delete`). */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { t } = await getTranslator(request);
  const typed = await request.formData();
  return withActor(actor, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    const cooperation = await getCooperation(tx, sentra.id, params.cooperationId);
    if (!mayEnter(actor, sentra.id) || !isWorkedOn(cooperation)) throw notFound();
    if (typed.get("step") === "delete") {
      await deleteCooperation(tx, sentra.id, cooperation.id);
      return redirect(`/sentra/${sentra.id}/kerja-sama?berhasil=dihapus`);
    }
    const schema = stepForm(t, typed.get("bahasa") === "en" ? "en" : "id", cooperation);
    const submission = parseWithZod(typed, { schema });
    if (submission.status !== "success") {
      const step = schema.shape.step.safeParse(typed.get("step"));
      if (!step.success) throw data(null, { status: 400 });
      return data({ step: step.data, result: submission.reply() }, 400);
    }
    const { step } = submission.value;
    const rights = { mayEnter: true, isBoard: maySubmit(actor, sentra.id) };
    const isMoved =
      stepsFrom(cooperation.state, rights).includes(step) &&
      (await moveCooperation(tx, sentra.id, cooperation, submission.value));
    if (isMoved) return redirect(`?berhasil=${step}`);
    return data({ step, result: submission.reply({ formErrors: [t("common.changedMeanwhile")] }) }, 409);
  });
}

export default function CooperationPage() {
  const { sentra, cooperation, members, steps, today, rights } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const t = useText();
  const done = (["dicatat", "disimpan", "running", "done", "stopped"] as const).map((key) => [
    key,
    t(`cooperation.done.${key}`),
  ]);
  return (
    <div className="stack gap-4">
      <SentraHeader sentra={sentra} current="cooperation" />
      <div>
        <h2 className="text-xl">
          {cooperation.title} <CooperationBadge state={cooperation.state} />{" "}
          {cooperation.source?.isSimulated && <SimulatedBadge />}
        </h2>
        <DoneNotice messages={Object.fromEntries(done)} />
      </div>
      <p className="no-print flex flex-wrap gap-x-4 *:inline-flex *:min-h-11 *:items-center">
        <Link to={`/sentra/${sentra.id}/kerja-sama`}>{t("cooperation.title")}</Link>
        {rights.mayEnter && <Link to="ubah">{t("cooperation.edit")}</Link>}
      </p>
      <CooperationSteps cooperation={cooperation} steps={steps} today={today} tried={tried} />
      <CooperationRecord cooperation={cooperation} members={members} />
      {rights.isBoard && (
        <details className="no-print">
          <summary className="min-h-11 cursor-pointer py-2">{t("cooperation.delete")}</summary>
          <Form method="post" className="flex flex-wrap items-center gap-3">
            <p className="muted small">{t("cooperation.deleteHint")}</p>
            <button className="button quiet" name="step" value="delete">
              {t("cooperation.delete")}
            </button>
          </Form>
        </details>
      )}
    </div>
  );
}
