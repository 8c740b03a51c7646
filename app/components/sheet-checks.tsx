import { useEffect, useRef } from "react";
import { indicatorName } from "~/i18n/indicator-words.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { type Check, holdsBack } from "~/models/cell-checks.ts";
import { describeCheck } from "~/models/cell-words.ts";
import type { Indicator } from "~/models/indicators.server.ts";
import { type SheetAnswer, sentText } from "./sheet-problems.tsx";

interface SheetChecksProps {
  checks: Check[];
  /** Those of the sheet, and the others that checks name. */
  indicators: Indicator[];
  /** The sheet was to be handed in, and this is why it was not. */
  isHeld: boolean;
}

/** What must be put right, then what should be looked at, each leading to its field. */
export function SheetChecks({ checks, indicators, isHeld }: SheetChecksProps) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isHeld) box.current?.focus();
  }, [isHeld]);
  const open = checks.filter(holdsBack);
  if (open.length === 0 && !isHeld) return null;
  return (
    <div ref={box} tabIndex={-1} role={isHeld ? "alert" : undefined} className="notice">
      {isHeld && <p className="font-semibold">{t("cell.held")}</p>}
      <CheckList
        title={t("cell.mustFix")}
        checks={open.filter((check) => check.severity === "must")}
        {...{ indicators }}
      />
      <CheckList
        title={t("cell.pleaseCheck")}
        checks={open.filter((check) => check.severity === "check")}
        {...{ indicators }}
      />
    </div>
  );
}

interface CheckListProps {
  title: string;
  checks: Check[];
  indicators: Indicator[];
}

function CheckList({ title, checks, indicators }: CheckListProps) {
  const t = useText();
  const language = useLanguage();
  if (checks.length === 0) return null;
  return (
    <>
      <p className="font-semibold">{title}</p>
      <ul className="list-disc pl-5">
        {checks.map((check) => (
          <li key={`${check.code} ${check.check}`}>
            <a href={`#${check.code}`}>{nameOf(check, indicators, language)}</a>{" "}
            {describeCheck(check, indicators, t, language)}
          </li>
        ))}
      </ul>
    </>
  );
}

const nameOf = ({ code }: Check, indicators: Indicator[], language: "id" | "en") =>
  indicatorName(
    indicators.find((indicator) => indicator.code === code)!,
    language,
  );

interface EmptyCellsProps {
  checks: Check[];
  indicators: Indicator[];
  answer: SheetAnswer | undefined;
}

/** What was reported before and is empty now: asked about once, for all of them. */
export function EmptyCells({ checks, indicators, answer }: EmptyCellsProps) {
  const t = useText();
  const open = checks.filter(holdsBack);
  if (open.length === 0) return null;
  return (
    <section className="card grid gap-3">
      <CheckList title={t("cell.emptyTitle")} checks={open} indicators={indicators} />
      <div className="field">
        <label htmlFor="jelasKosong">{t("cell.explainEmpty")}</label>
        <textarea
          id="jelasKosong"
          name="jelasKosong"
          className="input"
          rows={2}
          maxLength={1000}
          defaultValue={sentText(answer, "jelasKosong")}
        />
      </div>
    </section>
  );
}
