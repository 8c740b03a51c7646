import type { EstimateResult } from "analytics";
import { useTranslation } from "react-i18next";
import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import type { PartnershipHealth } from "~/models/partnership-health.server.ts";

interface MeasurementTableProps {
  result: EstimateResult;
  model: PartnershipHealth["instrument"]["model"];
  nameOf: (construct: string) => string;
}

/** Loadings and weights of every item, with the reliability of each construct at its head. */
export function MeasurementTable({ result, model, nameOf }: MeasurementTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const coefficient = (value: number | undefined) =>
    value === undefined ? "" : formatNumber(value, language, "coefficient");
  return (
    <section aria-labelledby="ukuran">
      <h3 id="ukuran">{t("health.measureTitle")}</h3>
      <p className="muted small mb-2">{t("health.measureHint")}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="ukuran">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t("health.item")}</th>
              <th scope="col" className="number">
                {t("health.loading")}
              </th>
              <th scope="col" className="number">
                {t("health.weight")}
              </th>
            </tr>
          </thead>
          {model.constructs.map(({ name, indicators }) => (
            <tbody key={name}>
              <tr>
                <th colSpan={3} scope="rowgroup">
                  {nameOf(name)}{" "}
                  <span className="muted small font-normal">
                    {t("health.reliability")} {coefficient(result.rhoC[name])} · {t("health.ave")}{" "}
                    {coefficient(result.ave[name])}
                  </span>
                </th>
              </tr>
              {indicators.map((item) => {
                const loading = result.loadings[name]![item]!;
                return (
                  <tr key={item}>
                    <th scope="row" className="pl-6! font-normal!">
                      {item}
                    </th>
                    <td className="number">
                      <Grade loading={loading} /> {coefficient(loading)}
                    </td>
                    <td className="number">{coefficient(result.outerWeights[name]![item])}</td>
                  </tr>
                );
              })}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  );
}

/** In a word as well as in a colour. Thresholds of Chin (1998): 0.7, and 0.5 in early scale work. */
function Grade({ loading }: { loading: number }) {
  const { t } = useTranslation();
  const [grade, colour] =
    loading >= 0.7
      ? (["strong", "text-good"] as const)
      : loading >= 0.5
        ? (["fair", "text-wait"] as const)
        : (["weak", "text-bad"] as const);
  return <span className={`small mr-2 ${colour}`}>{t(`health.grades.${grade}`)}</span>;
}
