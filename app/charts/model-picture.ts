import type { TFunction } from "i18next";
import type { PathDiagramProps } from "./path-diagram.tsx";
import { formatNumber } from "~/i18n/format.ts";
import type { Language } from "~/i18n/i18n.ts";
import { constructName, type ShownReport, type SurveyInstrument } from "~/models/published-wave.ts";

/** A model's figures as its picture writes them. A path whose interval leaves out 0 is whole, another dashed. */
export function pictureOf(
  instrument: SurveyInstrument,
  { result, bootstrap }: ShownReport,
  t: TFunction,
  language: Language,
): PathDiagramProps {
  const coefficient = (value: number) => formatNumber(value, language, "coefficient");
  const nameOf = (code: string) => constructName(instrument, code, language);
  const { model, target } = instrument;
  const r2 = Object.entries(result.r2);
  return {
    title: t("score.diagram"),
    description: [
      ...result.paths.map(({ from, to, estimate }) => `${nameOf(from)} → ${nameOf(to)}: ${coefficient(estimate)}`),
      ...r2.map(([construct, value]) => `R² ${nameOf(construct)}: ${coefficient(value)}`),
    ].join("; "),
    target,
    constructs: model.constructs.map(({ name }) => ({
      name,
      label: nameOf(name),
      ...(result.r2[name] !== undefined && { r2: `R² ${coefficient(result.r2[name])}` }),
    })),
    paths: result.paths.map(({ from, to, estimate }) => {
      const interval = bootstrap?.paths.find((path) => path.from === from && path.to === to)?.percentile;
      return {
        from,
        to,
        label: coefficient(estimate),
        strength: Math.abs(estimate),
        significant: interval !== undefined && (interval[0] > 0 || interval[1] < 0),
      };
    }),
    items: Object.fromEntries(
      model.constructs.map(({ name, indicators }) => [
        name,
        indicators.map((code) => ({ code, label: coefficient(result.loadings[name]![code]!) })),
      ]),
    ),
    legend: { significant: t("health.notZero"), notSignificant: t("health.maybeZero") },
  };
}
