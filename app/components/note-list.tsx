import { formatMoment } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { CellNote } from "~/models/cell-notes.server.ts";
import { describeAuthor } from "~/models/cell-words.ts";

/** What was said of a cell, oldest first. */
export function NoteList({ notes }: { notes: CellNote[] }) {
  const t = useText();
  const language = useLanguage();
  return (
    <ul className="grid gap-2">
      {notes.map(({ id, kind, text, author, at }) => (
        <li key={id}>
          <p className="muted small">
            {describeAuthor(author, t)}, {formatMoment(at, language)}
            {kind === "explanation" && ` · ${t("cell.explain")}`}
          </p>
          <p className="whitespace-pre-line">{text}</p>
        </li>
      ))}
    </ul>
  );
}
