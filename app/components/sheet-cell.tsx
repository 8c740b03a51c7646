import { formatNumber } from "~/i18n/format.ts";
import { indicatorName } from "~/i18n/indicator-words.ts";
import { toTyped } from "~/i18n/numbers.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { useUnit } from "~/i18n/use-unit.ts";
import type { Check } from "~/models/cell-checks.ts";
import { sameNumber } from "~/models/typed-cell.ts";
import type { CellNote } from "~/models/cell-notes.server.ts";
import { describeCheck } from "~/models/cell-words.ts";
import type { Cell, Conflict } from "~/models/cells.server.ts";
import type { Indicator } from "~/models/indicators.server.ts";
import type { Proposal } from "~/models/proposals.ts";
import type { Earlier } from "~/models/sheet-cells.server.ts";
import { useLive } from "~/sheet-entry/live-sheet.ts";
import { CellMore } from "./cell-more.tsx";
import { FigureText, SimulatedStar } from "./figure.tsx";
import { type SheetAnswer, sentText } from "./sheet-problems.tsx";
import { Sparkline } from "./sparkline.tsx";

interface SheetCellProps {
  indicator: Indicator;
  stored: Cell | undefined;
  previous: Cell | undefined;
  earlier: Earlier | undefined;
  checks: Check[];
  /** Indicators that the checks name. */
  wholes: Indicator[];
  notes: CellNote[];
  proposal: Proposal | undefined;
  answer: SheetAnswer | undefined;
}

/** One value to type, with its past, what is to be said of it, and what its registers propose. */
export function SheetCell({ indicator, stored, previous, earlier, checks, wholes, answer, ...props }: SheetCellProps) {
  const t = useText();
  const language = useLanguage();
  const unitName = useUnit();
  const { code, unit, valueType } = indicator;
  const problem = answer?.problems.find((one) => one.code === code)?.text;
  const conflict = answer?.conflicts?.[code];
  const typed = sentText(answer, "nilai", code) ?? toTyped(stored?.value ?? null, language);
  // After an answer the form goes on from what it had shown, not from what is stored by now.
  const shown = sentText(answer, "awal", code) ?? stored?.value ?? "";
  const live = useLive();
  const isWrong =
    (live ? live.sheet.isWrong(code) : problem !== undefined) || checks.some(({ severity }) => severity === "must");
  const description = [
    `${code}-unit`,
    `${code}-sebelum`,
    problem && `${code}-salah`,
    checks[0] && `${code}-periksa`,
    live && `${code}-keadaan`,
  ];
  return (
    <div className="field gap-x-6 sm:grid-cols-[1fr_14rem] sm:items-start">
      <div>
        <label htmlFor={code} className="font-semibold">
          {indicatorName(indicator, language)}
        </label>
        <p className="hint">
          <span id={`${code}-unit`}>{t("sheet.inUnit", { unit: unitName(unit) })}</span>
          {" · "}
          <span id={`${code}-sebelum`}>
            {t("sheet.monthBefore")}{" "}
            <FigureText value={previous?.value} kind={valueType} isSimulated={previous?.isSimulated} />
          </span>
        </p>
        <Course earlier={earlier} indicator={indicator} typed={live?.sheet.numberIn(code)} />
      </div>
      <div className="grid gap-1">
        <input type="hidden" name={`awal.${code}`} value={live ? (live.view.stored[code] ?? "") : shown} />
        <div className="flex items-center gap-1">
          <input
            id={code}
            name={`nilai.${code}`}
            className="input number"
            inputMode={valueType === "quantity" || valueType === "percent" ? "decimal" : "numeric"}
            autoComplete="off"
            enterKeyHint={live && "next"}
            defaultValue={typed}
            aria-invalid={isWrong ? true : undefined}
            aria-describedby={description.filter(Boolean).join(" ")}
          />
          {stored?.isSimulated && <SimulatedStar />}
        </div>
        {live && <live.CellState {...live} code={code} isNoted={props.notes.some(isComment)} />}
        {problem && !live && (
          <p id={`${code}-salah`} className="error">
            {problem}
          </p>
        )}
        {conflict && !live && <Choice code={code} typed={typed} conflict={conflict} />}
        <Proposed proposal={props.proposal} stored={stored} indicator={indicator} />
      </div>
      {checks.length > 0 && (
        <div id={`${code}-periksa`} className="grid gap-2 sm:col-span-2">
          {checks.map((check) => (
            <CheckField key={check.check} {...{ check, wholes, answer }} />
          ))}
        </div>
      )}
      <CellMore code={code} source={stored?.source ?? ""} notes={props.notes} answer={answer} />
    </div>
  );
}

