import type { TFunction } from "i18next";
import { z } from "zod";
import type { InstrumentDefinition } from "db/tables/surveys.ts";
import { findCircle, findUnconnected } from "./instrument.ts";

export const most = { constructs: 12, items: 10, points: 7 };
export const fewest = { points: 2 };

/** What may be typed as the smallest path: from 0.1 to 0.9. */
export const smallestPaths = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

export interface InstrumentInput {
  nameId: string;
  nameEn: string;
  definition: InstrumentDefinition;
}

/**
 * An instrument as it is built, to its document. A construct has a key of its own while it is built, which its paths
 * and the target name: its code may be typed anew at any time. English falls back to Bahasa Indonesia.
 */
export function instrumentForm(t: TFunction) {
  const tooLong = t("instrument.errors.tooLong");
  const text = (longest: number, missing: string) =>
    z.string({ error: missing }).trim().min(1, missing).max(longest, tooLong);
  const english = (longest: number) => z.string().trim().max(longest, tooLong).optional();
  const code = (pattern: RegExp, message: string) =>
    z
      .string({ error: message })
      .trim()
      .regex(pattern, message)
      .transform((typed) => typed.toUpperCase());
  const item = z.object({
    /** Where none is typed, the construct's and a number. */
    code: code(/^([a-z][a-z0-9]{0,9})?$/i, t("instrument.errors.itemCode")).default(""),
    textId: text(300, t("instrument.errors.itemText")),
    textEn: english(300),
  });
  const construct = z.object({
    key: z.string(),
    code: code(/^[a-z][a-z0-9]{0,7}$/i, t("instrument.errors.constructCode")),
    nameId: text(60, t("instrument.errors.constructName")),
    nameEn: english(60),
    mode: z.enum(["A", "B"]).default("A"),
    to: z.array(z.string()).default([]),
    items: z
      .array(item, { error: t("instrument.errors.noItems") })
      .min(1, t("instrument.errors.noItems"))
      .max(most.items, t("instrument.errors.tooManyItems", { most: most.items })),
  });
  return z
    .object({
      nameId: text(200, t("instrument.errors.name")),
      nameEn: english(200),
      points: z
        .array(z.object({ labelId: text(60, t("instrument.errors.label")), labelEn: english(60) }), {
          error: t("instrument.errors.points"),
        })
        .min(fewest.points, t("instrument.errors.points"))
        .max(most.points, t("instrument.errors.points")),
      constructs: z
        .array(construct, { error: t("instrument.errors.noConstructs") })
        .min(1, t("instrument.errors.noConstructs"))
        .max(most.constructs, t("instrument.errors.tooManyConstructs", { most: most.constructs })),
      /** Typed beside the constructs, wrong as a whole. */
      paths: z.undefined().optional(),
      target: z.string({ error: t("instrument.errors.target") }),
      smallestPath: z.coerce
        .number({ error: t("instrument.errors.smallestPath") })
        .min(0.1, t("instrument.errors.smallestPath"))
        .max(0.9, t("instrument.errors.smallestPath")),
    })
    .transform((typed) => ({ ...typed, constructs: typed.constructs.map(withItemCodes) }))
    .check(({ value, issues }) => {
      const refuse = (path: (string | number)[], message: string): void => {
        issues.push({ code: "custom", path, message, input: undefined });
      };
      const { constructs, target } = value;
      const codes = new Map<string, string>();
      constructs.forEach(({ code, items }, i) => {
        if (codes.has(code)) refuse(["constructs", i, "code"], t("instrument.errors.codeTwice", { code }));
        codes.set(code, code);
        items.forEach((one, j) => {
          if (codes.has(one.code)) {
            refuse(["constructs", i, "items", j, "code"], t("instrument.errors.codeTwice", { code: one.code }));
          }
          codes.set(one.code, one.code);
        });
      });
      const nameOf = new Map(constructs.map(({ key, nameId }) => [key, nameId]));
      const named = (keys: string[], between: string) => keys.map((key) => nameOf.get(key)!).join(between);
      if (!nameOf.has(target)) return refuse(["target"], t("instrument.errors.target"));
      const paths = pathsOf(constructs);
      const circle = findCircle(paths);
      if (circle) refuse(["paths"], t("instrument.errors.circle", { names: named(circle, " → ") }));
      if (!paths.some(({ to }) => to === target)) {
        return refuse(["paths"], t("instrument.errors.noPathToTarget", { name: nameOf.get(target) }));
      }
      const alone = findUnconnected([...nameOf.keys()], paths, target);
      if (alone.length > 0) refuse(["paths"], t("instrument.errors.unconnected", { names: named(alone, ", ") }));
    })
    .transform(({ nameId, nameEn, ...typed }): InstrumentInput => ({
      nameId,
      nameEn: nameEn || nameId,
      definition: definitionOf(typed),
    }));
}

