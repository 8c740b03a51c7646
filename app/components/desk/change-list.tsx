import { Link } from "@remix-run/react";
import { formatChange, formatMonth, formatNumber } from "~/i18n/format.ts";
import { indicatorName } from "~/i18n/indicator-words.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import type { Changes } from "~/models/region-changes.server.ts";
import { SimulatedNotice, SimulatedStar } from "../figure.tsx";

interface ChangeListProps {
  region: { code: string };
  changes: Changes | undefined;
}

/** The few figures of a region that differ most from before, each with the way to the sentra behind it. */
export function ChangeList({ region, changes }: ChangeListProps) {
  const t = useText();
  const language = useLanguage();
  const unitName = useUnit();
  const rows = changes?.rows ?? [];
  return (
    <section className="stack gap-3" aria-labelledby="berubah">
      <h2 id="berubah">{t("desk.changesTitle")}</h2>
      {!changes || rows.length === 0 ? (
        <p className="empty">{t("desk.noChanges")}</p>
      ) : (
        <>
          <p className="muted max-w-prose">{t("desk.changesHint", { month: formatMonth(changes.month, language) })}</p>
          {rows.some(({ isSimulated }) => isSimulated) && <SimulatedNotice />}
          <ul className="grid gap-2">
            {rows.map(({ indicator, against, before, now, change, sentra, isSimulated }) => {
              const number = (value: number) => formatNumber(value, language, indicator.valueType);
              const query = new URLSearchParams({ wilayah: region.code, bulan: changes.month });
              return (
                <li key={indicator.code}>
                  <Link to={`/sentra?${query}`} className="inline-flex min-h-6 items-center font-semibold">
                    {indicatorName(indicator, language)}
                  </Link>
                  {": "}
                  {t("desk.changeText", {
                    change: `${formatChange(change, language, "percent")} %`,
                    against: t(`desk.against.${against}`),
                    before: number(before),
                    now: number(now),
                    unit: unitName(indicator.unit),
                    sentra,
                  })}
                  {isSimulated && <SimulatedStar />}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}
