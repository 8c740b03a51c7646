import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { unitName } from "./indicator-words.ts";

/** A unit as the catalogue writes it, in the reader's language. */
export function useUnit(): (unit: string) => string {
  const { t } = useTranslation();
  return useCallback((unit) => unitName(unit, t), [t]);
}
