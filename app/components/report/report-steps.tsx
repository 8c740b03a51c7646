import { Form, Link } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import type { Edition } from "~/models/yearly-reports.server.ts";

interface ReportStepsProps {
  path: string;
  edition: Edition;
  isLatest: boolean;
  rights: { mayType: boolean; mayIssue: boolean };
  isOfSentra: boolean;
  problem: string | undefined;
}

/** What can be done with an edition: fill in, download, issue, correct. */
export function ReportSteps({ path, edition, isLatest, rights, isOfSentra, problem }: ReportStepsProps) {
  const t = useText();
  const isDraft = edition.state === "draft";
  return (
    <div className="no-print stack gap-3">
      {problem && (
        <p role="alert" className="notice bad">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {isDraft && rights.mayType && (
          <Link className="button" to={`${path}/isi`}>
            {t("report.type")}
          </Link>
        )}
        <a className="button quiet" href={`${path}/unduh.pdf?edisi=${edition.edition}`} download>
          {t("report.pdf")}
        </a>
        {!isDraft && isLatest && rights.mayType && (
          <Form method="post">
            <button name="langkah" value="betulkan" className="button quiet" aria-describedby="pembetulan">
              {t("report.correct")}
            </button>
          </Form>
        )}
      </div>
      {!isDraft && isLatest && rights.mayType && (
        <p id="pembetulan" className="muted small">
          {t("report.correctHint")}
        </p>
      )}
      {isDraft && isOfSentra && rights.mayType && !rights.mayIssue && (
        <p className="muted small">{t("report.boardIssues")}</p>
      )}
      {isDraft && rights.mayIssue && (
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <details className="card">
            <summary className="min-h-11 cursor-pointer py-2 font-semibold text-indigo">
              {t("report.issueTitle")}
            </summary>
            <Form method="post" className="stack gap-3">
              <p className="small">{t("report.issueHint")}</p>
              <Confirm name="diperiksa" label={t("report.issueConfirm")} />
              <button name="langkah" value="terbit" className="button justify-self-start">
                {t("report.issue")}
              </button>
            </Form>
          </details>
          <details className="card">
            <summary className="min-h-11 cursor-pointer py-2 font-semibold text-indigo">{t("report.discard")}</summary>
            <Form method="post" className="stack gap-3">
              <Confirm name="yakin" label={t("report.discardConfirm")} />
              <button name="langkah" value="buang" className="button quiet justify-self-start">
                {t("report.discard")}
              </button>
            </Form>
          </details>
        </div>
      )}
    </div>
  );
}

const Confirm = ({ name, label }: { name: string; label: string }) => (
  <label className="flex min-h-11 items-center gap-3">
    <input type="checkbox" name={name} className="size-5" />
    {label}
  </label>
);
