import { Form, Link } from "@remix-run/react";
import { formatMoment, formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { usePeriodName } from "~/i18n/use-period-text.ts";
import { useText } from "~/i18n/use-text.ts";
import { kindOf, type Period } from "~/models/periods.ts";
import type { RegionApproval } from "~/models/region-approvals.server.ts";
import { lackingAddress, overviewAddress } from "~/models/region-overview.ts";
import type { Completeness, SheetStanding } from "~/models/sheet-completeness.server.ts";
import { InTime } from "./in-time.tsx";

interface ByPeriodProps extends Pick<Completeness, "periods" | "totals"> {
  region: { code: string; name: string };
  approved: RegionApproval[];
  mayApprove: boolean;
}

const states = ["draft", "submitted", "returned", "verified", "locked"] as const;

/** A region's sheets period by period, the latest first: how far they are, how many were in time, and its approval. */
export function ByPeriod({ region, periods, totals, approved, mayApprove }: ByPeriodProps) {
  const t = useText();
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language, "count");
  const periodName = usePeriodName();
  const kind = kindOf(periods[0]!);
  const rows = periods.map((period, i) => ({ period, ...totals[i]! })).reverse();
  return (
    <section className="stack gap-2" aria-labelledby="menurut-periode">
      <h3 id="menurut-periode">{t(`desk.byPeriod.${kind}`)}</h3>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="menurut-periode">
        <table className="data-table sticky-first">
          <caption>{t(`desk.byPeriodCaption.${kind}`, { region: region.name })}</caption>
          <thead>
            <tr>
              <th scope="col" className="first">
                {t(`desk.period.${kind}`)}
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
            {rows.map(({ period, ...standing }) => (
              <tr key={period}>
                <th scope="row" className="first">
                  {periodName(period, "short")}
                </th>
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
                    {...{ region, period, standing, mayApprove }}
                    approvals={approved.filter((one) => one.period === period)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.some(({ due, measured, ahead }) => due > 0 && measured + ahead === 0) && (
        <p className="muted small max-w-prose">{t("desk.dash")}</p>
      )}
    </section>
  );
}

interface ApprovalProps {
  region: { code: string; name: string };
  period: Period;
  standing: SheetStanding;
  approvals: RegionApproval[];
  mayApprove: boolean;
}

function Approval({ region, period, standing, approvals, mayApprove }: ApprovalProps) {
  const t = useText();
  const language = useLanguage();
  const name = usePeriodName()(period);
  const own = approvals.some((one) => one.region.code === region.code);
  const missing = standing.due - standing.verified - standing.locked;
  const button = (intent: string, label: string, full: string) => (
    <Form method="post" action={overviewAddress(region.code, kindOf(period))}>
      <input type="hidden" name="wilayah" value={region.code} />
      <input type="hidden" name="periode" value={period} />
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
      {own && mayApprove && button("batal", t("desk.takeBack"), t("desk.takeBackPeriod", { period: name }))}
      {!own && missing > 0 && (
        <Link
          to={lackingAddress(region.code, period)}
          aria-label={t("desk.missingOf", { period: name })}
          className="inline-flex min-h-6 items-center"
        >
          {t("desk.missing", { count: missing })}
        </Link>
      )}
      {!own &&
        missing <= 0 &&
        standing.due > 0 &&
        mayApprove &&
        button("setujui", t("desk.approve"), t("desk.approvePeriod", { period: name, region: region.name }))}
    </>
  );
}
