import { PlsInputError } from "../pls/errors.ts";
import { parseModel } from "../pls/parse-model.ts";
import type { WaveDesign, WeightsDesign } from "./wave-design.ts";
import { requireDesign } from "./wave-requirements.ts";

type Fields = Record<string, unknown>;

/**
 * Reads a wave's design from JSON text. Nothing has a default and nothing unknown is passed over: a misspelt setting
 * would otherwise give other numbers without a word.
 *
 * @throws PlsInputError naming the key that is wrong
 */
export function parseDesign(text: string): WaveDesign {
  const design = readFields("the design", parseJson(text), [
    "model",
    "target",
    "scale",
    "weights",
    "smallestPath",
    "fewestForPrivacy",
    "settings",
  ]);
  const scale = readFields("scale", design.scale, ["min", "max"]);
  const settings = readFields("settings", design.settings, [
    "resamples",
    "scoreResamples",
    "permutations",
    "folds",
    "confidence",
    "seed",
  ]);
  const read: WaveDesign = {
    model: parseModel(JSON.stringify(design.model)),
    target: readText("target", design.target),
    scale: { min: readNumber("scale.min", scale.min), max: readNumber("scale.max", scale.max) },
    weights: readWeights(design.weights),
    smallestPath: readNumber("smallestPath", design.smallestPath),
    fewestForPrivacy: readNumber("fewestForPrivacy", design.fewestForPrivacy),
    settings: {
      resamples: readNumber("settings.resamples", settings.resamples),
      scoreResamples: readNumber("settings.scoreResamples", settings.scoreResamples),
      permutations: readNumber("settings.permutations", settings.permutations),
      folds: readNumber("settings.folds", settings.folds),
      confidence: readNumber("settings.confidence", settings.confidence),
      seed: readNumber("settings.seed", settings.seed),
    },
  };
  requireDesign(read);
  return read;
}

function readWeights(raw: unknown): WeightsDesign {
  const kind = isFields(raw) ? raw.kind : undefined;
  if (kind === "estimate" || kind === "equal") {
    readFields("weights", raw, ["kind"]);
    return { kind };
  }
  if (kind !== "frozen") refuse("weights.kind", "must be frozen, estimate or equal");
  const { version, weights } = readFields("weights", raw, ["kind", "version", "weights"]);
  return { kind: "frozen", version: readText("weights.version", version), weights: readBlocks(weights) };
}

function readBlocks(raw: unknown) {
  return Object.fromEntries(
    Object.entries(readFields("weights.weights", raw)).map(([construct, block]) => {
      const name = `weights.weights.${construct}`;
      const items = Object.entries(readFields(name, block));
      return [
        construct,
        Object.fromEntries(items.map(([item, value]) => [item, readNumber(`${name}.${item}`, value)])),
      ];
    }),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new PlsInputError("bad-model", "the design is not valid JSON");
  }
}

/** @param keys that there may be; any without the list */
function readFields(name: string, raw: unknown, keys?: readonly string[]): Fields {
  if (!isFields(raw)) return refuse(name, "must be an object");
  const stranger = keys && Object.keys(raw).find((key) => !keys.includes(key));
  if (stranger !== undefined) refuse(name, `has no key "${stranger}"`);
  return raw;
}

function readNumber(name: string, raw: unknown): number {
  return typeof raw === "number" && Number.isFinite(raw) ? raw : refuse(name, "must be a number");
}

function readText(name: string, raw: unknown): string {
  return typeof raw === "string" && raw !== "" ? raw : refuse(name, "must be a text");
}

function refuse(name: string, message: string): never {
  throw new PlsInputError("bad-model", `${name} ${message}`, { setting: name });
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
