import { useLocation, useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatMoment } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";

interface LiveNoteProps {
  readAt: Date;
  /** How often the page is read again while it is looked at; not at all where nothing changes any more. */
  seconds: number | undefined;
}

/** When the page was read, and the way to read it again: by itself with scripts, by a link without. */
export function LiveNote({ readAt, seconds }: LiveNoteProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const isLive = useLive(seconds);
  return (
    <p className="muted small flex flex-wrap items-center gap-x-3">
      {t("wave.live.readAt", { when: formatMoment(readAt, language, "medium") })}{" "}
      {isLive && seconds !== undefined && t("wave.live.every", { seconds })}
      <a href={pathname + search} className="inline-flex min-h-11 items-center">
        {t("wave.live.reload")}
      </a>
    </p>
  );
}

/** @returns whether it is at work: only once the page's scripts are */
function useLive(seconds: number | undefined): boolean {
  const { revalidate, state } = useRevalidator();
  const [isLive, setLive] = useState(false);
  const isReading = useRef(false);
  useEffect(() => {
    isReading.current = state !== "idle";
  }, [state]);
  useEffect(() => {
    if (seconds === undefined) return setLive(false);
    setLive(true);
    const timer = setInterval(() => {
      if (document.visibilityState === "visible" && !isReading.current) revalidate();
    }, seconds * 1000);
    return () => clearInterval(timer);
  }, [seconds, revalidate]);
  return isLive;
}