const isComment = ({ kind }: CellNote) => kind === "comment";

interface CourseProps {
  earlier: Earlier | undefined;
  indicator: Indicator;
  /** What is being typed comes last. */
  typed: number | undefined;
}

function Course({ earlier, indicator, typed }: CourseProps) {
  const t = useText();
  const language = useLanguage();
  const known = earlier?.values.filter((value) => value !== undefined) ?? [];
  if (!earlier || known.length < 2) return null;
  const number = (value: number) => formatNumber(value, language, indicator.valueType);
  const label = t("cell.course", { low: number(Math.min(...known)), high: number(Math.max(...known)) });
  return (
    <p className="flex items-center">
      <Sparkline values={typed === undefined ? earlier.values : [...earlier.values, typed]} label={label} />
      {earlier.isSimulated && <SimulatedStar />}
    </p>
  );
}

/** Nothing is chosen beforehand: neither value goes without somebody having said so. */
function Choice({ code, typed, conflict }: { code: string; typed: string; conflict: Conflict }) {
  const t = useText();
  const language = useLanguage();
  const text = (value: string) => (value === "" ? t("cell.empty") : value);
  return (
    <fieldset className="grid">
      <legend className="sr-only">{t("cell.choose")}</legend>
      <input type="hidden" name={`kini.${code}`} value={conflict.now} />
      {(["saya", "sekarang"] as const).map((choice) => (
        <label key={choice} className="flex min-h-11 items-center gap-2">
          <input type="radio" name={`pilih.${code}`} value={choice} />
          {choice === "saya"
            ? t("cell.mine", { value: text(typed) })
            : t("cell.theirs", { value: text(toTyped(conflict.now, language)) })}
        </label>
      ))}
    </fieldset>
  );
}

interface ProposedProps {
  proposal: Proposal | undefined;
  stored: Cell | undefined;
  indicator: Indicator;
}

/** What the registers say, and a mark to take it when the sheet is saved. */
function Proposed({ proposal, stored, indicator }: ProposedProps) {
  const t = useText();
  const language = useLanguage();
  if (!proposal) return null;
  const isSame = sameNumber(proposal.value, stored?.value ?? "");
  const value = formatNumber(proposal.value, language, indicator.valueType);
  return (
    <div className="small">
      <p>
        {t("cell.proposal", { count: proposal.records, value })}
        {stored && !isSame && <strong> {t("cell.differs")}</strong>}
      </p>
      {!isSame && (
        <label className="flex min-h-11 items-center gap-2">
          <input type="checkbox" name="pakai" value={indicator.code} />
          {t("cell.useProposal")}
        </label>
      )}
    </div>
  );
}

interface CheckFieldProps {
  check: Check;
  wholes: Indicator[];
  answer: SheetAnswer | undefined;
}

/** What must be put right is said; what may be right asks for a word, once. */
function CheckField({ check, wholes, answer }: CheckFieldProps) {
  const t = useText();
  const language = useLanguage();
  const text = describeCheck(check, wholes, t, language);
  if (check.severity === "must") return <p className="error">{text}</p>;
  if (check.explanation !== undefined) {
    return (
      <p className="small muted">
        {text} {t("cell.explained", { text: check.explanation })}
      </p>
    );
  }
  const id = `${check.code}-${check.check}`;
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="small">
        {text} {t("cell.explain")}:
      </label>
      <input
        id={id}
        name={`jelas.${check.code}.${check.check}`}
        className="input"
        maxLength={1000}
        autoComplete="off"
        defaultValue={sentText(answer, "jelas", check.code, check.check)}
      />
    </div>
  );
}
