import { formatMonth, formatNumber } from "~/i18n/format.ts";
import { indicatorName } from "~/i18n/indicator-words.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import type { Indicator } from "~/models/indicators.server.ts";
import type { InfrastructureKind } from "~/models/infrastructure.ts";
import type { Figure } from "~/models/sentra-list.ts";
import { FigureText, SimulatedNotice } from "../figure.tsx";
import { Sparkline } from "../sparkline.tsx";

interface Series {
  indicator: Indicator;
  figures: Figure[];
}

interface CourseFigureProps {
  months: string[];
  courses: { kind: InfrastructureKind; outage: Series; adequacy: Series; logged: Figure[] }[];
}

/** The four kinds side by side over twelve months: how long each failed, and how well it sufficed. */
export function CourseFigure({ months, courses }: CourseFigureProps) {
  const t = useText();
  const isSimulated = courses.some(({ outage, adequacy }) =>
    [...outage.figures, ...adequacy.figures].some((figure) => figure.isSimulated),
  );
  return (
    <section className="stack gap-3" aria-labelledby="perkembangan">
      <div>
        <h2 id="perkembangan">{t("infrastructure.course")}</h2>
        <p className="muted small">{t("infrastructure.courseHint")}</p>
      </div>
      {isSimulated && <SimulatedNotice />}
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {courses.map(({ kind, outage, adequacy, logged }) => (
          <div key={kind} className="card grid content-start gap-2">
            <h3>{t(`domain.groups.${kind}`)}</h3>
            <Line {...outage} />
            <Line {...adequacy} />
            <Line indicator={outage.indicator} isLog figures={logged} />
          </div>
        ))}
      </div>
      <details>
        <summary className="small min-h-11 cursor-pointer py-2 font-semibold text-indigo">
          {t("infrastructure.courseTable")}
        </summary>
        <CourseTable months={months} courses={courses} />
      </details>
    </section>
  );
}

function useSeriesName() {
  const t = useText();
  const language = useLanguage();
  const unitName = useUnit();
  return (indicator: Indicator, isLog: boolean | undefined) => {
    const name = `${indicatorName(indicator, language)} (${unitName(indicator.unit)})`;
    return isLog ? t("infrastructure.logColumn", { name }) : name;
  };
}

function Line({ indicator, figures, isLog }: Series & { isLog?: boolean }) {
  const t = useText();
  const language = useLanguage();
  const name = useSeriesName()(indicator, isLog);
  const last = figures.findLast(({ value }) => value !== undefined);
  if (!last)
    return isLog ? null : (
      <p className="muted small">
        {name}: {t("common.missing")}
      </p>
    );
  const lastText = formatNumber(last.value!, language, indicator.valueType);
  return (
    <div>
      <p className="small">{name}</p>
      <p className="flex flex-wrap items-center gap-3">
        <Sparkline
          values={figures.map(({ value }) => value)}
          label={t("infrastructure.sparkline", { name, last: lastText })}
        />
        <strong>
          <FigureText {...last} kind={indicator.valueType} />
        </strong>
      </p>
    </div>
  );
}

function CourseTable({ months, courses }: CourseFigureProps) {
  const t = useText();
  const language = useLanguage();
  const seriesName = useSeriesName();
  const columns = courses.flatMap(({ outage, adequacy, logged }) => [
    { ...outage, isLog: false },
    { ...outage, figures: logged, isLog: true },
    { ...adequacy, isLog: false },
  ]);
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("infrastructure.courseTable")}>
      <table className="data-table sticky-first">
        <thead>
          <tr>
            <th scope="col" className="first">
              {t("common.month")}
            </th>
            {columns.map(({ indicator, isLog }) => (
              <th key={`${indicator.code} ${isLog}`} scope="col" className="number min-w-32 whitespace-normal!">
                {seriesName(indicator, isLog)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month, i) => (
            <tr key={month}>
              <th scope="row" className="first whitespace-nowrap">
                {formatMonth(month, language, "short")}
              </th>
              {columns.map(({ indicator, figures, isLog }) => (
                <td key={`${indicator.code} ${isLog}`} className="number">
                  <FigureText {...figures[i]!} kind={indicator.valueType} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