interface Typed {
  points: { labelId: string; labelEn?: string | undefined }[];
  constructs: {
    key: string;
    code: string;
    nameId: string;
    nameEn?: string | undefined;
    mode: "A" | "B";
    to: string[];
    items: { code: string; textId: string; textEn?: string | undefined }[];
  }[];
  target: string;
  smallestPath: number;
}

function withItemCodes<Construct extends { code: string; items: { code: string }[] }>(construct: Construct): Construct {
  const taken = new Set(construct.items.map(({ code }) => code));
  const next = () => {
    let n = 1;
    while (taken.has(`${construct.code}${n}`)) n++;
    taken.add(`${construct.code}${n}`);
    return `${construct.code}${n}`;
  };
  return { ...construct, items: construct.items.map((item) => ({ ...item, code: item.code || next() })) };
}

function definitionOf({ points, constructs, target, smallestPath }: Typed): InstrumentDefinition {
  const codeOf = new Map(constructs.map(({ key, code }) => [key, code]));
  return {
    scale: {
      min: 1,
      max: points.length,
      labels_id: points.map(({ labelId }) => labelId),
      labels_en: points.map(({ labelId, labelEn }) => labelEn || labelId),
    },
    constructs: constructs.map(({ code, nameId, nameEn, mode, items }) => ({
      name: code,
      name_id: nameId,
      name_en: nameEn || nameId,
      mode,
      items: items.map((item) => ({ code: item.code, text_id: item.textId, text_en: item.textEn || item.textId })),
    })),
    paths: pathsOf(constructs).map(({ from, to }) => ({ from: codeOf.get(from)!, to: codeOf.get(to)! })),
    target: codeOf.get(target)!,
    smallest_path: smallestPath,
  };
}

/** By keys. A construct that was taken out may still be named by the paths that led to it. */
export function pathsOf(constructs: readonly { key: string; to: readonly string[] }[]) {
  const keys = new Set(constructs.map(({ key }) => key));
  return constructs.flatMap(({ key, to }) =>
    to.filter((other) => other !== key && keys.has(other)).map((other) => ({ from: key, to: other })),
  );
}

/** A document as the form holds it. */
export function toForm(definition: InstrumentDefinition) {
  const { scale, constructs, paths, target, smallest_path } = definition;
  const points = Array.from({ length: scale.max - scale.min + 1 }, (_, i) => ({
    labelId: scale.labels_id?.[i] ?? "",
    labelEn: scale.labels_en?.[i] ?? "",
  }));
  return {
    points,
    constructs: constructs.map(({ name, name_id, name_en, mode, items }) => ({
      key: name,
      code: name,
      nameId: name_id,
      nameEn: name_en,
      mode,
      to: paths.filter(({ from }) => from === name).map(({ to }) => to),
      items: items.map((item) => ({ code: item.code, textId: item.text_id ?? "", textEn: item.text_en ?? "" })),
    })),
    target,
    smallestPath: String(smallest_path),
  };
}

export type InstrumentDraft = ReturnType<typeof toForm>;

export const blankConstruct = {
  code: "",
  nameId: "",
  nameEn: "",
  mode: "A" as const,
  to: [] as string[],
  items: [{ code: "", textId: "", textEn: "" }],
};

/** What a new instrument begins with: a scale, and two constructs to fill in. */
export function blankDraft(points: InstrumentDraft["points"]): InstrumentDraft {
  const constructs = ["k1", "k2"].map((key) => ({ ...blankConstruct, key }));
  return { points, constructs, target: "", smallestPath: "0.3" };
}
