import { formatList } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Questionnaire } from "~/models/respondent.server.ts";

interface ConsentPointsProps extends Pick<Questionnaire, "sentra" | "offices"> {
  /** What is promised, which on paper is not what it is on a device. */
  promises: Record<"what" | "sees" | "long" | "rights", string>;
}

/** What somebody has to know before agreeing to answer (UU 27/2022). */
export function ConsentPoints({ sentra, offices, promises }: ConsentPointsProps) {
  const t = useText();
  const language = useLanguage();
  const asker =
    offices.length > 0
      ? t("respond.consent.whoOffice", { offices: formatList(offices, language), sentra })
      : t("respond.consent.whoSentra", { sentra });
  const points = [
    [t("respond.consent.who"), asker],
    [t("respond.consent.why"), t("respond.consent.whyText")],
    [t("respond.consent.what"), promises.what],
    [t("respond.consent.sees"), promises.sees],
    [t("respond.consent.long"), promises.long],
    [t("respond.consent.rights"), promises.rights],
    [t("respond.consent.contact"), t("respond.consent.contactText", { who: [sentra, ...offices].join(" / ") })],
  ];
  return (
    <dl className="stack gap-2">
      {points.map(([name, text]) => (
        <div key={name}>
          <dt className="font-semibold">{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
