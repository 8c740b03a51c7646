import { RadarChart } from "~/charts/radar-chart.tsx";
import { useIndicatorText } from "~/i18n/use-indicator-text.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Comparison, ComparisonRadar } from "~/models/comparison.ts";
import { RadarTable } from "./radar-table.tsx";

const fewestAxes = 3;

/** All indicators in one picture, each on a scale of its own that the page states. */
export function CompareRadar({ comparison: { sentra, radar } }: { comparison: Comparison }) {
  const t = useText();
  const { name } = useIndicatorText();
  const { axes, leftOut } = radar!;
  const title = t("compare.radarTitle");
  return (
    <section className="card stack gap-4" aria-labelledby="radar">
      <h2 id="radar">{title}</h2>
      <p className="max-w-3xl">{t("compare.radarRule")}</p>
      {axes.length < fewestAxes ? (
        <p className="empty">{t("compare.radarNeedsThree", { count: axes.length })}</p>
      ) : (
        <RadarChart
          title={title}
          data={{
            labelHeading: t("compare.indicator"),
            labels: axes.map(({ indicator }) => name(indicator)),
            series: sentra.map((one, i) => ({
              name: one.name,
              figures: axes.map(({ scores, cells }) => ({ value: scores[i], isSimulated: cells[i]!.isSimulated })),
            })),
            kind: "score",
            unit: "",
          }}
          table={(id) => <RadarTable id={id} sentra={sentra} axes={axes} />}
        />
      )}
      <LeftOut leftOut={leftOut} />
      <p className="muted small max-w-3xl">{t("compare.radarLimits")}</p>
    </section>
  );
}

function LeftOut({ leftOut }: Pick<ComparisonRadar, "leftOut">) {
  const t = useText();
  const { name } = useIndicatorText();
  if (leftOut.length === 0) return null;
  return (
    <div className="small">
      <p>{t("compare.leftOut")}</p>
      <ul className="list-disc pl-5">
        {leftOut.map(({ indicator, reason }) => (
          <li key={indicator.code}>
            {name(indicator)}: {t(`compare.leftOutReasons.${reason}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
