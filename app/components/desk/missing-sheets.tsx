import { Link, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatMonth } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import type { OwedSheet } from "~/models/region-approvals.server.ts";
import { StateBadge } from "../state-badge.tsx";

interface MissingSheetsProps {
  region: { name: string };
  month: string;
  sheets: OwedSheet[];
  total: number;
}

/** What keeps a region from approving a month, sheet by sheet. */
export function MissingSheets({ region, month, sheets, total }: MissingSheetsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isRefused = useSearchParams()[0].has("ditolak");
  return (
    <section className="card stack gap-3" aria-labelledby="kurang">
      <h2 id="kurang">{t("desk.missingTitle", { month: formatMonth(month, language) })}</h2>
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
                  ? `/verifikasi/${sentra.id}/${pillar}/${month}`
                  : `/sentra/${sentra.id}/lembar/${pillar}/${month}`
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
