import { useIndicatorText } from "~/i18n/use-indicator-text.ts";
import { formatList } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Comparison } from "~/models/comparison.ts";
import type { SheetCount } from "~/models/sheets.server.ts";

interface CompareNotesProps {
  comparison: Comparison;
  sheets: SheetCount | undefined;
}

/** How far the figures may be trusted, and what was asked for and is not shown. */
export function CompareNotes({ comparison, sheets }: CompareNotesProps) {
  const t = useText();
  const language = useLanguage();
  const { name } = useIndicatorText();
  const { notComparable, notDivisible, measure, rows } = comparison;
  return (
    <div className="muted small grid max-w-3xl gap-2">
      {sheets && rows.length > 0 && <SheetStates sheets={sheets} />}
      {comparison.view === "tabel" && rows.some(({ cells }) => cells.some(({ places }) => places)) && (
        <p>{t("compare.placesHint")}</p>
      )}
      {measure === "target" && <p>{t("compare.targetHint", { year: comparison.span.to.slice(0, 4) })}</p>}
      {measure === "per-usaha" && <p>{t("compare.perEnterpriseHint")}</p>}
      {notDivisible.length > 0 && (
        <p>{t("compare.notDivisible", { names: formatList(notDivisible.map(name), language) })}</p>
      )}
      {notComparable.length > 0 && (
        <p>{t("compare.ownUnits", { names: formatList(notComparable.map(name), language) })}</p>
      )}
    </div>
  );
}

function SheetStates({ sheets }: { sheets: SheetCount }) {
  const t = useText();
  const language = useLanguage();
  const { submitted, draft, returned, expected } = sheets;
  const verified = sheets.verified + sheets.locked; // a locked sheet is a verified one that is closed for good
  const others = { submitted, draft, returned, none: expected - verified - submitted - draft - returned };
  const states = [
    t("compare.sheetsVerified", { verified, expected }),
    ...Object.entries(others)
      .filter(([, count]) => count > 0)
      .map(([state, count]) => `${count} ${t(`domain.states.${state as keyof typeof others}`)}`),
  ];
  return (
    <p>
      {t("compare.sheets", { states: formatList(states, language) })}{" "}
      {verified < expected && t("compare.sheetsNotVerified")}
    </p>
  );
}
