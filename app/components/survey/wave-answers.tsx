import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { responseRate, type WaveCounts } from "~/models/wave.ts";

/** "12 of 40 invitations (30 %)"; answers that came without invitations are only counted. */
export function WaveAnswers({ counts }: { counts: WaveCounts }) {
  const t = useText();
  const language = useLanguage();
  const rate = responseRate(counts);
  const count = (value: number) => formatNumber(value, language, "count");
  if (rate === undefined) return t("wave.answersOnly", { count: counts.answered });
  const answers = t("wave.answersOf", { answered: count(counts.answered), invited: count(counts.invited) });
  return `${answers} (${formatNumber(rate, language, "percent")} %)`;
}
