import { Link } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import type { CellNote } from "~/models/cell-notes.server.ts";
import { NoteList } from "./note-list.tsx";
import { type SheetAnswer, sentText } from "./sheet-problems.tsx";

interface CellMoreProps {
  code: string;
  source: string;
  notes: CellNote[];
  answer: SheetAnswer | undefined;
}

/** What few cells need, folded away: where the figure was read, what people say of it, how it came about. */
export function CellMore({ code, source, notes, answer }: CellMoreProps) {
  const t = useText();
  const comments = notes.filter(({ kind }) => kind === "comment");
  const typedSource = sentText(answer, "sumber", code) ?? source;
  const said = [
    source && t("cell.sourceIs", { source }),
    comments.length > 0 && t("cell.comments", { count: comments.length }),
  ].filter(Boolean);
  return (
    <details className="small sm:col-span-2">
      <summary className="min-h-6 cursor-pointer py-1">
        {t("cell.more")}
        {said.length > 0 && <strong> · {said.join(" · ")}</strong>}
      </summary>
      <div className="grid gap-3 py-2 sm:grid-cols-2">
        <div className="field">
          <label htmlFor={`${code}-sumber`}>{t("cell.source")}</label>
          <input type="hidden" name={`sumberAwal.${code}`} value={sentText(answer, "sumberAwal", code) ?? source} />
          <input
            id={`${code}-sumber`}
            name={`sumber.${code}`}
            className="input"
            list="sumber"
            maxLength={200}
            autoComplete="off"
            defaultValue={typedSource}
          />
        </div>
        <div className="field">
          <label htmlFor={`${code}-komentar`}>{t("cell.newComment")}</label>
          <input
            id={`${code}-komentar`}
            name={`komentar.${code}`}
            className="input"
            maxLength={1000}
            autoComplete="off"
            defaultValue={sentText(answer, "komentar", code)}
          />
        </div>
        <div className="grid gap-2 sm:col-span-2">
          {comments.length > 0 && <NoteList notes={comments.slice(-3)} />}
          <Link to={`riwayat/${code}`} className="inline-flex min-h-11 items-center">
            {t("cell.history")}
          </Link>
        </div>
      </div>
    </details>
  );
}
