import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import type { Indicator } from "~/models/indicators.server.ts";
import type { Figure } from "~/models/sentra-list.ts";
import { FigureText } from "./figure.tsx";

export interface Computed {
  indicator: Indicator;
  figure: Figure;
}

/** What follows from the typed values; nobody types it. */
export function ComputedFigures({ computed }: { computed: Computed[] }) {
  const t = useText();
  if (computed.length === 0) return null;
  return (
    <section className="card">
      <h3>{t("sheet.computed")}</h3>
      <p className="muted small">{t("sheet.computedHint")}</p>
      <FigureList figures={computed} />
    </section>
  );
}

/** Indicators with their figures, to read. */
export function FigureList({ figures }: { figures: Computed[] }) {
  const language = useLanguage();
  const unitName = useUnit();
  return (
    <dl className="mt-2 grid gap-1">
      {figures.map(({ indicator, figure }) => (
        <div key={indicator.code} className="flex justify-between gap-4">
          <dt>
            {language === "id" ? indicator.nameId : indicator.nameEn}{" "}
            <span className="muted small">({unitName(indicator.unit)})</span>
          </dt>
          <dd className="tabular-nums">
            <FigureText {...figure} kind={indicator.valueType} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
