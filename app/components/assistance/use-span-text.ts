import type { Span } from "analytics";
import { formatDay } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";

/** "5 Jan 2026 sampai 30 Jan 2026", "sejak 5 Jan 2026, masih berjalan". */
export function useSpanText() {
  const t = useText();
  const language = useLanguage();
  return ({ from, to }: Span) =>
    to === null
      ? t("assistance.open", { from: formatDay(from, language) })
      : t("assistance.days", { from: formatDay(from, language), to: formatDay(to, language) });
}
