import { formatDay } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Cooperation, CooperationState } from "~/models/cooperation.ts";

const colours: Record<CooperationState, string> = {
  planned: "draft",
  running: "submitted",
  done: "verified",
  stopped: "returned",
};

export function CooperationBadge({ state }: { state: CooperationState }) {
  const t = useText();
  return <span className={`badge ${colours[state]}`}>{t(`cooperation.states.${state}`)}</span>;
}

/** When it is: "5 Jan 2026 sampai 30 Jan 2026", "sejak 5 Jan 2026", "tanpa tanggal". */
export function usePeriodOf() {
  const t = useText();
  const language = useLanguage();
  return ({ startsOn, endsOn, state }: Pick<Cooperation, "startsOn" | "endsOn" | "state">) => {
    if (!startsOn) return t("cooperation.undated");
    const from = formatDay(startsOn, language);
    if (endsOn && state !== "running") return t("cooperation.span", { from, to: formatDay(endsOn, language) });
    return t(state === "planned" ? "cooperation.planFrom" : "cooperation.from", { day: from });
  };
}

/** "BRI Unit Mojoroto (Bank)", or only the kind where it has no name of its own. */
export function useInstitutionName() {
  const language = useLanguage();
  return ({ nameId, nameEn, ownName }: NonNullable<Cooperation["institution"]>) => {
    const kind = language === "id" ? nameId : nameEn;
    return ownName ? `${ownName} (${kind})` : kind;
  };
}
