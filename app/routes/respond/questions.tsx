import { type ActionFunctionArgs, type AppLoadContext, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readReceiptCookie } from "~/auth/receipt.server.ts";
import { DeviceScript } from "~/components/respondent/device-script.tsx";
import { QuestionForm } from "~/components/respondent/question-form.tsx";
import { WaveHeading } from "~/components/respondent/wave-heading.tsx";
import { isLanguage, needTexts } from "~/i18n/i18n.ts";
import { languageCookie } from "~/i18n/language.server.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";
import { readSubmission } from "~/models/answers.ts";
import { consentVersion, fields } from "~/models/consent.ts";
import { createReceipt } from "~/models/receipt.ts";
import { findVisit } from "~/models/respondent.server.ts";
import { takeAnswers } from "./take-answers.server.ts";

await needTexts("respond");

export const meta = pageTitle("respond");
export const handle = { frame: "respondent" };

/** The language that the page was asked for, to be remembered. */
function languageHeaders(url: URL, { publicUrl }: AppLoadContext): Record<string, string> {
  const language = url.searchParams.get("bahasa");
  return isLanguage(language) ? { "Set-Cookie": languageCookie(language, publicUrl.startsWith("https:")) } : {};
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const address = `/isi/${encodeURIComponent(params.key!)}`;
  const visit = await findVisit(params.key, readReceiptCookie(request));
  if (visit.kind === "unknown") throw redirect(address);
  const own = visit.kind === "own" ? visit.own : undefined;
  const mayAnswer =
    visit.questionnaire.isOpen &&
    (own || (visit.kind === "new" && +url.searchParams.get(fields.consent)! === consentVersion));
  // What was sent and refused stays on the page, whatever became of the wave meanwhile.
  if (!mayAnswer && !url.searchParams.has("terkirim")) throw redirect(address);
  const page = {
    address,
    questionnaire: visit.questionnaire,
    answers: Object.fromEntries(Object.entries(own?.answers ?? {}).map(([code, value]) => [code, String(value ?? "")])),
    isObjecting: own ? own.objects : url.searchParams.has(fields.objects),
    isCorrection: own !== undefined,
    hidden: {
      [fields.consent]: consentVersion,
      [fields.receipt]: createReceipt(),
      [fields.began]: Date.now(),
      ...(own?.withdrawnAt ? { [fields.again]: "ya" } : {}),
    },
  };
  return data(page, { headers: languageHeaders(url, context) });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = new URLSearchParams(await request.text());
  const url = new URL(request.url);
  // In the other language, with what is filled in so far.
  if (url.searchParams.has("bahasa")) {
    const submission = readSubmission(form, Date.now());
    return data(
      { submission, refused: undefined, began: form.get(fields.began) },
      { headers: languageHeaders(url, context) },
    );
  }
  const { submission, refused, headers, status } = await takeAnswers(request, params.key, form);
  if (refused) return data({ submission, refused, began: form.get(fields.began) }, { status });
  return redirect(`/isi/${params.key}/terima-kasih`, { headers });
}

/** The questions, with what was typed or given before. */
export default function Questions() {
  const { address, questionnaire, answers, isObjecting, isCorrection, hidden } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const t = useText();
  return (
    <div className="stack mx-auto max-w-3xl gap-4">
      <WaveHeading questionnaire={questionnaire} />
      <h1>{t("respond.form.title")}</h1>
      {sent?.refused && (
        <p role="alert" className="notice bad">
          {t(`respond.refused.${sent.refused}`)}
        </p>
      )}
      {isCorrection && (
        <p className="notice">{t(fields.again in hidden ? "respond.form.again" : "respond.form.correcting")}</p>
      )}
      <QuestionForm
        address={address}
        questionnaire={questionnaire}
        typed={sent?.submission.typed ?? answers}
        isObjecting={sent?.submission.objects ?? isObjecting}
        isCorrection={isCorrection}
        hidden={{
          ...hidden,
          // The same attempt goes on: its receipt and its beginning.
          ...(sent?.submission.receipt ? { [fields.receipt]: sent.submission.receipt } : {}),
          ...(sent?.began ? { [fields.began]: sent.began } : {}),
        }}
      />
      <DeviceScript />
    </div>
  );
}
