import { useTranslation } from "react-i18next";
import { formatDay } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import type { WaveState } from "~/models/wave.ts";

/** How far a wave is, and until when it can be answered. */
export function WaveLine({ wave: { state, closesOn } }: { wave: { state: WaveState; closesOn: string | null } }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const until = state === "open" && closesOn && t("collect.until", { day: formatDay(closesOn, language) });
  return <p className="muted">{[t(`collect.states.${state}`), until].filter(Boolean).join(" · ")}</p>;
}
