import type { TFunction } from "i18next";
import { z } from "zod";
import { indexPillars } from "./development-index.ts";

/** Whole percents that come to 100. For trying them out and for setting them. */
export function triedWeights(t: TFunction) {
  const wrong = t("developmentIndex.percentWrong");
  const percent = z.number(wrong).int(wrong).min(0, wrong).max(100, wrong);
  // An empty field is no 0.
  const field = z.string({ error: wrong }).trim().min(1, wrong).transform(Number).pipe(percent);
  return z
    .object({ internal: field, external: field, infrastructure: field, partnership: field })
    .check(({ value, issues }) => {
      const sum = indexPillars.reduce((total, pillar) => total + value[pillar], 0);
      if (sum !== 100) {
        issues.push({ code: "custom", path: [], message: t("developmentIndex.sumWrong", { sum }), input: value });
      }
    });
}

export function weightsForm(t: TFunction) {
  const missing = t("developmentIndex.reasonMissing");
  return triedWeights(t).and(
    z.object({
      reason: z.string({ error: missing }).trim().min(1, missing).max(1000, t("cooperation.tooLong")),
    }),
  );
}
