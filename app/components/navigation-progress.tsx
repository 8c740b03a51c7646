import { useNavigation } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";

/** Something is on its way: a thin bar for the eye after a moment, a word for the ear. */
export function NavigationProgress() {
  const isBusy = useNavigation().state !== "idle";
  const t = useText();
  return (
    <div aria-live="polite">
      {isBusy && (
        <>
          <span className="sr-only">{t("common.loading")}</span>
          <div className="progress" />
        </>
      )}
    </div>
  );
}
