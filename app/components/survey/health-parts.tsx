import { useText } from "~/i18n/use-text.ts";
import { ChoiceLinks } from "../choice-links.tsx";

interface HealthPartsProps {
  sentraId: number;
  current: "score" | "surveys";
}

/** The two parts of a sentra's partnership health: what came out, and the asking. */
export function HealthParts({ sentraId, current }: HealthPartsProps) {
  const t = useText();
  return (
    <ChoiceLinks
      label={t("sentra.tabs.health")}
      choices={[
        { to: `/sentra/${sentraId}/kesehatan`, label: t("sentra.healthScore"), isChosen: current === "score" },
        { to: `/sentra/${sentraId}/survei`, label: t("common.nav.surveys"), isChosen: current === "surveys" },
      ]}
    />
  );
}
