import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";

/** How often a person wants their day's work by e-mail. */
export function DigestForm({ rhythm }: { rhythm?: "daily" | "weekly" | undefined }) {
  const t = useText();
  return (
    <section className="card" aria-labelledby="surel">
      <h2 id="surel">{t("account.mailTitle")}</h2>
      <p className="muted small mt-1 max-w-prose">{t("account.mailHint")}</p>
      <Form method="post" className="mt-3 flex flex-wrap items-end gap-3">
        <div className="field">
          <label htmlFor="kirim">{t("account.mailRhythm")}</label>
          <select id="kirim" name="kirim" className="input" defaultValue={rhythm ?? "none"} key={rhythm}>
            {(["none", "daily", "weekly"] as const).map((one) => (
              <option key={one} value={one}>
                {t(`account.mailRhythms.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <button className="button quiet" name="aksi" value="surel">
          {t("common.save")}
        </button>
      </Form>
    </section>
  );
}
