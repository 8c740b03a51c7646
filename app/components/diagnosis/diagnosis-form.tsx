import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import {
  type Factor,
  factorsOf,
  type Finding,
  findingOf,
  frameworks,
  isObstacle,
  presences,
  ratings,
} from "~/models/diagnosis.ts";
import { factorKey } from "./words.ts";
import { ErrorCount } from "../form-errors.tsx";

interface DiagnosisFormProps {
  year: number;
  findings: Finding[];
  before: Finding[];
  answer: SubmissionResult | undefined;
}

/** For the board: every factor with its finding, a note and evidence, beside what was found the year before. */
export function DiagnosisForm({ year, findings, before, answer }: DiagnosisFormProps) {
  const t = useText();
  const problems = Object.keys(answer?.error ?? {}).length;
  return (
    <Form method="post" className="stack gap-4" noValidate>
      <input type="hidden" name="langkah" value="diagnosis" />
      <ErrorCount count={problems} />
      {frameworks.map((framework) => (
        <section key={framework} className="card stack gap-3" aria-labelledby={framework}>
          <div>
            <h3 id={framework}>{t(`diagnosis.frameworks.${framework}.name`)}</h3>
            <p className="muted small">{t(`diagnosis.frameworks.${framework}.source`)}</p>
          </div>
          {factorsOf(framework).map((factor) => (
            <FactorFields
              key={factor}
              factor={factor}
              year={year}
              finding={findingOf(findings, factor)}
              before={findingOf(before, factor)}
              answer={answer}
            />
          ))}
        </section>
      ))}
      <div className="sticky bottom-0 border-t border-line bg-ground py-3">
        <button className="button">{t("diagnosis.save")}</button>
      </div>
    </Form>
  );
}

interface FactorFieldsProps extends Pick<DiagnosisFormProps, "year" | "answer"> {
  factor: Factor;
  finding: Finding | undefined;
  before: Finding | undefined;
}

function FactorFields({ factor, year, finding, before, answer }: FactorFieldsProps) {
  const t = useText();
  const codes = isObstacle(factor) ? presences : ratings;
  const stored = { nilai: finding?.code, catatan: finding?.note, bukti: finding?.evidence };
  const typed = (field: keyof typeof stored) =>
    (answer ? readTyped(answer, `${field}.${factor}`) : stored[field]) ?? "";
  // Where the answer is back, as it was shown when it was typed: the record may have changed since.
  const shown = (field: keyof typeof stored) =>
    (answer ? readTyped(answer, `awal.${field}.${factor}`) : stored[field]) ?? "";
  const error = answer?.error?.[`nilai.${factor}`]?.[0];
  const id = factor.replace(".", "-");
  const errorId = error ? `${id}-error` : undefined;
  return (
    <fieldset className="grid gap-3 border-t border-line pt-3 md:grid-cols-[1fr_2fr_2fr]">
      <legend className="contents">
        <span className="block font-semibold md:col-span-3">
          {t(factorKey(factor))}{" "}
          <span className="muted small font-normal">
            {before
              ? t("diagnosis.lastYear", { year: year - 1, finding: t(`diagnosis.codes.${before.code}`) })
              : t("diagnosis.lastYearNone", { year: year - 1 })}
            {before?.isSimulated && ` (${t("common.simulated")})`}
          </span>
        </span>
      </legend>
      {(["nilai", "catatan", "bukti"] as const).map((field) => (
        <input key={field} type="hidden" name={`awal.${field}.${factor}`} value={shown(field)} />
      ))}
      <div className="field">
        <label htmlFor={id}>{t("diagnosis.finding")}</label>
        <select
          id={id}
          name={`nilai.${factor}`}
          className="input"
          defaultValue={typed("nilai")}
          aria-invalid={error ? true : undefined}
          aria-describedby={errorId}
        >
          <option value="">{t("diagnosis.notRated")}</option>
          {codes.map((code) => (
            <option key={code} value={code}>
              {t(`diagnosis.codes.${code}`)}
            </option>
          ))}
        </select>
        {error && (
          <p id={errorId} className="error">
            {error}
          </p>
        )}
      </div>
      {(["catatan", "bukti"] as const).map((field) => (
        <div key={field} className="field">
          <label htmlFor={`${id}-${field}`}>{t(field === "catatan" ? "diagnosis.note" : "diagnosis.evidence")}</label>
          <input
            id={`${id}-${field}`}
            name={`${field}.${factor}`}
            className="input"
            maxLength={1000}
            defaultValue={typed(field)}
            autoComplete="off"
          />
        </div>
      ))}
    </fieldset>
  );
}

/** What was typed, from Conform's answer: it nests a name at each dot. */
function readTyped(answer: SubmissionResult, name: string): string | undefined {
  const found = name
    .split(".")
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], answer.initialValue);
  return typeof found === "string" ? found : undefined;
}
