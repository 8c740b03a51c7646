import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { ProgrammeEffect } from "~/models/programme-effect.server.ts";
import { useChangeText } from "./use-change-text.ts";

/** In words: what the difference shows, and what it cannot show. */
export function EffectStatement({ effect }: { effect: ProgrammeEffect }) {
  const t = useText();
  const language = useLanguage();
  const changeText = useChangeText(effect);
  const { difference, interval, participants, others } = effect.result;
  const count = (value: number) => formatNumber(value, language, "count");
  const { missing, of } = effect.months;
  const months = { missing: count(missing), of: count(of) };
  return (
    <section className="notice stack gap-2" aria-labelledby="says">
      <h3 id="says">{t("programme.effect.says")}</h3>
      {interval && (
        <p>
          <strong>
            {t("programme.effect.interval", {
              low: changeText(interval.low, true),
              high: changeText(interval.high, true),
            })}
            .
          </strong>{" "}
          {t(interval.low <= 0 && interval.high >= 0 ? "programme.effect.holdsZero" : "programme.effect.notZero")}
        </p>
      )}
      {difference !== undefined && !interval && (
        <p>{t("programme.effect.few", { participants: count(participants.length), others: count(others.length) })}</p>
      )}
      <ul className="list-disc pl-5">
        <li>{t("programme.effect.notCause")}</li>
        <li>{t(effect.help.length > 0 ? "programme.effect.otherHelp" : "programme.effect.noOtherHelp")}</li>
        <li>{t(missing > 0 ? "programme.effect.missing" : "programme.effect.allReported", months)}</li>
      </ul>
    </section>
  );
}
