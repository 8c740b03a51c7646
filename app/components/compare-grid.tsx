import { Link } from "@remix-run/react";
import { formatShort } from "~/i18n/format.ts";
import { useIndicatorText } from "~/i18n/use-indicator-text.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useNationalText } from "~/i18n/use-national-text.ts";
import { usePeriodText } from "~/i18n/use-period-text.ts";
import { useText } from "~/i18n/use-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import type { ComparedSentra, ComparisonTrend } from "~/models/comparison.ts";
import type { NationalLine } from "~/models/national.server.ts";
import type { CompareViewProps } from "./compare-table.tsx";
import { SimulatedStar } from "./figure.tsx";
import { Sparkline } from "./sparkline.tsx";

const size = { width: 150, height: 44 };

/** Many sentra in small pictures, all of one indicator on one scale. Drawn on the server: no script needed. */
export function CompareGrid({ comparison: { sentra, trends }, national }: CompareViewProps) {
  const t = useText();
  return (
    <>
      <p className="muted small">{t("compare.gridHint")}</p>
      {trends.map((trend) => (
        <IndicatorGrid
          key={trend.indicator.code}
          trend={trend}
          sentra={sentra}
          line={national.find(({ code }) => code === trend.indicator.code)}
        />
      ))}
    </>
  );
}

interface IndicatorGridProps {
  trend: ComparisonTrend;
  sentra: ComparedSentra[];
  line: NationalLine | undefined;
}

function IndicatorGrid({ trend: { indicator, periods, series }, sentra, line }: IndicatorGridProps) {
  const t = useText();
  const language = useLanguage();
  const { name } = useIndicatorText();
  const nationalText = useNationalText();
  const periodText = usePeriodText();
  const unitName = useUnit();
  const kind = indicator.valueType;
  const known = series.flat().flatMap(({ value }) => (value === undefined ? [] : [value]));
  const ends = [...known, ...(line ? [line.value] : [])];
  const scale = [Math.min(0, ...ends), Math.max(0, ...ends)] as const;
  const [first, last] = [periods[0]!, periods.at(-1)!].map((period) => periodText(period, indicator.period));
  const short = (value: number) => formatShort(value, language, kind);
  const describe = (values: (number | undefined)[]) => {
    const told = values.filter((value) => value !== undefined);
    if (told.length === 0) return t("common.missing");
    return t("compare.gridCourse", {
      from: short(told[0]!),
      to: short(told.at(-1)!),
      known: told.length,
      of: values.length,
    });
  };
  return (
    <section className="card stack gap-3" aria-labelledby={`kisi-${indicator.code}`}>
      <div>
        <h2 id={`kisi-${indicator.code}`}>
          {name(indicator)} <span className="muted font-normal">({unitName(indicator.unit)})</span>
        </h2>
        <p className="muted small">
          {t("compare.gridScale", { first, last, low: short(scale[0]), high: short(scale[1]) })}
          {line && ` ${t("compare.gridLine")} ${nationalText(line, kind)}`}
        </p>
      </div>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-6">
        {sentra.map(({ id, name: sentraName }, i) => {
          const values = series[i]!.map(({ value }) => value);
          return (
            <li key={id} className="grid content-start gap-1">
              <Link to={`/sentra/${id}`} className="small">
                {sentraName}
              </Link>
              <Sparkline
                values={values}
                label={`${sentraName}: ${describe(values)}`}
                scale={scale}
                mark={line?.value}
                size={size}
              />
              <span className="muted text-[0.8125rem]">
                {describe(values)}
                {series[i]!.some((figure) => figure.isSimulated && figure.value !== undefined) && <SimulatedStar />}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
