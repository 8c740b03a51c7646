import type { ReactNode } from "react";

interface Interval {
  /** Where in the months: 0 is the first. */
  at: number;
  value: number;
  low: number | null;
  high: number | null;
  isHollow: boolean;
}

interface TimePanelsProps {
  gist: string;
  describedBy: string;
  /** How many months the axis has, and the names of its ends. */
  span: { count: number; first: string; last: string };
  /** The part of 0..100 that all panels of scores show. */
  range: [number, number];
  scores: { name: string; points: Interval[] }[];
  events: { name: string; marks: { at: number; kind: "yes" | "partly" | "no"; title: string }[] };
  courses: { name: string; values: (number | undefined)[]; least: string; most: string }[];
}

const width = 360;
const left = 30;
const right = width - 10;
const nameHeight = 24;
const panelHeight = 48;
const gap = 10;

/** Small panels one below the other on one axis of time: scores with intervals, events, courses. */
export function TimePanels({ gist, describedBy, span, range, scores, events, courses }: TimePanelsProps) {
  const x = (at: number) => left + 6 + (at / Math.max(1, span.count - 1)) * (right - left - 12);
  const step = nameHeight + panelHeight + gap;
  const eventsTop = scores.length * step;
  const coursesTop = eventsTop + nameHeight + 24 + gap;
  const height = coursesTop + courses.length * step + 20;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={gist}
      aria-describedby={describedBy}
      className="w-full max-w-xl text-[0.71875rem]"
    >
      {scores.map(({ name, points }, i) => (
        <Panel key={name} name={name} top={i * step} ends={[String(range[0]), String(range[1])]}>
          {(y) => <Scores points={points} x={x} y={(value) => y((value - range[0]) / (range[1] - range[0]))} />}
        </Panel>
      ))}
      <text x="0" y={eventsTop + 12} className="fill-ink font-semibold">
        {events.name}
      </text>
      <line x1={left} x2={right} y1={eventsTop + 28} y2={eventsTop + 28} stroke="var(--chart-grid)" />
      {events.marks.map(({ at, kind, title }, i) => (
        <EventMark key={i} x={x(at)} y={eventsTop + 28} kind={kind} title={title} />
      ))}
      {courses.map(({ name, values, least, most }, i) => (
        <Panel key={name} name={name} top={coursesTop + i * step} ends={[least, most]} isInside>
          {(y) => <Course values={values} x={x} y={y} />}
        </Panel>
      ))}
      <text x={left} y={height - 5} className="fill-ink-soft">
        {span.first}
      </text>
      <text x={right} y={height - 5} textAnchor="end" className="fill-ink-soft">
        {span.last}
      </text>
    </svg>
  );
}

interface PanelProps {
  name: string;
  top: number;
  /** What stands at the bottom and at the top of its scale. */
  ends: [string, string];
  /** Long ends stand beside the name. */
  isInside?: boolean;
  children: (y: (share: number) => number) => ReactNode;
}

function Panel({ name, top, ends, isInside, children }: PanelProps) {
  const y = (share: number) => top + nameHeight + panelHeight - share * panelHeight;
  return (
    <g>
      <text x="0" y={top + 12} className="fill-ink font-semibold">
        {name}
      </text>
      {isInside && (
        <text x={right} y={top + 12} textAnchor="end" className="fill-ink-soft">
          {ends.filter(Boolean).join(" – ")}
        </text>
      )}
      {[0, 1].map((share) => (
        <g key={share}>
          <line x1={left} x2={right} y1={y(share)} y2={y(share)} stroke="var(--chart-grid)" />
          {!isInside && (
            <text x={left - 4} y={y(share)} dy="0.35em" textAnchor="end" className="fill-ink-soft">
              {ends[share]}
            </text>
          )}
        </g>
      ))}
      {children(y)}
    </g>
  );
}

interface Axes {
  x: (at: number) => number;
  y: (value: number) => number;
}

function Scores({ points, x, y }: Axes & { points: Interval[] }) {
  // A line joins what may be compared: points that were read with the same weights.
  const lines = [true, false].map((hollow) =>
    points
      .filter(({ isHollow }) => isHollow === hollow)
      .map(({ at, value }) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`)
      .join(" "),
  );
  return (
    <g className="stroke-series-1">
      {lines.map((line, i) => (
        <polyline key={i} points={line} fill="none" strokeWidth="1.5" />
      ))}
      {points.map(({ at, value, low, high, isHollow }) => (
        <g key={at}>
          {low !== null && high !== null && (
            <line x1={x(at)} x2={x(at)} y1={y(low)} y2={y(high)} strokeWidth="2" className="stroke-ink-soft" />
          )}
          <circle
            cx={x(at)}
            cy={y(value)}
            r="3.5"
            strokeWidth="1.5"
            className={isHollow ? "fill-surface" : "fill-series-1"}
          />
        </g>
      ))}
    </g>
  );
}

function EventMark({ x, y, kind, title }: { x: number; y: number; kind: "yes" | "partly" | "no"; title: string }) {
  return (
    <g>
      <title>{title}</title>
      <circle
        cx={x}
        cy={y}
        r="4.5"
        strokeWidth="1.5"
        className={`stroke-series-3 ${kind === "yes" ? "fill-series-3" : "fill-surface"}`}
      />
      {kind === "partly" && <path d={`M${x} ${y - 4.5}a4.5 4.5 0 0 0 0 9z`} className="fill-series-3" />}
    </g>
  );
}

/** A line that breaks where nothing is known. */
function Course({ values, x, y }: Axes & { values: (number | undefined)[] }) {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return null;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const share = (value: number) => (high === low ? 0.5 : (value - low) / (high - low));
  const path = values.map((value, at) => {
    if (value === undefined) return "";
    const begins = values[at - 1] === undefined;
    const step = `${begins ? "M" : "L"}${x(at).toFixed(1)} ${y(share(value)).toFixed(1)}`;
    // A point of its own shows where a line has no second end.
    return begins && values[at + 1] === undefined ? `${step}h0.1` : step;
  });
  return <path d={path.join("")} fill="none" strokeWidth="1.5" strokeLinecap="round" className="stroke-series-4" />;
}
