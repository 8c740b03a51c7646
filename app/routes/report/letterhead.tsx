import { needTexts } from "~/i18n/i18n.ts";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { reportRights } from "~/auth/permissions.ts";
import { LetterheadForm } from "~/components/report/letterhead-form.tsx";
import { ReportHeading } from "~/components/report/report-heading.tsx";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import { checkPng } from "~/imports/png.server.ts";
import type { Actor } from "~/models/accounts.server.ts";
import { type Tx, withActor } from "~/models/database.server.ts";
import { findLetterhead, listSignatories, saveLetterhead } from "~/models/letterheads.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { letterheadForm } from "~/models/report-form.ts";
import { getReportPlace } from "~/models/report-place.server.ts";

await needTexts("report");

export const meta = pageTitle<typeof loader>("report", ({ place }) => place.name);

/** Letterhead and signatories are kept by whoever issues. */
async function readPlace(tx: Tx, actor: Actor, params: LoaderFunctionArgs["params"]) {
  const place = await getReportPlace(tx, actor, params);
  if (!reportRights(actor, place).mayIssue) throw notFound();
  return place;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  return withActor(actor, async (tx) => {
    const place = await readPlace(tx, actor, params);
    return {
      place,
      letterhead: await findLetterhead(tx, place),
      signatories: await listSignatories(tx, place),
    };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { t } = await getTranslator(request);
  const form = await request.formData();
  const upload = form.get("logo");
  form.delete("logo");
  const submission = parseWithZod(form, { schema: letterheadForm({ t }) });
  const logo = upload instanceof Blob && upload.size > 0 ? Buffer.from(await upload.arrayBuffer()) : undefined;
  const problem = logo && checkPng(logo);
  const logoProblem = problem && t(`report.errors.logo.${problem}`);
  if (submission.status !== "success" || logoProblem) {
    return data({ result: submission.reply(), logoProblem }, { status: 400 });
  }
  const path = await withActor(actor, async (tx) => {
    const place = await readPlace(tx, actor, params);
    await saveLetterhead(tx, actor, place, submission.value, logo);
    return place.path;
  });
  return redirect(`${path}?berhasil=kop`);
}

export default function LetterheadPage() {
  const { place, letterhead, signatories } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useText();
  return (
    <div className="stack gap-4">
      <ReportHeading place={place} isInside />
      <div>
        <h2>{t("report.letterheadTitle")}</h2>
        <p className="muted small">{t("report.letterheadHint")}</p>
      </div>
      <LetterheadForm
        letterhead={letterhead}
        signatories={signatories}
        lastResult={answer?.result}
        logoProblem={answer?.logoProblem}
        back={place.path}
      />
    </div>
  );
}
