import { useLocation, useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { formatMoment } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { useScripts } from "./use-scripts.ts";

interface LiveNoteProps {
  readAt: Date;
  /** How often the page is read again while it is looked at; not at all where nothing changes any more. */
  seconds: number | undefined;
}

/** When the page was read, and the way to read it again: by itself with scripts, by a link without. */
export function LiveNote({ readAt, seconds }: LiveNoteProps) {
  const t = useText();
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const hasScripts = useScripts();
  useRereading(seconds);
  return (
    <p className="muted small flex flex-wrap items-center gap-x-3">
      {t("wave.live.readAt", { when: formatMoment(readAt, language, "medium") })}{" "}
      {hasScripts && seconds !== undefined && t("wave.live.every", { seconds })}
      <a href={pathname + search} className="inline-flex min-h-11 items-center">
        {t("wave.live.reload")}
      </a>
    </p>
  );
}

function useRereading(seconds: number | undefined): void {
  const { revalidate, state } = useRevalidator();
  const isReading = useRef(false);
  useEffect(() => {
    isReading.current = state !== "idle";
  }, [state]);
  useEffect(() => {
    if (seconds === undefined) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible" && !isReading.current) void revalidate();
    }, seconds * 1000);
    return () => clearInterval(timer);
  }, [seconds, revalidate]);
}
