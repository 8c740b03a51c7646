import { useTranslation } from "react-i18next";
import { formatList } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { consentVersion, fields } from "~/models/consent.ts";
import type { Questionnaire } from "~/models/respondent.server.ts";

/** What is agreed to before the first question (UU 27/2022). A change of it is a new `consentVersion`. */
export function Consent({ address, questionnaire }: { address: string; questionnaire: Questionnaire }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { sentra, offices, definition } = questionnaire;
  const asker =
    offices.length > 0
      ? t("respond.consent.whoOffice", { offices: formatList(offices, language), sentra })
      : t("respond.consent.whoSentra", { sentra });
  const points = [
    [t("respond.consent.who"), asker],
    [t("respond.consent.why"), t("respond.consent.whyText")],
    [t("respond.consent.what"), t("respond.consent.whatText")],
    [t("respond.consent.sees"), t("respond.consent.seesText")],
    [t("respond.consent.long"), t("respond.consent.longText")],
    [t("respond.consent.rights"), t("respond.consent.rightsText")],
    [t("respond.consent.contact"), t("respond.consent.contactText", { who: [sentra, ...offices].join(" / ") })],
  ];
  return (
    <>
      <h1>{t("respond.consent.title")}</h1>
      <p>
        {t("respond.consent.lead", { count: definition.constructs.reduce((sum, { items }) => sum + items.length, 0) })}
      </p>
      <dl className="stack gap-2">
        {points.map(([name, text]) => (
          <div key={name}>
            <dt className="font-semibold">{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="muted small">{t("respond.consent.law", { version: consentVersion })}</p>
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
  const { t } = useTranslation();
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
