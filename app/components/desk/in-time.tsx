import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { SheetStanding } from "~/models/sheet-completeness.server.ts";

type InTimeProps = Pick<SheetStanding, "due" | "measured" | "inTime" | "ahead" | "early"> & { isShort?: boolean };

/** How many were in time; before the last day, how many are in so far; a dash where nothing is rated. */
export function InTime({ due, measured, inTime, ahead, early, isShort = false }: InTimeProps) {
  const t = useText();
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language, "count");
  const percent = `${formatNumber((100 * inTime) / (measured || 1), language, "percent")} %`;
  return (
    <>
      {measured > 0 && (
        <span className="block whitespace-nowrap">
          {isShort ? percent : t("desk.inTimeOf", { percent, count: inTime, of: number(measured) })}
        </span>
      )}
      {ahead > 0 && (!isShort || measured === 0) && (
        <span className={isShort ? "block" : "block whitespace-nowrap"}>
          {t("desk.soFar", { early: number(early), of: number(ahead) })}
        </span>
      )}
      {measured + ahead === 0 && (
        <span className="missing">
          <span aria-hidden="true">–</span>
          <span className="sr-only">{t(due === 0 ? "desk.noneDue" : "desk.notRated")}</span>
        </span>
      )}
    </>
  );
}
