import type { TanggulanginRecomputation } from "analytics";
import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { FigureText } from "./figure.tsx";

/** Finding 3: the printed paths beside least squares on the printed correlations. */
export function PublishedRegression({ paths, r2 }: Pick<TanggulanginRecomputation, "paths" | "r2">) {
  const t = useText();
  const language = useLanguage();
  const coefficient = (value: number) => formatNumber(value, language, "coefficient");
  const nameOf = (code: string) => t(`method.published.constructs.${code as "KB"}`);
  const rows = [
    ...paths.map(({ from, to, estimate, fromCorrelations }) => ({
      label: `${nameOf(from)} → ${nameOf(to)}`,
      printed: estimate,
      recomputed: fromCorrelations,
    })),
    { label: `R² ${nameOf(r2.construct)}`, printed: r2.printed, recomputed: r2.fromCorrelations },
  ];
  return (
    <section className="stack gap-2">
      <h3 id="regresi">{t("method.published.regressionTitle")}</h3>
      <p className="max-w-prose">
        {t("method.published.regressionText", {
          printed: coefficient(r2.printed),
          recomputed: coefficient(r2.fromCorrelations),
        })}
      </p>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="regresi">
        <table className="data-table tight">
          <thead>
            <tr>
              <th scope="col">{t("health.path")}</th>
              {(["printed", "leastSquares", "difference"] as const).map((column) => (
                <th key={column} scope="col" className="number">
                  {t(`method.published.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, printed, recomputed }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {[printed, recomputed, recomputed - printed].map((value, i) => (
                  <td key={i} className="number">
                    <FigureText value={value} kind="coefficient" />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
