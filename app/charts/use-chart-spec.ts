import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { ChartData, ChartSpec } from "./chart-spec.ts";
import { useMarkedName } from "./use-marked-name.ts";

/** A chart's data as it is drawn: in the reader's words, missing values as gaps. */
export function useChartSpec(type: ChartSpec["type"], { labels, series, kind, unit, level }: ChartData): ChartSpec {
  const t = useText();
  const language = useLanguage();
  const markedName = useMarkedName();
  return {
    type,
    labels: [...labels],
    series: series.map((one) => ({
      name: markedName(one),
      values: one.figures.map(({ value }) => value ?? null),
      simulated: one.figures.map(({ isSimulated }) => isSimulated),
    })),
    kind,
    unit,
    level,
    language,
    missing: t("common.missing"),
    simulated: t("common.simulated"),
  };
}
