import { needTexts } from "~/i18n/i18n.ts";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { reportRights } from "~/auth/permissions.ts";
import { AccountChecks } from "~/components/report/account-checks.tsx";
import { DoneNotice } from "~/components/done-notice.tsx";
import { PartsForm } from "~/components/report/parts-form.tsx";
import { ReportHeading } from "~/components/report/report-heading.tsx";
import { toTyped } from "~/i18n/numbers.ts";
import { isLanguage } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Actor } from "~/models/accounts.server.ts";
import { type Tx, withActor } from "~/models/database.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { reportForm } from "~/models/report-form.ts";
import { getReportPlace } from "~/models/report-place.server.ts";
import { checkAccounts } from "~/models/yearly-accounts.ts";
import { getTyped, saveTyped } from "~/models/report-typed.server.ts";
import { listEditions, readYear } from "~/models/yearly-reports.server.ts";

await needTexts("report");

export const meta = pageTitle<typeof loader>("report", ({ place, year }) => `${place.name} ${year}`);

/** The draft of the address. @throws 404 where there is none, or somebody who may not type into it asks */
async function readDraft(tx: Tx, actor: Actor, params: LoaderFunctionArgs["params"]) {
  const place = await getReportPlace(tx, actor, params);
  const year = readYear(params["year"]);
  if (!reportRights(actor, place).mayType) throw notFound();
  const draft = (await listEditions(tx, place, year)).find(({ state }) => state === "draft");
  return { place, year, draft };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { language } = await getTranslator(request);
  return withActor(actor, async (tx) => {
    const { place, year, draft } = await readDraft(tx, actor, params);
    if (!draft) throw redirect(`${place.path}/${year}`);
    const { parts, lines } = await getTyped(tx, place, draft.id);
    const typed = (amount: bigint | null) => toTyped(amount === null ? null : String(amount), language);
    return {
      place,
      year,
      edition: draft.edition,
      changedAt: draft.changedAt.toISOString(),
      parts,
      lines: lines.map(({ amount, before, ...line }) => ({ ...line, amount: typed(amount), before: typed(before) })),
      problems: place.kind === "sentra" ? checkAccounts(lines) : [],
    };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { t, language } = await getTranslator(request);
  const form = await request.formData();
  // Numbers are read in the language in which the form was shown.
  const shownIn = form.get("bahasa");
  const schema = reportForm({ t, language: isLanguage(shownIn) ? shownIn : language });
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { changedAt, lines, ...parts } = submission.value;
  const address = await withActor(actor, async (tx) => {
    const { place, year, draft } = await readDraft(tx, actor, params);
    const seen = draft && { id: draft.id, changedAt: new Date(changedAt) };
    const isWritten = seen && (await saveTyped(tx, actor, place, seen, { parts, lines }));
    return isWritten ? `${place.path}/${year}/isi?berhasil=simpan` : undefined;
  });
  if (!address) return data(submission.reply({ formErrors: [t("report.errors.changed")] }), { status: 409 });
  return redirect(address);
}

export default function ReportParts() {
  const { place, year, edition, changedAt, parts, lines, problems } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const t = useText();
  return (
    <div className="stack gap-4">
      <ReportHeading place={place} isInside />
      <div>
        <h2>
          {t("report.typeTitle", { year })}
          {edition > 1 && `, ${t("report.editionNamed", { edition })}`}
        </h2>
        <p className="muted small">{t("report.typeHint")}</p>
        <DoneNotice messages={lastResult ? {} : { simpan: t("report.done.simpan"), mulai: t("report.done.mulai") }} />
      </div>
      {place.kind === "sentra" && <AccountChecks problems={problems} year={year} />}
      <PartsForm
        key={changedAt}
        isOfSentra={place.kind === "sentra"}
        year={year}
        edition={edition}
        lines={lines}
        defaultValue={{ changedAt, ...parts }}
        lastResult={lastResult}
        back={`${place.path}/${year}`}
      />
    </div>
  );
}
