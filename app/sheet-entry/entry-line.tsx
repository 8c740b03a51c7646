import { formatClock } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Indicator } from "~/models/indicators.server.ts";
import type { EntryView, News } from "./entry-view.ts";
import type { TypedSheet } from "./typed-sheet.ts";
import { useCellName } from "./use-cell-name.ts";

interface EntryLineProps {
  sheet: TypedSheet;
  view: EntryView;
  indicators: readonly Indicator[];
}

/** How the sheet as a whole stands, always in sight; what is new is also said, once, to those who listen. */
export function EntryLine({ sheet, view, indicators }: EntryLineProps) {
  const t = useText();
  const tellNews = useNews(sheet, view, useCellName(indicators));
  const drafts = Object.entries(view.drafts);
  const disputed = drafts.filter(([, { theirs }]) => theirs).length;
  const wrong = drafts.filter(
    ([code, { problem, theirs }]) => !theirs && code !== view.typing && (problem || sheet.problemOf(code)),
  ).length;
  const parts = [
    useStanding(view, drafts.length - disputed - wrong, disputed + wrong > 0),
    disputed > 0 && t("sheet.entry.toChoose", { count: disputed }),
    wrong > 0 && t("sheet.entry.toFix", { count: wrong }),
    drafts.length > 0 && !view.isKept && t("sheet.entry.notKept"),
  ];
  const told = view.news && tellNews(view.news);
  const isSeen =
    view.news && !["allSaved", "invalid", "conflict", "unreachable", "signedOut"].includes(view.news.about);
  return (
    <div className="small w-full">
      <p>
        {parts.filter(Boolean).join(" · ")}
        {view.hindrance === "signedOut" && (
          <>
            {" "}
            <a href={`/masuk?ke=${encodeURIComponent(location.pathname)}`}>{t("sheet.entry.signIn")}</a>
          </>
        )}
      </p>
      {isSeen && <p className="font-semibold">{told}</p>}
      <p aria-live="polite" className="sr-only">
        {told}
      </p>
    </div>
  );
}

/** What waits, and for what; otherwise that all is saved. */
function useStanding({ isSending, hindrance, savedAt }: EntryView, waiting: number, isOpen: boolean): string {
  const t = useText();
  const language = useLanguage();
  const count = waiting;
  if (waiting > 0 && hindrance) return t(`sheet.entry.${hindrance}`, { count });
  if (isSending) return t("sheet.entry.sending");
  if (waiting > 0) return t("sheet.entry.waitingCount", { count });
  if (!savedAt) return isOpen ? "" : t("sheet.entry.ready");
  return t(isOpen ? "sheet.entry.restSaved" : "sheet.entry.allSaved", { time: formatClock(savedAt, language) });
}

function useNews(sheet: TypedSheet, view: EntryView, nameOf: (code: string) => string) {
  const t = useText();
  const standing = useStanding(view, Object.keys(view.drafts).length, false);
  return (news: News): string => {
    switch (news.about) {
      case "pasted": {
        const { count, left, rewritten } = news;
        const said = [
          t("sheet.entry.pasted", { count }),
          left > 0 && t("sheet.entry.left", { count: left }),
          rewritten && t("sheet.entry.rewritten"),
        ];
        return said.filter(Boolean).join(" ");
      }
      case "invalid": {
        const problem = sheet.problemOf(news.of);
        return problem ? `${nameOf(news.of)}: ${t(`sheet.problems.${problem}`)}` : "";
      }
      case "conflict":
        return view.drafts[news.of]?.theirs ? `${nameOf(news.of)}: ${t("sheet.entry.toChoose", { count: 1 })}` : "";
      case "unreachable":
      case "signedOut":
      case "closed":
      case "refused":
      case "allSaved":
        return standing;
      default:
        return t(`sheet.entry.${news.about}`);
    }
  };
}
