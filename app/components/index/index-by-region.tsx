import { Link, useSearchParams } from "@remix-run/react";
import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { IndexGroup } from "~/models/development-index.ts";
import { FigureText } from "../figure.tsx";

/** Where there are more sentra than one looks through: the kabupaten and kota, each leading to its own. */
export function IndexByRegion({ groups }: { groups: readonly IndexGroup[] }) {
  const t = useText();
  const language = useLanguage();
  const [params] = useSearchParams();
  const address = (code: string) => {
    const next = new URLSearchParams(params);
    next.set("wilayah", code);
    next.delete("halaman");
    return `?${next}`;
  };
  const count = (value: number) => formatNumber(value, language, "count");
  return (
    <section className="stack gap-2" aria-labelledby="menurut-wilayah">
      <h2 id="menurut-wilayah">{t("developmentIndex.byRegion")}</h2>
      <p className="muted small max-w-3xl">{t("developmentIndex.byRegionHint")}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="menurut-wilayah">
        <table className="data-table sticky-first">
          <thead>
            <tr>
              <th scope="col" className="first">
                {t("developmentIndex.region")}
              </th>
              <th scope="col" className="number">
                {t("developmentIndex.ranked")}
              </th>
              <th scope="col" className="number">
                {t("developmentIndex.middleIndex")}
              </th>
              <th scope="col" className="number">
                {t("developmentIndex.middlePlace")}
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ region, sentra, ranked, index, place, isSimulated }) => (
              <tr key={region.code}>
                <th scope="row" className="first">
                  <Link to={address(region.code)}>{region.name}</Link>
                </th>
                <td className="number">
                  {t("developmentIndex.rankedOf", { ranked: count(ranked), sentra: count(sentra) })}
                </td>
                <td className="number font-semibold">
                  <FigureText value={index} kind="score" isSimulated={isSimulated} />
                </td>
                <td className="number">
                  <FigureText value={place} kind="count" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
