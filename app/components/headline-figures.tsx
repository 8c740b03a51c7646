import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import type { Pillar } from "~/models/indicators.server.ts";
import type { OverviewRow } from "~/models/sentra-overview.server.ts";
import { FigureText } from "./figure.tsx";

/** The one figure that stands for a pillar at the head of the page. */
const headline: Record<Pillar, string> = {
  internal: "KI15",
  external: "KE18",
  infrastructure: "IN03",
  partnership: "KM08",
  performance: "KN02",
};

interface HeadlineFiguresProps {
  pillars: { pillar: Pillar; rows: OverviewRow[] }[];
}

/** A figure for each pillar, and the way to the pillar's own part of the page. */
export function HeadlineFigures({ pillars }: HeadlineFiguresProps) {
  const t = useText();
  const language = useLanguage();
  const unitName = useUnit();
  return (
    <ul className="grid grid-cols-2 gap-3 md:grid-cols-3 lg:grid-cols-5">
      {pillars.map(({ pillar, rows }) => {
        const row = rows.find(({ indicator }) => indicator.code === headline[pillar]);
        if (!row) return null;
        const { indicator, latest } = row;
        return (
          <li key={pillar} className="card flex flex-col">
            <span className="small font-semibold">
              <a href={`#${pillar}`}>{t(`domain.pillars.${pillar}`)}</a>
            </span>
            <span className="mt-1 font-heading text-xl font-bold tabular-nums">
              <FigureText {...latest} kind={indicator.valueType} />
            </span>
            <span className="muted small">
              {language === "id" ? indicator.nameId : indicator.nameEn}
              {indicator.unit !== "%" && ` (${unitName(indicator.unit)})`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
