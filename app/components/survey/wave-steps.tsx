import { useText } from "~/i18n/use-text.ts";
import { type WaveState, waveStates } from "~/models/wave.ts";

/** The way of a wave, where it is on it, and what each part of it means. */
export function WaveSteps({ state }: { state: WaveState }) {
  const t = useText();
  const at = waveStates.indexOf(state);
  return (
    <ol aria-label={t("wave.steps")} className="grid gap-x-3 gap-y-2 md:grid-cols-5">
      {waveStates.map((step, i) => (
        <li
          key={step}
          aria-current={i === at ? "step" : undefined}
          className={`border-l-4 pl-3 md:border-t-4 md:border-l-0 md:pt-2 md:pl-0 ${i <= at ? "border-indigo" : "border-line"}`}
        >
          <span className={i === at ? "font-semibold text-indigo" : i < at ? "font-semibold" : "muted"}>
            {i + 1}. {t(`wave.states.${step}`)}
            {i === at && ` (${t("wave.now")})`}
          </span>
          <span className="muted small block">{t(`wave.stateMeanings.${step}`)}</span>
        </li>
      ))}
    </ol>
  );
}
