import { useText } from "~/i18n/use-text.ts";
import { daysLeft, stateOf } from "~/models/partnership.ts";
import type { Partnership } from "~/models/partnerships.server.ts";

const colours = {
  running: "verified",
  soon: "submitted",
  expired: "submitted",
  candidate: "draft",
  ended: "draft",
} as const;

/** Where a partnership stands; one that ends soon says in how many days. */
export function PartnershipBadge({ partnership, today }: { partnership: Partnership; today: string }) {
  const t = useText();
  const state = stateOf(partnership, today);
  return (
    <span className={`badge ${colours[state]}`}>
      {t(`partnership.states.${state}`)}
      {state === "soon" && `, ${t("partnership.daysLeft", { count: daysLeft(partnership, today)! })}`}
    </span>
  );
}
