import { formatMonth } from "~/i18n/format.ts";
import { formulaWords, originWords, ruleWords, unitName } from "~/i18n/indicator-words.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Indicator } from "~/models/indicators.server.ts";

/** What an indicator is, field by field. */
export function IndicatorDefinition({ indicator }: { indicator: Omit<Indicator, "retired"> }) {
  const t = useText();
  const language = useLanguage();
  const facts = [
    [t("reference.code"), indicator.code],
    [t("indicator.pillar"), t(`domain.pillars.${indicator.pillar}`)],
    [t("indicator.unit"), unitName(indicator.unit, t)],
    [t("indicator.rhythm"), t(`domain.periods.${indicator.period}`)],
    [t("indicator.askedFrom"), indicator.askedFrom && formatMonth(indicator.askedFrom, language)],
    [t("indicator.yearly"), ruleWords(indicator, indicator.overTime, t)],
    [t("reference.overSentra"), ruleWords(indicator, indicator.overSentra, t)],
    [t("indicator.better"), t(`indicator.directions.${indicator.better}`)],
    [t("indicator.formula"), formulaWords(indicator, t)],
    [t("common.source"), originWords(indicator, t)],
  ].filter(([, text]) => text);
  return (
    <dl className="card grid gap-x-6 gap-y-1 sm:grid-cols-[14rem_1fr]">
      {facts.map(([label, text]) => (
        <div key={label} className="contents">
          <dt className="muted">{label}</dt>
          <dd className="mb-2 sm:mb-0">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
