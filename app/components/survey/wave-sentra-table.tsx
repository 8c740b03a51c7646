import { Link } from "@remix-run/react";
import { formatMoment, formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { addUp, responseRate, type WaveCounts } from "~/models/wave.ts";
import type { WaveInFull } from "~/models/waves.server.ts";
import { ChoiceLinks } from "../choice-links.tsx";

interface WaveSentraTableProps {
  wave: WaveInFull;
  /** The ones with the lowest rate of answers first: those to be reminded. */
  byRate: boolean;
}

const counted = ["invited", "answered"] as const;
const apart = ["withdrawn", "objecting", "onPaper"] as const;

/** How far each sentra of a wave is. Nobody's answers are in it. */
export function WaveSentraTable({ wave, byRate }: WaveSentraTableProps) {
  const t = useText();
  const language = useLanguage();
  if (wave.sentra.length === 0) return <p className="empty">{t("wave.table.none")}</p>;
  const rows = byRate
    ? wave.sentra.toSorted((a, b) => (responseRate(a) ?? 101) - (responseRate(b) ?? 101))
    : wave.sentra;
  const figures = (counts: WaveCounts, last: string) => {
    const cell = (name: keyof WaveCounts) => (
      <td key={name} className="number">
        {formatNumber(counts[name], language, "count")}
      </td>
    );
    const rate = responseRate(counts);
    return (
      <>
        {counted.map(cell)}
        <td className="number">{rate === undefined ? "–" : `${formatNumber(rate, language, "percent")} %`}</td>
        <td className="whitespace-nowrap">{last}</td>
        {apart.map(cell)}
      </>
    );
  };
  return (
    <div className="stack gap-2">
      {rows.length > 1 && (
        <ChoiceLinks
          label={t("wave.table.order")}
          choices={[
            { to: "?", label: t("wave.table.byName"), isChosen: !byRate },
            { to: "?urut=tingkat", label: t("wave.table.byRate"), isChosen: byRate },
          ]}
        />
      )}
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t("wave.table.title")}>
        <table className="data-table sticky-first">
          <caption>{t("wave.table.caption", { count: rows.length })}</caption>
          <thead>
            <tr>
              <th scope="col" className="first">
                {t("wave.columns.sentra")}
              </th>
              {counted.map((name) => (
                <th key={name} scope="col" className="number">
                  {t(`wave.columns.${name}`)}
                </th>
              ))}
              <th scope="col" className="number whitespace-normal!">
                {t("wave.columns.rate")}
              </th>
              <th scope="col">{t("wave.columns.last")}</th>
              {apart.map((name) => (
                <th key={name} scope="col" className="number whitespace-normal!">
                  {t(`wave.columns.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr key={one.id}>
                <th scope="row" className="first">
                  <Link to={`/sentra/${one.id}/survei/${wave.id}`}>{one.name}</Link>
                  <span className="muted small block font-normal">{one.region.name}</span>
                </th>
                {figures(one, one.lastAnswerAt ? formatMoment(one.lastAnswerAt, language) : t("wave.table.never"))}
              </tr>
            ))}
          </tbody>
          {rows.length > 1 && (
            <tfoot>
              <tr>
                <th scope="row" className="first">
                  {t("wave.columns.total")}
                </th>
                {figures(addUp(rows), "")}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      <p className="muted small">
        {t("wave.table.withdrawnHint")} {!wave.isOwned && t("wave.table.partOnly")}
      </p>
    </div>
  );
}
