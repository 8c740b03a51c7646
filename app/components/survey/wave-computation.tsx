import { Form } from "@remix-run/react";
import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { WaveState } from "~/models/wave.ts";
import type { WaveComputation } from "~/models/wave-computation.server.ts";

export type Computation = Pick<WaveComputation, "state" | "step" | "done" | "total" | "failure" | "attempt">;

export const isLive = (computation: Computation | undefined) =>
  computation?.state === "waiting" || computation?.state === "running";

/** How often a wave's page is read again: quickly while something is computed, now and then while answers come in. */
export function refreshSeconds(state: WaveState, computation: Computation | undefined): number | undefined {
  if (state === "closed" && isLive(computation)) return 2;
  return state === "open" ? 10 : undefined;
}

/** How far the wave's last computation is, or what became of it. */
export function ComputationProgress({ computation }: { computation: Computation }) {
  const t = useText();
  const language = useLanguage();
  const { state, done, total = 1, attempt } = computation;
  if (state === "done") return null;
  if (state === "cancelled") return <p className="muted">{t("wave.computation.states.cancelled")}</p>;
  if (state === "failed") {
    const why = t(`wave.computation.failures.${computation.failure as "other"}`, {
      defaultValue: t("wave.computation.failures.other"),
    });
    return (
      <p role="alert" className="notice bad">
        {t("wave.computation.failed", { why })}
      </p>
    );
  }
  const step = computation.step?.task as "scores" | undefined;
  const label = [
    t(`wave.computation.states.${state}`),
    step && t(`wave.computation.steps.${step}`, { defaultValue: "" }),
    attempt > 1 && t("wave.computation.attempt", { attempt: formatNumber(attempt, language, "count") }),
  ]
    .filter(Boolean)
    .join(", ");
  const isCounted = state === "running" && computation.total !== undefined && total > 0;
  return (
    <section className="card grid gap-2" aria-labelledby="perhitungan">
      <h2 id="perhitungan">{t("wave.computation.title")}</h2>
      <label htmlFor="kemajuan">{label} …</label>
      <progress id="kemajuan" value={isCounted ? done : undefined} max={total} />
      {isCounted && (
        <p className="muted small">
          {t("wave.computation.progress", {
            percent: formatNumber(Math.floor((100 * done) / total), language, "count"),
          })}
        </p>
      )}
      <Form method="post">
        <button name="langkah" value="batal" className="button quiet">
          {t("wave.computation.cancel")}
        </button>
      </Form>
    </section>
  );
}
