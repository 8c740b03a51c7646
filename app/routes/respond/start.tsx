import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { forgetReceiptCookie, readReceiptCookie, receiptCookie } from "~/auth/receipt.server.ts";
import { countTry } from "~/auth/rate-limits.server.ts";
import { Consent } from "~/components/respondent/consent.tsx";
import { DeviceNotice } from "~/components/respondent/device-notice.tsx";
import { OwnAnswers } from "~/components/respondent/own-answers.tsx";
import { ReceiptForm, type ReceiptProblem } from "~/components/respondent/receipt-form.tsx";
import { DeviceScript } from "~/components/respondent/device-script.tsx";
import { WaveHeading } from "~/components/respondent/wave-heading.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";
import { readReceipt } from "~/models/receipt.ts";
import { exerciseRight, findVisit, rights, type Visit } from "~/models/respondent.server.ts";

await needTexts("respond");

export const meta = pageTitle("respond");
export const handle = { frame: "respondent" };

const addressOf = (key: string | undefined) => `/isi/${encodeURIComponent(key ?? "")}`;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await findVisit(params.key, readReceiptCookie(request));
  const found = { address: addressOf(params.key), visit };
  return data(found, { status: visit.kind === "unknown" ? 404 : 200 });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const key = params.key;
  const form = await request.formData();
  const right = form.get("hak");
  if (right === "forget") {
    return redirect(addressOf(key), { headers: { "Set-Cookie": forgetReceiptCookie(addressOf(key)) } });
  }
  if (typeof right === "string" && Object.hasOwn(rights, right)) {
    const isDone = await exerciseRight(key, readReceiptCookie(request), right as keyof typeof rights);
    return redirect(`${addressOf(key)}?hasil=${isDone ? "ya" : "tidak"}`);
  }
  const refuse = (problem: ReceiptProblem, status: number) => data({ problem }, { status });
  const wait = await countTry("receipt", key!);
  if (wait > 0) {
    context.appendHeader("Retry-After", String(wait));
    return refuse("tooOften", 429);
  }
  const receipt = readReceipt(form.get("kode"));
  const visit = receipt && (await findVisit(key, receipt));
  if (!visit || visit.kind !== "own") return refuse("wrong", 400);
  return redirect(addressOf(key), { headers: { "Set-Cookie": receiptCookie(key!, receipt) } });
}

/** What a link opens: the consent before the questions, one's own answers after them, or why neither. */
export default function Start() {
  const { address, visit } = useLoaderData<typeof loader>();
  const t = useText();
  const outcome = useSearchParams()[0].get("hasil");
  return (
    <div className="stack mx-auto max-w-2xl gap-4">
      {visit.kind !== "unknown" && <WaveHeading questionnaire={visit.questionnaire} />}
      {outcome && visit.kind === "own" && (
        <p role="status" className={`notice ${outcome === "ya" ? "good" : "bad"}`}>
          {t(outcome === "ya" ? "respond.own.done" : "respond.own.notDone")}
        </p>
      )}
      <DeviceNotice address={address} mayResume={visit.kind === "new" || visit.kind === "own"} />
      <Opened address={address} visit={visit} />
      <DeviceScript />
    </div>
  );
}

function Opened({ address, visit }: { address: string; visit: Visit }) {
  const t = useText();
  const problem = useActionData<typeof action>()?.problem;
  switch (visit.kind) {
    case "new":
      return <Consent address={address} questionnaire={visit.questionnaire} />;
    case "own":
      return <OwnAnswers address={address} {...visit} />;
    case "answered":
      return <ReceiptForm address={address} problem={problem} />;
    default:
      return (
        <>
          <h1>{t(`respond.${visit.kind}.title`)}</h1>
          <p>{t(`respond.${visit.kind}.text`)}</p>
        </>
      );
  }
}
