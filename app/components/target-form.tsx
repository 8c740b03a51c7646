import { Form } from "@remix-run/react";
import { toTyped } from "~/i18n/numbers.ts";
import { useIndicatorText } from "~/i18n/use-indicator-text.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import type { Problem } from "~/models/sheet-problems.ts";
import type { TargetRow } from "~/models/targets.server.ts";
import { FigureText, SimulatedStar } from "./figure.tsx";
import { SubmitButton } from "./submit-button.tsx";

type Row = Omit<TargetRow, "indicator"> & {
  indicator: Pick<TargetRow["indicator"], "code" | "nameId" | "nameEn" | "unit" | "valueType" | "better">;
};

interface TargetFormProps {
  rows: Row[];
  year: number;
  answer:
    | {
        problems: Problem[];
        result: { initialValue?: Record<string, unknown> | null };
        /** What another set meanwhile, by code: sent again, it is written over. */
        now: Record<string, string>;
      }
    | undefined;
}

/** A year's targets of one pillar, each beside what the year before came to. */
export function TargetForm({ rows, year, answer }: TargetFormProps) {
  const t = useText();
  const language = useLanguage();
  const sent = (field: "nilai" | "awal") =>
    answer && ((answer.result.initialValue?.[field] ?? {}) as Record<string, string | undefined>);
  const [typed, seen] = [sent("nilai"), sent("awal")];
  return (
    <Form method="post" className="stack max-w-3xl gap-4" noValidate>
      <input type="hidden" name="bahasa" value={language} />
      {answer && (
        <div role="alert" className="notice bad">
          <p className="font-semibold">{t("common.fixErrors", { count: answer.problems.length })}</p>
          <ul className="list-disc pl-5">
            {answer.problems.map(({ code, label, text }) => (
              <li key={code}>
                <a href={`#${code}`}>{label}</a>: {text}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="card grid gap-4">
        {rows.map((row) => (
          <TargetField
            key={row.indicator.code}
            row={row}
            year={year}
            typed={typed && (typed[row.indicator.code] ?? "")}
            seen={
              seen ? (answer?.now[row.indicator.code] ?? seen[row.indicator.code] ?? "") : (row.target?.value ?? "")
            }
            problem={answer?.problems.find(({ code }) => code === row.indicator.code)?.text}
          />
        ))}
      </div>
      <div className="sticky bottom-0 border-t border-line bg-ground py-3">
        <SubmitButton>{t("target.save")}</SubmitButton>
      </div>
    </Form>
  );
}

interface TargetFieldProps {
  row: Row;
  year: number;
  typed: string | undefined;
  /** The target by which the field was filled in: what is stored may be another's since. */
  seen: string;
  problem: string | undefined;
}

function TargetField({ row: { indicator, target, before }, year, typed, seen, problem }: TargetFieldProps) {
  const t = useText();
  const language = useLanguage();
  const unitName = useUnit();
  const { name } = useIndicatorText();
  const { code, unit, valueType, better } = indicator;
  return (
    <div className="field gap-x-6 sm:grid-cols-[1fr_14rem] sm:items-center">
      <div>
        <label htmlFor={code} className="font-semibold">
          {name(indicator)}
        </label>
        <p className="hint" id={`${code}-hint`}>
          {t("sheet.inUnit", { unit: unitName(unit) })} · {t("target.before", { year: year - 1 })}:{" "}
          <FigureText value={before.value} kind={valueType} isSimulated={before.isSimulated} />
          {better === "lower" && <> · {t("target.limitHint")}</>}
        </p>
      </div>
      <div>
        <input type="hidden" name={`awal.${code}`} value={seen} />
        <div className="flex items-center gap-1">
          <input
            id={code}
            name={`nilai.${code}`}
            className="input number"
            inputMode={valueType === "quantity" || valueType === "percent" ? "decimal" : "numeric"}
            autoComplete="off"
            defaultValue={typed ?? toTyped(target?.value ?? null, language)}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? `${code}-hint ${code}-salah` : `${code}-hint`}
          />
          {target?.isSimulated && <SimulatedStar />}
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

/** The targets that there are, for those who only read them. */
export function TargetTable({ rows, year }: Pick<TargetFormProps, "rows" | "year">) {
  const t = useText();
  const unitName = useUnit();
  const { name } = useIndicatorText();
  const set = rows.filter(({ target }) => target);
  if (set.length === 0) return <p className="empty">{t("target.empty")}</p>;
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("target.title", { year })}>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{t("sheet.indicator")}</th>
            <th scope="col" className="number">
              {t("target.before", { year: year - 1 })}
            </th>
            <th scope="col" className="number">
              {t("target.column", { year })}
            </th>
          </tr>
        </thead>
        <tbody>
          {set.map(({ indicator, target, before }) => (
            <tr key={indicator.code}>
              <th scope="row">
                {name(indicator)} <span className="muted font-normal">({unitName(indicator.unit)})</span>
              </th>
              <td className="number">
                <FigureText value={before.value} kind={indicator.valueType} isSimulated={before.isSimulated} />
              </td>
              <td className="number">
                <FigureText value={target!.value} kind={indicator.valueType} isSimulated={target!.isSimulated} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
