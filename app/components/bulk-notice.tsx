import { useSearchParams } from "@remix-run/react";
import { usePeriodName } from "~/i18n/use-period-text.ts";
import { useText } from "~/i18n/use-text.ts";
import type { TickedSheet } from "~/models/ticked-sheet.ts";

interface BulkNoticeProps {
  left: { marked: TickedSheet[]; changed: TickedSheet[] };
  /** Of sentra, by id; one that may no longer be seen has none. */
  names: Record<number, string>;
}

/** After a verification in bulk: how many were verified, and which were left and why. */
export function BulkNotice({ left, names }: BulkNoticeProps) {
  const t = useText();
  const periodName = usePeriodName();
  const count = useSearchParams()[0].get("jumlah");
  if (count === null || !/^\d{1,4}$/.test(count)) return null;
  const isNothing = count === "0" && left.marked.length + left.changed.length === 0;
  const nameOf = ({ sentraId, pillar, period }: TickedSheet) =>
    t("queue.sheetOf", {
      pillar: t(`domain.pillars.${pillar}`),
      sentra: names[sentraId] ?? "–",
      period: periodName(period),
    });
  return (
    <div role="status" className={`notice ${count === "0" ? "" : "good"}`}>
      <p>{isNothing ? t("queue.nothingTicked") : t("queue.bulkDone", { count: Number(count) })}</p>
      {(["marked", "changed"] as const).map(
        (why) =>
          left[why].length > 0 && (
            <div key={why} className="mt-1">
              <p>{t(why === "marked" ? "queue.leftMarked" : "queue.leftChanged")}</p>
              <ul className="list-disc pl-5">
                {left[why].map((one) => (
                  <li key={`${one.sentraId} ${one.pillar} ${one.period}`}>{nameOf(one)}</li>
                ))}
              </ul>
            </div>
          ),
      )}
    </div>
  );
}
