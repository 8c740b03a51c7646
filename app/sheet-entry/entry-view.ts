import type { Entered } from "./drafts.ts";
import type { Hindrance } from "./post-cells.ts";

/** What happened last and is worth a word; `of` is a cell's code. */
export type News =
  | { about: "pasted"; count: number; left: number; rewritten: boolean }
  | { about: "tooWide" | "undone" | "redone" | "needsConnection" | "allSaved" }
  | { about: Hindrance }
  | { about: "invalid" | "conflict"; of: string };

export interface EntryView extends Entered {
  /** The cell whose value is still being typed: it isn't judged yet. */
  typing?: string;
  isSending: boolean;
  hindrance?: Hindrance;
  savedAt?: Date;
  /** Cells that somebody else changed while the page was open. */
  changed: ReadonlySet<string>;
  /** The device takes what is not saved yet. */
  isKept: boolean;
  news?: News;
}
