import { useId } from "react";
import { wrapText } from "./chart-spec.ts";
import { controlPoints, type Ellipse, layOutPaths, leastWidth, type Line, type PathLayout, rx } from "./path-layout.ts";
import { inFile, onPage, type PaintOf } from "./path-paint.ts";

export interface PathDiagramProps {
  /** What the picture is, and all that it says, in words: for those who do not see it. */
  title: string;
  description: string;
  /** `r2` and all labels are finished texts: "R² 0,55", "0,38 (0,21–0,52)". */
  constructs: readonly { name: string; label: string; r2?: string }[];
  /** The stronger, the wider; what is not significant is dashed. */
  paths: readonly { from: string; to: string; label?: string; strength?: number; significant?: boolean }[];
  /** By construct: its items, with their loadings where they are known. */
  items?: Readonly<Record<string, readonly { code: string; label?: string }[]>>;
  target: string;
  /** What a whole and what a dashed line says; drawn under the picture where it is given. */
  legend?: { significant: string; notSignificant: string };
  /** A file of its own: it brings its colours and its letters along. */
  isFile?: boolean;
}

const letters = { construct: 14, path: 15 };
const lineHeight = 14;
const itemsBeside = 3;
const itemWidth = (2 * rx) / itemsBeside;
const stem = 10;
const legendHeight = 44;

/** Constructs as ellipses, paths as arrows, items as boxes. Drawn on the server: no script needed. */
export function PathDiagram({ title, description, constructs, paths, target, isFile, ...props }: PathDiagramProps) {
  const id = useId();
  const paint = isFile ? inFile : onPage;
  const texts = new Map(constructs.map((one) => [one.name, textOf(one)]));
  const itemsOf = (name: string) => props.items?.[name] ?? [];
  const itemHeight = Object.values(props.items ?? {}).some((list) => list.some(({ label }) => label)) ? 30 : 18;
  const layout = layOutPaths({
    constructs: constructs.map(({ name }) => {
      const arriving = paths.filter(({ to }) => to === name).length;
      const count = itemsOf(name).length;
      return {
        name,
        ry: Math.max(16 + (texts.get(name)!.length * lineHeight) / 2, arriving * 5),
        below: count && stem + Math.ceil(count / itemsBeside) * itemHeight,
      };
    }),
    paths,
  });
  const { width } = layout;
  const isWide = width > leastWidth;
  const height = layout.height + (props.legend ? legendHeight : 0);
  const size = isFile ? { width: width * 2, height: height * 2 } : { width, height };
  const picture = (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      {...size}
      {...(isFile && { xmlns: "http://www.w3.org/2000/svg", fontFamily: "Arial, Helvetica, sans-serif" })}
      role="img"
      aria-labelledby={`${id}t`}
      aria-describedby={`${id}d`}
      fontSize="13"
      className={isFile ? undefined : `block h-auto ${isWide ? "max-w-none print:max-w-full" : "w-full max-w-md"}`}
    >
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{description}</desc>
      <rect width={width} height={height} {...paint.ground} />
      {layout.lines.map((line) => (
        <Arrow
          key={`${line.from}>${line.to}`}
          line={line}
          direction={layout.direction}
          paint={paint}
          {...propsOf(line)}
        />
      ))}
      {constructs.map(({ name }) => {
        const ellipse = layout.ellipses.get(name)!;
        return (
          <g key={name}>
            <Items ellipse={ellipse} items={itemsOf(name)} height={itemHeight} paint={paint} />
            <Construct ellipse={ellipse} lines={texts.get(name)!} isTarget={name === target} paint={paint} />
          </g>
        );
      })}
      {/* Above everything: a figure must not be crossed out by another path. */}
      {layout.lines.map((line) => {
        const { label } = propsOf(line);
        return (
          label && (
            <Words
              key={`${line.from}>${line.to}`}
              at={line.label}
              lines={wrapText(label, letters.path)}
              paint={paint.figure}
            />
          )
        );
      })}
      {props.legend && <Legend top={layout.height} {...props.legend} paint={paint} />}
    </svg>
  );
  if (isFile || !isWide) return picture;
  // What is wider than a phone is moved sideways there, not made smaller than one can read.
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={title}>
      {picture}
    </div>
  );

  function propsOf(line: Line) {
    return paths.find(({ from, to }) => from === line.from && to === line.to)!;
  }
}

