import { useText } from "~/i18n/use-text.ts";
import type { ChartSeries } from "./chart-spec.ts";

/** A series' name, with the mark of simulated values where it holds any. */
export function useMarkedName(): (series: ChartSeries) => string {
  const t = useText();
  return ({ name, figures }) => (figures.some(isShownSimulated) ? `${name} (${t("common.simulated")})` : name);
}

const isShownSimulated = ({ value, isSimulated }: ChartSeries["figures"][number]) => value !== undefined && isSimulated;
