import { Link } from "@remix-run/react";
import { usePeriodName } from "~/i18n/use-period-text.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Pillar } from "~/models/indicators.server.ts";
import { listKeptSheets } from "./kept.ts";
import { useKept } from "./use-kept.ts";

/** Sheets that hold, on this device only, what this person typed: opening one sends it. */
export function WaitingSheets({ userId, sentraId }: { userId: number; sentraId: number }) {
  const t = useText();
  const periodName = usePeriodName();
  const sheets = useKept(() => [...listKeptSheets(userId)].filter(([path]) => path.startsWith(`/sentra/${sentraId}/`)));
  if (sheets.length === 0) return null;
  return (
    <div className="notice bad">
      <p className="font-semibold">{t("sheet.entry.waitingSheets")}</p>
      <ul className="list-disc pl-5">
        {sheets.map(([path, count]) => {
          const [pillar, period] = path.split("/").slice(-2);
          return (
            <li key={path}>
              <Link to={path}>
                {t(`domain.pillars.${pillar as Pillar}`)}, {periodName(period!)}
              </Link>
              : {t("sheet.entry.waitingCount", { count })}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
