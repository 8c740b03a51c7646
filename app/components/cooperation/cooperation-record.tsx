import type { ReactNode } from "react";
import { formatMoment, formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import { type Cooperation, cooperationForms, fiveParts } from "~/models/cooperation.ts";
import { useInstitutionName, usePeriodOf } from "./cooperation-texts.tsx";

interface CooperationRecordProps {
  cooperation: Cooperation;
  /** Names of those taking part, as far as the reader may know them. */
  members: { id: number; name: string }[];
}

/** A record to be read: the five parts in their order, and the facts beside them. */
export function CooperationRecord({ cooperation, members }: CooperationRecordProps) {
  const t = useText();
  const language = useLanguage();
  const unitName = useUnit();
  const periodOf = usePeriodOf();
  const institutionName = useInstitutionName();
  const { side, form, level, memberIds, source } = cooperation;
  const rule = cooperationForms[form];
  const names = members.filter(({ id }) => memberIds.includes(id)).map(({ name }) => name);
  const number = (value: string | number | null, kind: "count" | "currency" | "quantity") =>
    value === null ? undefined : formatNumber(value, language, kind);
  const facts: [string, ReactNode][] = [
    [t("cooperation.form"), `${t(`cooperation.forms.${form}`)} (${t(`cooperation.sides.${side}`)})`],
    [t("cooperation.period"), periodOf(cooperation)],
    [t("cooperation.partner"), cooperation.institution && institutionName(cooperation.institution)],
    [t("cooperation.level"), level && t(`cooperation.levels.${level}`)],
    [
      t("cooperation.members"),
      memberIds.length > 0 && (
        <>
          {t("cooperation.memberCount", { count: memberIds.length })}
          {names.length > 0 && `: ${names.join(", ")}`}
        </>
      ),
    ],
    [t("cooperation.occasions", { unit: unitName(rule.counted) }), number(cooperation.occasions, "count")],
    [rule.successes ? t(`cooperation.successes.${rule.successes}`) : "", number(cooperation.successes, "count")],
    [t("cooperation.participants"), number(cooperation.participants, "count")],
    [t("cooperation.value"), number(cooperation.value, "currency")],
    [
      t("cooperation.volume"),
      cooperation.volume && `${number(cooperation.volume, "quantity")} ${cooperation.volumeUnit}`,
    ],
    [
      t("cooperation.documents"),
      cooperation.documents.length > 0 && (
        <ul>
          {cooperation.documents.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      ),
    ],
  ];
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
      <ol className="card grid gap-3">
        {fiveParts.map((part) => (
          <li key={part}>
            <h3>{t(`cooperation.parts.${part}`)}</h3>
            <p className={cooperation.parts[part] ? "whitespace-pre-line" : "muted"}>
              {cooperation.parts[part] ?? t("cooperation.notFilled")}
            </p>
          </li>
        ))}
      </ol>
      <div className="card">
        <dl className="grid gap-2">
          {facts
            .filter(([, value]) => value)
            .map(([label, value]) => (
              <div key={label}>
                <dt className="muted small">{label}</dt>
                <dd className="break-words">{value}</dd>
              </div>
            ))}
        </dl>
        <p className="muted small mt-3">
          {source && t("cooperation.source", { title: language === "id" ? source.titleId : source.titleEn })}{" "}
          {t("cooperation.changedAt", { when: formatMoment(cooperation.changedAt, language) })}
        </p>
      </div>
    </div>
  );
}
