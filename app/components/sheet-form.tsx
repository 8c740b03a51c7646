import { Form, useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { toTyped } from "~/i18n/numbers.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import type { Indicator } from "~/models/indicators.server.ts";
import type { Problem } from "~/models/sheet-problems.ts";
import type { Cell } from "~/models/sheets.server.ts";
import { ComputedFigures, type Computed } from "./computed-figures.tsx";
import { FigureText, SimulatedNotice, SimulatedStar } from "./figure.tsx";

interface Answer {
  problems: Problem[];
  result: { initialValue?: Record<string, unknown> | null; error?: Record<string, string[] | null> | null };
  /** Cells that somebody else changed meanwhile, as they stand now. */
  conflicts?: Record<string, string>;
}

interface SheetFormProps {
  indicators: Indicator[];
  cells: Record<string, Cell>;
  previous: Record<string, Cell>;
  computed: Computed[];
  canSubmit: boolean;
  answer: Answer | undefined;
}

/** A month's values as a plain form: everything that was typed comes back when something is wrong. */
export function SheetForm({ indicators, cells, previous, computed, canSubmit, answer }: SheetFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isBusy = useNavigation().state !== "idle";
  const problems = new Map(answer?.problems.map((problem) => [problem.code, problem.text]));
  const typed = (answer?.result.initialValue?.["nilai"] ?? {}) as Record<string, string | undefined>;
  const groups = [...new Set(indicators.map(({ group }) => group))];

  return (
    <Form method="post" className="stack max-w-3xl gap-4" noValidate>
      <input type="hidden" name="bahasa" value={language} />
      <ProblemList answer={answer} />
      {Object.values(cells).some((cell) => cell.isSimulated) && <SimulatedNotice />}
      {indicators.length > 0 && <p className="muted small">{t("sheet.howTo")}</p>}
      {groups.map((group) => (
        <fieldset key={group} className="card grid gap-4">
          <legend className="float-left w-full font-heading font-bold">{t(`domain.groups.${group as "reach"}`)}</legend>
          {indicators
            .filter((indicator) => indicator.group === group)
            .map((indicator) => (
              <CellField
                key={indicator.code}
                indicator={indicator}
                stored={cells[indicator.code]}
                before={answer?.conflicts?.[indicator.code]}
                previous={previous[indicator.code]}
                typed={answer ? (typed[indicator.code] ?? "") : undefined}
                problem={problems.get(indicator.code)}
              />
            ))}
        </fieldset>
      ))}
      <ComputedFigures computed={computed} />
      <div className="sticky bottom-0 flex flex-wrap items-center gap-3 border-t border-line bg-ground py-3">
        <button className="button" name="langkah" value="save" aria-disabled={isBusy}>
          {t("sheet.save")}
        </button>
        {canSubmit && (
          <button className="button quiet" name="langkah" value="submit" aria-disabled={isBusy}>
            {t("sheet.submit")}
          </button>
        )}
        {!canSubmit && <span className="muted small">{t("sheet.boardSubmits")}</span>}
      </div>
    </Form>
  );
}

/** What has to be put right, each leading to its field; the focus goes there, so that it is heard. */
function ProblemList({ answer }: { answer: Answer | undefined }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const general = answer?.result.error?.[""] ?? [];
  const count = answer ? answer.problems.length + general.length : 0;
  useEffect(() => {
    if (count > 0) box.current?.focus();
  }, [answer, count]);
  if (!answer || count === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="notice bad">
      {answer.problems.length > 0 && <p className="font-semibold">{t("common.fixErrors", { count })}</p>}
      {general.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <ul className="list-disc pl-5">
        {answer.problems.map(({ code, label, text }) => (
          <li key={code}>
            <a href={`#${code}`}>{label}</a>: {text}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface CellFieldProps {
  indicator: Indicator;
  stored: Cell | undefined;
  /** Overrides what the form believes to be stored, after somebody else changed it. */
  before: string | undefined;
  previous: Cell | undefined;
  typed: string | undefined;
  problem: string | undefined;
}

function CellField({ indicator, stored, before, previous, typed, problem }: CellFieldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const unitName = useUnit();
  const { code, unit, valueType } = indicator;
  const description = [`${code}-unit`, `${code}-sebelum`, problem ? `${code}-salah` : undefined];
  return (
    <div className="field gap-x-6 sm:grid-cols-[1fr_14rem] sm:items-center">
      <div>
        <label htmlFor={code} className="font-semibold">
          {language === "id" ? indicator.nameId : indicator.nameEn}
        </label>
        <p className="hint">
          <span id={`${code}-unit`}>{t("sheet.inUnit", { unit: unitName(unit) })}</span>
          {" · "}
          <span id={`${code}-sebelum`}>
            {t("sheet.monthBefore")}{" "}
            <FigureText value={previous?.value} kind={valueType} isSimulated={previous?.isSimulated} />
          </span>
        </p>
      </div>
      <div>
        <input type="hidden" name={`awal.${code}`} value={before ?? stored?.value ?? ""} />
        <div className="flex items-center gap-1">
          <input
            id={code}
            name={`nilai.${code}`}
            className="input number"
            inputMode={valueType === "quantity" || valueType === "percent" ? "decimal" : "numeric"}
            autoComplete="off"
            defaultValue={typed ?? toTyped(stored?.value ?? null, language)}
            aria-invalid={problem ? true : undefined}
            aria-describedby={description.filter(Boolean).join(" ")}
          />
          {stored?.isSimulated && <SimulatedStar />}
        </div>
        {problem && (
          <p id={`${code}-salah`} className="error">
            {problem}
          </p>
        )}
      </div>
    </div>
  );
}
