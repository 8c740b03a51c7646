import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { ChoiceLinks } from "~/components/choice-links.tsx";
import { SimulatedNotice } from "~/components/figure.tsx";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { HealthParts } from "~/components/survey/health-parts.tsx";
import { WaveBadge } from "~/components/survey/wave-badge.tsx";
import { formatDay } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { CollectedWave } from "~/models/collecting.server.ts";
import type { Sentra } from "~/models/sentra.server.ts";

const pages = [
  { key: "invitations", path: "undangan" },
  { key: "paper", path: "kertas" },
  { key: "import", path: "impor" },
  { key: "quality", path: "mutu" },
] as const;

interface CollectFrameProps {
  sentra: Sentra;
  wave: CollectedWave;
  current: (typeof pages)[number]["key"];
  children: ReactNode;
}

/** What the pages about coming in of answers share: where one is, and the way to the others. */
export function CollectFrame({ sentra, wave, current, children }: CollectFrameProps) {
  const t = useText();
  const language = useLanguage();
  const { state, closesOn } = wave;
  const address = `/sentra/${sentra.id}/survei/${wave.id}`;
  return (
    <div className="stack gap-4">
      <SentraHeader sentra={sentra} current="health" />
      <HealthParts sentraId={sentra.id} current="surveys" />
      <div className="stack gap-1">
        <p>
          <Link to={address}>← {wave.title}</Link>
        </p>
        <h2 className="text-xl">{t(`collect.pages.${current}`)}</h2>
        <p className="muted">
          <WaveBadge state={state} />{" "}
          {state === "open" && closesOn && t("collect.until", { day: formatDay(closesOn, language) })}
        </p>
        <ChoiceLinks
          label={t("collect.parts")}
          choices={pages
            .filter(({ key }) => key !== "quality" || wave.hasQuality)
            .map(({ key, path }) => ({
              to: `${address}/${path}`,
              label: t(`collect.pages.${key}`),
              isChosen: key === current,
            }))}
        />
      </div>
      {wave.isSimulated && <SimulatedNotice />}
      {children}
    </div>
  );
}
