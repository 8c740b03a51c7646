import type { TFunction } from "i18next";
import { z } from "zod";
import { catalogueIn, type WholeCatalogue } from "./effective-catalogue.ts";
import type { Indicator } from "./indicators.server.ts";
import { findFormulaProblem, normaliseFormula } from "./own-formula.ts";
import { isMonth, type Month } from "./periods.ts";

export const formPillars = ["internal", "external", "infrastructure", "partnership", "performance"] as const;
export const valueTypes = ["count", "currency", "quantity", "percent", "rating"] as const;
export const rhythms = ["month", "quarter", "year"] as const;
export const timeRules = ["sum", "last", "mean"] as const;
export const sentraRules = ["sum", "mean", "none"] as const;
export const directions = ["higher", "lower", "none"] as const;

export type NewIndicator = Pick<
  Indicator,
  "pillar" | "nameId" | "nameEn" | "unit" | "valueType" | "period" | "overTime" | "overSentra" | "better"
> & { regionCode: string; askedFrom: Month; formula: string | null };

/** Units that follow from the kind of value; the others are typed. */
const fixedUnits = { currency: "Rp", percent: "%", rating: "1-5" } as const;

const name = (missing: string, tooLong: string) =>
  z.string({ error: missing }).trim().min(1, missing).max(200, tooLong);

function nameFields(t: TFunction) {
  const tooLong = t("indicator.tooLong");
  return {
    nameId: name(t("indicator.nameMissing"), tooLong),
    nameEn: z.string().trim().max(200, tooLong).optional(),
  };
}

function month(t: TFunction) {
  const wrong = t("indicator.monthWrong");
  return z.string({ error: wrong }).trim().refine(isMonth, wrong);
}

/** English falls back to Bahasa Indonesia. */
export const namesForm = (t: TFunction) =>
  z.object(nameFields(t)).transform(({ nameId, nameEn }) => ({ nameId, nameEn: nameEn || nameId }));

/** An office's new indicator as typed, to a row of the catalogue. `whole` is what its formula may refer to. */
export function newIndicatorForm(t: TFunction, whole: WholeCatalogue) {
  const choose = <const Options extends readonly [string, ...string[]]>(options: Options) =>
    z.enum(options, { error: t("indicator.choose") });
  return z
    .object({
      ...nameFields(t),
      regionCode: z.string({ error: t("indicator.choose") }),
      pillar: choose(formPillars),
      valueType: choose(valueTypes),
      unit: z.string().trim().max(40, t("indicator.unitTooLong")).optional(),
      period: choose(rhythms),
      askedFrom: month(t),
      overTime: choose(timeRules).optional(),
      overSentra: choose(sentraRules),
      better: choose(directions),
      formula: z.string().trim().max(200, t("indicator.tooLong")).optional(),
    })
    .transform((typed, context): NewIndicator => {
      const refuse = (field: keyof typeof typed, message: string) =>
        context.addIssue({ code: "custom", path: [field], message, input: typed[field] });
      const { valueType, overTime, overSentra, period } = typed;
      const formula = typed.formula ? normaliseFormula(typed.formula) : null;
      const unit = valueType in fixedUnits ? fixedUnits[valueType as keyof typeof fixedUnits] : typed.unit;
      const addsUp = valueType !== "percent" && valueType !== "rating";
      if (!unit) refuse("unit", t("indicator.unitMissing"));
      if (formula === null && !overTime) refuse("overTime", t("indicator.choose"));
      if (formula === null && !addsUp && overTime === "sum") refuse("overTime", t("indicator.noSum"));
      if (formula === null && !addsUp && overSentra === "sum") refuse("overSentra", t("indicator.noSum"));
      if (formula !== null) {
        const problem = findFormulaProblem(formula, period, catalogueIn([typed.regionCode], whole));
        if (problem) {
          const code = "code" in problem ? problem.code : "";
          refuse("formula", t(`indicator.formulaProblems.${problem.reason}`, { code }));
        }
      }
      return {
        ...typed,
        nameEn: typed.nameEn || typed.nameId,
        unit: unit ?? "",
        overTime: formula === null ? (overTime ?? "sum") : "derived",
        overSentra: formula === null || overSentra === "none" ? overSentra : "derived",
        formula,
      };
    });
}

/** From when an office no longer asks for an indicator, and why. */
export function retirementForm(t: TFunction) {
  return z.object({
    regionCode: z.string({ error: t("indicator.choose") }),
    from: month(t),
    reason: z
      .string({ error: t("indicator.reasonMissing") })
      .trim()
      .min(1)
      .max(1000, t("indicator.tooLong")),
  });
}
