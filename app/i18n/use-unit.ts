import { useCallback } from "react";
import { unitName } from "./indicator-words.ts";
import { useText } from "./use-text.ts";

/** A unit as the catalogue writes it, in the reader's language. */
export function useUnit(): (unit: string) => string {
  const t = useText();
  return useCallback((unit) => unitName(unit, t), [t]);
}
