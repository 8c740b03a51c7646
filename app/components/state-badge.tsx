import { useTranslation } from "react-i18next";
import type { SheetState } from "~/models/sheets.server.ts";

export function StateBadge({ state }: { state: SheetState | undefined }) {
  const { t } = useTranslation();
  return <span className={`badge ${state ?? "draft"}`}>{t(`domain.states.${state ?? "none"}`)}</span>;
}
