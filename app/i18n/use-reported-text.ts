import type { ComparisonCell } from "~/models/comparison.ts";
import { useText } from "./use-text.ts";

interface Reported extends Pick<ComparisonCell, "value" | "reported" | "of"> {
  rhythm: "month" | "quarter" | "year";
}

/** What is to be known of a figure that isn't whole: how much of its time span was reported, or why there is none. */
export function useReportedText(): (cell: Reported) => string | undefined {
  const t = useText();
  return ({ value, reported, of, rhythm }) => {
    if (reported < of) return t(`compare.reported.${rhythm}`, { reported, of });
    return value === undefined && of > 0 ? t("compare.noDivisor") : undefined;
  };
}
