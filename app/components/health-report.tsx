import { useTranslation } from "react-i18next";
import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import type { PartnershipHealth } from "~/models/partnership-health.server.ts";
import { MeasurementTable } from "./measurement-table.tsx";
import { ScoreBars } from "./score-bars.tsx";
import { StructureTable } from "./structure-table.tsx";

/** What a survey wave says of a sentra, or why it says nothing. */
export function HealthReport({ health }: { health: PartnershipHealth }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { instrument, outcome, respondents: n } = health;
  if (outcome.kind === "too-few") return <p className="empty">{t("health.tooFew", { n, needed: outcome.needed })}</p>;
  if (outcome.kind === "not-estimable") {
    return <p className="empty">{t("health.notEstimable", { n, why: t(`health.why.${reasonOf(outcome.code)}`) })}</p>;
  }
  const nameOf = (code: string) => {
    const construct = instrument.model.constructs.find(({ name }) => name === code)!;
    return language === "id" ? construct.name_id : construct.name_en;
  };
  const { result, scores } = outcome;
  const { iterations } = result;
  return (
    <>
      {!result.converged && <p className="notice bad">{t("health.notConverged", { iterations })}</p>}
      {!result.admissible && <p className="notice bad">{t("health.notAdmissible")}</p>}
      <ScoreBars scores={scores} target={instrument.target} nameOf={nameOf} />
      <StructureTable result={result} target={instrument.target} nameOf={nameOf} />
      <MeasurementTable result={result} model={instrument.model} nameOf={nameOf} />
      <p className="muted small">
        {t("health.method", { n: result.n, iterations, tolerance: formatTolerance(result.tolerance, language) })}
      </p>
    </>
  );
}

function formatTolerance(tolerance: number, language: "id" | "en"): string {
  return tolerance >= 0.001
    ? formatNumber(tolerance, language, "coefficient")
    : `10⁻${superscript(-Math.log10(tolerance))}`;
}

function superscript(exponent: number): string {
  return String(Math.round(exponent)).replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]!);
}

function reasonOf(code: string): "tooFewRows" | "constant" | "collinear" | "other" {
  if (code === "too-few-rows") return "tooFewRows";
  if (code === "constant-indicator") return "constant";
  return code.startsWith("collinear") ? "collinear" : "other";
}
