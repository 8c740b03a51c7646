import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireKeeper } from "~/auth/guards.server.ts";
import { BreachForm } from "~/components/privacy/breach-form.tsx";
import { BreachLetters } from "~/components/privacy/breach-letters.tsx";
import { BreachSteps } from "~/components/privacy/breach-steps.tsx";
import { PrivacyFrame } from "~/components/privacy/privacy-frame.tsx";
import { formatMoment } from "~/i18n/format.ts";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { breachSteps, getBreach, takeBreachStep, updateBreach } from "~/models/data-breaches.server.ts";
import { findRefusal } from "~/models/database-error.ts";
import { withActor } from "~/models/database.server.ts";
import { breachForm } from "~/models/privacy-form.ts";
import { breachState, mayClose } from "~/models/privacy.ts";

await needTexts("breach", "privacy");

export const meta = pageTitle<typeof loader>("breaches", ({ breach }) => breach.title);

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireKeeper(args);
  const breach = await withActor(actor, (tx) => getBreach(tx, args.params.breachId));
  return { breach, mayClose: mayClose(breach) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireKeeper(args);
  const { t } = await getTranslator(args.request);
  const form = await args.request.formData();
  const breach = await withActor(actor, (tx) => getBreach(tx, args.params.breachId));
  const page = `/privasi/pelanggaran/${breach.id}`;
  const closed = { inUse: { form: [t("breach.closedAt", { at: "" })] } };
  const step = form.get("langkah");
  if (typeof step === "string" && Object.hasOwn(breachSteps, step)) {
    if (step === "close" && !mayClose(breach)) return data({ problem: t("breach.mayNotClose") }, { status: 400 });
    const name = step as keyof typeof breachSteps;
    const refused = await findRefusal(() => withActor(actor, (tx) => takeBreachStep(tx, breach.id, name)), closed);
    throw redirect(refused ? page : `${page}?berhasil=langkah`);
  }
  const submission = parseWithZod(form, { schema: breachForm(t, new Date()) });
  if (submission.status !== "success") return data({ result: submission.reply() }, { status: 400 });
  const seen = { id: breach.id, stamp: String(form.get("versi")) };
  let isWritten = false;
  const write = () =>
    withActor(actor, async (tx) => {
      isWritten = await updateBreach(tx, seen, submission.value);
    });
  if (await findRefusal(write, closed)) throw redirect(page);
  if (isWritten) throw redirect(`${page}?berhasil=disimpan`);
  return data({ result: submission.reply({ formErrors: [t("common.changedMeanwhile")] }) }, { status: 409 });
}

export default function Breach() {
  const { breach, mayClose } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useText();
  const language = useLanguage();
  const result = answer && "result" in answer ? answer.result : undefined;
  const facts = [
    [t("breach.place"), breach.region?.name ?? t("breach.platform")],
    [t("breach.foundAt"), formatMoment(breach.foundAt, language)],
    [t("breach.due"), formatMoment(breach.dueAt, language)],
    [t("breach.state"), breach.isLate ? t("breach.late") : t(`breach.states.${breachState(breach)}`)],
  ];
  return (
    <PrivacyFrame
      title={breach.title}
      lead={breach.happened}
      done={{ dicatat: t("breach.recorded"), disimpan: t("breach.saved"), langkah: t("breach.stepped") }}
    >
      <p>
        <Link to="/privasi/pelanggaran" className="inline-flex min-h-11 items-center">
          ← {t("breach.back")}
        </Link>
      </p>
      <dl className="grid max-w-2xl gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        {facts.map(([label, text]) => (
          <div key={label} className="contents">
            <dt className="muted">{label}</dt>
            <dd className="font-semibold">{text}</dd>
          </div>
        ))}
      </dl>
      <BreachSteps
        breach={breach}
        mayClose={mayClose}
        problem={answer && "problem" in answer ? answer.problem : undefined}
      />
      <BreachLetters breach={breach} />
      {breach.closedAt === null && (
        <details className="card max-w-2xl" open={result !== undefined}>
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t("breach.edit")}</summary>
          <BreachForm
            places={[]}
            version={breach.stamp}
            breach={{
              place: breach.region ? `region:${breach.region.code}` : "platform",
              title: breach.title,
              happened: breach.happened,
              happenedOn: breach.happenedOn ?? undefined,
              data: breach.data,
              people: breach.people,
              peopleCount: breach.peopleCount?.toString(),
              measures: breach.measures ?? undefined,
            }}
            lastResult={result}
          />
        </details>
      )}
    </PrivacyFrame>
  );
}
