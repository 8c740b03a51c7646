import type { NationalLine } from "~/models/national.server.ts";
import { formatNumber, type NumberKind } from "./format.ts";
import { useLanguage } from "./use-language.ts";
import { useText } from "./use-text.ts";

/** The country's figure, with what it is of, its year and its source. */
export function useNationalText(): (line: NationalLine, kind: NumberKind) => string {
  const t = useText();
  const language = useLanguage();
  return ({ code, value, year, source }, kind) =>
    t(`compare.national.${code as "KN05" | "KM08"}`, {
      value: formatNumber(value, language, kind) + (kind === "percent" ? " %" : ""),
      year,
      source,
    });
}
