import { type ChartData, type ChartSeries, levelDash, seriesMarks } from "./chart-spec.ts";
import { useMarkedName } from "./use-marked-name.ts";

// Whole class names: Tailwind finds them in the source.
const colours = ["text-series-1", "text-series-2", "text-series-3", "text-series-4", "text-series-5"];

const shapes: Record<(typeof seriesMarks)[number]["point"], JSX.Element> = {
  circle: <circle cx="16" cy="7" r="4" />,
  rect: <rect x="12.5" y="3.5" width="7" height="7" />,
  triangle: <path d="M16 2.500 20.500 10.500h-9z" />,
  rectRot: <path d="M16 2 21 7 16 12 11 7z" />,
  crossRot: <path d="m12.500 3.500 7 7m0-7-7 7" />,
};

/** Which line is whose. Not drawn on the canvas: it wraps on a phone, and it is text. */
export function Legend({ series, level }: { series: readonly ChartSeries[]; level?: ChartData["level"] }) {
  const markedName = useMarkedName();
  return (
    <ul className="small flex flex-wrap gap-x-5 gap-y-1">
      {series.map((one, i) => (
        <li key={one.name} className="flex items-center gap-2">
          <svg width="32" height="14" aria-hidden="true" className={`shrink-0 ${colours[i]}`}>
            <path d="M0 7h32" stroke="currentColor" strokeWidth="2" strokeDasharray={seriesMarks[i]!.dash.join(" ")} />
            <g fill="currentColor" stroke="currentColor" strokeWidth="2">
              {shapes[seriesMarks[i]!.point]}
            </g>
          </svg>
          {markedName(one)}
        </li>
      ))}
      {level && (
        <li className="flex items-center gap-2">
          <svg width="32" height="14" aria-hidden="true" className="shrink-0">
            <path d="M0 7h32" stroke="var(--ink)" strokeWidth="1.5" strokeDasharray={levelDash.join(" ")} />
          </svg>
          {level.name}
        </li>
      )}
    </ul>
  );
}
