import { formatMonth } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Retirement } from "~/models/effective-catalogue.ts";

/** Since when, and where, sheets no longer ask for an indicator. */
export function RetiredNote({ retired = [] }: { retired?: readonly Pick<Retirement, "region" | "from">[] }) {
  const t = useText();
  const language = useLanguage();
  return retired.map(({ region, from }) => (
    <span key={region.code} className="muted small block font-normal">
      {t("reference.retiredSince", { month: formatMonth(from, language), region: region.name })}
    </span>
  ));
}
