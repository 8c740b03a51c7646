import type { ReactNode } from "react";
import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { constructName, type ShownReport, type SurveyInstrument } from "~/models/published-wave.ts";
import { HealthWarnings } from "./health-warnings.tsx";
import { ItemTable, ReliabilityTable, SeparationTable } from "./measurement-table.tsx";
import { PredictionTable } from "./prediction-table.tsx";
import { StructureTable } from "./structure-table.tsx";

interface HealthReportProps {
  instrument: SurveyInstrument;
  report: ShownReport;
  /** Above the tables. */
  picture?: ReactNode;
}

/** A model of one sentra or of all: what goes with the target first, what it rests on to be unfolded. */
export function HealthReport({ instrument, report, picture }: HealthReportProps) {
  const t = useText();
  const language = useLanguage();
  const { model, target } = instrument;
  const { result, bootstrap, prediction } = report;
  const nameOf = (code: string) => constructName(instrument, code, language);
  const measures = { result, model, nameOf };
  return (
    <>
      {!result.admissible && <HealthWarnings result={result} inference={bootstrap} />}
      {picture}
      <StructureTable result={result} inference={bootstrap} target={target} nameOf={nameOf} />
      {result.admissible && <HealthWarnings result={result} inference={bootstrap} />}
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
        {prediction && (
          <Unfolding title={t("health.predictionTitle")} hint={t("health.predictionHint")} id="ramalan">
            <PredictionTable prediction={prediction} />
          </Unfolding>
        )}
      </div>
      <MethodWords report={report} />
    </>
  );
}

function MethodWords({ report: { result, bootstrap } }: Pick<HealthReportProps, "report">) {
  const t = useText();
  const language = useLanguage();
  return (
    <p className="muted small">
      {t("health.method", {
        n: result.n,
        iterations: result.iterations,
        tolerance: formatTolerance(result.tolerance, language),
      })}{" "}
      {result.missing.cells > 0 && t("health.filled", { count: result.missing.cells })}{" "}
      {bootstrap &&
        t("health.bootstrap", {
          resamples: formatNumber(bootstrap.resamples, language, "count"),
          seed: bootstrap.seed,
          confidence: formatNumber(bootstrap.confidence * 100, language, "percent"),
        })}{" "}
      {t("health.srmr", { saturated: formatNumber(result.srmr.saturated, language, "coefficient") })}{" "}
      <a href="/metode">{t("health.methodLink")}</a>
    </p>
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
