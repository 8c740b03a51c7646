import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { fewestForPrivacy, usable } from "~/models/wave.ts";
import type { Wave, WaveSentra } from "~/models/waves.server.ts";
import { WaveAnswers } from "./wave-answers.tsx";

interface SentraWavePlaceProps {
  wave: Wave;
  place: WaveSentra;
  /** Of this wave in this sentra. */
  address: string;
  /** The sentra's own people hand out invitations and type in what came on paper. */
  mayEnter: boolean;
  children: ReactNode;
}

/** How far a wave is in one sentra, and what its people can do for it. */
export function SentraWavePlace({ wave, place, address, mayEnter, children }: SentraWavePlaceProps) {
  const t = useText();
  const language = useLanguage();
  const { state } = wave;
  const count = (value: number) => formatNumber(value, language, "count");
  const isOpen = state === "open";
  const ways = [
    mayEnter && (state === "draft" || isOpen) && { to: `${address}/undangan`, label: t("wave.sentra.invite") },
    mayEnter && (state === "draft" || isOpen) && { to: `${address}/kertas/kosong`, label: t("wave.sentra.blank") },
    mayEnter && isOpen && { to: `${address}/kertas`, label: t("wave.sentra.paper") },
    mayEnter && isOpen && { to: `${address}/impor`, label: t("wave.sentra.import") },
    wave.isOwned && state !== "draft" && { to: `${address}/mutu`, label: t("wave.sentra.quality") },
    state === "published" && {
      to: address.replace(/survei.*$/, `kesehatan?gelombang=${wave.id}`),
      label: t("wave.sentra.result"),
    },
  ].filter((way) => way !== false);
  return (
    <section className="card stack gap-2" aria-labelledby="jawaban">
      <h3 id="jawaban">{t("wave.sentra.answers")}</h3>
      <p className="text-lg font-semibold">
        <WaveAnswers counts={place} />
      </p>
      {place.invited > 0 && (
        <progress value={Math.min(place.answered, place.invited)} max={place.invited} aria-labelledby="jawaban" />
      )}
      <p className="muted small">
        {t("wave.sentra.notUsable", {
          withdrawn: count(place.withdrawn),
          objecting: count(place.objecting),
          onPaper: count(place.onPaper),
        })}
      </p>
      {state !== "draft" && usable(place) < fewestForPrivacy && (
        <p className="notice small">
          {t(isOpen ? "wave.sentra.tooFewYet" : "wave.sentra.tooFew", {
            count: usable(place),
            needed: count(fewestForPrivacy),
          })}
        </p>
      )}
      {children}
      {ways.length > 0 && (
        <nav aria-label={t("wave.sentra.tasks")}>
          <ul className="flex flex-wrap gap-2">
            {ways.map(({ to, label }) => (
              <li key={to}>
                <Link to={to} className="button quiet">
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </section>
  );
}
