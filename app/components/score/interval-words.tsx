import type { ScoreInterval } from "analytics";
import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";

/** From where to where a score may be, in short; that it is unknown, where too little is known to say. */
export function IntervalWords({ low, high }: Pick<ScoreInterval, "low" | "high">) {
  const t = useText();
  const language = useLanguage();
  if (low === null || high === null) return <span className="muted">{t("score.noInterval")}</span>;
  return (
    <span className="whitespace-nowrap">
      {t("health.fromTo", {
        low: formatNumber(low, language, "score"),
        high: formatNumber(high, language, "score"),
      })}
    </span>
  );
}
