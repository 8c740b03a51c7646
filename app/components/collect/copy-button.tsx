import { useSyncExternalStore } from "react";
import { useText } from "~/i18n/use-text.ts";

interface CopyButtonProps {
  text: string;
  /** For those who hear the page: what is copied. */
  label: string;
  onDone: (outcome: "copied" | "notCopied") => void;
}

/** Copies a text. Without scripts, or where the browser refuses, the text itself stands beside it to be chosen. */
export function CopyButton({ text, label, onDone }: CopyButtonProps) {
  const t = useText();
  // A browser lends its clipboard to pages of https only; the server has none.
  const canCopy = useSyncExternalStore(
    () => () => {},
    () => Boolean(navigator.clipboard),
    () => false,
  );
  if (!canCopy) return null;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => onDone("copied"),
      () => onDone("notCopied"),
    );
  return (
    <button type="button" className="button quiet compact" aria-label={label} onClick={() => void copy()}>
      {t("collect.copy")}
    </button>
  );
}
