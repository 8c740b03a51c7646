import { needTexts } from "~/i18n/i18n.ts";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { reportRights } from "~/auth/permissions.ts";
import { DoneNotice } from "~/components/done-notice.tsx";
import { EditionTable } from "~/components/report/edition-table.tsx";
import { ReportHeading } from "~/components/report/report-heading.tsx";
import { ReportSteps } from "~/components/report/report-steps.tsx";
import { ReportView } from "~/components/report/report-view.tsx";
import { formatMoment } from "~/i18n/format.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { findRefusal } from "~/models/database-error.ts";
import { withActor } from "~/models/database.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { getReportPlace } from "~/models/report-place.server.ts";
import {
  beginReport,
  discardDraft,
  findEdition,
  getDocument,
  issueReport,
  listEditions,
  readYear,
} from "~/models/yearly-reports.server.ts";

await needTexts("report");

export const meta = pageTitle<typeof loader>("report", ({ place, year }) => `${place.name} ${year}`);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const year = readYear(params.year);
  const now = new Date();
  return withActor(actor, async (tx) => {
    const place = await getReportPlace(tx, actor, params);
    const editions = await listEditions(tx, place, year);
    const edition = findEdition(editions, new URL(request.url).searchParams.get("edisi"));
    const document = await getDocument(tx, place, edition, now);
    return { place, year, editions, edition, ...document, rights: reportRights(actor, place) };
  });
}

/** Issues or discards the draft, or begins a correction. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { t } = await getTranslator(request);
  const year = readYear(params.year);
  const form = await request.formData();
  const step = form.get("langkah");
  const refuse = (problem: string) => data({ problem }, { status: 400 });
  if (step === "terbit" && form.get("diperiksa") !== "on") return refuse(t("report.errors.confirm"));
  if (step === "buang" && form.get("yakin") !== "on") return refuse(t("report.errors.confirm"));
  let address = "";
  let problem: "changed" | "noReason" | undefined;
  const refused = await findRefusal(
    () =>
      withActor(actor, async (tx) => {
        const place = await getReportPlace(tx, actor, params);
        const { mayType, mayIssue } = reportRights(actor, place);
        if (step === "terbit" && mayIssue) {
          problem = await issueReport(tx, actor, place, year);
          address = `${place.path}/${year}?berhasil=terbit`;
        } else if (step === "buang" && mayIssue) {
          await discardDraft(tx, place, year);
          address = `${place.path}?berhasil=buang`;
        } else if (step === "betulkan" && mayType) {
          await beginReport(tx, actor, place, year);
          address = `${place.path}/${year}/isi?berhasil=mulai`;
        } else throw notFound();
      }),
    { duplicate: { langkah: [t("report.errors.begun")] } },
  );
  if (refused) return refuse(refused["langkah"]![0]!);
  if (problem) return refuse(t(problem === "noReason" ? "report.errors.noReason" : "report.errors.gone"));
  return redirect(address);
}

export default function Report() {
  const { place, year, editions, edition, document, hash, rights } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useText();
  const language = useLanguage();
  return (
    <div className="stack gap-5">
      <ReportHeading place={place} isInside />
      <div>
        <p className="flex flex-wrap items-center gap-3">
          <span className={`badge ${edition.state === "issued" ? "verified" : "draft"}`}>
            {t(`report.states.${edition.state}`)}
          </span>
          <span>{t("report.editionNamed", { edition: edition.edition })}</span>
        </p>
        <p className="small">
          {edition.issuedAt
            ? t("report.frozen", { when: formatMoment(edition.issuedAt, language) })
            : t("report.preview")}
          {language !== "id" && ` ${t("report.inIndonesian")}`}
        </p>
        {hash && (
          <p className="muted small break-all">
            {t("report.hash")}: <code>{hash}</code>
          </p>
        )}
        <DoneNotice messages={answer ? {} : { terbit: t("report.done.terbit"), simpan: t("report.done.simpan") }} />
      </div>
      <ReportSteps
        path={`${place.path}/${year}`}
        edition={edition}
        isLatest={editions[0]!.id === edition.id}
        rights={rights}
        isOfSentra={place.kind === "sentra"}
        problem={answer?.problem}
      />
      {editions.length > 1 && <EditionTable editions={editions} path={place.path} label={t("report.editions")} />}
      <ReportView document={document} />
    </div>
  );
}