/** In lines that fit into an ellipse; a word that is longer than one is broken. */
function textOf({ label, r2 }: PathDiagramProps["constructs"][number]): string[] {
  const breakable = label.replace(new RegExp(`\\S{${letters.construct}}(?=\\S)`, "g"), "$&- ");
  return [...wrapText(breakable, letters.construct), ...(r2 ? [r2] : [])];
}

interface Painted {
  paint: PaintOf;
}

function Construct({
  ellipse,
  lines,
  isTarget,
  paint,
}: Painted & { ellipse: Ellipse; lines: string[]; isTarget: boolean }) {
  const { x, y, ...radii } = ellipse;
  return (
    <>
      <ellipse
        cx={x}
        cy={y}
        {...radii}
        strokeWidth={isTarget ? 2.5 : 1.25}
        {...paint[isTarget ? "target" : "construct"]}
      />
      <Words at={ellipse} lines={lines} paint={paint.text} />
    </>
  );
}

function Items({
  ellipse: { x, y, ry },
  items,
  height,
  paint,
}: Painted & { ellipse: Ellipse; items: readonly { code: string; label?: string }[]; height: number }) {
  const top = y + ry + stem;
  return items.map(({ code, label }, i) => {
    const row = Math.floor(i / itemsBeside);
    const beside = Math.min(itemsBeside, items.length - row * itemsBeside);
    const left = x + ((i % itemsBeside) - beside / 2) * itemWidth;
    const middle = { x: left + itemWidth / 2, y: top + (row + 0.5) * height };
    return (
      <g key={code}>
        {row === 0 && <path d={`M${at({ x, y })}L${at({ x: middle.x, y: top })}`} {...paint.line} />}
        <rect x={left + 1} y={top + row * height} width={itemWidth - 2} height={height - 2} {...paint.item} />
        <Words at={middle} lines={label ? [code, label] : [code]} paint={paint.text} size={10} />
      </g>
    );
  });
}

type Path = PathDiagramProps["paths"][number];

function Arrow({
  line: { points },
  direction,
  strength = 0.2,
  significant = true,
  paint,
}: Painted & Pick<Path, "strength" | "significant"> & { line: Line; direction: PathLayout["direction"] }) {
  const tip = points.at(-1)!;
  const head = direction === "right" ? "l-9 -4v8z" : "l-4 -9h8z";
  return (
    <g>
      <path
        d={pathOf(points, direction)}
        fill="none"
        strokeWidth={(0.5 + 6 * Math.min(1, Math.abs(strength))).toFixed(2)}
        strokeDasharray={significant ? undefined : "5 4"}
        {...paint.line}
      />
      <path d={`M${at(tip)}${head}`} {...paint.head} />
    </g>
  );
}

function pathOf(points: Line["points"], direction: PathLayout["direction"]): string {
  return points
    .map((to, i) => {
      if (i === 0) return `M${at(to)}`;
      if (i % 2 === 0) return `L${at(to)}`;
      return `C${[...controlPoints(points[i - 1]!, to, direction), to].map(at).join(" ")}`;
    })
    .join("");
}

interface WordsProps {
  at: { x: number; y: number };
  lines: readonly string[];
  paint: PaintOf["text"];
  size?: number;
  anchor?: "start";
}

function Words({ at: { x, y }, lines, paint, size, anchor }: WordsProps) {
  const leading = size ? size + 1 : lineHeight;
  return (
    <text textAnchor={anchor ?? "middle"} fontSize={size} {...paint}>
      {lines.map((line, i) => (
        <tspan key={i} x={x.toFixed(1)} y={(y + (i - (lines.length - 1) / 2) * leading).toFixed(1)} dy="0.35em">
          {line}
        </tspan>
      ))}
    </text>
  );
}

function Legend({
  top,
  significant,
  notSignificant,
  paint,
}: Painted & { top: number } & NonNullable<PathDiagramProps["legend"]>) {
  return [significant, notSignificant].map((text, i) => (
    <g key={text}>
      <path
        d={`M8 ${top + 12 + i * 18}h32`}
        strokeWidth="2"
        strokeDasharray={i === 1 ? "5 4" : undefined}
        {...paint.line}
      />
      <Words at={{ x: 48, y: top + 12 + i * 18 }} lines={[text]} paint={paint.text} anchor="start" />
    </g>
  ));
}

const at = ({ x, y }: { x: number; y: number }) => `${x.toFixed(1)} ${y.toFixed(1)}`;
