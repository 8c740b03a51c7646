import { indicatorName } from "./indicator-words.ts";
import { useLanguage } from "./use-language.ts";
import { useText } from "./use-text.ts";

interface Named {
  nameId: string;
  nameEn: string;
}

interface Ruled {
  overTime: string;
  formula?: string;
  /** The indicators that the rule names. */
  parts: readonly (Named & { code: string })[];
}

/** An indicator in the reader's words: its name, and how its months become one value. */
export function useIndicatorText() {
  const t = useText();
  const language = useLanguage();
  const name = (indicator: Named) => indicatorName(indicator, language);
  return {
    name,
    /** 100*KI05/KI01 with the names of its parts. */
    rule({ overTime, formula, parts }: Ruled): string {
      if (overTime.startsWith("weighted:")) return t("domain.overTime.weighted", { code: name(parts[0]!) });
      if (overTime !== "derived") return t(`domain.overTime.${overTime as "sum" | "last" | "mean"}`);
      const signs = formula!.replaceAll("*", " × ").replaceAll("/", " ÷ ");
      const words = parts.reduce((text, part) => text.replaceAll(part.code, name(part)), signs);
      return t("domain.overTime.derived", { formula: words });
    },
  };
}
