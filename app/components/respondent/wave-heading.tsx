import { formatDay } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Questionnaire } from "~/models/respondent.server.ts";

/** Whose survey a page is about, above its own heading. */
export function WaveHeading({ questionnaire }: { questionnaire: Questionnaire }) {
  const t = useText();
  const language = useLanguage();
  const { title, instrument, sentra, closesOn, isOpen } = questionnaire;
  return (
    <p className="muted small">
      <strong>{t("respond.asks", { sentra })}</strong>
      <br />
      {title}, {instrument[language]}
      {isOpen && closesOn && <>. {t("respond.until", { day: formatDay(closesOn, language) })}</>}
    </p>
  );
}
