import { useText } from "~/i18n/use-text.ts";
import { consentVersion, fields } from "~/models/consent.ts";
import { itemsOf } from "~/models/instrument.ts";
import type { Questionnaire } from "~/models/respondent.server.ts";
import { ConsentPoints } from "./consent-points.tsx";

/** What is agreed to before the first question. A change of it is a new `consentVersion`. */
export function Consent({ address, questionnaire }: { address: string; questionnaire: Questionnaire }) {
  const t = useText();
  const { sentra, offices, definition } = questionnaire;
  return (
    <>
      <h1>{t("respond.consent.title")}</h1>
      <p>{t("respond.consent.lead", { count: itemsOf(definition).length })}</p>
      <ConsentPoints
        sentra={sentra}
        offices={offices}
        promises={{
          what: t("respond.consent.whatText"),
          sees: t("respond.consent.seesText"),
          long: t("respond.consent.longText"),
          rights: t("respond.consent.rightsText"),
        }}
      />
      <p className="muted small">
        {t("respond.consent.law", { version: consentVersion })} <a href="/privasi">{t("common.privacyNotice")}</a>
      </p>
      <form action={`${address}/soal`} className="stack gap-4">
        <ObjectionBox isObjecting={false} />
        <button name={fields.consent} value={consentVersion} className="button">
          {t("respond.consent.agree")}
        </button>
        <p className="muted small">{t("respond.consent.refuse")}</p>
      </form>
    </>
  );
}

/** The objection to automated profiling, as one ticks it before answering and before sending. */
export function ObjectionBox({ isObjecting }: { isObjecting: boolean }) {
  const t = useText();
  return (
    <div>
      <label className="flex min-h-12 items-center gap-3">
        <input
          type="checkbox"
          name={fields.objects}
          value="ya"
          defaultChecked={isObjecting}
          aria-describedby="arti-keberatan"
          className="size-6 shrink-0"
        />
        {t("respond.consent.objects")}
      </label>
      <p id="arti-keberatan" className="muted small">
        {t("respond.consent.objectsHint")}
      </p>
    </div>
  );
}
