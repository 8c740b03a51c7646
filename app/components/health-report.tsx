import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import type { PartnershipHealth } from "~/models/partnership-health.server.ts";
import { HealthWarnings } from "./health-warnings.tsx";
import { ItemTable, ReliabilityTable, SeparationTable } from "./measurement-table.tsx";
import { ScoreBars } from "./score-bars.tsx";
import { StructureTable } from "./structure-table.tsx";

/** What a survey wave says of a sentra, or why it says nothing: the score first, what it rests on to be unfolded. */
export function HealthReport({ health }: { health: PartnershipHealth }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { instrument, outcome, respondents: n } = health;
  if (outcome.kind === "too-few") return <p className="empty">{t("health.tooFew", { n, needed: outcome.needed })}</p>;
  if (outcome.kind === "not-estimable") {
    return <p className="empty">{t("health.notEstimable", { n, why: t(`health.why.${reasonOf(outcome.code)}`) })}</p>;
  }
  const { model, target } = instrument;
  const nameOf = (code: string) => {
    const construct = model.constructs.find(({ name }) => name === code)!;
    return language === "id" ? construct.name_id : construct.name_en;
  };
  const { result, scores, inference } = outcome;
  const coefficient = (value: number) => formatNumber(value, language, "coefficient");
  const measures = { result, model, nameOf };
  return (
    <>
      {!result.admissible && <HealthWarnings {...outcome} />}
      <ScoreBars scores={scores} target={target} nameOf={nameOf} />
      <StructureTable result={result} inference={inference} target={target} nameOf={nameOf} />
      {result.admissible && <HealthWarnings {...outcome} />}
      <div className="divide-y divide-line border-y border-line">
        <Unfolding title={t("health.reliabilityTitle")} hint={t("health.reliabilityHint")} id="keandalan">
          <ReliabilityTable {...measures} />
        </Unfolding>
        <Unfolding title={t("health.measureTitle")} hint={t("health.measureHint")} id="butir">
          <ItemTable {...measures} />
        </Unfolding>
        <Unfolding title={t("health.separationTitle")} hint={t("health.separationHint")} id="terpisah">
          <SeparationTable {...measures} />
        </Unfolding>
      </div>
      <p className="muted small">
        {t("health.method", {
          n: result.n,
          iterations: result.iterations,
          tolerance: formatTolerance(result.tolerance, language),
        })}{" "}
        {result.missing.cells > 0 && t("health.filled", { count: result.missing.cells })}{" "}
        {inference &&
          t("health.bootstrap", {
            resamples: formatNumber(inference.resamples, language, "count"),
            seed: inference.seed,
            confidence: formatNumber(inference.confidence * 100, language, "percent"),
          })}{" "}
        {t("health.srmr", { saturated: coefficient(result.srmr.saturated) })}{" "}
        <a href="/metode">{t("health.methodLink")}</a>
      </p>
    </>
  );
}

interface UnfoldingProps {
  title: string;
  hint: string;
  /** Of the title, which also names the table within. */
  id: string;
  children: ReactNode;
}

function Unfolding({ title, hint, id, children }: UnfoldingProps) {
  return (
    <details>
      <summary className="cursor-pointer py-2.5">
        <h3 id={id} className="inline">
          {title}
        </h3>
      </summary>
      <div className="stack gap-2 pb-4">
        <p className="muted small">{hint}</p>
        {children}
      </div>
    </details>
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
