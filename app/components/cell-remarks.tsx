import { Link } from "@remix-run/react";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { describeCheck } from "~/models/cell-words.ts";
import type { Indicator } from "~/models/indicators.server.ts";
import type { CellDetails } from "~/models/sheet-cells.server.ts";

interface CellRemarksProps {
  code: string;
  source: string | null | undefined;
  details: CellDetails;
  /** Those of the sheet, and the others that checks name. */
  indicators: Indicator[];
}

/** Beside a value that is read: what is unusual about it and the word on it, its source, and the way to its history. */
export function CellRemarks({ code, source, details, indicators }: CellRemarksProps) {
  const t = useText();
  const language = useLanguage();
  const comments = details.notes.filter((note) => note.code === code && note.kind === "comment").length;
  return (
    <>
      {details.checks
        .filter((check) => check.code === code)
        .map((check) => (
          <p key={check.check}>
            {describeCheck(check, indicators, t, language)}
            {check.explanation !== undefined && <> {t("cell.explained", { text: check.explanation })}</>}
          </p>
        ))}
      {source && <p>{t("cell.sourceIs", { source })}</p>}
      <Link to={`riwayat/${code}`} className="inline-flex min-h-6 items-center">
        {t("cell.history")}
        {comments > 0 && ` (${comments})`}
      </Link>
    </>
  );
}
