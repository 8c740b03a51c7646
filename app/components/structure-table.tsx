import type { EstimateResult } from "analytics";
import { useTranslation } from "react-i18next";
import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";

interface StructureTableProps {
  result: EstimateResult;
  target: string;
  nameOf: (construct: string) => string;
}

/** The paths to the target, strongest first, and how much they explain together. */
export function StructureTable({ result, target, nameOf }: StructureTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const coefficient = (value: number) => formatNumber(value, language, "coefficient");
  const paths = [...result.paths].sort((a, b) => Math.abs(b.estimate) - Math.abs(a.estimate));
  const f2 = new Map(result.f2.map(({ from, to, value }) => [`${from} ${to}`, value]));
  return (
    <section aria-labelledby="jalur">
      <h3 id="jalur">{t("health.structureTitle", { target: nameOf(target) })}</h3>
      <p className="muted small mb-2">{t("health.structureHint", { target: nameOf(target) })}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="jalur">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t("health.path")}</th>
              <th scope="col" className="number">
                {t("health.coefficient")}
              </th>
              <th scope="col" className="number">
                f²
              </th>
            </tr>
          </thead>
          <tbody>
            {paths.map(({ from, to, estimate }) => (
              <tr key={`${from} ${to}`}>
                <th scope="row">
                  {nameOf(from)} → {nameOf(to)}
                </th>
                <td className="number">{coefficient(estimate)}</td>
                <td className="number">{f2.has(`${from} ${to}`) && coefficient(f2.get(`${from} ${to}`)!)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            {Object.entries(result.r2).map(([construct, value]) => (
              <tr key={construct}>
                <th scope="row">
                  {t("health.r2", { target: nameOf(construct) })}
                  <span className="muted small block font-normal">
                    {t("health.r2Hint", { target: nameOf(construct) })}
                  </span>
                </th>
                <td className="number font-semibold">{coefficient(value)}</td>
                <td />
              </tr>
            ))}
          </tfoot>
        </table>
      </div>
    </section>
  );
}
