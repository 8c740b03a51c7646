import { parseFormula } from "analytics";
import type { Catalogue, Indicator } from "./indicators.server.ts";

export type FormulaProblem =
  | { reason: "syntax" }
  | { reason: "noCode" }
  | { reason: "unknown"; code: string }
  /** It is computed itself, or a weighted mean: only what is added up, averaged or taken last can be a part. */
  | { reason: "notPlain"; code: string }
  | { reason: "period"; code: string };

/** As people write it, with × and ÷, spaces and small letters, to the catalogue's way: "100*KI05/KI01". */
export const normaliseFormula = (typed: string) =>
  typed.replace(/\s+/g, "").replace(/[×x]/gi, "*").replace(/[÷:]/g, "/").toUpperCase();

/**
 * What is wrong with a formula for an indicator of this rhythm, the first thing only. No formula can lead back to
 * itself: a part is never a formula.
 * @param formula normalised
 * @param catalogue as it is in the indicator's region
 */
export function findFormulaProblem(
  formula: string,
  period: Indicator["period"],
  catalogue: Catalogue,
): FormulaProblem | undefined {
  let codes: readonly string[];
  try {
    ({ codes } = parseFormula(formula));
  } catch {
    return { reason: "syntax" };
  }
  if (codes.length === 0) return { reason: "noCode" };
  for (const code of codes) {
    const part = catalogue.get(code);
    if (!part) return { reason: "unknown", code };
    if (!["sum", "mean", "last"].includes(part.overTime)) return { reason: "notPlain", code };
    if (part.period !== period) return { reason: "period", code };
  }
  return undefined;
}
