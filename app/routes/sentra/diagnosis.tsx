import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { mayOversee, maySubmit } from "~/auth/permissions.ts";
import { ChoiceLinks } from "~/components/choice-links.tsx";
import { DiagnosisForm } from "~/components/diagnosis/diagnosis-form.tsx";
import { DiagnosisTable } from "~/components/diagnosis/diagnosis-table.tsx";
import { OfficeComment } from "~/components/diagnosis/office-comment.tsx";
import { StandingSection } from "~/components/diagnosis/standing-section.tsx";
import { DoneNotice } from "~/components/done-notice.tsx";
import { SimulatedNotice } from "~/components/figure.tsx";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActorAt } from "~/models/database.server.ts";
import { commentForm, diagnosisForm } from "~/models/diagnosis-form.ts";
import { getDiagnosis, saveComment, saveDiagnosis } from "~/models/diagnosis.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { currentMonth } from "~/models/periods.ts";
import { getSentra } from "~/models/sentra.server.ts";
import { getStanding } from "~/models/standing.server.ts";

await needTexts("cooperation", "diagnosis");

export const meta = pageTitle<typeof loader>("diagnosis", ({ sentra }) => sentra.name);

const yearsShown = 3;

/** `?tahun=2025`: this year unless it says otherwise. */
function readYear(request: Request) {
  const thisYear = Number(currentMonth(new Date()).slice(0, 4));
  const year = Number(new URL(request.url).searchParams.get("tahun") ?? thisYear);
  if (!Number.isInteger(year) || year > thisYear || year <= thisYear - yearsShown) throw notFound();
  return { year, thisYear };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { year, thisYear } = readYear(request);
  return withActorAt(actor, params.sentraId, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    return {
      sentra,
      year,
      thisYear,
      standing: await getStanding(tx, sentra),
      diagnosis: await getDiagnosis(tx, sentra.id, year),
      before: (await getDiagnosis(tx, sentra.id, year - 1)).findings,
      canFill: maySubmit(actor, sentra.id),
      canComment: mayOversee(actor, sentra.region.code),
    };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { year } = readYear(request);
  const { t } = await getTranslator(request);
  const typed = await request.formData();
  return withActorAt(actor, params.sentraId, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    const writer = { tx, actor, sentraId: sentra.id, year };
    if (typed.get("langkah") === "tanggapan") {
      if (!mayOversee(actor, sentra.region.code)) throw notFound();
      const submission = parseWithZod(typed, { schema: commentForm(t) });
      if (submission.status !== "success") return data(submission.reply(), 400);
      await saveComment(writer, submission.value.comment);
      return redirect(`?tahun=${year}&berhasil=tanggapan`);
    }
    if (!maySubmit(actor, sentra.id)) throw notFound();
    const submission = parseWithZod(typed, { schema: diagnosisForm(t) });
    if (submission.status !== "success") return data(submission.reply(), 400);
    await saveDiagnosis(writer, submission.value);
    return redirect(`?tahun=${year}&berhasil=diagnosis`);
  });
}

export default function DiagnosisPage() {
  const { sentra, year, thisYear, standing, diagnosis, before, canFill, canComment } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useText();
  const { findings, comment } = diagnosis;
  const isSimulated = standing.isSimulated || [...findings, ...before].some((finding) => finding.isSimulated);
  return (
    <div className="stack gap-5">
      <SentraHeader sentra={sentra} current="diagnosis" />
      {isSimulated && <SimulatedNotice />}
      <StandingSection standing={standing} />
      <section className="stack gap-4" aria-labelledby="diagnosis">
        <div>
          <h2 id="diagnosis">{t("diagnosis.title", { year })}</h2>
          <p className="muted max-w-3xl">{t("diagnosis.lead")}</p>
          <DoneNotice
            messages={answer ? {} : { diagnosis: t("diagnosis.saved"), tanggapan: t("diagnosis.commented") }}
          />
        </div>
        <ChoiceLinks
          label={t("diagnosis.years")}
          choices={Array.from({ length: yearsShown }, (_, i) => thisYear - yearsShown + 1 + i).map((one) => ({
            to: `?tahun=${one}`,
            label: String(one),
            isChosen: one === year,
          }))}
        />
        {canFill && (
          <DiagnosisForm key={`${year} ${JSON.stringify(findings)}`} {...{ year, findings, before, answer }} />
        )}
        {!canFill && findings.length === 0 && <p className="empty">{t("diagnosis.empty", { year })}</p>}
        {!canFill && <DiagnosisTable {...{ year, findings, before }} />}
        <OfficeComment comment={comment} canWrite={canComment} />
      </section>
    </div>
  );
}
