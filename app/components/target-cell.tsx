import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Indicator } from "~/models/indicators.server.ts";
import type { TargetStanding } from "~/models/sentra-overview.server.ts";
import { FigureText } from "./figure.tsx";

interface TargetCellProps {
  indicator: Pick<Indicator, "valueType" | "period">;
  target: TargetStanding;
  year: string;
}

/** The year so far beside its target: how much of it, and on how many months that rests. */
export function TargetCell({ indicator: { valueType, period }, target, year }: TargetCellProps) {
  const t = useText();
  const language = useLanguage();
  const { soFar, state } = target;
  return (
    <>
      {soFar.value !== undefined && (
        <>
          <FigureText value={soFar.value} kind={valueType} isSimulated={soFar.isSimulated} /> /{" "}
        </>
      )}
      <FigureText value={target.value} kind={valueType} isSimulated={target.isSimulated} />
      <span className={`small block ${state === "over" ? "font-semibold" : ""}`}>{words()}</span>
      {period === "month" && soFar.reported > 0 && (
        <span className="muted small block">{t("target.reported", { reported: soFar.reported, of: soFar.of })}</span>
      )}
    </>
  );

  /** "62 % of the 2026 target". A percentage or a rating is said by its distance: 62 % of 80 % would be a riddle. */
  function words(): string {
    if (state === "unknown") return t("target.unknown", { year });
    const isScale = valueType === "percent" || valueType === "rating";
    if (!isScale && target.share !== undefined) {
      return t(`target.${state}`, { year, share: formatNumber(target.share, language, "count") });
    }
    const gap = formatNumber(Math.abs(Number(target.value) - soFar.value!), language, valueType);
    return t(`target.plain.${state}`, { year, gap: isScale ? t("target.points", { gap }) : gap });
  }
}
