import { useText } from "~/i18n/use-text.ts";
import type { HelpKind, NamedInstitution } from "~/models/assistance.ts";
import type { ProgrammeEffect } from "~/models/programme-effect.server.ts";
import { useActorName } from "../assistance/use-actor-name.ts";

interface OtherHelpProps {
  effect: ProgrammeEffect;
  /** The programme's own: help of the same kind is what overlaps with it. */
  kind: HelpKind;
  institutions: readonly NamedInstitution[];
}

/** Who else helped either group in the months that are compared. */
export function OtherHelpTable({ effect: { help, places, participantIds }, kind, institutions }: OtherHelpProps) {
  const t = useText();
  const nameOf = useActorName(institutions);
  if (help.length === 0) return null;
  const groups = [
    { key: "participants", label: t("programme.effect.participants"), of: participantIds.length },
    { key: "others", label: t("programme.effect.others"), of: places.length - participantIds.length },
  ] as const;
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("programme.effect.otherHelpTitle")}>
      <table className="data-table stacked">
        <caption>{t("programme.effect.otherHelpTitle")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("programme.kind")}</th>
            <th scope="col">{t("programme.effect.actor")}</th>
            {groups.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {help.map((row) => (
            <tr key={`${row.kind} ${nameOf(row.actor)}`}>
              <th scope="row">
                {t(`cooperation.forms.${row.kind}`)}{" "}
                {row.kind === kind && <span className="badge returned">◆ {t("programme.effect.sameKind")}</span>}
              </th>
              <td data-label={t("programme.effect.actor")}>{nameOf(row.actor)}</td>
              {groups.map(({ key, label, of }) => (
                <td key={key} data-label={label} className="brief">
                  {t("programme.effect.ofGroup", { count: row[key], of })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
