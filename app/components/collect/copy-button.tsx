import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

/** Copies a text. Without scripts, or where the browser refuses, the text itself stands beside it to be chosen. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation();
  const [canCopy, setCanCopy] = useState(false);
  const [outcome, setOutcome] = useState<"copied" | "notCopied">();
  // A browser lends its clipboard to pages of https only.
  useEffect(() => setCanCopy(Boolean(navigator.clipboard)), []);
  if (!canCopy) return null;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome("copied"),
      () => setOutcome("notCopied"),
    );
  return (
    <>
      <button type="button" className="button quiet compact" aria-label={label} onClick={() => void copy()}>
        {t("collect.copy")}
      </button>
      <span role="status" className="muted small self-center empty:hidden">
        {outcome && t(`collect.${outcome}`)}
      </span>
    </>
  );
}
