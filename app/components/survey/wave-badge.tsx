import { useText } from "~/i18n/use-text.ts";
import type { WaveState } from "~/models/wave.ts";

/** The colours of a sheet's states that mean the nearest. */
const look: Record<WaveState, string> = {
  draft: "draft",
  open: "verified",
  closed: "submitted",
  computed: "submitted",
  published: "locked",
};

export function WaveBadge({ state }: { state: WaveState }) {
  const t = useText();
  return <span className={`badge ${look[state]}`}>{t(`wave.states.${state}`)}</span>;
}
