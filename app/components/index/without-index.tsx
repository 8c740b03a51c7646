import { Link } from "@remix-run/react";
import { formatList } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { indexPillars, type IndexRow, leastKnown, type Weights } from "~/models/development-index.ts";
import { SimulatedBadge } from "../figure.tsx";

/** Those of which too little is known, and what is lacking. */
export function WithoutIndex({ rows, weights }: { rows: readonly IndexRow[]; weights: Weights }) {
  const t = useText();
  const language = useLanguage();
  if (rows.length === 0) return null;
  const lacking = ({ pillars }: IndexRow) =>
    indexPillars
      .map((pillar, i) => ({ pillar, ...pillars[i] }))
      .filter(({ pillar, score }) => score === undefined && weights[pillar] > 0)
      .map(
        ({ pillar, known = 0, of = 0 }) =>
          `${t(`domain.pillars.${pillar}`)} (${t("developmentIndex.known", { known, of })})`,
      );
  return (
    <section className="stack gap-2" aria-labelledby="tanpa-indeks">
      <h2 id="tanpa-indeks">{t("developmentIndex.none")}</h2>
      <p className="muted small max-w-3xl">{t("developmentIndex.noneHint", { share: 100 * leastKnown })}</p>
      <ul className="list-disc pl-5">
        {rows.map((row) => (
          <li key={row.sentra.id}>
            <Link to={`/sentra/${row.sentra.id}`}>{row.sentra.name}</Link>{" "}
            {row.sentra.isSimulated && <SimulatedBadge />}{" "}
            <span className="muted small">
              {t("developmentIndex.lacking", { pillars: formatList(lacking(row), language) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
