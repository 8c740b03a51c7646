import { useText } from "~/i18n/use-text.ts";

/** Marks an indicator that an office added. */
export function OwnBadge({ region }: { region: string }) {
  const t = useText();
  return <span className="badge submitted whitespace-normal!">{t("reference.ownOf", { region })}</span>;
}
