import { useCallback } from "react";
import { useTranslation } from "react-i18next";

/** A unit as the catalogue writes it, in the reader's language. */
export function useUnit(): (unit: string) => string {
  const { t } = useTranslation();
  return useCallback((unit) => t(`domain.units.${unit}` as "domain.units.orang", { defaultValue: unit }), [t]);
}
