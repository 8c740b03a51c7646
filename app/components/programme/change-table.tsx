import { Link } from "@remix-run/react";
import { useIndicatorText } from "~/i18n/use-indicator-text.ts";
import { useText } from "~/i18n/use-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import type { ProgrammeEffect } from "~/models/programme-effect.server.ts";
import { FigureText, SimulatedStar } from "../figure.tsx";
import { useChangeText } from "./use-change-text.ts";

/** Every sentra that was counted, and those that were not, with the reason. */
export function ChangeTable({ effect }: { effect: ProgrammeEffect }) {
  const t = useText();
  const { name } = useIndicatorText();
  const unitName = useUnit();
  const changeText = useChangeText(effect);
  const { indicator, result, places, participantIds, simulatedIds } = effect;
  const rows = [...result.participants, ...result.others];
  const place = (id: number) => places.find((one) => one.id === id)!;
  const group = (id: number) =>
    t(participantIds.includes(id) ? "programme.effect.participants" : "programme.effect.others");
  const labels = {
    group: t("programme.effect.group"),
    before: t("programme.effect.before"),
    after: t("programme.effect.after"),
    change: t("programme.effect.change"),
  };
  const kind = indicator.valueType;
  return (
    <>
      {rows.length > 0 && (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={t("programme.effect.bySentra")}>
          <table className="data-table stacked">
            <caption>
              {t("programme.effect.bySentra")}: {name(indicator)} ({unitName(indicator.unit)})
            </caption>
            <thead>
              <tr>
                <th scope="col">{t("programme.effect.sentra")}</th>
                <th scope="col">{labels.group}</th>
                <th scope="col" className="number">
                  {labels.before}
                </th>
                <th scope="col" className="number">
                  {labels.after}
                </th>
                <th scope="col" className="number">
                  {labels.change}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ sentraId, before, after, change }) => (
                <tr key={sentraId}>
                  <th scope="row">
                    <Link to={`/sentra/${sentraId}`} className="inline-flex min-h-6 items-center">
                      {place(sentraId).name}
                    </Link>
                  </th>
                  <td data-label={labels.group}>{group(sentraId)}</td>
                  <td className="number brief" data-label={labels.before}>
                    <FigureText value={before} kind={kind} isSimulated={simulatedIds.includes(sentraId)} />
                  </td>
                  <td className="number brief" data-label={labels.after}>
                    <FigureText value={after} kind={kind} isSimulated={simulatedIds.includes(sentraId)} />
                  </td>
                  <td className="number brief" data-label={labels.change}>
                    {changeText(change)}
                    {simulatedIds.includes(sentraId) && <SimulatedStar />}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {result.leftOut.length > 0 && (
        <div>
          <h3>{t("programme.effect.leftOut")}</h3>
          <ul className="list-disc pl-5">
            {result.leftOut.map(({ sentraId, why }) => (
              <li key={sentraId}>
                {place(sentraId).name} ({group(sentraId)}): {t(`programme.effect.why.${why}`)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
