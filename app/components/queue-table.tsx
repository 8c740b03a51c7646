import { Link } from "@remix-run/react";
import { formatMoment } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { usePeriodName } from "~/i18n/use-period-text.ts";
import { useText } from "~/i18n/use-text.ts";
import type { QueuePart } from "~/models/verification-queue.server.ts";
import { writeTick } from "~/models/ticked-sheet.ts";
import { Mark } from "./cell-mark.tsx";
import { SimulatedBadge } from "./figure.tsx";

/** How many marks each waiting sheet has, and which are ticked to begin with: all of those without, or none. */
export interface Ticking {
  marks: number[];
  all: boolean;
}

interface QueueTableProps {
  part: QueuePart;
  state: "submitted" | "returned";
  label: string;
  ticking?: Ticking;
  /** Of the queue's filters, to come back to. */
  search?: string;
}

/** Sheets that wait: for the officer, or for the sentra (then with the reason why they went back). */
export function QueueTable({ part: { sheets, total }, state, label, ticking, search = "" }: QueueTableProps) {
  const t = useText();
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
              {ticking && <th scope="col">{t("queue.tickColumn")}</th>}
              <th scope="col">{t("queue.sheet")}</th>
              <th scope="col">{t("queue.period")}</th>
              <th scope="col">{t("queue.region")}</th>
              {ticking && <th scope="col">{t("queue.marks")}</th>}
              {!isReturned && <th scope="col">{t("queue.submittedAt")}</th>}
            </tr>
          </thead>
          <tbody>
            {sheets.map(({ sentra, pillar, period, since, returnReason }, i) => {
              const marks = ticking?.marks[i] ?? 0;
              const address = `${sentra.id}/${isReturned ? "lembar/" : ""}${pillar}/${period}`;
              const names = {
                pillar: t(`domain.pillars.${pillar}`),
                sentra: sentra.name,
                period: periodName(period),
              };
              return (
                <tr key={`${sentra.id} ${pillar} ${period}`}>
                  {ticking && (
                    <td>
                      {marks === 0 && (
                        <input
                          type="checkbox"
                          className="size-6"
                          name="lembar"
                          value={writeTick({ sentraId: sentra.id, pillar, period, since: new Date(since).getTime() })}
                          defaultChecked={ticking.all}
                          aria-label={t("queue.tick", { sheet: t("queue.sheetOf", names) })}
                        />
                      )}
                    </td>
                  )}
                  <th scope="row">
                    <Link
                      to={isReturned ? `/sentra/${address}` : `/verifikasi/${address}${search}`}
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
                  {ticking && (
                    <td className="whitespace-nowrap">
                      {marks === 0 ? (
                        <span className="muted">{t("queue.noMarks")}</span>
                      ) : (
                        <Mark sign="wrong">{t("queue.marksCount", { count: marks })}</Mark>
                      )}
                    </td>
                  )}
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
