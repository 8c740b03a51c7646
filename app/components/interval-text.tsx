import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { FigureText } from "./figure.tsx";

interface IntervalTextProps {
  interval: [number, number] | undefined;
  /** Says whether zero lies within. Not for what cannot be negative. */
  isJudged?: boolean;
}

/** From where to where, in words: a dash would look like a minus. */
export function IntervalText({ interval, isJudged }: IntervalTextProps) {
  const t = useText();
  const language = useLanguage();
  if (!interval) return <FigureText value={undefined} kind="coefficient" />;
  const [low, high] = interval;
  const holdsZero = low <= 0 && high >= 0;
  const limits = { low: formatNumber(low, language, "coefficient"), high: formatNumber(high, language, "coefficient") };
  return (
    <>
      <span className="whitespace-nowrap">{t("health.fromTo", limits)}</span>{" "}
      {isJudged && (
        <span className={`small md:block ${holdsZero ? "text-ink-soft" : "text-good"}`}>
          {t(holdsZero ? "health.maybeZero" : "health.notZero")}
        </span>
      )}
    </>
  );
}
