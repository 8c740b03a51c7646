import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireAuditReader } from "~/auth/guards.server.ts";
import { isAdmin } from "~/auth/permissions.ts";
import { FormErrors } from "~/components/form-errors.tsx";
import { TextArea } from "~/components/inputs.tsx";
import { HowToMeet } from "~/components/privacy/how-to-meet.tsx";
import { PrivacyFrame } from "~/components/privacy/privacy-frame.tsx";
import { formatMoment } from "~/i18n/format.ts";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Actor } from "~/models/accounts.server.ts";
import { closeRequest, type DataRequest, eraseAccount, getRequest } from "~/models/data-requests.server.ts";
import { findRefusal } from "~/models/database-error.ts";
import { withActor } from "~/models/database.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { requestAnswerForm } from "~/models/privacy-form.ts";
import { dataRights } from "~/models/privacy.ts";

await needTexts("dataRequest", "privacy");

export const meta = pageTitle("dataRequests");

/** An account that asked to be erased, and an administrator who is somebody else. */
const erasable = (actor: Actor, { userId, right }: DataRequest) =>
  isAdmin(actor) && right === "erasure" && userId !== null && userId !== actor.userId ? userId : undefined;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAuditReader(args);
  const { sentraId, requestId } = args.params;
  const request = await withActor(actor, (tx) => getRequest(tx, sentraId, requestId));
  if (request.userId === actor.userId && !isAdmin(actor)) throw notFound();
  return { request, mayErase: erasable(actor, request) !== undefined };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireAuditReader(args);
  const { t } = await getTranslator(args.request);
  const form = await args.request.formData();
  const request = await withActor(actor, (tx) => getRequest(tx, args.params.sentraId, args.params.requestId));
  const userId = erasable(actor, request);
  const erases = form.get("state") === "erase";
  if (erases && userId === undefined) throw notFound();
  if (erases) form.set("state", "done");
  const submission = parseWithZod(form, { schema: requestAnswerForm(t) });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const refuse = (formError: string, status: number) => data(submission.reply({ formErrors: [formError] }), { status });
  if (erases && form.get("yakin") !== "ya") return refuse(t("dataRequest.confirmFirst"), 400);
  const close = () =>
    withActor(actor, async (tx) => {
      if (erases) await eraseAccount(tx, userId!);
      await closeRequest(tx, request, submission.value);
    });
  const refused = await findRefusal(close, {
    inUse: { form: [t("dataRequest.closedMeanwhile")] },
    lastAdmin: { form: [t("dataRequest.lastAdmin")] },
  });
  if (refused) return refuse(refused["form"]![0]!, 409);
  throw redirect("/privasi/permintaan?berhasil=dijawab");
}

export default function Request() {
  const { request, mayErase } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const t = useText();
  const language = useLanguage();
  const [form, fields] = useForm<{ answer: string }>({ id: "jawaban", lastResult, shouldValidate: "onSubmit" });
  const { article, term } = dataRights[request.right];
  const name = request.person ?? t("dataRequest.nameless");
  const facts = [
    [t("dataRequest.who"), `${name} (${t(`dataRequest.subjects.${request.subject}`)})`],
    [t("dataRequest.place"), request.place ?? t("dataRequest.platform")],
    [t("dataRequest.detail"), request.detail],
    [t("dataRequest.basis"), t("dataRequest.article", { article })],
    [t("dataRequest.received"), formatMoment(request.receivedAt, language)],
    [
      t("dataRequest.due"),
      `${formatMoment(request.dueAt, language)}, ${
        term ? t("dataRequest.termByLaw", { article: term }) : t("dataRequest.termByUs")
      }`,
    ],
    [t("dataRequest.state"), request.isLate ? t("dataRequest.late") : t(`dataRequest.states.${request.state}`)],
    [t("dataRequest.answered"), request.answer],
    [t("dataRequest.closedAt"), request.closedAt && formatMoment(request.closedAt, language)],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));
  return (
    <PrivacyFrame title={t(`privacy.rights.${request.right}`)} lead={name}>
      <p>
        <Link to="/privasi/permintaan" className="inline-flex min-h-11 items-center">
          ← {t("dataRequest.back")}
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
      {request.state === "open" && (
        <>
          <HowToMeet request={request} mayErase={mayErase} />
          <Form method="post" {...getFormProps(form)} className="card grid max-w-2xl gap-4">
            <FormErrors form={form} />
            <TextArea
              label={t("dataRequest.answer")}
              field={fields.answer}
              rows={3}
              hint={t("dataRequest.answerHint")}
            />
            {mayErase && (
              <label className="flex min-h-11 items-center gap-3">
                <input type="checkbox" name="yakin" value="ya" className="size-5 shrink-0" />
                {t("dataRequest.eraseConfirm", { name })}
              </label>
            )}
            <div className="flex flex-wrap gap-2">
              {mayErase && (
                <button className="button" name="state" value="erase">
                  {t("dataRequest.eraseAccount")}
                </button>
              )}
              <button className={mayErase ? "button quiet" : "button"} name="state" value="done">
                {t("dataRequest.finish")}
              </button>
              <button className="button quiet" name="state" value="refused">
                {t("dataRequest.refuse")}
              </button>
            </div>
          </Form>
        </>
      )}
    </PrivacyFrame>
  );
}
