import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatMoment } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { usePeriodName } from "~/i18n/use-period-text.ts";
import type { QueuePart } from "~/models/verification-queue.server.ts";
import { SimulatedBadge } from "./figure.tsx";

interface QueueTableProps {
  part: QueuePart;
  state: "submitted" | "returned";
  label: string;
}

/** Sheets that wait: for the officer, or for the sentra (then with the reason why they went back). */
export function QueueTable({ part: { sheets, total }, state, label }: QueueTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const periodName = usePeriodName();
  const isReturned = state === "returned";
  return (
    <>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={label}>
        <table className="data-table">
          <caption>
            {isReturned ? t("queue.returnedCaption", { count: total }) : t("queue.waitingCaption", { count: total })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("queue.sheet")}</th>
              <th scope="col">{t("queue.period")}</th>
              <th scope="col">{t("queue.region")}</th>
              {!isReturned && <th scope="col">{t("queue.submittedAt")}</th>}
            </tr>
          </thead>
          <tbody>
            {sheets.map(({ sentra, pillar, period, since, returnReason }) => {
              const names = {
                pillar: t(`domain.pillars.${pillar}`),
                sentra: sentra.name,
                period: periodName(period),
              };
              return (
                <tr key={`${sentra.id} ${pillar} ${period}`}>
                  <th scope="row">
                    <Link
                      to={`/sentra/${sentra.id}/lembar/${pillar}/${period}`}
                      aria-label={t("queue.sheetOf", names)}
                      className="inline-flex min-h-11 min-w-44 items-center sm:min-h-0"
                    >
                      {names.pillar}, {names.sentra}
                    </Link>{" "}
                    {sentra.isSimulated && <SimulatedBadge />}
                    {isReturned && (
                      <p className="small max-w-prose font-normal">
                        {t("queue.reason")}: {returnReason}
                      </p>
                    )}
                  </th>
                  <td className="whitespace-nowrap">{periodName(period, "short")}</td>
                  <td>{sentra.region}</td>
                  {!isReturned && <td className="whitespace-nowrap">{formatMoment(since, language)}</td>}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {sheets.length < total && <p className="muted small">{t("queue.firstOf", { shown: sheets.length, total })}</p>}
    </>
  );
}
