interface IntervalMarkProps {
  /** 0..100, as the interval's ends. */
  score: number;
  low: number | null;
  high: number | null;
  shape: "bar" | "dot";
  isHeadline?: boolean;
}

const height = 18;

/** A score on 0..100 and how sure it is. Drawn on the server: no script needed; the figures stand beside it. */
export function IntervalMark({ score, low, high, shape, isHeadline }: IntervalMarkProps) {
  return (
    <svg width="100%" height={height} className="block overflow-visible" aria-hidden="true">
      {shape === "bar" ? (
        <>
          <rect y="2" width="100%" height={height - 4} rx="2" fill="var(--surface-sunken)" />
          <rect
            y="2"
            width={`${score}%`}
            height={height - 4}
            rx="2"
            fill={isHeadline ? "var(--indigo)" : "var(--series-1)"}
            fillOpacity={isHeadline ? 0.75 : 0.45}
          />
        </>
      ) : (
        <>
          <line x1="0" x2="100%" y1={height / 2} y2={height / 2} stroke="var(--chart-grid)" />
          {[0, 50, 100].map((at) => (
            <line key={at} x1={`${at}%`} x2={`${at}%`} y1="4" y2={height - 4} stroke="var(--chart-grid)" />
          ))}
        </>
      )}
      {low !== null && high !== null && (
        <g stroke="var(--ink)" strokeWidth="1.5">
          <line x1={`${low}%`} x2={`${high}%`} y1={height / 2} y2={height / 2} />
          {[low, high].map((end, i) => (
            <line key={i} x1={`${end}%`} x2={`${end}%`} y1="5" y2={height - 5} />
          ))}
        </g>
      )}
      {shape === "dot" && <circle cx={`${score}%`} cy={height / 2} r="4.5" fill="var(--series-1)" />}
    </svg>
  );
}
