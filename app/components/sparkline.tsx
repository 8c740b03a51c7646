interface SparklineProps {
  /** One value a period; undefined where nothing was reported: the line breaks there. */
  values: readonly (number | undefined)[];
  /** What the picture says, for those who don't see it. */
  label: string;
  /** Ends that several pictures share; without them, the values' own. */
  scale?: readonly [number, number];
  /** A figure to compare with. */
  mark?: number;
  size?: { width: number; height: number };
}

const small = { width: 96, height: 24 };
const margin = 3;

/** The course of a figure in the height of a line of text. Drawn on the server: no script needed. */
export function Sparkline({ values, label, scale, mark, size = small }: SparklineProps) {
  const { width, height } = size;
  const known = values.filter((value) => value !== undefined);
  if (known.length < 2) return null;
  const [low, high] = scale ?? [Math.min(...known), Math.max(...known)];
  const x = (i: number) => margin + (i * (width - 2 * margin)) / (values.length - 1);
  const y = (value: number) =>
    high === low ? height / 2 : height - margin - ((value - low) / (high - low)) * (height - 2 * margin);
  const lastIndex = values.findLastIndex((value) => value !== undefined);
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className="inline-block"
    >
      {mark !== undefined && (
        <line
          x1={margin}
          x2={width - margin}
          y1={y(mark)}
          y2={y(mark)}
          stroke="var(--ink-soft)"
          strokeDasharray="3 3"
        />
      )}
      {runsOf(values).map((run) => (
        <polyline
          key={run[0]!.index}
          points={run.map(({ index, value }) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(" ")}
          fill="none"
          stroke="var(--series-1)"
          strokeWidth="1.5"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      ))}
      <circle cx={x(lastIndex)} cy={y(values[lastIndex]!)} r="2.5" fill="var(--series-1)" />
    </svg>
  );
}

/** Stretches of neighbouring known values. */
function runsOf(values: readonly (number | undefined)[]) {
  const runs: { index: number; value: number }[][] = [];
  values.forEach((value, index) => {
    if (value === undefined) return;
    if (index === 0 || values[index - 1] === undefined) runs.push([]);
    runs.at(-1)!.push({ index, value });
  });
  return runs;
}
