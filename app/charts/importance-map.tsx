interface ImportanceMapProps {
  /** What the picture says, in a sentence. */
  gist: string;
  describedBy: string;
  points: {
    key: string;
    importance: number;
    score: number;
    low: number | null;
    high: number | null;
    isFirst: boolean;
  }[];
  meanImportance: number;
  meanScore: number;
  /** Names of the axes. */
  across: string;
  up: string;
  formatImportance: (value: number) => string;
}

const width = 360;
const height = 300;
const left = 34;
const right = width - 24;
const top = 14;
const bottom = height - 38;

/** Constructs by how much they move the target and how they score; the means divide the map. Drawn on the server. */
export function ImportanceMap({ gist, describedBy, points, meanImportance, meanScore, ...words }: ImportanceMapProps) {
  const importances = points.map(({ importance }) => importance);
  const [least, most] = [Math.min(0, ...importances), Math.max(0.1, ...importances)];
  const x = (value: number) => left + 12 + ((value - least) / (most - least)) * (right - left - 30);
  const y = (value: number) => bottom - (value / 100) * (bottom - top);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={gist}
      aria-describedby={describedBy}
      className="w-full max-w-xl text-[0.71875rem]"
    >
      <rect
        x={x(meanImportance)}
        y={y(meanScore)}
        width={right - x(meanImportance)}
        height={bottom - y(meanScore)}
        className="fill-soga-wash"
      />
      {[0, 25, 50, 75, 100].map((value) => (
        <g key={value}>
          <line x1={left} x2={right} y1={y(value)} y2={y(value)} stroke="var(--chart-grid)" />
          <text x={left - 5} y={y(value)} dy="0.35em" textAnchor="end" className="fill-ink-soft">
            {value}
          </text>
        </g>
      ))}
      <g stroke="var(--chart-reference)" strokeDasharray="4 3">
        <line x1={x(meanImportance)} x2={x(meanImportance)} y1={top} y2={bottom} />
        <line x1={left} x2={right} y1={y(meanScore)} y2={y(meanScore)} />
      </g>
      {[...new Set([least, most])].map((value) => (
        <text key={value} x={x(value)} y={bottom + 14} textAnchor="middle" className="fill-ink-soft">
          {words.formatImportance(value)}
        </text>
      ))}
      <text x={right} y={height - 6} textAnchor="end" className="fill-ink">
        {words.across}
      </text>
      <text x={left + 4} y={top + 8} className="fill-ink">
        {words.up}
      </text>
      {points.map(({ key, importance, score, low, high, isFirst }) => (
        <g key={key}>
          {low !== null && high !== null && (
            <line
              x1={x(importance)}
              x2={x(importance)}
              y1={y(low)}
              y2={y(high)}
              strokeWidth="1.5"
              className="stroke-ink-soft"
            />
          )}
          <circle
            cx={x(importance)}
            cy={y(score)}
            r={isFirst ? 6 : 4.5}
            className={isFirst ? "fill-series-2" : "fill-series-1"}
          />
          <text x={x(importance) + 8} y={y(score)} dy="0.35em" className={`fill-ink ${isFirst ? "font-bold" : ""}`}>
            {key}
          </text>
        </g>
      ))}
    </svg>
  );
}
