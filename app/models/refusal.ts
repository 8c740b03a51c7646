import type { PlsInputCode } from "analytics";

/** Why no model comes of answers, in the few kinds that help people. */
export function refusalOf(code: PlsInputCode): "tooFewRows" | "constant" | "collinear" | "other" {
  if (code === "too-few-rows") return "tooFewRows";
  if (code === "constant-indicator") return "constant";
  return code.startsWith("collinear") ? "collinear" : "other";
}
