import { sizeClasses, sizeRules } from "analytics";
import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { EnterpriseCounts } from "~/models/enterprise-counts.server.ts";
import { SimulatedBadge } from "../figure.tsx";

/** How many members there are, by size class and by specialisation: nothing of any one of them. */
export function MemberCounts({ counts }: { counts: EnterpriseCounts }) {
  const t = useText();
  const language = useLanguage();
  const number = (count: number) => formatNumber(count, language, "count");
  const columns = [...sizeClasses, "unknown"] as const;
  const trades = [
    ...counts.specialisations,
    { name: t("member.counts.rare"), members: counts.rare },
    { name: t("member.counts.unspecialised"), members: counts.unspecialised },
  ].filter(({ members }) => members > 0);
  return (
    <section className="stack gap-4" aria-labelledby="jumlah">
      <h2 id="jumlah">
        {t("member.counts.title")} {counts.hasSimulated && <SimulatedBadge />}
      </h2>
      <p>{t("member.counts.standing", { active: number(counts.active), ended: number(counts.ended) })}</p>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="table-scroll" tabIndex={0} role="region" aria-label={t("member.counts.byClass")}>
          <table className="data-table">
            <caption>{t("member.counts.byClass")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("member.counts.rule")}</th>
                {columns.map((one) => (
                  <th key={one} scope="col" className="number whitespace-normal!">
                    {one === "unknown" ? t("member.unknown") : t(`member.classes.${one}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sizeRules.map((rule) => (
                <tr key={rule}>
                  <th scope="row">{t(`member.rules.${rule}`)}</th>
                  {columns.map((one) => (
                    <td key={one} className="number">
                      {number(counts.classes[rule][one])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div className="table-scroll" tabIndex={0} role="region" aria-label={t("member.counts.bySpecialisation")}>
          <table className="data-table">
            <caption>{t("member.counts.bySpecialisation")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("member.fields.specialisation")}</th>
                <th scope="col" className="number">
                  {t("member.counts.members")}
                </th>
              </tr>
            </thead>
            <tbody>
              {trades.map(({ name, members }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td className="number">{number(members)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  );
}
