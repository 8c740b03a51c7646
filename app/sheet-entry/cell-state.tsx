import { Mark } from "~/components/cell-mark.tsx";
import { formatMoment } from "~/i18n/format.ts";
import { toTyped } from "~/i18n/numbers.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Theirs } from "./drafts.ts";
import type { EntryView } from "./entry-view.ts";
import type { TypedSheet } from "./typed-sheet.ts";

interface CellStateProps {
  sheet: TypedSheet;
  view: EntryView;
  code: string;
  isNoted: boolean;
}

/** How one cell stands, in a word and a sign; and the choice, where somebody else wrote another value. */
export function CellState({ sheet, view, code, isNoted }: CellStateProps) {
  const t = useText();
  const draft = view.drafts[code];
  const problem = sheet.problemOf(code);
  return (
    <div id={`${code}-keadaan`} className="small flex min-h-6 flex-wrap justify-end gap-x-3 text-right">
      {isNoted && <Mark sign="noted">{t("sheet.entry.noted")}</Mark>}
      {draft?.theirs ? (
        <Choice sheet={sheet} code={code} typed={draft.typed} theirs={draft.theirs} />
      ) : problem && view.typing !== code ? (
        <Mark sign="wrong">
          {t("sheet.entry.wrong")}: {t(`sheet.problems.${problem}`)}
        </Mark>
      ) : draft?.problem ? (
        <Mark sign="wrong">
          {t("sheet.entry.wrong")}: {draft.problem}
        </Mark>
      ) : draft ? (
        <Mark sign="waiting">{t("sheet.entry.waiting")}</Mark>
      ) : view.changed.has(code) ? (
        <Mark sign="changed">{t("sheet.entry.changed")}</Mark>
      ) : (
        view.stored[code] && <Mark sign="saved">{t("sheet.entry.saved")}</Mark>
      )}
    </div>
  );
}

interface ChoiceProps {
  sheet: TypedSheet;
  code: string;
  typed: string;
  theirs: Theirs;
}

/** Both values stand until the person says which. */
function Choice({ sheet, code, typed, theirs }: ChoiceProps) {
  const t = useText();
  const language = useLanguage();
  const now = toTyped(theirs.now || null, language);
  const by = [theirs.by ?? t("sheet.entry.somebody"), theirs.at && formatMoment(theirs.at, language)];
  const said = t(now === "" ? "cell.conflictEmptied" : "cell.conflict", { now, by: by.filter(Boolean).join(", ") });
  const text = (value: string) => (value === "" ? t("cell.empty") : value);
  const take = (whose: "mine" | "theirs") => () => {
    sheet.choose(code, whose);
    sheet.input(code)?.focus();
  };
  return (
    <div className="grid gap-2">
      <p className="text-left font-semibold text-bad">{said}</p>
      <button type="button" className="button quiet compact" onClick={take("mine")}>
        {t("cell.mine", { value: text(typed) })}
      </button>
      <button type="button" className="button quiet compact" onClick={take("theirs")}>
        {t("cell.theirs", { value: text(now) })}
      </button>
    </div>
  );
}
