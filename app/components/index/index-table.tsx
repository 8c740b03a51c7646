import { Link } from "@remix-run/react";
import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { indexPillars, type IndexRow, type IndexShift } from "~/models/development-index.ts";
import { FigureText, SimulatedBadge, SimulatedStar } from "../figure.tsx";

interface IndexTableProps {
  /** Those of one page. */
  rows: readonly IndexRow[];
  /** How many there are on all pages. */
  ranked: number;
  shift: IndexShift | undefined;
  /** How many trials the ranges come from. */
  draws: number;
  /** Whether the other places are by weights on trial, or by those before. */
  isTrial: boolean;
  regionCode: string;
}

const lowestOf = (pillars: IndexRow["pillars"]) =>
  Math.min(...pillars.flatMap(({ score }) => (score === undefined ? [] : [score])));

/** Those that have an index, the highest first, with how far their places move. */
export function IndexTable({ rows, ranked, draws, shift, isTrial, regionCode }: IndexTableProps) {
  const t = useText();
  const language = useLanguage();
  const place = (value: number) => formatNumber(value, language, "percent");
  // One alone has no place, whatever the weights.
  const hasPlaces = ranked > 1;
  const hasOther = hasPlaces && rows.some(({ otherPlace }) => otherPlace !== undefined);
  return (
    <section className="stack gap-2" aria-labelledby="urutan">
      <h2 id="urutan">{t("developmentIndex.table")}</h2>
      {hasPlaces && (
        <p className="muted small max-w-3xl">
          {t("developmentIndex.tableHint", { draws: formatNumber(draws, language, "count") })}
        </p>
      )}
      {hasOther && shift && <PlaceShift shift={shift} isTrial={isTrial} />}
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="urutan">
        <table className="data-table sticky-first">
          <thead>
            <tr>
              <th scope="col" className="first">
                {t("sentra.columns.name")}
              </th>
              <th scope="col" className="number">
                {t("developmentIndex.index")}
              </th>
              {hasPlaces && (
                <>
                  <th scope="col" className="number">
                    {t("developmentIndex.place")}
                  </th>
                  <th scope="col" className="number">
                    {t("developmentIndex.placeRange")}
                  </th>
                </>
              )}
              {hasOther && (
                <th scope="col" className="number">
                  {t(isTrial ? "developmentIndex.otherTried" : "developmentIndex.otherBefore")}
                </th>
              )}
              {indexPillars.map((pillar) => (
                <th key={pillar} scope="col" className="number">
                  {t(`domain.pillars.${pillar}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ sentra, index, place: own, range, otherPlace, pillars, isSimulated }) => (
              <tr key={sentra.id}>
                <th scope="row" className="first">
                  <Link to={`/sentra/${sentra.id}`}>{sentra.name}</Link> {sentra.isSimulated && <SimulatedBadge />}
                </th>
                <td className="number font-semibold">
                  <FigureText value={index} kind="score" isSimulated={isSimulated} />
                </td>
                {hasPlaces && (
                  <>
                    <td className="number">{own !== undefined && place(own)}</td>
                    <td className="number whitespace-nowrap">{range && <PossiblePlaces range={range} />}</td>
                  </>
                )}
                {hasOther && (
                  <td className="number whitespace-nowrap">
                    <Moved place={own} other={otherPlace} />
                  </td>
                )}
                {pillars.map(({ score, known, of }, i) => (
                  <td key={indexPillars[i]} className="number">
                    <FigureText value={score} kind="score" />
                    {score !== undefined && score === lowestOf(pillars) && (
                      <span className="block text-[0.8125rem] font-semibold">{t("developmentIndex.weakest")}</span>
                    )}
                    {known < of && (
                      <span className="muted block text-[0.8125rem]">{t("developmentIndex.known", { known, of })}</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="max-w-3xl">
        {t("developmentIndex.next")}{" "}
        <Link to={`/bantuan?${new URLSearchParams({ wilayah: regionCode })}`}>{t("developmentIndex.nextLink")}</Link>
      </p>
      <p className="muted small">
        <SimulatedStar /> {t("common.simulatedTitle")}
      </p>
    </section>
  );
}

function PossiblePlaces({ range: { low, high, median } }: { range: NonNullable<IndexRow["range"]> }) {
  const t = useText();
  const language = useLanguage();
  const place = (value: number) => formatNumber(value, language, "percent");
  return (
    <>
      {low === high ? place(low) : t("developmentIndex.range", { low: place(low), high: place(high) })}
      <span className="muted block text-[0.8125rem]">{t("developmentIndex.median", { median: place(median) })}</span>
    </>
  );
}

/** How much places move when the weights do, among all sentra of the region. */
function PlaceShift({ shift: { mean, moved, of }, isTrial }: { shift: IndexShift; isTrial: boolean }) {
  const t = useText();
  const language = useLanguage();
  return (
    <p>
      {t(isTrial ? "developmentIndex.shiftTried" : "developmentIndex.shiftBefore", {
        mean: formatNumber(mean, language, "percent"),
        moved: formatNumber(moved, language, "count"),
        of: formatNumber(of, language, "count"),
      })}
    </p>
  );
}

/** The place by the other weights, and which way the sentra goes from here to there. */
function Moved({ place, other }: { place: number | undefined; other: number | undefined }) {
  const t = useText();
  const language = useLanguage();
  if (place === undefined || other === undefined) return <FigureText value={undefined} kind="count" />;
  const way = other === place ? "same" : other < place ? "up" : "down";
  return (
    <>
      {formatNumber(other, language, "percent")}{" "}
      <span className="muted text-[0.8125rem]">
        {way !== "same" && <span aria-hidden="true">{way === "up" ? "▲ " : "▼ "}</span>}
        {t(`developmentIndex.${way}`)}
      </span>
    </>
  );
}
