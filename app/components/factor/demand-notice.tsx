import { useText } from "~/i18n/use-text.ts";

interface DemandNoticeProps {
  demandedBy: string | null;
  mustSetUp: boolean;
  isOn: boolean;
}

/** Who demands a second factor of the reader, and why it stands before everything else. */
export function DemandNotice({ demandedBy, mustSetUp, isOn }: DemandNoticeProps) {
  const t = useText();
  if (demandedBy === null) return null;
  const reason = demandedBy === "" ? t("factor.ofAdmins") : t("factor.ofRegion", { region: demandedBy });
  return (
    <p className={`notice ${isOn ? "" : "bad"}`}>
      {reason} {mustSetUp && t("factor.first")}
    </p>
  );
}
