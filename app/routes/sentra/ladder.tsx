import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { mayOversee } from "~/auth/permissions.ts";
import { DoneNotice } from "~/components/done-notice.tsx";
import { AssessmentForm } from "~/components/ladder/assessment-form.tsx";
import { AssessmentHistory } from "~/components/ladder/assessment-history.tsx";
import { CheckForm } from "~/components/ladder/check-form.tsx";
import { Criteria } from "~/components/ladder/criteria.tsx";
import { LadderNow } from "~/components/ladder/ladder-now.tsx";
import { ProgrammeTable } from "~/components/programme/programme-table.tsx";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActorAt } from "~/models/database.server.ts";
import { dayInJakarta } from "~/models/jakarta-time.ts";
import { measureCriteria } from "~/models/ladder-measures.server.ts";
import { checkImprovements, createAssessment, listAssessments } from "~/models/ladder.server.ts";
import { assessmentForm, checkForm, levelOf, metBy, yearsAfter } from "~/models/ladder.ts";
import { notFound } from "~/models/not-found.server.ts";
import { listProgrammes } from "~/models/programmes.server.ts";
import { listInstitutions } from "~/models/reference.server.ts";
import { getSentra } from "~/models/sentra.server.ts";

await needTexts("assistance", "cooperation", "ladder", "programme", "sheet");

export const meta = pageTitle<typeof loader>("ladder", ({ sentra }) => sentra.name);

const mostProgrammes = 50;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  return withActorAt(actor, params.sentraId, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    const assessments = await listAssessments(tx, sentra.id);
    const today = dayInJakarta(new Date());
    return {
      sentra,
      assessments,
      measures: await measureCriteria(tx, sentra.id, today, assessments[0]?.assessedOn),
      programmes: (await listProgrammes(tx, { limit: mostProgrammes, sentraId: sentra.id })).programmes,
      institutions: (await listInstitutions(tx)).map(({ code, nameId, nameEn }) => ({ code, nameId, nameEn })),
      today,
      mayAssess: mayOversee(actor, sentra.region.code),
    };
  });
}

/** The office assesses (`langkah=nilai`), once what was promised the last time is checked (`langkah=periksa`). */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { t } = await getTranslator(request);
  const typed = await request.formData();
  const today = dayInJakarta(new Date());
  return withActorAt(actor, params.sentraId, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    if (!mayOversee(actor, sentra.region.code)) throw notFound();
    const latest = (await listAssessments(tx, sentra.id))[0];
    const isOpen = latest !== undefined && latest.outcomes === null;
    if (typed.get("langkah") === "periksa") {
      const submission = parseWithZod(typed, { schema: checkForm(t) });
      if (submission.status !== "success") return data(submission.reply(), { status: 400 });
      const { first, second, third } = submission.value;
      const isWritten =
        isOpen &&
        (await checkImprovements(
          tx,
          actor,
          { sentraId: sentra.id, id: latest.id },
          { outcomes: [first, second, third], day: today },
        ));
      if (isWritten) return redirect("?berhasil=periksa");
      return data(submission.reply({ formErrors: [t("ladder.errors.meanwhile")] }), { status: 409 });
    }
    // Where one waits to be checked, the database refuses the next, whatever its day.
    const before = isOpen ? undefined : latest?.assessedOn;
    const submission = parseWithZod(typed, { schema: assessmentForm(t, today, before) });
    if (submission.status !== "success") return data(submission.reply(), { status: 400 });
    const { assessedOn, years, first, second, third } = submission.value;
    const measures = await measureCriteria(tx, sentra.id, assessedOn, latest?.assessedOn);
    const met = metBy(submission.value.met, latest?.outcomes ?? null, measures);
    const isWritten = await createAssessment(tx, actor, sentra.id, {
      assessedOn,
      dueOn: yearsAfter(assessedOn, years),
      level: levelOf(met),
      met,
      measures,
      improvements: [first, second, third],
    });
    if (isWritten) return redirect("?berhasil=nilai");
    return data(submission.reply({ formErrors: [t("ladder.errors.meanwhile")] }), { status: 409 });
  });
}

export default function Ladder() {
  const { sentra, assessments, measures, programmes, institutions, today, mayAssess } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const t = useText();
  const latest = assessments[0];
  // Somebody else assessed meanwhile: what was typed is kept.
  const isTyped = lastResult?.initialValue?.["langkah"] === "nilai";
  return (
    <div className="stack gap-5">
      <SentraHeader sentra={sentra} current="ladder" />
      <div>
        <h2 className="text-xl">{t("ladder.title")}</h2>
        <p className="muted">
          {t("ladder.lead")} {t("ladder.manner")}
        </p>
        <DoneNotice messages={{ nilai: t("ladder.done.nilai"), periksa: t("ladder.done.periksa") }} />
      </div>
      <LadderNow latest={latest} today={today} />
      {mayAssess &&
        (latest && latest.outcomes === null && !isTyped ? (
          <CheckForm key={latest.id} improvements={latest.improvements} lastResult={lastResult} />
        ) : (
          <AssessmentForm key={latest?.id ?? "first"} today={today} measures={measures} lastResult={lastResult} />
        ))}
      {assessments.length > 0 && <AssessmentHistory assessments={assessments} />}
      <Criteria measures={measures} />
      <section aria-labelledby="programmes" className="stack gap-3">
        <h3 id="programmes">{t("ladder.programmes")}</h3>
        {programmes.length === 0 ? (
          <p className="empty">{t("ladder.noProgrammes")}</p>
        ) : (
          <ProgrammeTable programmes={programmes} institutions={institutions} label={t("ladder.programmes")} />
        )}
      </section>
    </div>
  );
}
