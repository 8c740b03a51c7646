import type { TooltipOptions } from "chart.js";
import { formatNumber } from "~/i18n/format.ts";
import type { ChartSpec } from "../chart-spec.ts";
import type { ChartTheme } from "./theme.ts";

export const sharedOptions = { animation: false, responsive: true, maintainAspectRatio: false } as const;

export const fontOf = (theme: ChartTheme, weight: "normal" | 600 = "normal") => ({
  family: theme.font,
  size: 12.5,
  weight,
});

export function tooltipColours(theme: ChartTheme): Partial<TooltipOptions> {
  return {
    backgroundColor: theme.surface,
    borderColor: theme.line,
    borderWidth: 1,
    titleColor: theme.ink,
    bodyColor: theme.ink,
    titleFont: fontOf(theme, 600),
    bodyFont: fontOf(theme),
    padding: 8,
    usePointStyle: true,
  };
}

/** A value in full, with its unit and what it is, as a tooltip says it. */
export function fullText(value: number, spec: ChartSpec, isSimulated = false): string {
  const mark = isSimulated ? ` (${spec.simulated})` : "";
  return withUnit(value, spec) + mark;
}

function withUnit(value: number, { kind, unit, language }: ChartSpec): string {
  const number = formatNumber(value, language, kind);
  if (kind === "score" || unit === "") return number;
  return unit === "Rp" ? `Rp ${number}` : `${number} ${unit}`;
}
