import { Form } from "@remix-run/react";
import { formatMoment } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { type Disturbance, effects, kinds } from "~/models/infrastructure.ts";

/** One touch when the light goes out, one when it is back. */
export function QuickLog({ open }: { open: Disturbance[] }) {
  const t = useText();
  const language = useLanguage();
  const quiet = kinds.filter((kind) => !open.some((one) => one.kind === kind));
  return (
    <section className="card no-print grid gap-3" aria-labelledby="cepat">
      <div>
        <h2 id="cepat">{t("infrastructure.quick")}</h2>
        <p className="muted small">{t("infrastructure.quickHint")}</p>
      </div>
      {open.map((one) => (
        <Form key={one.id} method="post" className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <input type="hidden" name="id" value={one.id} />
          <button className="button" name="langkah" value="akhiri">
            {t(`infrastructure.over.${one.kind}`)}
          </button>
          <span className="small">
            {[
              t("infrastructure.goesOn"),
              one.facility?.name,
              t("infrastructure.since", { when: formatMoment(one.startedAt, language) }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </Form>
      ))}
      {quiet.length > 0 && (
        <Form method="post" className="grid gap-3">
          <input type="hidden" name="langkah" value="mulai" />
          <div className="field max-w-xs">
            <label htmlFor="akibat-cepat">{t("infrastructure.effect")}</label>
            <select id="akibat-cepat" name="effect" className="input" defaultValue="stopped">
              {effects.map((effect) => (
                <option key={effect} value={effect}>
                  {t(`infrastructure.effects.${effect}`)}
                </option>
              ))}
            </select>
          </div>
          <div className="flex flex-wrap gap-2">
            {quiet.map((kind) => (
              <button key={kind} className="button quiet" name="kind" value={kind}>
                {t(`infrastructure.now.${kind}`)}
              </button>
            ))}
          </div>
        </Form>
      )}
    </section>
  );
}
