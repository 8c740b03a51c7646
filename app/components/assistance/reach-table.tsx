import { useText } from "~/i18n/use-text.ts";
import type { Assistance } from "~/models/assistance.server.ts";
import { FigureText } from "../figure.tsx";
import { useActorName } from "./use-actor-name.ts";

const mostShown = 50;

/** How far every actor reaches: sentra, kinds, records, and the money where it is known. */
export function ReachTable({ reach, institutions }: Pick<Assistance, "reach" | "institutions">) {
  const t = useText();
  const nameOf = useActorName(institutions);
  const labels = {
    sentra: t("assistance.sentraCount"),
    kinds: t("assistance.kinds"),
    records: t("assistance.records"),
    money: t("assistance.money"),
    cost: t("assistance.cost"),
  };
  return (
    <section aria-labelledby="reach" className="stack gap-3">
      <h2 id="reach">{t("assistance.reach")}</h2>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t("assistance.reach")}>
        <table className="data-table stacked">
          <caption>{t("assistance.reachCaption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("assistance.actor")}</th>
              <th scope="col" className="number">
                {labels.sentra}
              </th>
              <th scope="col">{labels.kinds}</th>
              <th scope="col" className="number">
                {labels.records}
              </th>
              <th scope="col" className="number">
                {labels.money}
              </th>
              <th scope="col" className="number">
                {labels.cost}
              </th>
            </tr>
          </thead>
          <tbody>
            {reach.slice(0, mostShown).map(({ actor, sentra, kinds, records, money, unpriced, cost, isSimulated }) => (
              <tr key={`${actor.institution} ${actor.name}`}>
                <th scope="row">{nameOf(actor)}</th>
                <td className="number brief" data-label={labels.sentra}>
                  <FigureText value={sentra} kind="count" isSimulated={isSimulated} />
                </td>
                <td data-label={labels.kinds}>{kinds.map((kind) => t(`cooperation.forms.${kind}`)).join(", ")}</td>
                <td className="number brief" data-label={labels.records}>
                  <FigureText value={records} kind="count" isSimulated={isSimulated} />
                </td>
                <td className="number brief" data-label={labels.money}>
                  <FigureText value={money} kind="currency" isSimulated={isSimulated} />
                  {money !== null && unpriced > 0 && (
                    <p className="muted small">{t("assistance.unpriced", { count: unpriced })}</p>
                  )}
                </td>
                <td className="number brief" data-label={labels.cost}>
                  <FigureText value={cost} kind="currency" isSimulated={isSimulated} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {reach.length > mostShown && (
        <p className="muted small">{t("assistance.firstReach", { shown: mostShown, total: reach.length })}</p>
      )}
    </section>
  );
}
