import { formatShort } from "~/i18n/format.ts";
import type { BarChart, Chart, LineChart } from "~/reports/document.ts";
import { wrapText } from "./chart-spec.ts";

/** By the screen's tokens on a page, by plain colours on paper. */
export interface ChartInk {
  series: string;
  grid: string;
  text: string;
  surface: string;
}

export const screenInk: ChartInk = {
  series: "var(--series-1)",
  grid: "var(--chart-grid)",
  text: "var(--ink)",
  surface: "var(--surface)",
};

export const paperInk: ChartInk = { series: "#2b5fa8", grid: "#d9d4c7", text: "#1d2230", surface: "#ffffff" };

interface ReportChartProps {
  chart: Chart;
  ink: ChartInk;
}

export const chartWidth = 500;

/** A figure of a yearly report: the same vectors on the page and on paper. */
export function ReportChart({ chart, ink }: ReportChartProps) {
  const height = chart.kind === "lines" ? linesHeight : barsHeight(chart);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${chartWidth} ${height}`}
      width={chartWidth}
      height={height}
      role="img"
      aria-label={chart.gist}
      fontSize="10"
    >
      {chart.kind === "lines" ? <Lines chart={chart} ink={ink} /> : <Bars chart={chart} ink={ink} />}
    </svg>
  );
}

const linesHeight = 170;
const plot = { left: 74, right: 488, top: 12, bottom: 146 };

function Lines({ chart, ink }: { chart: LineChart; ink: ChartInk }) {
  const values = chart.series.flatMap((series) => series.values.filter((value) => value !== null));
  const ticks = ticksFor(Math.min(0, ...values), Math.max(0, ...values), chart.valueKind === "count" ? 1 : 0);
  const [low, high] = [ticks[0]!, ticks.at(-1)!];
  const x = (index: number) => plot.left + 10 + (index * (plot.right - plot.left - 20)) / (chart.labels.length - 1);
  const y = (value: number) => plot.bottom - ((value - low) / (high - low)) * (plot.bottom - plot.top);
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={plot.left} x2={plot.right} y1={at(y(tick))} y2={at(y(tick))} stroke={ink.grid} strokeWidth="0.75" />
          <text x={plot.left - 6} y={at(y(tick) + 3.5)} textAnchor="end" fill={ink.text}>
            {formatShort(tick, "id", chart.valueKind)}
          </text>
        </g>
      ))}
      {chart.labels.map((label, index) => (
        <text key={label} x={at(x(index))} y={plot.bottom + 15} textAnchor="middle" fill={ink.text}>
          {label}
        </text>
      ))}
      {chart.series.map(({ name, values: course }) => (
        <g key={name}>
          {runsOf(course).map((run) => (
            <polyline
              key={run[0]!.index}
              points={run.map(({ index, value }) => `${at(x(index))},${at(y(value))}`).join(" ")}
              fill="none"
              stroke={ink.series}
              strokeWidth="1.75"
            />
          ))}
          {course.map((value, index) =>
            value === null ? null : (
              <circle key={index} cx={at(x(index))} cy={at(y(value))} r="2.75" fill={ink.series} />
            ),
          )}
        </g>
      ))}
    </>
  );
}

const barHeight = 22;
const barLabel = { width: 150, letters: 27 };
const barsHeight = ({ bars }: BarChart) => bars.length * barHeight + 8;

function Bars({ chart, ink }: { chart: BarChart; ink: ChartInk }) {
  // A share is of a whole: its bar is, too.
  const most = chart.valueKind === "percent" ? 100 : Math.max(1, ...chart.bars.map(({ value }) => value ?? 0));
  const room = chartWidth - barLabel.width - 90;
  return (
    <>
      <line
        x1={barLabel.width}
        x2={barLabel.width}
        y1="2"
        y2={barsHeight(chart) - 2}
        stroke={ink.grid}
        strokeWidth="0.75"
      />
      {chart.bars.map(({ label, value, text }, index) => {
        const top = 4 + index * barHeight;
        const width = ((value ?? 0) / most) * room;
        const lines = wrapText(label, barLabel.letters).slice(0, 2);
        return (
          <g key={`${label} ${index}`}>
            {lines.map((line, row) => (
              <text
                key={line}
                x={barLabel.width - 8}
                y={at(top + barHeight / 2 + 3 + (row - (lines.length - 1) / 2) * 10)}
                textAnchor="end"
                fill={ink.text}
              >
                {line}
              </text>
            ))}
            <rect x={barLabel.width} y={top + 3} width={at(width)} height={barHeight - 6} fill={ink.series} />
            <text x={at(barLabel.width + width + 6)} y={at(top + barHeight / 2 + 3.5)} fill={ink.text}>
              {text}
            </text>
          </g>
        );
      })}
    </>
  );
}

/** Up to six round steps that hold both ends; 0 is one of them. What is counted has no halves. */
function ticksFor(low: number, high: number, smallest: number): number[] {
  if (low === high) return [0, 1];
  const rough = Math.max(smallest, (high - low) / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough)!;
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** Stretches of neighbouring known values. */
function runsOf(values: readonly (number | null)[]) {
  const runs: { index: number; value: number }[][] = [];
  values.forEach((value, index) => {
    if (value === null) return;
    if (index === 0 || values[index - 1] === null) runs.push([]);
    runs.at(-1)!.push({ index, value });
  });
  return runs;
}

const at = (place: number) => Number(place.toFixed(1));
