import { useTranslation } from "react-i18next";

/** Marks an indicator that an office added. */
export function OwnBadge({ region }: { region: string }) {
  const { t } = useTranslation();
  return <span className="badge submitted whitespace-normal!">{t("reference.ownOf", { region })}</span>;
}
