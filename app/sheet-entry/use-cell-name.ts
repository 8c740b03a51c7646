import { indicatorName } from "~/i18n/indicator-words.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import type { Indicator } from "~/models/indicators.server.ts";

/** What the page calls a cell. */
export function useCellName(indicators: readonly Indicator[]): (code: string) => string {
  const language = useLanguage();
  return (code) => {
    const indicator = indicators.find((one) => one.code === code);
    return indicator ? indicatorName(indicator, language) : code;
  };
}
