import { useText } from "~/i18n/use-text.ts";
import type { SheetState } from "~/models/sheets.server.ts";

export function StateBadge({ state }: { state: SheetState | undefined }) {
  const t = useText();
  return <span className={`badge ${state ?? "draft"}`}>{t(`domain.states.${state ?? "none"}`)}</span>;
}
