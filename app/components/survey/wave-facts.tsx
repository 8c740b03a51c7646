import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { formatDay, formatMoment, formatMonth } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Wave } from "~/models/waves.server.ts";

interface WaveFactsProps {
  wave: Wave;
  /** Where the questionnaire may be read; undefined for those who have no such page. */
  instrumentAddress?: string | undefined;
}

/** What a wave asks, whose it is, and when what happened. */
export function WaveFacts({ wave, instrumentAddress }: WaveFactsProps) {
  const t = useText();
  const language = useLanguage();
  const { instrument, owner } = wave;
  const name = t("wave.facts.version", {
    name: language === "id" ? instrument.nameId : instrument.nameEn,
    version: instrument.version,
  });
  const moment = (at: Date | null) => at && formatMoment(at, language);
  const facts: [string, ReactNode][] = [
    [t("wave.facts.owner"), owner.name],
    [t("wave.facts.instrument"), instrumentAddress ? <Link to={instrumentAddress}>{name}</Link> : name],
    [t("wave.facts.heldIn"), wave.heldIn && formatMonth(wave.heldIn, language)],
    [t("wave.facts.opened"), moment(wave.openedAt)],
    [t("wave.facts.closesOn"), wave.closesOn && formatDay(wave.closesOn, language)],
    [t("wave.facts.closed"), moment(wave.closedAt)],
    [t("wave.facts.published"), moment(wave.publishedAt)],
    [
      t("wave.facts.weights"),
      owner.kind === "region" && t(wave.renewsWeights ? "wave.facts.renewed" : "wave.facts.kept"),
    ],
  ];
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2 lg:grid-cols-4">
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <dt className="muted small">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
