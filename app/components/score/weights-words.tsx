import { formatMonth } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { WeightsShown } from "~/models/published-wave.ts";

/** By which weights answers became scores, and where those come from. */
export function WeightsWords({ weights }: { weights: WeightsShown }) {
  const t = useText();
  const language = useLanguage();
  if (weights.kind === "version") {
    const { id, respondents: n, month } = weights;
    return month
      ? t("score.weightsVersion", { id, n, month: formatMonth(month, language) })
      : t("score.weightsVersionUndated", { id, n });
  }
  if (weights.kind === "estimated") return t("score.weightsEstimated", { n: weights.n });
  const numbers = weights.reason === "too-few" ? { needed: weights.needed, found: weights.found } : {};
  return t("score.weightsEqual", {
    why: t(`score.equalWhy.${weights.reason}`, numbers as { needed: number; found: number }),
  });
}
