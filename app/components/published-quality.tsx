import type { TanggulanginRecomputation } from "analytics";
import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { FigureText } from "./figure.tsx";

/** Finding 2: AVE and composite reliability as printed and from the printed loadings. */
export function PublishedQuality({ constructs }: { constructs: TanggulanginRecomputation["constructs"] }) {
  const t = useText();
  const language = useLanguage();
  const coefficient = (value: number) => formatNumber(value, language, "coefficient");
  const nameOf = (code: string) => t(`method.published.constructs.${code as "KV"}`);
  const odd = constructs.find(({ agrees }) => !agrees)!;
  return (
    <section className="stack gap-2">
      <h3 id="mutu">{t("method.published.qualityTitle", { name: nameOf(odd.name) })}</h3>
      <p className="max-w-prose">
        {t("method.published.qualityText", {
          name: nameOf(odd.name),
          printed: coefficient(odd.ave.printed),
          recomputed: coefficient(odd.ave.recomputed),
          fromRoot: coefficient(odd.impliedAve),
          rhoPrinted: coefficient(odd.rhoC.printed),
          rhoRecomputed: coefficient(odd.rhoC.recomputed),
        })}
      </p>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="mutu">
        <table className="data-table tight">
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t("health.construct")}
              </th>
              <th scope="colgroup" colSpan={3} className="group">
                AVE
              </th>
              <th scope="colgroup" colSpan={2} className="group">
                rho_C
              </th>
              <th scope="col" rowSpan={2}>
                {t("method.published.verdict")}
              </th>
            </tr>
            <tr>
              {(["printed", "fromLoadings", "fromRoot", "printed", "fromLoadings"] as const).map((column, i) => (
                <th key={i} scope="col" className="number">
                  {t(`method.published.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {constructs.map(({ name, ave, rhoC, impliedAve, agrees }) => (
              <tr key={name}>
                <th scope="row">
                  {nameOf(name)} ({name})
                </th>
                {[ave.printed, ave.recomputed, impliedAve, rhoC.printed, rhoC.recomputed].map((value, i) => (
                  <td key={i} className="number">
                    <FigureText value={value} kind="coefficient" />
                  </td>
                ))}
                <td className={agrees ? "text-good" : "font-semibold text-bad"}>
                  {t(agrees ? "method.published.agrees" : "method.published.contradicts")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
