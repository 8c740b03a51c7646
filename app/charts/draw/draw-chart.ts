import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
  Tooltip,
} from "chart.js";
import type { ChartSpec } from "../chart-spec.ts";
import { barConfig } from "./bar-config.ts";
import { lineConfig } from "./line-config.ts";
import { radarConfig } from "./radar-config.ts";
import { readTheme } from "./theme.ts";

// Only what the product draws. This file comes to the browser on demand (use-chart.ts).
Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
  Tooltip,
);

/** Draws on the canvas in the colours of the moment. Nothing moves: a picture is there or it is not. */
export function drawChart(canvas: HTMLCanvasElement, spec: ChartSpec): { destroy(): void } {
  const theme = readTheme(canvas);
  if (spec.type === "bar") return new Chart(canvas, barConfig(spec, theme));
  if (spec.type === "line") return new Chart(canvas, lineConfig(spec, theme));
  return new Chart(canvas, radarConfig(spec, theme, canvas.clientWidth));
}
