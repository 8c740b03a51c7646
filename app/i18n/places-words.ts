import type { TFunction } from "i18next";

interface Places {
  best: number;
  worst: number;
  of?: number;
}

/** "urutan 2 dari 5", or "urutan 2–4 dari 5" where it is not certain, or shared. */
export function placesText({ best, worst, of }: Places, t: TFunction): string {
  const places = best === worst ? String(best) : t("compare.placeRange", { best, worst });
  return t("compare.place", { places, of });
}
