import { needTexts } from "~/i18n/i18n.ts";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { reportRights } from "~/auth/permissions.ts";
import { DoneNotice } from "~/components/done-notice.tsx";
import { EditionTable } from "~/components/report/edition-table.tsx";
import { ReportHeading } from "~/components/report/report-heading.tsx";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import { findRefusal } from "~/models/database-error.ts";
import { withActor } from "~/models/database.server.ts";
import { notFound } from "~/models/not-found.server.ts";
import { currentMonth } from "~/models/periods.ts";
import { getReportPlace } from "~/models/report-place.server.ts";
import { beginReport, listEditions } from "~/models/yearly-reports.server.ts";

await needTexts("report");

export const meta = pageTitle<typeof loader>("report", ({ place }) => place.name);

const thisYear = () => Number(currentMonth(new Date()).slice(0, 4));

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  return withActor(actor, async (tx) => {
    const place = await getReportPlace(tx, actor, params);
    const editions = await listEditions(tx, place);
    return { place, editions, rights: reportRights(actor, place), lastYear: thisYear() - 1 };
  });
}

/** Begins a year's report, or the correction of one. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { t } = await getTranslator(request);
  const typed = String((await request.formData()).get("tahun") ?? "").trim();
  const refuse = (problem: string) => data({ problem, typed }, { status: 400 });
  const year = /^\d{4}$/.test(typed) ? Number(typed) : 0;
  if (year < 2000 || year > thisYear()) return refuse(t("report.errors.year", { last: thisYear() }));
  let address = "";
  const refused = await findRefusal(
    () =>
      withActor(actor, async (tx) => {
        const place = await getReportPlace(tx, actor, params);
        if (!reportRights(actor, place).mayType) throw notFound();
        await beginReport(tx, actor, place, year);
        address = `${place.path}/${year}/isi?berhasil=mulai`;
      }),
    { duplicate: { tahun: [t("report.errors.begun")] } },
  );
  return refused ? refuse(refused["tahun"]![0]!) : redirect(address);
}

export default function ReportList() {
  const { place, editions, rights, lastYear } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useText();
  return (
    <div className="stack gap-5">
      <ReportHeading place={place} />
      <div>
        {place.kind === "sentra" && <h2>{t("report.title")}</h2>}
        <p className="muted">{t(`report.lead.${place.kind}`)}</p>
        <DoneNotice messages={{ buang: t("report.done.buang"), kop: t("report.done.kop") }} />
      </div>
      {editions.length > 0 ? (
        <EditionTable editions={editions} path={place.path} label={t("report.caption")} />
      ) : (
        <p className="empty">{t("report.none")}</p>
      )}
      {rights.mayType && (
        <Form method="post" className="card grid max-w-md gap-3">
          <div className="field">
            <label htmlFor="tahun">{t("report.beginYear")}</label>
            <p id="tahun-petunjuk" className="hint">
              {t("report.yearHint", { year: lastYear })}
            </p>
            <input
              id="tahun"
              name="tahun"
              className="input"
              inputMode="numeric"
              autoComplete="off"
              defaultValue={answer?.typed ?? lastYear}
              aria-invalid={answer ? true : undefined}
              aria-describedby={answer ? "tahun-petunjuk tahun-salah" : "tahun-petunjuk"}
            />
            {answer && (
              <p id="tahun-salah" role="alert" className="error">
                {answer.problem}
              </p>
            )}
          </div>
          <button className="button justify-self-start">{t("report.begin")}</button>
        </Form>
      )}
      {rights.mayIssue && (
        <p>
          <Link className="button quiet" to={`${place.path}/kop`}>
            {t("report.letterhead")}
          </Link>
        </p>
      )}
    </div>
  );
}
