import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import type { ComparisonChoice, ComparisonProblems } from "~/models/comparison.server.ts";
import type { ComparisonQuery, SpanProblem } from "~/models/comparison-query.ts";
import type { SurveyInstrument } from "~/models/published-wave.ts";
import { CompareIndicators } from "./compare-indicators.tsx";
import { CompareConstructs, CompareMeasure } from "./compare-measure.tsx";
import { ComparePeersForm } from "./compare-peers.tsx";
import { CompareSentra } from "./compare-sentra.tsx";
import { MonthField } from "./month-field.tsx";

interface CompareFormProps {
  query: ComparisonQuery;
  choice: ComparisonChoice;
  problems: ComparisonProblems;
  isOpen: boolean;
  /** Whose constructs there are to choose; none before anything is compared. */
  instrument: SurveyInstrument | undefined;
}

/** What to compare. It all goes into the address; folded away once there is something to see. */
export function CompareForm({ query, choice, problems, isOpen, instrument }: CompareFormProps) {
  const t = useText();
  const { chosen, chosenCodes, from, to } = choice;
  const asked = JSON.stringify([chosen, chosenCodes, choice.chosenScores, from, to, query.search, query.measure]);
  const problemOf = (field: SpanProblem["field"]) => {
    const { span } = problems;
    if (span?.field !== field) return undefined;
    return t(`compare.problems.${span.reason}`, { months: span.reason === "tooLong" ? span.months : undefined });
  };
  return (
    <>
      {problems.missingSentra > 0 && (
        <p className="notice" role="status">
          {t("compare.problems.missing", { count: problems.missingSentra })}
        </p>
      )}
      <details className="card no-print" open={isOpen} key={`${asked} ${isOpen}`}>
        <summary className="-m-4 cursor-pointer p-4 font-semibold">
          {t(isOpen ? "compare.choose" : "compare.change")}
        </summary>
        <ComparePeersForm choice={choice} query={query} />
        <Form method="get" className="mt-5 grid gap-5">
          <input type="hidden" name="tampil" value={query.view} />
          <CompareSentra choice={choice} search={query.search} problem={problems.sentra} />
          <CompareIndicators groups={choice.indicators} chosen={chosenCodes} />
          <CompareMeasure measure={query.measure} />
          <CompareConstructs instrument={instrument} chosen={choice.chosenScores} />
          <div className="grid max-w-xl gap-4 sm:grid-cols-2">
            <MonthField id="dari" name="dari" label={t("compare.from")} value={from} error={problemOf("from")} />
            <MonthField id="sampai" name="sampai" label={t("compare.to")} value={to} error={problemOf("to")} />
          </div>
          <div className="flex flex-wrap gap-2">
            <button className="button">{t("compare.go")}</button>
            <a className="button quiet" href="/banding">
              {t("common.reset")}
            </a>
          </div>
        </Form>
      </details>
    </>
  );
}
