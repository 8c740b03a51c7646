import { Form, useSearchParams } from "@remix-run/react";
import { useRef } from "react";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { type Check, holdsBack } from "~/models/cell-checks.ts";
import type { Cell } from "~/models/cells.server.ts";
import type { Indicator } from "~/models/indicators.server.ts";
import type { Proposal } from "~/models/proposals.ts";
import type { CellDetails } from "~/models/sheet-cells.server.ts";
import { LiveSheetProvider, useLiveSheet } from "~/sheet-entry/live-sheet.ts";
import { ComputedFigures, type Computed } from "./computed-figures.tsx";
import { SimulatedNotice } from "./figure.tsx";
import { SheetCell } from "./sheet-cell.tsx";
import { EmptyCells, SheetChecks } from "./sheet-checks.tsx";
import { type SheetAnswer, SheetProblems } from "./sheet-problems.tsx";
import { SubmitButton } from "./submit-button.tsx";

interface SheetFormProps {
  userId: number;
  /** The sheet's own. */
  address: string;
  indicators: Indicator[];
  cells: Record<string, Cell>;
  previous: Record<string, Cell>;
  computed: Computed[];
  details: CellDetails;
  proposals: Proposal[];
  canSubmit: boolean;
  answer: SheetAnswer | undefined;
}

/** A period's values as a plain form: everything that was typed comes back when something is wrong. */
export function SheetForm({ indicators, cells, previous, details, proposals, answer, ...props }: SheetFormProps) {
  const t = useText();
  const language = useLanguage();
  const isHeld = useSearchParams()[0].get("selesai") === "tertahan";
  const groups = [...new Set(indicators.map(({ group }) => group))];
  const { checks, earlier, notes } = details;
  const all = [...indicators, ...details.wholes];
  const generated = [...Object.values(cells), ...Object.values(earlier)].some((one) => one.isSimulated);

  const form = useRef<HTMLFormElement>(null);
  const { userId, address } = props;
  const live = useLiveSheet({ form, userId, address, indicators, cells });

  return (
    <LiveSheetProvider value={live}>
      <Form ref={form} method="post" className="stack max-w-3xl gap-4" noValidate onSubmit={live?.sheet.submitting}>
        <input type="hidden" name="bahasa" value={language} />
        <SheetProblems answer={answer} />
        {!answer && (
          <SheetChecks checks={checks.filter(isOfValue)} indicators={all} isHeld={isHeld && needsWord(checks)} />
        )}
        {generated && <SimulatedNotice />}
        {indicators.length > 0 && <p className="muted small">{t("sheet.howTo")}</p>}
        {groups.map((group) => (
          <fieldset key={group} className="card grid gap-4">
            <legend className="float-left w-full font-heading font-bold">
              {t(`domain.groups.${group as "reach"}`)}
            </legend>
            {indicators
              .filter((indicator) => indicator.group === group)
              .map((indicator) => (
                <SheetCell
                  key={indicator.code}
                  indicator={indicator}
                  stored={cells[indicator.code]}
                  previous={previous[indicator.code]}
                  earlier={earlier[indicator.code]}
                  checks={checks.filter((check) => check.code === indicator.code && isOfValue(check))}
                  wholes={all}
                  notes={notes.filter(({ code }) => code === indicator.code)}
                  proposal={proposals.find(({ code }) => code === indicator.code)}
                  answer={answer}
                />
              ))}
          </fieldset>
        ))}
        <SourceNames />
        {isHeld && <EmptyCells checks={checks.filter((check) => !isOfValue(check))} indicators={all} answer={answer} />}
        <ComputedFigures computed={props.computed} />
        <div className="sticky bottom-0 flex flex-wrap items-center gap-3 border-t border-line bg-ground py-3">
          {live && indicators.length > 0 && <live.EntryLine {...live} indicators={indicators} />}
          {indicators.length > 0 && (
            <SubmitButton name="langkah" value="save">
              {t("sheet.save")}
            </SubmitButton>
          )}
          {props.canSubmit && (
            <SubmitButton className="button quiet" name="langkah" value="submit">
              {t("sheet.submit")}
            </SubmitButton>
          )}
          {!props.canSubmit && <span className="muted small">{t("sheet.boardSubmits")}</span>}
        </div>
      </Form>
    </LiveSheetProvider>
  );
}

/** What is empty is asked about only when the sheet is handed in: until then it is just not filled in yet. */
const isOfValue = ({ check }: Check) => check !== "missing";
const needsWord = (checks: readonly Check[]) => checks.some(holdsBack);

/** The books that figures are usually read from, offered while typing. */
function SourceNames() {
  const t = useText();
  return (
    <datalist id="sumber">
      {(["book", "orders", "receipts", "asked", "estimate"] as const).map((source) => (
        <option key={source} value={t(`cell.sources.${source}`)} />
      ))}
    </datalist>
  );
}
