import { Link, useSearchParams } from "@remix-run/react";
import { usePeriodName } from "~/i18n/use-period-text.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Period } from "~/models/periods.ts";
import type { OwedSheet } from "~/models/region-approvals.server.ts";
import { StateBadge } from "../state-badge.tsx";

interface MissingSheetsProps {
  region: { name: string };
  period: Period;
  sheets: OwedSheet[];
  total: number;
}

/** What keeps a region from approving a period, sheet by sheet. */
export function MissingSheets({ region, period, sheets, total }: MissingSheetsProps) {
  const t = useText();
  const periodName = usePeriodName();
  const isRefused = useSearchParams()[0].has("ditolak");
  return (
    <section className="card stack gap-3" aria-labelledby="kurang">
      <h2 id="kurang">{t("desk.missingTitle", { period: periodName(period) })}</h2>
      {isRefused && total > 0 && (
        <p role="alert" className="notice bad">
          {t("desk.refused")}
        </p>
      )}
      <p className="muted">{total === 0 ? t("desk.missingNone") : t("desk.missingHint", { region: region.name })}</p>
      <ul className="grid gap-1">
        {sheets.map(({ sentra, pillar, state }) => (
          <li key={`${sentra.id} ${pillar}`} className="flex flex-wrap items-center gap-x-3">
            <Link
              to={
                state === "submitted"
                  ? `/verifikasi/${sentra.id}/${pillar}/${period}`
                  : `/sentra/${sentra.id}/lembar/${pillar}/${period}`
              }
              className="inline-flex min-h-11 items-center"
            >
              {t(`domain.pillars.${pillar}`)}, {sentra.name}
            </Link>
            <StateBadge state={state} />
          </li>
        ))}
      </ul>
      {sheets.length < total && (
        <p className="muted small">{t("desk.firstMissing", { shown: sheets.length, total })}</p>
      )}
    </section>
  );
}
