import type { TFunction } from "i18next";
import type { PathDiagramProps } from "~/charts/path-diagram.tsx";
import type { Language } from "~/i18n/i18n.ts";

interface Drawn {
  name: string;
  constructs: readonly { name: string; name_id: string; name_en: string; items?: readonly { code: string }[] }[];
  paths: readonly { from: string; to: string }[];
  target: string;
}

/** A model as the path diagram draws it, with its words. */
export function pictureOf({ name, constructs, paths, target }: Drawn, t: TFunction, language: Language) {
  const labelOf = new Map(constructs.map((one) => [one.name, language === "id" ? one.name_id : one.name_en]));
  const words = arrowsOf(paths, labelOf, t);
  return {
    title: name ? t("instrument.picture", { name }) : t("instrument.model"),
    description: t("instrument.pictureText", { target: labelOf.get(target) ?? "–", paths: words.join("; ") || "–" }),
    constructs: constructs.map((one) => ({ name: one.name, label: labelOf.get(one.name)! })),
    paths,
    items: Object.fromEntries(constructs.map((one) => [one.name, one.items ?? []])),
    target,
  } satisfies PathDiagramProps;
}

/** "Kepercayaan ke Kemitraan bisnis", one for each path. */
export function arrowsOf(paths: Drawn["paths"], labelOf: ReadonlyMap<string, string>, t: TFunction): string[] {
  return paths.map(({ from, to }) => t("instrument.arrow", { from: labelOf.get(from), to: labelOf.get(to) }));
}
