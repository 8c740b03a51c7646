/**
 * The colours of a path diagram: on a page by the names of the visual system (app/styles/tokens.css), which follow
 * day, night and paper; in a file of its own as attributes, as it has to bring them along.
 */
interface Paint {
  className?: string;
  fill?: string;
  stroke?: string;
  strokeWidth?: number;
  paintOrder?: "stroke";
}

export type PaintOf = Record<"ground" | "construct" | "target" | "item" | "line" | "head" | "text" | "figure", Paint>;

/** Keeps a line from running through a figure that stands on it. */
const outline = { strokeWidth: 4, paintOrder: "stroke" } as const;

export const onPage: PaintOf = {
  ground: { className: "fill-none" },
  construct: { className: "fill-surface stroke-line-strong" },
  target: { className: "fill-indigo-wash stroke-indigo" },
  item: { className: "fill-sunken stroke-line-strong" },
  line: { className: "stroke-ink-soft" },
  head: { className: "fill-ink-soft" },
  text: { className: "fill-ink" },
  figure: { className: "fill-ink stroke-surface", ...outline },
};

const [ink, inkSoft, line] = ["#1d2230", "#555b6b", "#8b8778"];

export const inFile: PaintOf = {
  ground: { fill: "#ffffff" },
  construct: { fill: "#ffffff", stroke: line },
  target: { fill: "#e8ebf7", stroke: "#2b3f87" },
  item: { fill: "#efece4", stroke: line },
  line: { stroke: inkSoft },
  head: { fill: inkSoft },
  text: { fill: ink },
  figure: { fill: ink, stroke: "#ffffff", ...outline },
};
