import { Form, Link, useNavigation } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import type { WaveStep } from "~/models/wave.ts";
import type { WaveInFull } from "~/models/waves.server.ts";
import { type Computation, ComputationProgress, isLive } from "./wave-computation.tsx";
import { WaveWarnings } from "./wave-warnings.tsx";

export interface WaveNextProps {
  wave: WaveInFull;
  computation: Computation | undefined;
  /** Of the owner's page. */
  address: string;
  resultAddress: string;
}

/** What the owner may do now: each button with what it does, and what of it cannot be undone. */
export function WaveNext({ wave, computation, address, resultAddress }: WaveNextProps) {
  const t = useText();
  const { state } = wave;
  if (state === "closed" && computation && isLive(computation))
    return <ComputationProgress computation={computation} />;
  const result = (
    <Way
      to={resultAddress}
      label={t("wave.next.result")}
      hint={state === "computed" ? t("wave.next.resultHint") : ""}
    />
  );
  return (
    <section className="card stack gap-4" aria-labelledby="langkah">
      <h2 id="langkah">{t("wave.next.title")}</h2>
      <WaveWarnings wave={wave} />
      {state === "draft" && (
        <>
          <Step step="undang" label={t("wave.next.invite")} hint={t("wave.next.inviteHint")} quiet />
          <Step step="buka" label={t("wave.next.open")} hint={t("wave.next.openHint")} />
        </>
      )}
      {state === "open" && (
        <>
          <Step step="tutup" label={t("wave.next.close")} hint={t("wave.next.closeHint")} />
          <Step step="undang" label={t("wave.next.invite")} hint={t("wave.next.inviteHint")} quiet />
        </>
      )}
      {state === "closed" && (
        <>
          {computation && <ComputationProgress computation={computation} />}
          {computation?.state === "done" && <p className="notice">{t("wave.next.takenBack")}</p>}
          <Way to={`${address}/mutu`} label={t("wave.next.quality")} hint={t("wave.next.qualityHint")} />
          <Step
            step="hitung"
            label={t(computation?.state === "done" ? "wave.next.computeAgain" : "wave.next.compute")}
            hint={t("wave.next.computeHint")}
          />
          <Step step="buka-lagi" label={t("wave.next.reopen")} hint={t("wave.next.reopenHint")} quiet />
        </>
      )}
      {state === "computed" && (
        <>
          {result}
          <Way to={`${address}/terbit`} label={t("wave.next.publish")} hint={t("wave.next.publishHint")} main />
          <Step step="kembali" label={t("wave.next.back")} hint={t("wave.next.backHint")} quiet />
        </>
      )}
      {state === "published" && (
        <>
          <p>{t("wave.next.published")}</p>
          {result}
        </>
      )}
    </section>
  );
}

interface StepProps {
  step: WaveStep;
  label: string;
  hint: string;
  quiet?: boolean;
}

const row = "grid gap-x-4 gap-y-1 sm:grid-cols-[14rem_minmax(0,1fr)] sm:items-center";

function Step({ step, label, hint, quiet }: StepProps) {
  const isBusy = useNavigation().formData?.get("langkah") === step;
  return (
    <Form method="post" className={row}>
      <button
        name="langkah"
        value={step}
        className={`button ${quiet ? "quiet" : ""}`}
        aria-describedby={`ket-${step}`}
        disabled={isBusy}
      >
        {label}
      </button>
      <p id={`ket-${step}`} className="muted small">
        {hint}
      </p>
    </Form>
  );
}

function Way({ to, label, hint, main }: { to: string; label: string; hint: string; main?: boolean }) {
  return (
    <div className={row}>
      <Link to={to} className={`button ${main ? "" : "quiet"}`}>
        {label}
      </Link>
      {hint && <p className="muted small">{hint}</p>}
    </div>
  );
}
