import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatMoment, formatMonth, formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import type { RegionApproval } from "~/models/region-approvals.server.ts";
import type { Completeness, SheetStanding } from "~/models/sheet-completeness.server.ts";

interface ByMonthProps extends Pick<Completeness, "months" | "totals"> {
  region: { code: string; name: string };
  approved: RegionApproval[];
  mayApprove: boolean;
}

const states = ["draft", "submitted", "returned", "verified", "locked"] as const;

/** A region's sheets month by month, the latest first: how far they are, how many were in time, and its approval. */
export function ByMonth({ region, months, totals, approved, mayApprove }: ByMonthProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language, "count");
  const rows = months.map((month, i) => ({ month, ...totals[i]! })).reverse();
  return (
    <section className="stack gap-2" aria-labelledby="menurut-bulan">
      <h3 id="menurut-bulan">{t("desk.byMonth")}</h3>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="menurut-bulan">
        <table className="data-table sticky-first">
          <caption>{t("desk.byMonthCaption", { region: region.name })}</caption>
          <thead>
            <tr>
              <th scope="col" className="first">
                {t("desk.month")}
              </th>
              <th scope="col" className="number">
                {t("desk.due")}
              </th>
              <th scope="col" className="number">
                {t("desk.untouched")}
              </th>
              {states.map((state) => (
                <th key={state} scope="col" className="number">
                  {t(`domain.states.${state}`)}
                </th>
              ))}
              <th scope="col" className="number">
                {t("desk.inTime")}
              </th>
              <th scope="col">{t("desk.approval")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ month, ...standing }) => (
              <tr key={month}>
                <th scope="row" className="first">{formatMonth(month, language, "short")}</th>
                <td className="number">{number(standing.due)}</td>
                <td className="number">{number(standing.due - states.reduce((sum, one) => sum + standing[one], 0))}</td>
                {states.map((state) => (
                  <td key={state} className="number">
                    {number(standing[state])}
                  </td>
                ))}
                <td className="number">
                  <InTime {...standing} />
                </td>
                <td className="small min-w-48">
                  <Approval
                    {...{ region, month, standing, mayApprove }}
                    approvals={approved.filter(({ period }) => period === month)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function InTime({ measured, inTime }: Pick<SheetStanding, "measured" | "inTime">) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (measured === 0) {
    return (
      <span className="missing">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{t("common.missing")}</span>
      </span>
    );
  }
  const percent = `${formatNumber((100 * inTime) / measured, language, "percent")} %`;
  return <>{t("desk.inTimeOf", { percent, count: inTime, of: measured })}</>;
}

interface ApprovalProps {
  region: { code: string; name: string };
  month: string;
  standing: SheetStanding;
  approvals: RegionApproval[];
  mayApprove: boolean;
}

function Approval({ region, month, standing, approvals, mayApprove }: ApprovalProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = formatMonth(month, language);
  const own = approvals.some((one) => one.region.code === region.code);
  const missing = standing.due - standing.verified - standing.locked;
  const button = (intent: string, label: string, full: string) => (
    <Form method="post" action={`/dinas?wilayah=${region.code}`}>
      <input type="hidden" name="wilayah" value={region.code} />
      <input type="hidden" name="bulan" value={month} />
      <button className="button quiet compact" name="aksi" value={intent} aria-label={full}>
        {label}
      </button>
    </Form>
  );
  return (
    <>
      {approvals.map((one) => (
        <p key={one.region.code}>
          {t("desk.approvedBy", { region: one.region.name, when: formatMoment(one.at, language) })}
        </p>
      ))}
      {own && mayApprove && button("batal", t("desk.takeBack"), t("desk.takeBackMonth", { month: name }))}
      {!own && missing > 0 && (
        <Link
          to={`/dinas?wilayah=${region.code}&kurang=${month}#kurang`}
          aria-label={t("desk.missingOf", { month: name })}
          className="inline-flex min-h-6 items-center"
        >
          {t("desk.missing", { count: missing })}
        </Link>
      )}
      {!own &&
        missing <= 0 &&
        standing.due > 0 &&
        mayApprove &&
        button("setujui", t("desk.approve"), t("desk.approveMonth", { month: name, region: region.name }))}
    </>
  );
}
