import { useText } from "~/i18n/use-text.ts";
import { listQuantities, type QuantityGroup } from "~/models/method.ts";
import { formulas } from "./formulas.ts";

interface MethodQuantitiesProps {
  group: QuantityGroup;
  /** What the texts say of a worked example, as it is to be read. */
  example: { beta: string; inverse: string; gamma: string };
}

/** What each quantity of a group is, how it is computed, how it is judged, and who defined it. */
export function MethodQuantities({ group, example }: MethodQuantitiesProps) {
  const t = useText();
  return (
    <section className="stack gap-2">
      <h2 id={group}>{t(`method.groups.${group}`)}</h2>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby={group}>
        <table className="data-table stacked lg:table-fixed">
          <thead>
            <tr>
              <th scope="col" className="lg:w-[44%]">
                {t("method.quantity")}
              </th>
              <th scope="col" className="lg:w-[23%]">
                {t("method.formula")}
              </th>
              <th scope="col" className="lg:w-[17%]">
                {t("method.threshold")}
              </th>
              <th scope="col" className="lg:w-[16%]">
                {t("common.source")}
              </th>
            </tr>
          </thead>
          <tbody>
            {listQuantities(group).map(({ quantity, source }) => (
              <tr key={quantity} id={quantity}>
                <th scope="row">
                  {t(`method.quantities.${quantity}.name`)}
                  <span className="block font-normal">{t(`method.quantities.${quantity}.what`, example)}</span>
                </th>
                <td className="formula">{formulas[quantity]}</td>
                <td data-label={t("method.threshold")}>{t(`method.quantities.${quantity}.threshold`)}</td>
                <td data-label={t("common.source")} className="small muted">
                  {source}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
