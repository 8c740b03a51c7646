import { wrapText } from "./chart-spec.ts";
import { layOutNetwork, lineHeight } from "./network-layout.ts";

interface NetworkPictureProps {
  /** What the picture says, in a sentence. */
  gist: string;
  /** The id of the table that says the same. */
  describedBy: string;
  /** `all` says in full what the name may cut or count. */
  rows: { key: string; name: string; all: string }[];
  hubs: { key: string; name: string; isOutside: boolean }[];
  ties: { left: string; right: string; count: number }[];
}

const width = 360;
const memberX = 100;
const hubX = 242;
/** About so many letters fit beside the dots at the size of the text. */
const memberLetters = 16;
const hubLetters = 17;

/** Members at the left, what brings them together at the right. Drawn on the server: no script needed. */
export function NetworkPicture({ gist, describedBy, rows, hubs, ties }: NetworkPictureProps) {
  const labels = new Map(hubs.map(({ key, name }) => [key, wrapText(name, hubLetters)]));
  const { height, left, right } = layOutNetwork({
    left: rows.map(({ key }) => key),
    right: hubs.map(({ key }) => ({ key, lines: labels.get(key)!.length })),
    ties,
  });
  const outside = new Set(hubs.filter(({ isOutside }) => isOutside).map(({ key }) => key));
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={gist}
      aria-describedby={describedBy}
      className="w-full max-w-xl text-[0.71875rem]"
    >
      {rows.map(({ key, name, all }) => (
        <g key={key} className="group">
          <title>{all}</title>
          {ties
            .filter((tie) => tie.left === key)
            .map((tie) => (
              <path
                key={tie.right}
                d={curve(left.get(key)!, right.get(tie.right)!)}
                fill="none"
                strokeWidth={tie.count > 1 ? 2 : 0.9}
                strokeDasharray={outside.has(tie.right) ? "4 2" : undefined}
                className={`opacity-70 group-hover:stroke-ink group-hover:opacity-100 ${strokeOf(outside.has(tie.right))}`}
              />
            ))}
          <circle cx={memberX} cy={left.get(key)} r="3.5" className="fill-ink" />
          <text
            x={memberX - 8}
            y={left.get(key)}
            dy="0.35em"
            textAnchor="end"
            className="fill-ink group-hover:font-bold"
          >
            {cut(name)}
          </text>
        </g>
      ))}
      {hubs.map(({ key, isOutside }) => (
        <g key={key}>
          <HubMark y={right.get(key)!} isOutside={isOutside} />
          {labels.get(key)!.map((line, i, lines) => (
            <text
              key={i}
              x={hubX + 10}
              y={right.get(key)! + (i - (lines.length - 1) / 2) * lineHeight}
              dy="0.35em"
              className="fill-ink font-semibold"
            >
              {line}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}

/** Inside and outside differ in shape, dash and colour. */
function HubMark({ y, isOutside }: { y: number; isOutside: boolean }) {
  return isOutside ? (
    <rect x={hubX - 5} y={y - 5} width="10" height="10" className="fill-series-2" />
  ) : (
    <circle cx={hubX} cy={y} r="5.5" className="fill-series-1" />
  );
}

/** Which mark is what; the words come from the page. */
export function NetworkLegend({ inside, outside }: { inside: string; outside: string }) {
  return (
    <ul className="small flex flex-wrap gap-x-5">
      {[inside, outside].map((label, i) => (
        <li key={label} className="flex items-center gap-2">
          <svg width="36" height="14" viewBox={`${hubX - 28} 0 36 14`} aria-hidden="true">
            <path
              d={`M${hubX - 28} 7H${hubX}`}
              strokeWidth="1.5"
              strokeDasharray={i === 1 ? "4 2" : undefined}
              className={strokeOf(i === 1)}
            />
            <HubMark y={7} isOutside={i === 1} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

const strokeOf = (isOutside: boolean) => (isOutside ? "stroke-series-2" : "stroke-series-1");

function curve(from: number, to: number): string {
  const middle = (memberX + hubX) / 2;
  return `M${memberX} ${from.toFixed(1)}C${middle} ${from.toFixed(1)} ${middle} ${to.toFixed(1)} ${hubX} ${to.toFixed(1)}`;
}

const cut = (name: string) => (name.length > memberLetters ? `${name.slice(0, memberLetters - 1).trimEnd()}…` : name);
