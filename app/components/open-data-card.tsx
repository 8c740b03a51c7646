import { useText } from "~/i18n/use-text.ts";
import { longestLicence } from "~/models/export-scope.ts";

interface OpenDataCardProps {
  scope: Record<string, string>;
  /** An office says under which licence it gives its data away; nobody else can. */
  statesLicence: boolean;
}

/** The Satu Data package: a form, because its licence is typed. */
export function OpenDataCard({ scope, statesLicence }: OpenDataCardProps) {
  const t = useText();
  return (
    <li className="card stack content-start gap-2">
      <h2 className="text-lg">{t("exchange.openData")}</h2>
      <p className="muted small">{t("exchange.openDataHint")}</p>
      <form method="get" action="/ekspor/satu-data.zip" className="stack mt-auto gap-3">
        {Object.entries(scope).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {statesLicence && (
          <div className="field">
            <label htmlFor="lisensi">{t("exchange.licence")}</label>
            <input
              id="lisensi"
              name="lisensi"
              className="input"
              maxLength={longestLicence}

              aria-describedby="lisensi-hint"
            />
            <p id="lisensi-hint" className="muted small">
              {t("exchange.licenceHint")}
            </p>
          </div>
        )}
        <p>
          <button className="button compact">
            {t("common.export")} {t("exchange.openData")}
          </button>
        </p>
      </form>
    </li>
  );
}
