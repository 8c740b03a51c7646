import { formatMonth } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { HelpKind, NamedInstitution } from "~/models/assistance.ts";
import type { ProgrammeEffect } from "~/models/programme-effect.server.ts";
import { FigureText, SimulatedNotice, SimulatedStar } from "../figure.tsx";
import { ChangeTable } from "./change-table.tsx";
import { EffectStatement } from "./effect-statement.tsx";
import { OtherHelpTable } from "./other-help-table.tsx";
import { useChangeText } from "./use-change-text.ts";

interface ProgrammeEffectProps {
  effect: ProgrammeEffect;
  kind: HelpKind;
  institutions: readonly NamedInstitution[];
}

/** The indicator before and after, in who took part and in who is compared with them; nothing where there is nobody. */
export function ProgrammeEffectSection({ effect, kind, institutions }: ProgrammeEffectProps) {
  const t = useText();
  const language = useLanguage();
  const changeText = useChangeText(effect);
  const { result, windows, simulatedIds, scale } = effect;
  const isSimulated = simulatedIds.length > 0;
  const span = (months: readonly string[]) =>
    t("programme.effect.span", {
      from: formatMonth(`${months[0]!}-01`, language),
      to: formatMonth(`${months.at(-1)!}-01`, language),
    });
  const groups = [
    { name: t("programme.effect.participants"), count: result.participants.length, mean: result.participantsMean },
    { name: t("programme.effect.others"), count: result.others.length, mean: result.othersMean },
  ];
  return (
    <>
      <p>{t("programme.effect.windows", { before: span(windows.before), after: span(windows.after) })}</p>
      {isSimulated && <SimulatedNotice />}
      {result.difference === undefined ? (
        <p className="notice">
          {t("programme.effect.nobody", {
            why: t(
              result.participantsMean === undefined ? "programme.effect.noParticipants" : "programme.effect.noOthers",
            ),
          })}
        </p>
      ) : (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={t("programme.effect.title")}>
          <table className="data-table stacked">
            <thead>
              <tr>
                <th scope="col">{t("programme.effect.group")}</th>
                <th scope="col" className="number">
                  {t("programme.effect.howMany")}
                </th>
                <th scope="col" className="number">
                  {t("programme.effect.mean")}
                </th>
              </tr>
            </thead>
            <tbody>
              {groups.map(({ name, count, mean }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td className="number brief" data-label={t("programme.effect.howMany")}>
                    <FigureText value={count} kind="count" />
                  </td>
                  <td className="number brief" data-label={t("programme.effect.mean")}>
                    {changeText(mean!)}
                    {isSimulated && <SimulatedStar />}
                  </td>
                </tr>
              ))}
              <tr>
                <th scope="row" colSpan={2}>
                  {t("programme.effect.difference")}
                </th>
                <td className="number brief">
                  <strong>{changeText(result.difference, true)}</strong>
                  {isSimulated && <SimulatedStar />}
                </td>
              </tr>
            </tbody>
          </table>
        </div>
      )}
      <EffectStatement effect={effect} />
      <ChangeTable effect={effect} />
      <OtherHelpTable effect={effect} kind={kind} institutions={institutions} />
      <p className="muted small max-w-prose">
        {t("programme.effect.rule", { scale: t(`programme.effect.scale.${scale}`) })}
      </p>
    </>
  );
}
