import { PlsInputError } from "./errors.ts";
import type { Construct, Path, PathModel } from "./model.ts";

/**
 * Reads a model from JSON text and checks its shape; what it means is checked by `planModel`.
 *
 * @throws PlsInputError naming the construct or path whose shape is wrong
 */
export function parseModel(text: string): PathModel {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new PlsInputError("bad-model", "the model is not valid JSON");
  }
  if (!isRecord(raw) || !Array.isArray(raw.constructs) || !Array.isArray(raw.paths)) {
    throw new PlsInputError("bad-model", 'the model needs the lists "constructs" and "paths"');
  }
  return { constructs: raw.constructs.map(readConstruct), paths: raw.paths.map(readPath) };
}

function readConstruct(raw: unknown, at: number): Construct {
  if (!isRecord(raw) || !isName(raw.name)) {
    throw new PlsInputError("bad-model", `construct ${at + 1} has no name`);
  }
  const { name, indicators, mode = "A", consistent = false } = raw;
  if (!Array.isArray(indicators) || !indicators.every(isName)) {
    throw new PlsInputError("bad-model", `construct ${name}: "indicators" must be a list of names`, {
      construct: name,
    });
  }
  if (mode !== "A" && mode !== "B") {
    throw new PlsInputError("bad-model", `construct ${name}: "mode" must be A or B`, { construct: name });
  }
  if (typeof consistent !== "boolean") {
    throw new PlsInputError("bad-model", `construct ${name}: "consistent" must be true or false`, { construct: name });
  }
  return { name, indicators, mode, consistent };
}

function readPath(raw: unknown, at: number): Path {
  if (isRecord(raw) && isName(raw.from) && isName(raw.to)) return { from: raw.from, to: raw.to };
  throw new PlsInputError("bad-model", `path ${at + 1} needs "from" and "to"`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
