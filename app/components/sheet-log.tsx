import { formatMoment } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { LoggedStep } from "~/models/sheet-log.server.ts";

/** A sheet's way from person to person. */
export function SheetLog({ log }: { log: (Omit<LoggedStep, "at"> & { at: string | Date })[] }) {
  const t = useText();
  const language = useLanguage();
  if (log.length === 0) return null;
  return (
    <section className="card" aria-labelledby="riwayat">
      <h3 id="riwayat">{t("sheet.log.title")}</h3>
      <ol className="mt-2 grid gap-3">
        {log.map(({ name, to, reason, at, side, actor }, index) => {
          const who = t(`sheet.log.${side}`);
          return (
            <li key={index} className="border-l-3 border-line pl-3">
              <strong>{t(`sheet.log.${name}`, { state: t(`domain.states.${to}`) })}</strong>{" "}
              {t("sheet.log.by", { who: actor ? t("sheet.log.named", { name: actor, who }) : who })}
              <span className="muted small block">{formatMoment(at, language)}</span>
              {reason && (
                <p className="max-w-prose wrap-anywhere whitespace-pre-line">
                  {t("sheet.log.reason")} {reason}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
