import { type ReactNode, useId } from "react";
import { useText } from "~/i18n/use-text.ts";
import type { ChartSpec } from "./chart-spec.ts";
import { type ChartStatus, useChart } from "./use-chart.ts";

interface ChartFigureProps {
  title: string;
  /** What the picture says, in a sentence. */
  gist: string;
  spec: ChartSpec;
  /** How much room is kept for it (app.css, .chart-box). */
  size: string;
  legend?: ReactNode;
  /** The same data to be read; it takes the id by which the picture refers to it. */
  table: (id: string) => ReactNode;
}

/** A picture, who is who in it, and the data behind it: always there, whether the picture comes or not. */
export function ChartFigure({ title, gist, spec, size, legend, table }: ChartFigureProps) {
  const t = useText();
  const id = useId();
  const [canvas, status] = useChart(spec);
  return (
    <figure className="stack gap-2">
      {legend}
      <div className={`chart-box ${size}`}>
        <canvas ref={canvas} role="img" aria-label={gist} aria-describedby={id} />
        <Waiting status={status} />
      </div>
      <noscript>
        <p className="muted small">{t("chart.noScript")}</p>
      </noscript>
      <details>
        <summary className="small min-h-11 cursor-pointer py-2 font-semibold text-indigo sm:min-h-0 sm:py-1">
          {t("common.dataBehindChart")}
          <span className="sr-only">: {title}</span>
        </summary>
        <div
          className="table-scroll"
          tabIndex={0}
          role="region"
          aria-label={`${t("common.dataBehindChart")}: ${title}`}
        >
          {table(id)}
        </div>
      </details>
    </figure>
  );
}

function Waiting({ status }: { status: ChartStatus }) {
  const t = useText();
  if (status === "drawn") return null;
  return <p className="waiting">{t(status === "failed" ? "chart.failed" : "common.chartLoading")}</p>;
}
